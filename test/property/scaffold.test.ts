import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, parseAllDocuments } from 'yaml';
import { lint } from '../../src/domain/conformity/lint';
import { conformityRules } from '../../src/domain/conformity/rules/registry';
import { situationSource } from '../../src/domain/conformity/situation-source';
import { targets } from '../../src/domain/conformity/target';
import { answerFault } from '../../src/domain/scaffold/answers';
import { choicesOf, type Answers, type Question } from '../../src/domain/scaffold/definition';
import { parseImageReference } from '../../src/domain/scaffold/image-name';
import { plan } from '../../src/domain/scaffold/plan';
import { render } from '../../src/domain/scaffold/render';
import { readRecord, undoPlan, writeRecord } from '../../src/domain/scaffold/record';
import { targetPath } from '../../src/domain/scaffold/target-path';
import { refusals } from '../support/refusals';
import { told } from '../support/run-check';
import {
  everyChoice,
  isForTool,
  isTemplate,
  shippedScaffold,
  shippedScaffolds,
} from '../support/shipped-scaffolds';

const word = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,12}[a-z0-9])?$/);

/** Answers that a person could type to a question; some are refused, and then left out. */
function answerTo(question: Question): fc.Arbitrary<string | number> {
  switch (question.kind) {
    case 'dns-label':
      return fc.oneof(word, fc.constantFrom('3d', 'e5', 'x-1', 'on', '1e3', 'null'));
    case 'hostname':
      return fc.array(word, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'));
    case 'image':
      return fc
        .tuple(fc.constantFrom('ghcr.io', 'quay.io', 'docker.io'), word, word)
        .map((parts) => parts.join('/'));
    case 'path':
      return fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    case 'folder':
      return fc.array(word, { maxLength: 3 }).map((parts) => parts.join('/') || '.');
    case 'web-address':
      return fc
        .tuple(word, word, fc.array(word, { maxLength: 4 }))
        .map(([name, end, path]) => [`https://${name}.${end}`, ...path].join('/'));
    case 'port':
      return fc.integer({ min: 1025, max: 65535 });
    case 'choice':
    case 'language':
      return fc.constantFrom(...(choicesOf(question) ?? []));
  }
}

function answersTo(questions: readonly Question[]): fc.Arbitrary<Answers> {
  return fc.record(
    Object.fromEntries(
      questions.map((question) => [
        question.id,
        answerTo(question).filter((value) => answerFault(question, value) === undefined),
      ]),
    ),
    { noNullPrototype: true },
  );
}

describe('Scaffolds, whatever is answered', () => {
  for (const source of shippedScaffolds()) {
    const { definition } = source;

    it(`${definition.id}: yields valid files that stay in their folder, and undo takes them all away`, () => {
      fc.assert(
        fc.property(answersTo(definition.questions), (answers) => {
          const first = plan(source, answers, new Map());
          const texts = new Map(first.files.map(({ path, text }) => [path, text]));
          for (const [path, text] of texts) {
            assert.deepEqual(targetPath(path), { kind: 'path', path });
            assert.doesNotMatch(text, /<%|%>/);
            if (!path.endsWith('.yaml')) continue;
            if (isTemplate(path) || path.startsWith('.github/')) continue;
            if (isForTool(path)) {
              for (const document of parseAllDocuments(text)) assert.deepEqual(document.errors, []);
            } else assert.deepEqual(refusals(text), [], path);
          }
          const done = { definition, answers, folder: '.', plan: first, overwritten: new Set<string>() };
          const [file] = writeRecord({ ...done, at: '2025-11-24T06:00:00Z' }, () => '0'.repeat(64));
          const record = readRecord(file?.path ?? '', file?.text ?? '');
          assert.ok(record.kind === 'read');
          assert.deepEqual(record.value.answers, answers);
          assert.deepEqual(undoPlan(record.value, texts, texts), {
            remove: [...texts.keys()],
            edit: [],
            kept: [],
          });
        }),
        { numRuns: 60 },
      );
    });

    it(`${definition.id}: has nothing left to do once applied, for every combination of choices`, () => {
      for (const answers of everyChoice(source)) {
        const first = plan(source, answers, new Map());
        const again = plan(source, answers, new Map(first.files.map(({ path, text }) => [path, text])));
        assert.ok(
          again.files.every(
            (file, index) => file.status === 'identical' && file.text === first.files[index]?.text,
          ),
        );
      }
    });
  }
});

describe('The Hello world, as it is', () => {
  // What its achievements ask for, and its pipeline, which level 4 asks for.
  for (const check of ['hello-world', 'rootless', 'configuration', 'delivery-pipeline'] as const) {
    it(`passes the check ${check}, for every combination of choices`, async () => {
      const source = shippedScaffold('hello-world');
      for (const answers of everyChoice(source)) {
        const files = render(source, answers).map(({ path, text }) => [path, text] as const);
        const [first = '', ...more] = await told(check, Object.fromEntries(files));
        assert.match(first, /^✓/, JSON.stringify([answers, first, ...more]));
      }
    });
  }
});

describe('The Hello world, judged as in production', () => {
  for (const target of targets) {
    it(`has neither error nor warning at level 5 on ${target}, for every combination of choices`, () => {
      const judging = {
        rules: conformityRules,
        source: situationSource({ target, environment: 'prod', gates: { prod: 'L5' } }),
      };
      const scaffold = shippedScaffold('hello-world');
      for (const answers of everyChoice(scaffold)) {
        if ((answers.target === 'local') !== (target === 'sandbox')) continue;
        const findings = lint(render(scaffold, answers), judging);
        const bad = findings.filter(({ severity }) => severity !== 'information');
        assert.deepEqual(bad, [], JSON.stringify(answers));
      }
    });
  }
});

describe('Answers and paths, whatever is typed', () => {
  const asked = { id: 'it', title: { fr: 'x', en: 'x' }, help: { fr: 'x', en: 'x' } };
  const label: Question = { ...asked, kind: 'dns-label', default: 'a', maxLength: 63, hyphens: true };
  const hostname: Question = { ...asked, kind: 'hostname', default: 'a.b', room: 0 };

  it('an accepted name is a label of RFC 1123 that YAML reads as itself', () => {
    const typed = fc.oneof(
      fc.string(),
      word,
      fc.stringMatching(/^[0-9exob_.-]{1,8}$/),
      fc.date({ noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)),
    );
    fc.assert(
      fc.property(typed, (text) => {
        for (const question of [label, hostname]) {
          if (answerFault(question, text) !== undefined) continue;
          assert.match(text, /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/);
          for (const version of ['1.1', '1.2'] as const) assert.equal(parse(text, { version }), text);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('an image reference is put back together from its parts', () => {
    const reference = fc
      .tuple(
        fc.option(fc.constantFrom('a.b', 'a:5000', 'localhost')),
        word,
        fc.option(fc.stringMatching(/^\w[\w.-]{0,9}$/)),
      )
      .map(
        ([registry, name, tag]) =>
          `${registry === null ? '' : `${registry}/`}${name}${tag === null ? '' : `:${tag}`}`,
      );
    fc.assert(
      fc.property(fc.oneof(reference, fc.string()), (text) => {
        const image = parseImageReference(text);
        if (image === undefined) return;
        const { registry, repository, tag, digest } = image;
        const again = `${registry === undefined ? '' : `${registry}/`}${repository}${tag === undefined ? '' : `:${tag}`}`;
        assert.equal(digest === undefined ? again : `${again}@${digest}`, text);
      }),
      { numRuns: 2000 },
    );
  });

  it('an accepted path stays in the folder, and normalising it again changes nothing', () => {
    const part = fc.oneof(
      fc.constantFrom('.', '..', '', 'a', 'C:', '~', 'nul.txt', '.git', '\\'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const target = targetPath(parts.join('/'));
        if (target.kind === 'refused') return;
        assert.deepEqual(targetPath(target.path), target);
        assert.ok(
          target.path === '.' ||
            target.path.split('/').every((one) => one !== '' && one !== '.' && one !== '..'),
        );
        assert.doesNotMatch(target.path, /^\/|\\|^[A-Za-z]:/);
      }),
      { numRuns: 3000 },
    );
  });
});
