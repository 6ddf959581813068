import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gitlabReport } from '../domain/conformity/formats/gitlab';
import { humanReport } from '../domain/conformity/formats/human';
import { jsonReport } from '../domain/conformity/formats/json';
import { junitReport } from '../domain/conformity/formats/junit';
import { sarifReport } from '../domain/conformity/formats/sarif';
import { isAsGrave } from '../domain/conformity/formats/threshold';
import { uncheckedLines } from '../domain/conformity/formats/unchecked-lines';
import { countsOf, tell, type Checked, type Told } from '../domain/conformity/formats/told';
import { lintAll } from '../domain/conformity/lint';
import { Linter } from '../domain/conformity/linter';
import { lintOptions, mergeOptions, optionsFile, optionsPath } from '../domain/conformity/options-file';
import { conformityRules } from '../domain/conformity/rules/registry';
import { situationSource, type LintOptions } from '../domain/conformity/situation-source';
import { readYaml } from '../domain/read-yaml';
import { commandLineTexts } from '../texts/command-line';
import type { CheckRequest } from './arguments';
import type { Outside } from './outside';
import { readFiles, whyOf, withoutMark, type ReadFiles } from './read-files';
import { renderAll, uncheckedAfter } from './render';
import { ruleDescriptions } from './rule-descriptions';
import { syntaxFaults } from './syntax';
import { uncheckedFiles } from './unchecked';

/** Runs `cpin check`. Returns the exit code. */
export function check(request: CheckRequest, outside: Outside): number {
  const texts = commandLineTexts[request.language];
  const complain = (lines: readonly string[]): number => {
    outside.complain(lines.join('\n'));
    return 2;
  };
  const options = readOptions(request, outside);
  if (options.kind === 'wrong') return complain(options.problems);
  const files = filesOf(request, outside);
  if (files.missing.length > 0) return complain(files.missing.map((path) => texts.noSuchPath(path)));
  const checked = run({ request, files, options: options.value, outside });
  if (!write(checked, { request, outside })) return 2;
  for (const { path, why } of files.unreadable) outside.complain(texts.unreadable(path, why));
  const failed = checked.unchecked.some(({ reason }) => reason === 'render');
  if (files.unreadable.length > 0 || failed) return 2;
  return checked.findings.some(({ severity }) => isAsGrave(severity, request.failOn)) ? 1 : 0;
}

type Options =
  | { readonly kind: 'read'; readonly value: LintOptions }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

/** The team's file, and the words of the command line over it. */
function readOptions(request: CheckRequest, outside: Outside): Options {
  const texts = commandLineTexts[request.language];
  const over: LintOptions = {
    ...(request.target === undefined ? {} : { target: request.target }),
    ...(request.environment === undefined ? {} : { environment: request.environment }),
  };
  const path = request.config ?? optionsPath;
  let text: string;
  try {
    text = withoutMark(readFileSync(resolve(outside.folder, path), 'utf8'));
  } catch (error) {
    // Without the option, the file may well not be there.
    const absent = (error as { readonly code?: unknown }).code === 'ENOENT';
    return request.config === undefined && absent
      ? { kind: 'read', value: over }
      : { kind: 'wrong', problems: [texts.unreadable(path, whyOf(error))] };
  }
  const reading = readYaml(path, text, optionsFile);
  if (reading.kind === 'read') return { kind: 'read', value: mergeOptions(lintOptions(reading.value), over) };
  return {
    kind: 'wrong',
    problems: reading.problems.map(({ file, line, column, message }) =>
      texts.wrongConfig(`${file}:${String(line)}:${String(column)}`, message),
    ),
  };
}

function filesOf(request: CheckRequest, outside: Outside): ReadFiles {
  if (!request.paths.includes('-')) return readFiles(outside.folder, request.paths);
  const { as } = request;
  const others = readFiles(
    outside.folder,
    request.paths.filter((path) => path !== '-'),
  );
  const texts = new Map(others.texts).set(as, withoutMark(outside.input()));
  return { ...others, texts, paths: [...new Set([...others.paths, as])].sort() };
}

interface Run {
  readonly request: CheckRequest;
  readonly files: ReadFiles;
  readonly options: LintOptions;
  readonly outside: Outside;
}

function run({ request, files, options, outside }: Run): Checked {
  const source = situationSource(options);
  const linter = new Linter({ rules: conformityRules, source }, files);
  const rendered = request.render
    ? renderAll(linter, outside, request.language)
    : { failures: [], charts: [] };
  const findings = tell(lintAll(linter), {
    language: request.language,
    textOf: (path) => files.texts.get(path) ?? '',
  });
  const texts = commandLineTexts[request.language];
  const syntax = syntaxFaults(files.texts, { linter, texts });
  return {
    findings: [...findings, ...syntax].sort(inOrder),
    unchecked: uncheckedAfter(
      uncheckedFiles(files, { linter, texts, rendering: request.render }),
      rendered,
      request.language,
    ),
    files: files.texts.size,
    target: source.target,
    version: outside.version,
  };
}

function inOrder(one: Told, other: Told): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}

/** Writes the report where it is asked for; what could not be checked is said on the screen in any case. */
function write(
  checked: Checked,
  { request, outside }: { readonly request: CheckRequest; readonly outside: Outside },
): boolean {
  const texts = commandLineTexts[request.language];
  const toFile = request.output !== undefined;
  const report = reportOf(checked, request, outside.colour && !toFile);
  if (toFile || request.format !== 'human') {
    uncheckedLines(checked.unchecked, { texts, rendering: request.render }).forEach(outside.complain);
  }
  if (request.output === undefined) {
    outside.print(report);
    return true;
  }
  try {
    writeFileSync(resolve(outside.folder, request.output), report);
  } catch (error) {
    outside.complain(texts.unwritable(request.output, whyOf(error)));
    return false;
  }
  const { findings, unchecked, files, target } = checked;
  outside.print(`${texts.summary({ ...countsOf(findings), files, target, unchecked: unchecked.length })}\n`);
  return true;
}

function reportOf(
  checked: Checked,
  { format, language, failOn, render }: CheckRequest,
  colour: boolean,
): string {
  switch (format) {
    case 'human':
      return humanReport(checked, { texts: commandLineTexts[language], colour, rendering: render });
    case 'json':
      return jsonReport(checked);
    case 'sarif':
      return sarifReport(checked, ruleDescriptions(language));
    case 'junit':
      return junitReport(checked, failOn);
    case 'gitlab':
      return gitlabReport(checked.findings, (text) => createHash('sha256').update(text).digest('hex'));
  }
}
