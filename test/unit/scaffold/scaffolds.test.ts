import assert from 'node:assert/strict';
import { parseAllDocuments } from 'yaml';
import { answerFault, proposedAnswer } from '../../../src/domain/scaffold/answers';
import { languages } from '../../../src/domain/language';
import type { Answers } from '../../../src/domain/scaffold/definition';
import { plan } from '../../../src/domain/scaffold/plan';
import { render, type RenderedFile } from '../../../src/domain/scaffold/render';
import { refusals } from '../../support/refusals';
import {
  everyChoice,
  everyRender,
  isForTool,
  isTemplate,
  shippedScaffolds,
} from '../../support/shipped-scaffolds';

/** Answers at the edges of what is accepted: the longest names, the lowest port, names with digits and hyphens. */
const edges: Readonly<Record<string, Answers>> = {
  'hello-world': {
    app: '3d-viewer-0123456789',
    port: 1025,
    host: 'a.b.c.example.org',
    image: 'quay.io/a__b/c-d.e',
    folder: 'apps/the.api_2',
  },
  'production-manifests': {
    app: 'a'.repeat(30),
    port: 65535,
    host: `${'h'.repeat(55)}.example.org`,
    image: 'registry.dso.interieur.rie.gouv.fr/demo/app',
    project: 'p2',
    dockerfile: 'apps/the.api_2/Dockerfile.prod',
  },
  'sponsor-documents': { project: 'p'.repeat(30) },
  'local-cluster': {
    cluster: 'c'.repeat(20),
    app: '3d-'.repeat(6) + '12',
    port: 1025,
    image: 'quay.io/a__b/c-d.e',
  },
  'production-operations': {
    app: 'a'.repeat(30),
    project: 'p2',
    environment: 'production1',
    drill: 'd2',
    repository: 'https://forge.example.org:8443/~team/a.b_c/-/blob/main',
  },
};

for (const source of shippedScaffolds()) {
  const { definition, templates } = source;
  const choices = everyChoice(source);
  const combinations = [...choices, { ...choices.at(-1), ...edges[definition.id] }] as readonly Answers[];
  const rendered = [
    ...everyRender(definition.id).map(({ files }) => files),
    render(source, combinations.at(-1) ?? {}),
  ];
  const spoken = (language: string): readonly RenderedFile[] =>
    rendered.filter((_, index) => combinations[index]?.language === language).flat();
  const distinct = new Map(rendered.flat().map((file) => [`${file.path}\n${file.text}`, file]));

  describe(`The scaffold ${definition.id}`, () => {
    it('lists the files that it ships, and ships those that it lists', () => {
      const listed = definition.files.map((file) => file.from);
      assert.deepEqual([...new Set(listed)].sort(), [...templates.keys()].sort());
    });

    it('proposes answers that it accepts', () => {
      for (const question of definition.questions) {
        for (const language of languages) {
          assert.equal(answerFault(question, proposedAnswer(question, language)), undefined, question.id);
        }
      }
    });

    it('copies verbatim only files without placeholder, and fills in only files with one', () => {
      for (const { from, verbatim } of definition.files) {
        assert.equal(templates.get(from)?.includes('<%'), !verbatim, from);
      }
    });

    it('leaves no placeholder and no white space at line ends, and ends each file with a newline', () => {
      for (const { path, text } of distinct.values()) {
        assert.doesNotMatch(text, /<%|%>|\[object/, path);
        // Helm's own placeholders, and those of GitHub Actions.
        if (!isTemplate(path)) assert.doesNotMatch(text.replaceAll('${{', ''), /\{\{/, path);
        assert.doesNotMatch(text, /[ \t]$|\r/m, path);
        // PEP 8 wants two empty lines.
        assert.doesNotMatch(text, path.endsWith('.py') ? /\n{4}/ : /\n{3}/, path);
        assert.match(text, /[^\n]\n$/, path);
      }
    });

    it('gives the same plan each time, and nothing to do once applied', () => {
      // One combination in five: the property suite goes through them all.
      for (const [index, files] of rendered.entries()) {
        if (index % 5 !== 0) continue;
        const existing = new Map(files.map(({ path, text }) => [path, text]));
        const again = plan(source, combinations[index] ?? {}, existing).files;
        assert.deepEqual(
          again.map(({ path, text, status }) => [path, text, status]),
          files.map(({ path, text }) => [path, text, 'identical']),
        );
      }
    });

    it('yields YAML and JSON that parse, and manifests that the API server would accept', () => {
      const seen = new Set<string>();
      // One combination in three: the property suite goes through them all.
      for (const { path, text } of rendered.filter((_, index) => index % 3 === 0).flat()) {
        if (path.endsWith('.json')) JSON.parse(text);
        // Languages differ in their comments: the rest is looked at once.
        const bare = text.replaceAll(/^ *#.*\n/gm, '');
        if (!/\.ya?ml$/.test(path) || isTemplate(path) || seen.has(bare)) continue;
        seen.add(bare);
        if (!path.endsWith('.yaml') || isForTool(path)) {
          for (const { errors, warnings } of parseAllDocuments(text)) {
            assert.deepEqual([...errors, ...warnings], [], path);
          }
        } else assert.deepEqual(refusals(text), [], `${path}\n${text}`);
      }
    });

    it('writes French with non-breaking spaces before : ; ! ? »', () => {
      for (const { path, text } of spoken('fr')) {
        const prose = path.endsWith('.md')
          ? text.replaceAll(/^```[^]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, 'x')
          : (text.match(/(?:#|\/\/|^ *\/?\*+) .*/gm) ?? []).join('\n');
        assert.doesNotMatch(prose, /[^\s:|] [:;!?»](?=[\s»).,]|$)|« /m, path);
      }
    });

    it('asks for the language of the files', () => {
      const asked = definition.questions.filter(({ kind }) => kind === 'language');
      assert.deepEqual(
        asked.map(({ id }) => id),
        ['language'],
      );
    });

    it('has each comment in French, then in English', () => {
      for (const [from, template] of templates) {
        if (from.endsWith('.md')) continue;
        const comments = template.match(/^[ \t]*(?:#|\/\/|\/?\*+|<!--) .*/gm) ?? [];
        const marks = comments.map(
          (line) => /^(.*?(?:#|\*|\/\/|<!--)) (fr|en): /.exec(line)?.slice(1) ?? [line],
        );
        const blocks = marks.filter((mark, index) => mark.join() !== marks[index - 1]?.join());
        for (let index = 0; index < blocks.length; index += 2) {
          const [start, language] = blocks[index] ?? [];
          assert.equal(language, 'fr', `${from}: ${start}`);
          assert.deepEqual(blocks[index + 1], [start, 'en'], `${from}: after ${comments[index]}`);
        }
      }
    });

    it('has each phrase in the code in French, then in English', () => {
      for (const [from, template] of templates) {
        const pair = /<%#fr%>[^<]+<%\/fr%><%#en%>[^<]+<%\/en%>/g;
        assert.doesNotMatch(template.replaceAll(pair, ''), /<%[#^/](?:fr|en)%>/, from);
      }
    });

    it('speaks no French to those who chose English', () => {
      for (const { path, text } of spoken('en')) {
        assert.doesNotMatch(text.replaceAll(/"Afficher [^"]+"/g, ''), /[àâçèéêëîïôùûœ«»’]/i, path);
      }
    });
  });
}
