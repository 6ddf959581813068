import assert from 'node:assert/strict';
import { coreKinds } from '../../src/generate/kubernetes-schema/kinds';
import { enumerations } from '../../src/generate/kubernetes-schema/server-validation';
import { at, isObject, list } from '../oracle/admitted-objects';
import type { JsonObject } from '../support/corpus/application';
import { cluster } from './root-hooks';

/** What people do not write in the kinds that our tables hold, and the sixty signals that a container may be stopped by. */
const leftOut = /Status\.|^V1(?:AzureDiskVolumeSource|EndpointPort|Taint)\.|\.stopSignal$/;

describe('The texts that some fields take', () => {
  it('are those of the API server\u2019s own description', async () => {
    const theirs = new Map<string, string>();
    for (const apiVersion of new Set(coreKinds.map((kind) => kind.apiVersion))) {
      for (const [name, type] of Object.entries(await cluster().typesOf(apiVersion))) {
        if (isObject(type))
          for (const [field, texts] of enumerated(type)) theirs.set(`${modelOf(name)}.${field}`, texts);
      }
    }
    const ours = Object.entries(enumerations).flatMap(([model, fields]) =>
      Object.entries(fields).map(([field, texts]) => `${model}.${field} ${texts}`),
    );
    const expected = [...theirs].filter(([field]) => !leftOut.test(field)).map((each) => each.join(' '));
    assert.deepEqual(ours.sort(), expected.sort());
  });
});

/** The client's name of a type: `V1Pod` for `io.k8s.api.core.v1.Pod`. */
function modelOf(type: string): string {
  const [version = '', name = ''] = type.split('.').slice(-2);
  return `${version.toUpperCase()}${name}`;
}

function enumerated(type: JsonObject): readonly (readonly [field: string, texts: string])[] {
  const fields = isObject(type.properties) ? Object.entries(type.properties) : [];
  return fields.flatMap(([name, field]) => {
    const texts = [...list(at(field, ['enum'])), ...list(at(field, ['items', 'enum']))].filter(
      (text) => text !== '',
    );
    return texts.length === 0 ? [] : [[name, texts.join('|')] as const];
  });
}
