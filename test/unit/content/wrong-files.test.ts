import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { achievementsFile, matrixFile, resourcesFile } from '../../../src/domain/content';
import { readYaml, type FileProblem } from '../../../src/domain/read-yaml';
import { fromRoot } from './content-files';

/** What the reader says when one line of a right file is replaced; the line's number comes along. */
function breakLine(
  file: string,
  schema: Parameters<typeof readYaml>[2],
  line: RegExp,
  replacement: string,
): { problems: readonly FileProblem[]; at: number } {
  const lines = readFileSync(fromRoot(file), 'utf8').split('\n');
  const index = lines.findIndex((text) => line.test(text));
  assert.notEqual(index, -1, `no line like ${line} in ${file}`);
  lines[index] = (lines[index] ?? '').replace(line, replacement);
  const reading = readYaml(file, lines.join('\n'), schema);
  assert.ok(reading.kind === 'wrong');
  return { problems: reading.problems, at: index + 1 };
}

describe('a content file with a mistake', () => {
  const achievements = 'walkthroughs/achievements.yaml';

  it('tells the file, the line and the values that were expected', () => {
    const { problems, at } = breakLine(
      achievements,
      achievementsFile,
      /level: conformity/,
      'level: conformty',
    );
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.file, achievements);
    assert.equal(problems[0]?.line, at);
    assert.match(problems[0]?.message ?? '', /level: .*"awareness".*"conformity"/);
  });

  it('tells which key is not known', () => {
    const { problems, at } = breakLine(achievements, achievementsFile, /byHand:/, 'byhand:');
    assert.ok(problems.some((p) => /"byhand"/.test(p.message)));
    assert.ok(
      problems.every((p) => p.line <= at && p.line > at - 40),
      'near the achievement',
    );
  });

  it('tells a check that does not exist', () => {
    const { problems, at } = breakLine(achievements, achievementsFile, /checks: \[https\]/, 'checks: [http]');
    assert.deepEqual([problems[0]?.line, problems.length], [at, 1]);
    assert.match(problems[0]?.message ?? '', /"https"/);
  });

  it('tells an empty text', () => {
    const { problems, at } = breakLine(
      'walkthroughs/matrix.yaml',
      matrixFile,
      /en: Kind of questions/,
      'en: ""',
    );
    assert.deepEqual([problems[0]?.line, problems.length], [at, 1]);
  });

  it('tells an address that is not https', () => {
    const { problems, at } = breakLine(
      'walkthroughs/resources.yaml',
      resourcesFile,
      /url: https:\/\/k3s/,
      'url: http://k3s',
    );
    assert.deepEqual([problems[0]?.line, problems.length], [at, 1]);
    assert.match(problems[0]?.message ?? '', /url/i);
  });

  it('tells broken YAML at its line', () => {
    const { problems, at } = breakLine(achievements, achievementsFile, /required: true/, 'required: [true');
    assert.ok(problems[0]);
    assert.ok(Math.abs(problems[0].line - at) <= 1, `line ${problems[0].line}, expected about ${at}`);
    assert.doesNotMatch(problems[0].message, /\n/);
  });

  it('tells a key that is written twice', () => {
    const { problems, at } = breakLine(
      achievements,
      achievementsFile,
      /^ {4}required: true/,
      '    required: true\n    required: false',
    );
    assert.equal(problems[0]?.line, at + 1);
    assert.match(problems[0]?.message ?? '', /unique/);
  });
});
