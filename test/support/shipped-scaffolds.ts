import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scaffoldIds, type ScaffoldId } from '../../src/domain/content';
import { defaultAnswers } from '../../src/domain/scaffold/answers';
import {
  choicesOf,
  scaffoldFile,
  type Answers,
  type ScaffoldSource,
} from '../../src/domain/scaffold/definition';
import { pairwise } from './pairwise';
import { render, type RenderedFile } from '../../src/domain/scaffold/render';
import { readYaml } from '../../src/domain/read-yaml';

/** The folder of the repository: compiled tests run from `out/test/support`. */
export const repository = join(__dirname, '../../..');

/** A scaffold as it ships. */
export function shippedScaffold(id: ScaffoldId): ScaffoldSource {
  const folder = join(repository, 'scaffolds', id);
  const reading = readYaml(id, readFileSync(join(folder, 'scaffold.yaml'), 'utf8'), scaffoldFile);
  assert.ok(reading.kind === 'read', JSON.stringify(reading, undefined, 1));
  const templates = new Map<string, string>();
  const files = join(folder, 'files');
  for (const entry of readdirSync(files, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    templates.set(path.slice(files.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
  }
  return { definition: reading.value, templates };
}

/** Every scaffold that ships. */
export function shippedScaffolds(): readonly ScaffoldSource[] {
  return scaffoldIds.map(shippedScaffold);
}

/** Whether a file of a scaffold is Helm's, to be rendered before it is read as YAML. */
export function isTemplate(path: string): boolean {
  return path.includes('/templates/');
}

/** Whether a YAML file is read by a tool (kustomize, Helm, kind, k3d), or by OpenShift alone, and not as a manifest. */
export function isForTool(path: string): boolean {
  return /(?:kustomization|Chart|\/values[^/]*|local-cluster\/[^/]+)\.yaml$/.test(path);
}

/** What a scaffold gives for some answers. */
export interface Scaffolded {
  readonly answers: Answers;
  readonly files: readonly RenderedFile[];
}

const scaffolded = new Map<ScaffoldId, readonly Scaffolded[]>();

/** What a scaffold gives for `everyChoice`: rendered once, however many tests look at it. */
export function everyRender(id: ScaffoldId): readonly Scaffolded[] {
  const known = scaffolded.get(id);
  if (known !== undefined) return known;
  const source = shippedScaffold(id);
  const all = everyChoice(source).map((answers) => ({ answers, files: render(source, answers) }));
  scaffolded.set(id, all);
  return all;
}

/** More combinations than this are not gone through one by one. */
const mostCombinations = 100;

/**
 * Every combination of the answers to the questions with choices, the others being as proposed. Where that is too many:
 * combinations in which every two choices meet.
 */
export function everyChoice(source: ScaffoldSource): readonly Answers[] {
  const { questions } = source.definition;
  const factors = questions.flatMap((question) => {
    const values = choicesOf(question);
    return values === undefined ? [] : [{ name: question.id, values }];
  });
  const proposed = defaultAnswers(questions, 'fr');
  const product = factors.reduce((count, { values }) => count * values.length, 1);
  if (product > mostCombinations) return pairwise(factors).map((row) => ({ ...proposed, ...row }));
  return factors.reduce<readonly Answers[]>(
    (all, { name, values }) =>
      all.flatMap((answers) => values.map((value) => ({ ...answers, [name]: value }))),
    [proposed],
  );
}
