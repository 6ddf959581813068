import assert from 'node:assert/strict';
import { readResources } from './content-files';

describe('resources.yaml', () => {
  const resources = readResources();

  it('has each id and each address once', () => {
    const twice = (values: string[]) => values.filter((value, i) => values.indexOf(value) !== i);
    assert.deepEqual(twice(resources.map((r) => r.id)), []);
    assert.deepEqual(twice(resources.map((r) => r.url.replace(/\/$/, ''))), []);
  });

  it('serves each level and each profile', () => {
    for (const level of [1, 2, 3, 4, 5]) {
      for (const profile of ['governance', 'pm', 'tech'] as const) {
        const some = resources.some(
          (r) => r.levels.includes(level) && (r.profiles.includes(profile) || r.profiles.includes('all')),
        );
        assert.ok(some, `level ${level}, ${profile}`);
      }
    }
  });

  it('says “all” alone, and lists levels in order', () => {
    for (const { id, profiles, levels } of resources) {
      assert.ok(!profiles.includes('all') || profiles.length === 1, id);
      assert.deepEqual(
        levels,
        [...levels].sort((a, b) => a - b),
        id,
      );
    }
  });

  it('warns about what is reserved to a network', () => {
    for (const { id, access, note } of resources) if (access === 'restricted') assert.ok(note, id);
  });
});
