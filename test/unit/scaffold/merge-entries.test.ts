import assert from 'node:assert/strict';
import { mergeEntries } from '../../../src/domain/scaffold/shared/merge-entries';
import { takeBackEntries } from '../../../src/domain/scaffold/shared/take-back-entries';

const tasks = { list: 'tasks', name: 'label' } as const;
const own = `{
  "version": "2.0.0",
  "tasks": [
    {
      "label": "Test web",
      "options": { "cwd": "web" },
      "group": {
        "kind": "test"
      }
    },
    { "label": "Start web", "type": "shell" }
  ]
}
`;
const entries = (indent: string, unit: string): string =>
  `${indent}{\n${indent}${unit}"label": "Test web",\n${indent}${unit}"options": { "cwd": "web" },\n${indent}${unit}"group": {\n${indent}${unit}${unit}"kind": "test"\n${indent}${unit}}\n${indent}},\n${indent}{ "label": "Start web", "type": "shell" }`;
const spaced = entries('    ', '  ');

interface Case {
  readonly title: string;
  readonly existing: string;
  /** Undefined: nothing to add; null: refused. */
  readonly merged: string | undefined | null;
}

const cases: readonly Case[] = [
  {
    title: 'adds entries after the others',
    existing: '{\n  "version": "2.0.0",\n  "tasks": [\n    { "label": "a" }\n  ]\n}\n',
    merged: `{\n  "version": "2.0.0",\n  "tasks": [\n    { "label": "a" },\n${spaced}\n  ]\n}\n`,
  },
  {
    title: 'keeps comments where they are, the one that ends the line of the last entry too',
    existing:
      '// ours\n{\n  "tasks": [\n    /* first */ { "label": "a" } // not the last any more\n    // to do: b\n  ],\n}\n',
    merged: `// ours\n{\n  "tasks": [\n    /* first */ { "label": "a" }, // not the last any more\n  ${entries('  ', '  ').replaceAll('\n', '\n  ').trimStart().replace(/^/, '  ')}\n    // to do: b\n  ],\n}\n`,
  },
  {
    title: 'ends with a comma where the team does',
    existing: '{\n  "tasks": [\n    { "label": "a" }, // it\n  ]\n}\n',
    merged: `{\n  "tasks": [\n    { "label": "a" }, // it\n${spaced},\n  ]\n}\n`,
  },
  {
    title: 'takes up tabs and the line ends of Windows',
    existing: '{\n\t"tasks": [\n\t\t{ "label": "a" }\n\t]\n}\n'.replaceAll('\n', '\r\n'),
    merged: `{\n\t"tasks": [\n\t\t{ "label": "a" },\n${entries('\t\t', '\t')}\n\t]\n}\n`.replaceAll(
      '\n',
      '\r\n',
    ),
  },
  {
    title: 'fills an empty list',
    existing: '{\n  "tasks": []\n}\n',
    merged: `{\n  "tasks": [\n${spaced}\n  ]\n}\n`,
  },
  {
    title: 'fills an empty list that has a comment',
    existing: '{\n  "tasks": [\n    // none yet\n  ]\n}\n',
    merged: `{\n  "tasks": [\n    // none yet\n${spaced}\n  ]\n}\n`,
  },
  {
    title: 'opens a list that is on one line',
    existing: '{"tasks":[{"label":"a"}]}',
    merged: `{"tasks":[{"label":"a"},\n${entries('  ', '  ')}\n]}`,
  },
  {
    title: 'gives a list to a file that has none',
    existing: '{\n  // only inputs\n  "inputs": []\n}\n',
    merged:
      '{\n  // only inputs\n  "inputs": [],\n  "version": "2.0.0",\n  "tasks": [\n    {\n      "label": "Test web",\n      "options": {\n        "cwd": "web"\n      },\n      "group": {\n        "kind": "test"\n      }\n    },\n    {\n      "label": "Start web",\n      "type": "shell"\n    }\n  ]\n}\n',
  },
  { title: 'fills an empty file', existing: '\n', merged: own },
  {
    title: 'leaves an entry of the same name as the team has it',
    existing: '{ "tasks": [{ "label": "Start web", "command": "mine" }, { "label": "Test web" }] }',
    merged: undefined,
  },
  { title: 'refuses a file with an error', existing: '{ "tasks": [ }', merged: null },
  { title: 'refuses what is no object', existing: '[]', merged: null },
  { title: 'refuses a list that is none', existing: '{ "tasks": {} }', merged: null },
  { title: 'refuses a key that is there twice', existing: '{ "tasks": [], "tasks": [1] }', merged: null },
  { title: 'refuses a text nested thousands of levels deep', existing: '['.repeat(100_000), merged: null },
];

describe('Adding tasks to those of a repository', () => {
  for (const { title, existing, merged } of cases) {
    it(title, () => {
      const result = mergeEntries(existing, own, tasks);
      const expected =
        merged === undefined
          ? { kind: 'nothing' }
          : merged === null
            ? { kind: 'refused' }
            : { kind: 'merged', text: merged };
      assert.deepEqual(result, expected);
      if (result.kind !== 'merged') return;
      assert.deepEqual(mergeEntries(result.text, own, tasks), { kind: 'nothing' });
    });
  }
});

describe('Taking tasks back out of those of a repository', () => {
  it('gives back what was there', () => {
    for (const { title, existing, merged } of cases.slice(0, 4)) {
      if (typeof merged !== 'string') continue;
      const back = takeBackEntries(merged, own, tasks);
      assert.ok(back.kind === 'text' && back.left.length === 0, title);
      assert.equal(back.text, existing, title);
    }
  });

  it('is the whole file when nobody added anything', () => {
    assert.deepEqual(takeBackEntries(own.replace('"web"', '"web"'), own, tasks), { kind: 'whole' });
  });

  it('takes out what is before the entries of others, and leaves what changed', () => {
    const now = `{ "tasks": [${entries('', '  ')}, { "label": "a" }] }`.replace('"shell"', '"process"');
    const back = takeBackEntries(now, own, tasks);
    assert.ok(back.kind === 'text');
    assert.deepEqual(back.left, ['Start web']);
    assert.equal(back.text, '{ "tasks": [\n{ "label": "Start web", "type": "process" }, { "label": "a" }] }');
  });
});
