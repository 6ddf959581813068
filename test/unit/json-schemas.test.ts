import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { parse } from 'yaml';
import { jsonSchemas } from '../../src/generate/json-schemas';

const root = join(__dirname, '..', '..', '..');
const validator = (name: string) => {
  const shipped = jsonSchemas().find(({ path }) => path.endsWith(`/${name}.schema.json`));
  assert.ok(shipped, name);
  return new Ajv({ strict: false, formats: { uri: true, 'date-time': true } }).compile(shipped.schema);
};

describe('the JSON Schemas', () => {
  for (const name of ['matrix', 'achievements', 'resources']) {
    it(`accepts the ${name} that we ship, and refuses an unknown key`, () => {
      const validate = validator(name);
      const value: unknown = parse(readFileSync(join(root, `walkthroughs/${name}.yaml`), 'utf8'));
      assert.ok(validate(value), JSON.stringify(validate.errors));
      assert.equal(validate({ ...(value as object), typo: 1 }), false);
    });
  }

  it('accepts a progress file with keys of a team, and refuses a wrong day', () => {
    const validate = validator('entry');
    assert.ok(validate({ schema: 1, declared: { at: '2026-10-02', by: 'Ana', ticket: 4 }, team: 'x' }));
    assert.equal(validate({ schema: 1, declared: { at: 'hier', by: 'Ana' } }), false);
    assert.equal(validate({ declared: {} }), false);
  });

  for (const { path, match } of jsonSchemas()) {
    it(`${path} compiles, and says which files it is for`, () => {
      validator(path.replace(/^.*\/(\w+)\.schema\.json$/, '$1'));
      assert.ok(match.length > 0);
    });
  }
});
