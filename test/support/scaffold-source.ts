import { scaffoldFile, type ScaffoldSource } from '../../src/domain/scaffold/definition';

const words = { fr: 'x', en: 'x' };

/** A small scaffold for tests: one question of each kind, and the files that a test gives. */
export function sourceWith(
  files: readonly { from: string; to: string; when?: Record<string, string[]>; verbatim?: boolean }[],
  templates: Readonly<Record<string, string>>,
): ScaffoldSource {
  const definition = scaffoldFile.parse({
    schema: 1,
    id: 'hello-world',
    version: 3,
    title: words,
    description: words,
    instance: 'hello-<% app %>',
    achievements: [],
    questions: [
      { id: 'app', kind: 'dns-label', title: words, help: words, default: 'hello', maxLength: 20 },
      { id: 'port', kind: 'port', title: words, help: words, default: 8080 },
      {
        id: 'target',
        kind: 'choice',
        title: words,
        help: words,
        default: 'local',
        choices: [
          { value: 'local', label: words, gives: { registry: 'none' } },
          { value: 'cpin-openshift', label: words, gives: { registry: 'harbor' } },
        ],
      },
    ],
    files,
  });
  return { definition, templates: new Map(Object.entries(templates)) };
}
