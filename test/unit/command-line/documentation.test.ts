import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { formats, readArguments } from '../../../src/command-line/arguments';
import { commandLineTexts } from '../../../src/texts/command-line';
import { repository } from '../../support/shipped-scaffolds';
import { runCpin } from '../../support/run-cpin';

const pages = {
  en: readFileSync(join(repository, 'docs/command-line.md'), 'utf8'),
  fr: readFileSync(join(repository, 'docs/command-line.fr.md'), 'utf8'),
};

/** The blocks of code of a page, in a syntax. */
function blocksOf(page: string, syntax: string): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${syntax}\n([^]*?)^\`\`\`$`, 'gm'))].map(
    ([, code = '']) => code,
  );
}

/** The long options that a text names on lines that document or run cpin. */
function optionsOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/--[a-z][a-z-]+/g)].map(([option]) => option))];
}

/** The words of each `cpin check` that a script runs. */
function checksOf(script: readonly string[]): readonly (readonly string[])[] {
  return script.map((line) => line.slice(line.indexOf('cpin check') + 'cpin '.length).split(' '));
}

interface Job {
  readonly script: readonly string[];
  readonly artifacts: { readonly when: string; readonly reports: Readonly<Record<string, string>> };
}

for (const language of ['en', 'fr'] as const) {
  describe(`the page of the command line (${language})`, () => {
    const page = pages[language];

    it('documents every option, and no other', () => {
      const table = page.split('\n').filter((line) => line.startsWith('| `--'));
      const documented = table.flatMap((line) => optionsOf(line.split('|')[1] ?? ''));
      assert.deepEqual([...documented].sort(), [...optionsOf(commandLineTexts[language].help)].sort());
      for (const option of documented) {
        const words = ['check', ...(/--(?:help|version)/.test(option) ? [option] : [`${option}=prod`])];
        const request = readArguments(words, language);
        // A value may be refused; the option itself is known.
        if (request.kind === 'wrong') assert.doesNotMatch(request.why, /Unknown option/i, option);
      }
      for (const format of formats) assert.ok(page.includes(`\`${format}\``), format);
    });

    it('shows a GitLab job whose commands and reports agree', () => {
      const [job = ''] = blocksOf(page, 'yaml');
      const { conformity } = parse(job) as { readonly conformity: Job };
      const requests = checksOf(conformity.script).map((words) => readArguments(words, language));
      const outputs = requests.map((request) => (request.kind === 'check' ? request.output : request.kind));
      assert.deepEqual(outputs, Object.values(conformity.artifacts.reports));
      assert.equal(conformity.artifacts.when, 'always');
      assert.deepEqual(Object.keys(conformity.artifacts.reports), ['codequality', 'junit']);
      const kinds = requests.map((request) => (request.kind === 'check' ? request.format : request.kind));
      assert.deepEqual(kinds, ['gitlab', 'junit']);
    });

    it('shows a hook that pre-commit reads, for the files that cpin judges', () => {
      const [, hook = ''] = blocksOf(page, 'yaml');
      const { repos } = parse(hook) as {
        readonly repos: readonly {
          readonly repo: string;
          readonly hooks: readonly { readonly entry: string; readonly files: string }[];
        }[];
      };
      assert.equal(repos[0]?.repo, 'local');
      const { files, entry } = repos[0].hooks[0] ?? { files: '', entry: '' };
      const judged = ['k8s/a.yaml', 'b.yml', 'app/Dockerfile', 'README.md'].map((path) =>
        new RegExp(files).test(path),
      );
      assert.deepEqual(judged, [true, true, true, false]);
      assert.match(entry, /cpin check$/);
    });

    it('shows the JSON that is written', () => {
      const [example = ''] = blocksOf(page, 'json');
      const service =
        'apiVersion: v1\nkind: Service\nmetadata: {name: prod-web-svc}\nspec:\n  ports: []\n  type: NodePort\n';
      const { printed } = runCpin(['check', '--format', 'json'], {
        files: {
          'overlays/prod/service.yaml': service,
          'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 0.1.0\n',
          'chart/templates/web.yaml':
            'apiVersion: v1\nkind: Service\nmetadata: {name: {{ .Release.Name }}}\n',
        },
      });
      assert.deepEqual(shapeOf(JSON.parse(example)), shapeOf(JSON.parse(printed)));
    });
  });
}

/** A value with its texts and numbers forgotten, and of each list its first item with an object. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    const objects: readonly unknown[] = value;
    const item = objects.find((each) => typeof each !== 'object' || (each !== null && 'object' in each));
    return [shapeOf(item ?? objects[0])];
  }
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]: [string, unknown]) => [key, shapeOf(inner)] as const)
      .sort(),
  );
}
