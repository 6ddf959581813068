import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { lookUp } from '../../src/domain/kubernetes-schema/known-kinds';
import { at, isObject, list } from '../oracle/admitted-objects';
import { oracleFolder, runGo } from '../oracle/tools';
import type { JsonObject } from '../support/corpus/application';
import { repository } from '../support/shipped-scaffolds';

/** The Go packages whose types the operators' own definitions are made from; `go.mod` there pins them. */
const apiPackages = [
  'github.com/cert-manager/cert-manager/pkg/apis/certmanager/v1',
  'github.com/cloudnative-pg/cloudnative-pg/api/v1',
  'github.com/hashicorp/vault-secrets-operator/api/v1beta1',
  'github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1',
] as const;

/**
 * The custom resource definitions of the kinds that our tables know: made by `controller-gen`, as the operators make
 * theirs, and kept in `.oracle/`. `CPIN_CRDS` names a folder with more of them, as YAML files.
 */
export function customResourceDefinitions(): readonly JsonObject[] {
  const folders = [generatedDefinitions(), ...more()];
  const found = new Map<string, JsonObject>();
  for (const definition of folders.flatMap(definitionsIn)) {
    const name = String(at(definition, ['metadata', 'name']));
    if (isKnown(definition) && !found.has(name)) found.set(name, definition);
  }
  return [...found.values()];
}

function generatedDefinitions(): string {
  const module = join(repository, 'test/cluster/custom-resources');
  const revision = createHash('sha256')
    .update(readFileSync(join(module, 'go.mod')))
    .digest('hex')
    .slice(0, 8);
  const folder = join(oracleFolder, `custom-resources-${revision}`);
  if (existsSync(folder)) return folder;
  console.log('Making the custom resource definitions with Go; they are kept in .oracle/.');
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const paths = apiPackages.map((name) => `paths=${name}`);
  // Descriptions are most of a definition, and decide nothing.
  runGo(['tool', 'controller-gen', 'crd:maxDescLen=0', ...paths, `output:crd:dir=${unfinished}`], module);
  renameSync(unfinished, folder);
  return folder;
}

function more(): readonly string[] {
  const folder = process.env.CPIN_CRDS;
  return folder === undefined || folder === '' ? [] : [folder];
}

function definitionsIn(folder: string): readonly JsonObject[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .flatMap((name) => parseAllDocuments(readFileSync(join(folder, name), 'utf8')))
    .map((document) => document.toJS() as JsonObject | null)
    .filter((object): object is JsonObject => object?.kind === 'CustomResourceDefinition');
}

function isKnown(definition: JsonObject): boolean {
  const group = String(at(definition, ['spec', 'group']));
  const kind = String(at(definition, ['spec', 'names', 'kind']));
  return list(at(definition, ['spec', 'versions']))
    .filter(isObject)
    .some(({ name }) => lookUp(`${group}/${String(name)}`, kind).kind === 'known');
}
