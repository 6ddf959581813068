import { parseArgs } from 'node:util';
import { environments, type Environment } from '../domain/conformity/environment';
import { severities, type Severity } from '../domain/conformity/finding';
import { targets, type Target } from '../domain/conformity/target';
import { languages, type Language } from '../domain/language';
import { commandLineTexts, type CommandLineTexts } from '../texts/command-line';

export const formats = ['human', 'json', 'sarif', 'junit', 'gitlab'] as const;
export type Format = (typeof formats)[number];

/** What `cpin check` is asked for. */
export interface CheckRequest {
  readonly kind: 'check';
  readonly language: Language;
  readonly paths: readonly string[];
  /** The path that standard input stands for. */
  readonly as: string;
  readonly environment: Environment | undefined;
  readonly target: Target | undefined;
  readonly format: Format;
  readonly output: string | undefined;
  readonly failOn: Severity | 'never';
  readonly config: string | undefined;
  /** Whether overlays and charts are rendered with the tools that are there. */
  readonly render: boolean;
}

/** What the command line asks for. */
export type Request =
  | CheckRequest
  | { readonly kind: 'explain'; readonly language: Language; readonly rule: string }
  | { readonly kind: 'help' | 'rules' | 'version'; readonly language: Language }
  | { readonly kind: 'wrong'; readonly language: Language; readonly why: string };

const options = {
  as: { type: 'string' },
  config: { type: 'string' },
  env: { type: 'string' },
  'fail-on': { type: 'string' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
  output: { type: 'string', short: 'o' },
  render: { type: 'boolean' },
  target: { type: 'string' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Reads the words after `cpin`. Never throws: what cannot be read comes back as `wrong`, with a sentence. */
export function readArguments(words: readonly string[], locale: string): Request {
  const fallback: Language = /^(?:C|POSIX|en)(?![A-Za-z])/.test(locale) ? 'en' : 'fr';
  let parsed;
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'wrong', language: fallback, why: commandLineTexts[fallback].wrongOptions(why) };
  }
  const { values, positionals } = parsed;
  const language = languages.find((each) => each === values.lang) ?? fallback;
  const texts = commandLineTexts[language];
  const wrong = firstWrong(values, texts);
  if (wrong !== undefined) return { kind: 'wrong', language, why: wrong };
  if (values.version === true) return { kind: 'version', language };
  const [command, ...rest] = positionals;
  if (values.help === true || command === undefined || command === 'help') return { kind: 'help', language };
  if (command === 'rules') return { kind: 'rules', language };
  if (command === 'explain') return { kind: 'explain', language, rule: rest[0] ?? '' };
  if (command !== 'check') return { kind: 'wrong', language, why: texts.unknownCommand(command) };
  return {
    kind: 'check',
    language,
    paths: rest.length === 0 ? ['.'] : rest,
    as: values.as ?? 'stdin.yaml',
    environment: environments.find((each) => each === values.env),
    target: targets.find((each) => each === values.target),
    format: formats.find((each) => each === values.format) ?? 'human',
    output: values.output,
    failOn: failures.find((each) => each === values['fail-on']) ?? 'error',
    config: values.config,
    render: values.render === true,
  };
}

const failures = [...severities, 'never'] as const;

const admitted: Readonly<Record<string, readonly string[]>> = {
  env: environments,
  target: targets,
  format: formats,
  'fail-on': failures,
  lang: languages,
};

function firstWrong(values: Readonly<Record<string, unknown>>, texts: CommandLineTexts): string | undefined {
  for (const [name, list] of Object.entries(admitted)) {
    const value = values[name];
    if (typeof value === 'string' && !list.includes(value)) return texts.wrongOption(name, value, list);
  }
  return undefined;
}
