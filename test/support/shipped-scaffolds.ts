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

/** Every combination of the answers to the questions with choices, the others being as proposed. */
export function everyChoice(source: ScaffoldSource): readonly Answers[] {
  const { questions } = source.definition;
  return questions.reduce<readonly Answers[]>(
    (all, question) => {
      const choices = choicesOf(question);
      if (choices === undefined) return all;
      return all.flatMap((answers) => choices.map((value) => ({ ...answers, [question.id]: value })));
    },
    [defaultAnswers(questions, 'fr')],
  );
}
