import assert from 'node:assert/strict';
import { customTable } from '../../../src/domain/kubernetes-schema/custom-table';
import { FieldTable } from '../../../src/domain/kubernetes-schema/field-table';
import { lookUp } from '../../../src/domain/kubernetes-schema/known-kinds';
import { validateObject } from '../../../src/domain/kubernetes-schema/validate-object';
import { textAt } from '../../../src/domain/manifests/value';
import { readDocuments } from '../../../src/domain/manifests/yaml-documents';
import { customResources } from '../../support/custom-resources';

describe('The check of custom resources', () => {
  for (const [text, field] of customResources) {
    const judge = (written: string): readonly string[] =>
      readDocuments('a.yaml', written)
        .flatMap(({ root }) => validateObject(root))
        .map(
          ({ kind, path, place }) =>
            `${kind} ${String(path.at(-1))} ${written.slice(place.start, place.end)}`,
        );
    const [document] = readDocuments('a.yaml', text);
    const kind = textAt(document?.root, 'kind') ?? '';

    it(`accepts a ${kind}, and finds a misspelt field`, () => {
      assert.equal(lookUp(textAt(document?.root, 'apiVersion') ?? '', kind).kind, 'known');
      assert.deepEqual(judge(text), []);
      const misspelt = `${field}s`;
      assert.deepEqual(judge(text.replace(`${field}:`, `${misspelt}:`)), [
        `unknown-field ${misspelt} ${misspelt}`,
      ]);
    });
  }

  it('knows more of each kind than its name: every model that a kind leads to is there', () => {
    const table = new FieldTable(customTable);
    const kinds = [...table.kinds.values()].flatMap((models) => [...models.keys()]);
    assert.equal(kinds.length, 31);
    for (const models of table.kinds.values())
      for (const name of models.values()) assert.ok(table.model(name));
  });

  it('refuses texts that an enumeration lacks, and suggests the one that was meant', () => {
    const [document] = readDocuments(
      'a.yaml',
      'apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: { name: a }\nspec: { to: { kind: Service, name: a }, tls: { termination: Edge } }\n',
    );
    const [fault] = document === undefined ? [] : validateObject(document.root);
    assert.ok(fault?.kind === 'wrong-value');
    assert.deepEqual(fault.allowed, ['edge', 'reencrypt', 'passthrough']);
    assert.equal(fault.suggestion, 'edge');
  });
});
