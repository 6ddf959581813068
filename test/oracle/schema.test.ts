import assert from 'node:assert/strict';
import { validateObject } from '../../src/domain/kubernetes-schema/validate-object';
import type { SchemaFault } from '../../src/domain/kubernetes-schema/schema-fault';
import { nameOf, objectsOf } from '../../src/domain/manifests/kubernetes-object';
import { readDocuments } from '../../src/domain/manifests/yaml-documents';
import { manifestCorpus, type CorpusFile } from '../support/corpus/corpus';
import { createRandom } from '../support/corpus/random';
import { admittedObjects } from './admitted-objects';
import { kubernetesSchemas } from './kubernetes-schemas';
import { mutated } from './mutation';
import { objectKey, runKubeconform } from './run-kubeconform';
import { oracleTool } from './tools';

describe('The OpenAPI description of Kubernetes and our fields', () => {
  let program: string;
  let schemas: string;

  before(function () {
    const tool = oracleTool('kubeconform');
    const description = kubernetesSchemas();
    for (const needed of [tool, description]) {
      if (needed.kind === 'ready') continue;
      console.log(`skipped: the comparison with the OpenAPI description, since ${needed.why}`);
      this.skip();
    }
    assert.ok(tool.kind === 'ready' && description.kind === 'ready');
    program = tool.path;
    schemas = description.path;
  });

  it('agree on manifests as teams write them', () => {
    agree(runKubeconform, manifestCorpus({ seed: 2, applications: 700 }));
  });

  it('agree on manifests changed at random', () => {
    const random = createRandom(3);
    const objects = manifestCorpus({ seed: 3, applications: 900 }).flatMap(admittedObjects);
    const own = objects.filter(({ part }) => part === 'itself').map(({ object }) => object);
    const files = own.map((object, index) => ({
      path: `${index}.yaml`,
      text: JSON.stringify(mutated(mutated(object, random), random), undefined, 2),
    }));
    agree(runKubeconform, files);
  });

  function agree(oracle: typeof runKubeconform, files: readonly CorpusFile[]): void {
    const theirs = oracle(program, files, schemas);
    const ours = ourVerdicts(files);
    const invalid = [...theirs.values()].filter((faults) => faults.length > 0);
    console.log(
      `kubeconform: ${theirs.size} objects, ${invalid.length} invalid, ${invalid.flat().length} faults`,
    );
    const differences = [...theirs].flatMap(([key, faults]) => {
      const { told: actual, meant } = ours.get(key) ?? { told: ['was not read'], meant: [] };
      const expected = faults.filter((fault) => !isOfAController(fault) && !meant.includes(fault));
      return [
        ...expected
          .filter((fault) => !actual.includes(fault))
          .map((fault) => `only kubeconform: ${fault} in ${key}`),
        ...actual
          .filter((fault) => !expected.includes(fault))
          .map((fault) => `only ours: ${fault} in ${key}`),
      ];
    });
    assert.equal(differences.length, 0, `\n${differences.slice(0, 40).join('\n')}\n…`);
    assert.ok(invalid.length > 0);
  }
});

interface OurVerdict {
  readonly told: readonly string[];
  /** Missing fields that a misspelt one stands for: one slip is told once, as an unknown field with the name that was meant. */
  readonly meant: readonly string[];
}

function ourVerdicts(files: readonly CorpusFile[]): ReadonlyMap<string, OurVerdict> {
  const verdicts = new Map<string, OurVerdict>();
  for (const { path, text } of files) {
    for (const object of readDocuments(path, text).flatMap(({ root }) => objectsOf(root))) {
      const faults = validateObject(object.root);
      const told = [...new Set(faults.flatMap(faultText))].sort();
      verdicts.set(objectKey(path, object.kind, nameOf(object)), { told, meant: faults.flatMap(meantBy) });
    }
  }
  return verdicts;
}

function meantBy(fault: SchemaFault): readonly string[] {
  if (fault.kind !== 'unknown-field' || fault.suggestion === undefined) return [];
  return [`missing /${[...fault.path.slice(0, -1), fault.suggestion].join('/')}`];
}

/** `status` is a controller's, and what a person leaves there is dropped by the API server. */
function isOfAController(fault: string): boolean {
  return /^\w+ \/status(?:\/|$)/.test(fault);
}

/**
 * A fault in the oracle's words; formats of texts (quantities, dates), and what one field makes of another, are beyond
 * what a JSON Schema says.
 */
function faultText(fault: SchemaFault): readonly string[] {
  const path = `/${fault.path.join('/')}`;
  switch (fault.kind) {
    case 'unknown-field':
      return [`unknown ${path}`];
    case 'missing-field':
      return path.endsWith('/restartPolicy') ? [] : [`missing ${path}`];
    case 'wrong-type':
      return [`type ${path}`];
    case 'wrong-value':
    case 'missing-label':
    case 'undeclared-volume':
      return [];
    default:
      return [`${fault.kind} ${path}`];
  }
}
