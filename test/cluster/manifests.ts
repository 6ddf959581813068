import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { Answers, ScaffoldSource } from '../../src/domain/scaffold/definition';
import { admittedObjects, isObject, nameOf } from '../oracle/admitted-objects';
import { oracleTool, type ToolName } from '../oracle/tools';
import type { JsonObject } from '../support/corpus/application';
import type { Standard, Verdict } from './cluster';
import { cluster } from './root-hooks';

/** Answers whose names are as long as the questions allow. */
export function withLongNames({ definition }: ScaffoldSource, answers: Answers): Answers {
  const long = definition.questions.flatMap((question) =>
    question.kind === 'dns-label' && question.maxLength !== undefined
      ? [[question.id, 'a'.repeat(question.maxLength)] as const]
      : [],
  );
  return { ...answers, ...Object.fromEntries(long) };
}

/** What a renderer that was built makes of a folder. */
export function rendered(tool: Extract<ToolName, 'helm' | 'kustomize'>, args: readonly string[]): string {
  const program = oracleTool(tool);
  assert.ok(program.kind === 'ready', 'Go builds the API server and not this one?');
  const { status, stdout, stderr, error } = spawnSync(program.path, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (error !== undefined) throw error;
  assert.equal(status, 0, stderr);
  return stdout;
}

/**
 * What the API server has against the objects of a YAML text, applied and created, and against the pods and claims that
 * controllers would create from them: refusals, warnings, kinds that it does not serve. Each as a sentence.
 */
export async function objections(
  text: string,
  standard: Standard = 'restricted',
): Promise<readonly string[]> {
  const objects = admittedObjects({ path: 'manifests.yaml', text });
  assert.ok(objects.length > 0, text);
  const judgements = objects.flatMap(({ object, written, part }) => {
    const name =
      part === 'itself' ? `${written.kind} ${nameOf(object)}` : `${part} of ${written.kind} ${written.name}`;
    // What a controller creates, it creates.
    const manners = part === 'itself' ? (['applied', 'created'] as const) : (['created'] as const);
    return manners.map(async (manner) =>
      told(
        `${name}, ${manner}`,
        await cluster().judge(part === 'itself' ? object : asNamed(object, written.name), manner, standard),
      ),
    );
  });
  return (await Promise.all(judgements)).flat();
}

/** Under a name as controllers give: the corpus has longer ones, to tell whose it is. */
function asNamed(object: JsonObject, owner: string): JsonObject {
  const metadata = isObject(object.metadata) ? object.metadata : {};
  return { ...object, metadata: { ...metadata, name: `${owner.slice(0, 57)}-0` } };
}

function told(subject: string, verdict: Verdict): readonly string[] {
  switch (verdict.kind) {
    case 'accepted':
      return verdict.warnings.map((warning) => `${subject}: warning: ${warning}`);
    case 'refused':
      return [`${subject}: refused: ${verdict.message}`];
    case 'not served':
      return [`${subject}: the server does not know its kind`];
  }
}
