import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { customModels } from './custom-resource-models';

/** Something that the API server would refuse in a manifest: where, and what. */
export interface SchemaProblem {
  /** Such as `spec.template.spec.containers[0].image`. */
  readonly path: string;
  readonly message: string;
}

/** A field of a model: its type as `@kubernetes/client-node` writes it, and whether the API asks for it. */
export interface Field {
  readonly type: string;
  readonly required: boolean;
}
export type Model = ReadonlyMap<string, Field>;

/** Checks a manifest against the official field lists, strictly: unknown fields, wrong types, missing fields. */
export type SchemaCheck = (manifest: unknown) => readonly SchemaProblem[];

/** Kinds that our scaffolds use, and the model of each. */
const models: Readonly<Record<string, string>> = {
  'apps/v1 Deployment': 'V1Deployment',
  'autoscaling/v2 HorizontalPodAutoscaler': 'V2HorizontalPodAutoscaler',
  'monitoring.coreos.com/v1 ServiceMonitor': 'ServiceMonitor',
  'networking.k8s.io/v1 Ingress': 'V1Ingress',
  'networking.k8s.io/v1 NetworkPolicy': 'V1NetworkPolicy',
  'policy/v1 PodDisruptionBudget': 'V1PodDisruptionBudget',
  'secrets.hashicorp.com/v1beta1 VaultStaticSecret': 'VaultStaticSecret',
  'v1 ConfigMap': 'V1ConfigMap',
  'v1 Service': 'V1Service',
  'v1 ServiceAccount': 'V1ServiceAccount',
};

/** Reads the models of every kind above, and those that they use, from the installed `@kubernetes/client-node`. */
export async function loadKubernetesSchema(): Promise<SchemaCheck> {
  const folder = join(dirname(require.resolve('@kubernetes/client-node/package.json')), 'dist/gen/models');
  const known = new Map<string, Model>(customModels);
  const wanted = Object.values(models).concat('V1ObjectMeta');
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (known.has(name)) continue;
    const model = await readModel(folder, name);
    known.set(name, model);
    for (const { type } of model.values()) wanted.push(...(type.match(/\bV\d\w*/g) ?? []));
  }
  return (manifest) => checkManifest(manifest, known);
}

/** A model's fields: names and types from its type map, and what is required from its declaration file. */
async function readModel(folder: string, name: string): Promise<Model> {
  const loaded = (await import(pathToFileURL(join(folder, `${name}.js`)).href)) as Record<
    string,
    { getAttributeTypeMap(): readonly { name: string; baseName: string; type: string }[] }
  >;
  const declaration = readFileSync(join(folder, `${name}.d.ts`), 'utf8');
  const required = new Set([...declaration.matchAll(/^ {4}'(\w+)': /gm)].map((match) => match[1]));
  const fields = loaded[name]?.getAttributeTypeMap();
  if (fields === undefined) throw new Error(`${name} has no type map.`);
  return new Map(fields.map((f) => [f.baseName, { type: f.type, required: required.has(f.name) }]));
}

function checkManifest(manifest: unknown, known: ReadonlyMap<string, Model>): readonly SchemaProblem[] {
  if (!isMapping(manifest)) return [{ path: '', message: 'not a manifest' }];
  const kind = `${String(manifest.apiVersion)} ${String(manifest.kind)}`;
  const model = models[kind];
  return model === undefined
    ? [{ path: 'kind', message: `unknown kind ${kind}` }]
    : checkValue(manifest, model, '', known);
}

function checkValue(
  value: unknown,
  type: string,
  path: string,
  known: ReadonlyMap<string, Model>,
): readonly SchemaProblem[] {
  const wrong = [{ path, message: `not of type ${type}` }];
  const list = /^(?:Array|Set)<(.+)>$/.exec(type)?.[1];
  if (list !== undefined) {
    if (!Array.isArray(value)) return wrong;
    return value.flatMap((item, index) => checkValue(item, list, `${path}[${index}]`, known));
  }
  const values = /^\{ \[key: string\]: (.+); \}$/.exec(type)?.[1];
  if (values !== undefined) {
    if (!isMapping(value)) return wrong;
    return Object.entries(value).flatMap(([key, item]) => checkValue(item, values, `${path}.${key}`, known));
  }
  const model = known.get(type);
  if (model !== undefined) return isMapping(value) ? checkModel(value, model, path, known) : wrong;
  switch (type) {
    case 'any':
      return [];
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type ? [] : wrong;
    case 'IntOrString':
      return typeof value === 'string' || Number.isInteger(value) ? [] : wrong;
    case 'Date':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? [] : wrong;
    default:
      throw new Error(`${path}: type ${type} is not handled.`);
  }
}

function checkModel(
  value: Readonly<Record<string, unknown>>,
  model: Model,
  path: string,
  known: ReadonlyMap<string, Model>,
): readonly SchemaProblem[] {
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const missing = [...model]
    .filter(([key, field]) => field.required && value[key] === undefined)
    .map(([key]) => ({ path: at(key), message: 'missing' }));
  const present = Object.entries(value).flatMap(([key, item]) => {
    const field = model.get(key);
    if (field === undefined) return [{ path: at(key), message: 'unknown field' }];
    if (item === null && !field.required) return [];
    return checkValue(item, field.type, at(key), known);
  });
  return [...missing, ...present];
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
