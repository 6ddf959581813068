import assert from 'node:assert/strict';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import type { Place, Value } from '../../src/domain/manifests/value';
import { validateObject } from '../../src/domain/kubernetes-schema/validate-object';
import { damaged, type PlainValue as Json } from '../support/damaged-objects';
import { kubernetesObjects } from '../support/kubernetes-objects';
import { strictSchemas } from '../support/strict-schemas';

const nowhere: Place = { path: 'object.yaml', line: 1, start: 0, end: 0 };

/** An object as the reader of manifests gives it, but without places. */
function valueOf(json: Json): Value {
  if (Array.isArray(json)) return { kind: 'sequence', items: json.map(valueOf), place: nowhere };
  if (typeof json !== 'object' || json === null) {
    return { kind: 'scalar', value: json as string | number | boolean | null, block: false, place: nowhere };
  }
  const entries = Object.entries(json).map(
    ([key, value]) => [key, { key: nowhere, value: valueOf(value as Json) }] as const,
  );
  return { kind: 'mapping', entries: new Map(entries), place: nowhere };
}

/** What Ajv says, in our words. It knows neither that `null` is nothing nor that a quantity may be a number. */
function ajvSays(validate: ValidateFunction, json: Json): readonly string[] {
  validate(json);
  return (validate.errors ?? []).map(sayAjv).filter((said) => said !== '');
}

function sayAjv({ keyword, instancePath, params }: ErrorObject): string {
  const path = instancePath.replaceAll('~1', '/').slice(1);
  const below = (name: unknown): string => (path === '' ? String(name) : `${path}/${String(name)}`);
  if (keyword === 'required') return `missing-field ${below(params.missingProperty)}`;
  if (keyword === 'additionalProperties') return `unknown-field ${below(params.additionalProperty)}`;
  return quantity.test(path) || path.endsWith('creationTimestamp') ? '' : `wrong-type ${path}`;
}

const quantity =
  /(?:\/(?:limits|requests|capacity|hard|default|defaultRequest)\/[^/]+|\/(?:divisor|sizeLimit))$/;

/** Formats of texts, and what one field makes of another: no schema says them. */
const beyond = /^(?:wrong-value|missing-label|undeclared-volume) |^missing-field .*\/restartPolicy$/;

/** What we say, and the missing fields that we tell as misspelt ones, once, where Ajv tells both. */
function weSay(json: Json): { readonly said: readonly string[]; readonly misspelt: ReadonlySet<string> } {
  const faults = validateObject(valueOf(json));
  const misspelt = faults.map((fault) =>
    fault.kind === 'unknown-field'
      ? `missing-field ${[...fault.path.slice(0, -1), fault.suggestion].join('/')}`
      : '',
  );
  const said = faults
    .map(({ kind, path }) => `${kind} ${path.join('/')}`)
    .filter((each) => each !== 'missing-field metadata/name' && !beyond.test(each))
    .filter((each) => !quantity.test(each));
  return { said, misspelt: new Set(misspelt) };
}

describe('The check of Kubernetes objects, and strict JSON Schemas of the official client', () => {
  let schemaOf: (model: string) => ValidateFunction;
  const models = Object.keys(kubernetesObjects).map((kind) =>
    kind === 'HorizontalPodAutoscaler' ? `V2${kind}` : `V1${kind.replace(/V1$/, '')}`,
  );
  before(async () => {
    schemaOf = await strictSchemas(models);
  });
  for (const [index, [kind, text]] of Object.entries(kubernetesObjects).entries()) {
    it(`say the same of a ${kind}, sound and damaged in every place`, () => {
      const validate = schemaOf(models[index] ?? '');
      const json = parse(text) as Json;
      assert.deepEqual(weSay(json).said, []);
      let faults = 0;
      for (const object of damaged(json)) {
        const { said, misspelt } = weSay(object);
        const ours = [...said].sort();
        const theirs = ajvSays(validate, object)
          .filter((each) => !misspelt.has(each))
          .sort();
        faults += ours.length;
        if (ours.join() !== theirs.join()) assert.deepEqual(ours, theirs, JSON.stringify(object));
      }
      assert.ok(faults > 4);
    });
  }
});
