import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { admittedObjects } from '../oracle/admitted-objects';
import { mutated } from '../oracle/mutation';
import type { JsonObject } from '../support/corpus/application';
import { manifestCorpus } from '../support/corpus/corpus';
import { createRandom } from '../support/corpus/random';
import { customResources } from '../support/custom-resources';
import { damaged, type PlainValue } from '../support/damaged-objects';
import { kubernetesObjects } from '../support/kubernetes-objects';
import { documentedDifferences } from './differences';
import { ourRemarks, unexplained } from './field-verdicts';
import { cluster } from './root-hooks';

/** As many objects as are judged at once. */
const atOnce = 16;

describe('Our fields and a real API server', () => {
  const { differences, counts } = documentedDifferences();

  it('say the same of manifests as teams write them', async () => {
    await agree(written(2));
  });

  it('say the same of manifests changed at random', async () => {
    const random = createRandom(3);
    await agree(written(3).map((object) => mutated(mutated(object, random), random)));
  });

  it('say the same of an object of each kind, sound and damaged in every place', async () => {
    const texts = [...Object.values(kubernetesObjects), ...customResources.map(([text]) => text)];
    await agree(
      texts.flatMap((text) => {
        const sound = parse(text, { version: '1.1' }) as PlainValue;
        return [sound, ...damaged(sound)].map((object) => object as JsonObject);
      }),
    );
  });

  it('differ in each way that is documented', () => {
    const missing = [...counts].flatMap(([title, count]) => (count === 0 ? [title] : []));
    assert.deepEqual(missing, []);
  });

  async function agree(objects: readonly JsonObject[]): Promise<void> {
    const found = new Map<string, number>();
    const told = { accepted: 0, refused: 0, 'not served': 0 };
    for (let index = 0; index < objects.length; index += atOnce) {
      const judgements = objects.slice(index, index + atOnce).map(async (object) => {
        const verdict = await cluster().judge(object, 'created', 'privileged');
        told[verdict.kind] += 1;
        if (verdict.kind === 'not served') return [];
        return unexplained({ object, ours: ourRemarks(object), verdict }, differences);
      });
      for (const each of (await Promise.all(judgements)).flat()) found.set(each, (found.get(each) ?? 0) + 1);
    }
    console.log(`      ${told.accepted} accepted, ${told.refused} refused, ${told['not served']} not served`);
    assert.ok(told.accepted > 0 && told.refused > 0);
    assert.equal(found.size, 0, `\n${[...found.keys()].sort().join('\n')}\n`);
  }
});

function written(seed: number): readonly JsonObject[] {
  return manifestCorpus({ seed, applications: 500 })
    .flatMap(admittedObjects)
    .filter(({ part }) => part === 'itself')
    .map(({ object }) => object);
}
