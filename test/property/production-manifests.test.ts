import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { lint } from '../../src/domain/conformity/lint';
import { conformityRules } from '../../src/domain/conformity/rules/registry';
import { situationSource } from '../../src/domain/conformity/situation-source';
import { render } from '../../src/domain/scaffold/render';
import { combinationsIn, scaffoldedEnvironments, targetsOf } from '../support/production-manifests';
import { told } from '../support/run-check';
import { everyChoice, shippedScaffold } from '../support/shipped-scaffolds';

describe('The production-like manifests, judged as they will be', () => {
  const scaffold = shippedScaffold('production-manifests');

  it('have neither error nor warning on the targets that the answers name, in each environment', () => {
    // Helm's are judged once rendered: test/stacks/production-manifests.test.ts.
    for (const answers of combinationsIn('kustomize')) {
      for (const target of targetsOf(answers)) {
        // Overlays tell their environment: dev and preprod are audited, prod is enforced at level 5.
        const judging = { rules: conformityRules, source: situationSource({ target }) };
        const findings = lint(render(scaffold, answers), judging);
        const bad = findings.filter(({ severity }) => severity !== 'information');
        assert.deepEqual(bad, [], JSON.stringify([target, answers]));
      }
    }
  });

  it('have neither error nor warning in the files of a chart that are read as they are', () => {
    for (const answers of combinationsIn('helm')) {
      for (const target of targetsOf(answers)) {
        const judging = { rules: conformityRules, source: situationSource({ target, environment: 'prod' }) };
        const findings = lint(render(scaffold, answers), judging);
        const bad = findings.filter(({ severity }) => severity !== 'information');
        assert.deepEqual(bad, [], JSON.stringify([target, answers]));
      }
    }
  });

  it('come with a pipeline that the platform runs', async () => {
    for (const answers of everyChoice(scaffold)) {
      const files = render(scaffold, answers).map(({ path, text }) => [path, text] as const);
      const [first = '', ...more] = await told('delivery-pipeline', Object.fromEntries(files));
      assert.match(first, /^✓/, JSON.stringify([answers, first, ...more]));
    }
  });

  it('hold values that their own schema allows, in each environment', () => {
    for (const answers of combinationsIn('helm')) {
      const files = new Map(render(scaffold, answers).map(({ path, text }) => [path, text]));
      const read = (name: string): unknown => parse(files.get(`infra/hello/${name}`) ?? '');
      const validate = new Ajv({ strict: false }).compile(read('values.schema.json') as object);
      for (const environment of scaffoldedEnvironments) {
        const values = merged(read('values.yaml'), read(`values-${environment}.yaml`));
        assert.ok(validate(values), JSON.stringify([environment, answers, validate.errors]));
      }
    }
  });
});

/** Values as Helm puts them together: mappings are merged, all else is replaced. */
function merged(base: unknown, over: unknown): unknown {
  if (!isMapping(base) || !isMapping(over)) return over ?? base;
  const keys = [...new Set([...Object.keys(base), ...Object.keys(over)])];
  return Object.fromEntries(keys.map((key) => [key, merged(base[key], over[key])]));
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
