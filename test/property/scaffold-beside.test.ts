import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parse as parseJson } from 'jsonc-parser';
import { lint } from '../../src/domain/conformity/lint';
import { conformityRules } from '../../src/domain/conformity/rules/registry';
import { situationSource } from '../../src/domain/conformity/situation-source';
import type { Answers, ScaffoldSource } from '../../src/domain/scaffold/definition';
import { plan, writtenBy } from '../../src/domain/scaffold/plan';
import { readRecord, undoPlan, writeRecord } from '../../src/domain/scaffold/record';
import { planUpdate } from '../../src/domain/scaffold/update';
import { mergeShared } from '../../src/domain/scaffold/shared/shared-files';
import { pairwise } from '../support/pairwise';
import { told } from '../support/run-check';
import { everyChoice, shippedScaffold } from '../support/shipped-scaffolds';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

type Folder = ReadonlyMap<string, string>;

const helloWorld = shippedScaffold('hello-world');
const production = shippedScaffold('production-manifests');

/** A folder once a scaffold was applied to it; what is in conflict keeps the team's text. */
function applied(source: ScaffoldSource, answers: Answers, folder: Folder): Folder {
  const after = new Map(folder);
  for (const file of plan(source, answers, folder).files) {
    const text = writtenBy(file);
    if (text !== undefined) after.set(file.path, text);
  }
  return after;
}

/** A folder once a scaffold that was applied to `before` is undone in it. */
function undone(
  source: ScaffoldSource,
  answers: Answers,
  { before, now }: Record<'before' | 'now', Folder>,
): Folder {
  const planned = plan(source, answers, before);
  const done = {
    definition: source.definition,
    answers,
    folder: '.',
    plan: planned,
    overwritten: new Set<string>(),
  };
  const [file] = writeRecord({ ...done, at: '2025-11-24T06:00:00Z' }, () => '0'.repeat(64));
  const record = readRecord(file?.path ?? '', file?.text ?? '');
  assert.ok(record.kind === 'read');
  const base = new Map(planned.files.map(({ path, text }) => [path, text]));
  const { remove, edit } = undoPlan(record.value, base, now);
  const after = new Map(now);
  remove.forEach((path) => after.delete(path));
  edit.forEach(({ path, text }) => after.set(path, text));
  return after;
}

function statuses(source: ScaffoldSource, answers: Answers, folder: Folder): readonly string[] {
  return [...new Set(plan(source, answers, folder).files.map(({ status }) => status))].sort();
}

/** Two components of one repository: every two stacks, places and languages meet. */
const pairs = pairwise([
  { name: 'first', values: ['node', 'python', 'java', 'go', 'php', 'static'] },
  { name: 'second', values: ['node', 'python', 'java', 'go', 'php', 'static'] },
  { name: 'place', values: ['.', 'services'] },
  { name: 'target', values: ['local', 'cpin'] },
  { name: 'languages', values: ['fr fr', 'fr en', 'en fr'] },
]).map((row) => {
  const [one = 'fr', other = 'fr'] = (row.languages ?? '').split(' ');
  const proposed = everyChoice(helloWorld)[0];
  const both = { ...proposed, target: row.target ?? 'local', folder: row.place ?? '.' };
  const named = (app: string) => ({ app, image: `ghcr.io/acme/${app}`, host: `${app}.localhost` });
  return {
    title: Object.values(row).join(', '),
    target: row.target === 'local' ? ('sandbox' as const) : ('cpin-kubernetes' as const),
    first: { ...both, ...named('portail'), stack: row.first ?? '', language: one },
    second: { ...both, ...named('api'), stack: row.second ?? '', language: other },
  };
});

describe('Two Hello worlds in one repository', () => {
  for (const { title, target, first, second } of pairs) {
    it(`are accepted as they are, and part again: ${title}`, async () => {
      const alone = applied(helloWorld, first, new Map());
      assert.deepEqual(statuses(helloWorld, second, alone), ['create', 'merge']);
      const both = applied(helloWorld, second, alone);
      for (const answers of [first, second]) {
        assert.deepEqual(statuses(helloWorld, answers, both), ['identical']);
      }
      const files = [...both].map(([path, text]) => ({ path, text }));
      const source = situationSource({ target, environment: 'prod', gates: { prod: 'L5' } });
      const findings = lint(files, { rules: conformityRules, source });
      assert.deepEqual(
        findings.filter(({ severity }) => severity !== 'information'),
        [],
      );
      const [outcome = ''] = await told('delivery-pipeline', Object.fromEntries(both));
      assert.match(outcome, /^✓/);
      assert.deepEqual(undone(helloWorld, second, { before: alone, now: both }), alone);
      const other = undone(helloWorld, first, { before: new Map(), now: both });
      const left = undone(helloWorld, second, { before: alone, now: other });
      // What serves all, in the other's language, may be the team's by now.
      const common = first.language === second.language ? [] : ['.gitlab-ci-dso.yml'];
      assert.deepEqual([...left.keys()], common);
    });
  }
});

describe('A newer version of one component', () => {
  it('reaches the files that it shares, and leaves the other component alone', () => {
    for (const { title, first, second } of pairs) {
      const planned = plan(helloWorld, second, applied(helloWorld, first, new Map()));
      const done = { definition: helloWorld.definition, answers: second, folder: '.', plan: planned };
      const [file] = writeRecord({ ...done, overwritten: new Set(), at: '2025-11-24T06:00:00Z' }, sha256);
      const record = readRecord(file?.path ?? '', file?.text ?? '');
      assert.ok(record.kind === 'read');
      const both = applied(helloWorld, second, applied(helloWorld, first, new Map()));
      const raise = (text: string): string =>
        text
          .replace(/^(unit-tests-api:\n.*\n {2}image: \S+)$/m, '$1-newer')
          .replace('"Lancer api"', '"Relancer api"');
      const updated = planUpdate({
        record: record.value,
        base: new Map(planned.files.map(({ path, text }) => [path, text])),
        current: new Map([...both].map(([path, text]) => [path, { kind: 'text' as const, text }])),
        newer: planned.files.map(({ path, text }) => ({ path, text: raise(text) })),
        names: { yours: 'yours', newer: 'newer' },
        sha256,
      });
      for (const each of updated) {
        const text = both.get(each.path) ?? '';
        assert.equal(each.status, raise(text) === text ? 'unchanged' : 'merged', `${title}: ${each.path}`);
        if (each.status === 'merged') assert.equal(each.text, raise(text), title);
      }
      const changed = updated.filter(({ status }) => status === 'merged').map(({ path }) => path);
      assert.ok(changed.includes('.gitlab-ci-dso.yml'));
    }
  });
});

describe('A component of each stack that goes to production', () => {
  it('keeps its Hello world, whose image is built once', () => {
    for (const { title, first, second } of pairs) {
      const before = applied(helloWorld, second, applied(helloWorld, first, new Map()));
      const folder = first.folder === '.' ? '' : `${first.folder}/`;
      const answers = {
        ...everyChoice(production)[0],
        app: 'portail',
        image: first.image,
        dockerfile: `${folder}portail/Dockerfile`,
        cache: 'redis',
      };
      const after = applied(production, answers, before);
      const pipeline = after.get('.gitlab-ci-dso.yml') ?? '';
      const added = pipeline.replace(before.get('.gitlab-ci-dso.yml') ?? '?', '');
      assert.deepEqual([...added.matchAll(/^\S+:$/gm)].map(String), ['docker-build-portail-redis:'], title);
      assert.deepEqual(statuses(production, answers, after), ['identical']);
      assert.deepEqual(undone(production, answers, { before, now: after }), before);
    }
  });
});

describe('Two components in production', () => {
  for (const answers of everyChoice(production)) {
    it(`are accepted as they are: ${answers.component}, ${answers.format}, ${answers.cache}, ${answers.language}`, () => {
      const other = { ...answers, app: 'portail', dockerfile: 'portail/Dockerfile', component: 'python' };
      const first = { ...answers, app: 'api', dockerfile: 'api/Dockerfile' };
      const alone = applied(production, first, new Map());
      assert.ok(!statuses(production, other, alone).includes('conflict'));
      const both = applied(production, other, alone);
      const target = answers.target === 'kubernetes' ? 'cpin-kubernetes' : 'cpin-openshift';
      const files = [...both].map(([path, text]) => ({ path, text }));
      const environment = answers.format === 'helm' ? { environment: 'prod' as const } : {};
      const findings = lint(files, {
        rules: conformityRules,
        source: situationSource({ target, ...environment }),
      });
      assert.deepEqual(
        findings.filter(({ severity }) => severity !== 'information'),
        [],
      );
      assert.deepEqual(undone(production, other, { before: alone, now: both }), alone);
    });
  }
});

/** A pipeline that a team could have: in its own layout, with comments and blank lines anywhere. */
const teamPipeline = fc
  .record({
    eol: fc.constantFrom('\n', '\r\n'),
    include: fc.constantFrom(
      '',
      'include:\n  - project: $CATALOG_PATH # ours\n    ref: main\n    file: [vault-ci.yml]\n',
      "include:\n- project: '$CATALOG_PATH'\n  ref: main\n  file:\n  # the secrets\n  - vault-ci.yml\n",
      'include:\n  - local: a.yml\n',
    ),
    stages: fc.constantFrom(
      '',
      'stages: [build, test, deploy] # three\n',
      'stages:\n# first\n- read-secret   # secrets\n# then\n- test\n',
      'stages:\n  - "read-secret"\n  - package\n',
    ),
    jobs: fc.uniqueArray(
      fc.constantFrom(
        '# tests\ncheck:\n  stage: test\n  script:\n    - make test # all\n',
        'secrets:\n    stage: read-secret\n    extends: .vault:read_secret\n',
        "sonar:\n  extends: ['.sonar:sonar-scanner']\n  stage: test\n  variables:\n    SONAR_SCANNER_EXTRA_ARGS: '-Dsonar.sources=old -X' # keep\n",
        '.hidden: &hidden\n  tags: [big]\n',
        'variables: { A: \'x # y\', "B": 2 }\n',
        'notes:\n  script:\n    - |\n      # not a comment\n\n      echo\n',
        'kept:\n  script:\n    - |+\n      echo\n\n',
      ),
    ),
    gap: fc.constantFrom('', '\n', '\n# ----\n\n'),
    end: fc.constantFrom('', '\n', '# the end\n', '# no line end'),
  })
  .map(({ eol, include, stages, jobs, gap, end }) => {
    const text = [`# our pipeline\n`, include, stages, ...jobs].filter((each) => each !== '').join(gap) + end;
    return text.replaceAll('\n', eol);
  });

/** A file of tasks that a team could have. */
const teamTasks = fc
  .record({
    eol: fc.constantFrom('\n', '\r\n'),
    indent: fc.constantFrom('  ', '    ', '\t', ''),
    entries: fc.array(
      fc.constantFrom(
        '{ "label": "a" }',
        '{ "label": "Tester api", "command": "mine" }',
        '{\n"label": "b", // why\n"args": ["/* no */", "// no"]\n}',
        '/* c */ { "label": "c" }',
      ),
      { maxLength: 3 },
    ),
    separator: fc.constantFrom(',\n', ', ', ', // next\n', ' /* x */,\n'),
    trailing: fc.constantFrom('', ',', ' // last', ', // last', ' /* last */', '\n// to do'),
    around: fc.constantFrom('', '"version": "2.0.0",', '// ours\n"inputs": [],'),
  })
  .map(({ eol, indent, entries, separator, trailing, around }) => {
    const list = entries.join(separator) + (entries.length === 0 ? trailing.replace(',', '') : trailing);
    return `{\n${around}\n"tasks": [\n${list}\n]\n}\n`
      .replaceAll(/\n(?=[^\n])/g, `\n${indent}`)
      .replaceAll('\n', eol);
  });

/** Whether a text is another one with insertions alone. */
function isInserted(before: string, after: string): boolean {
  let at = 0;
  for (const character of after) if (character === before[at]) at += 1;
  return at === before.length;
}

describe('What a team has in a shared file, whatever it is', () => {
  const own = (path: string, answers: Answers): string =>
    plan(helloWorld, { ...everyChoice(helloWorld)[0], ...answers }, new Map()).files.find(
      (file) => file.path === path,
    )?.text ?? '';

  it('stays in the pipeline, byte for byte, and adding twice adds once', () => {
    const texts = ['node', 'java'].map((stack) => own('.gitlab-ci-dso.yml', { app: 'api', stack }));
    let merged = 0;
    fc.assert(
      fc.property(teamPipeline, fc.constantFrom(...texts), (existing, text) => {
        const result = mergeShared('.gitlab-ci-dso.yml', existing, text);
        if (result?.kind !== 'merged') return;
        merged += 1;
        assert.ok(isInserted(existing, result.text), result.text);
        const lines = new Set(result.text.split(/\r?\n/));
        const unchanged = existing.split(/\r?\n/).filter((line) => !/stages|file: \[|SONAR/.test(line));
        assert.deepEqual(
          unchanged.filter((line) => !lines.has(line)),
          [],
        );
        assert.deepEqual(mergeShared('.gitlab-ci-dso.yml', result.text, text), { kind: 'nothing' });
      }),
      { numRuns: 400 },
    );
    assert.ok(merged > 250, `${merged} of 400 merged`);
  });

  it('stays in the tasks, byte for byte, and adding twice adds once', () => {
    const text = own('.vscode/tasks.json', { app: 'api', stack: 'node' });
    fc.assert(
      fc.property(teamTasks, (existing) => {
        const result = mergeShared('.vscode/tasks.json', existing, text);
        assert.ok(result?.kind === 'merged', existing);
        assert.ok(isInserted(existing, result.text), result.text);
        const before = parseJson(existing) as { tasks: readonly { label: string }[] };
        const after = parseJson(result.text) as { tasks: readonly { label: string }[] };
        assert.deepEqual(after.tasks.slice(0, before.tasks.length), before.tasks);
        assert.ok(new Set(after.tasks.map(({ label }) => label)).has('Lancer api'));
        assert.deepEqual({ ...after, tasks: [] }, { ...before, tasks: [] });
        assert.deepEqual(mergeShared('.vscode/tasks.json', result.text, text), { kind: 'nothing' });
      }),
      { numRuns: 400 },
    );
  });

  it('is never harmed by what is no pipeline and no JSON at all', () => {
    for (const path of ['.gitlab-ci-dso.yml', '.vscode/tasks.json', '.vscode/launch.json']) {
      const text = own(path, { app: 'api', stack: 'go' });
      fc.assert(
        fc.property(fc.oneof(fc.string(), teamPipeline, teamTasks), fc.nat(), (typed, cut) => {
          const existing = typed.slice(0, cut % (typed.length + 1));
          const result = mergeShared(path, existing, text);
          if (result?.kind !== 'merged') return;
          assert.ok(existing.trim() === '' || isInserted(existing, result.text));
        }),
        { numRuns: 300 },
      );
    }
  });
});
