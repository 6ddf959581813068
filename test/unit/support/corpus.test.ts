import assert from 'node:assert/strict';
import { manifestCorpus } from '../../support/corpus/corpus';
import { workloadKinds } from '../../support/corpus/workloads';

describe('The corpus of manifests', () => {
  const size = { seed: 7, applications: 60 };
  const files = manifestCorpus(size);

  it('is the same for the same seed, and another for another', () => {
    assert.deepEqual(manifestCorpus(size), files);
    assert.notDeepEqual(manifestCorpus({ ...size, seed: 8 }), files);
  });

  it('has no two files of one path', () => {
    assert.equal(new Set(files.map(({ path }) => path)).size, files.length);
  });

  it('holds every kind of workload', () => {
    const text = files.map((file) => file.text).join('\n');
    const absent = workloadKinds.filter((kind) => !new RegExp(`kind: ["']?${kind}["']?$`, 'm').test(text));
    assert.deepEqual(absent, []);
  });
});
