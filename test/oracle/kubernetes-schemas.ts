import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askedByServer } from '../../src/generate/kubernetes-schema/server-validation';
import { isObject, list } from './admitted-objects';
import type { Json, JsonObject } from '../support/corpus/application';
import { oracleFolder, runGo, whyNoGo, type Tool } from './tools';

/** The Kubernetes whose fields `@kubernetes/client-node` describes; the sum is what Go's checksum database says. */
const kubernetes = { version: 'v1.34.4', sum: 'h1:Yy6R4QB8C9kJPp25GFqEvX5XQwY5qzKeqD0Xx6oAcmk=' } as const;

/** The pattern of a schema's file in kubeconform's terms. */
export const schemaLocation = (folder: string): string =>
  join(folder, '{{.ResourceKind}}{{.KindSuffix}}.json');

/**
 * The folder of one strict JSON Schema a kind, made from the OpenAPI description that the `k8s.io/kubernetes` module
 * carries; kept in `.oracle/`.
 */
export function kubernetesSchemas(): Tool {
  // What this file makes of the description decides too: a change here makes them anew.
  const revision = createHash('sha256')
    .update(readFileSync(__filename))
    .update(readFileSync(require.resolve('../../src/generate/kubernetes-schema/server-validation')))
    .digest('hex')
    .slice(0, 8);
  const folder = join(oracleFolder, `schemas-${kubernetes.version}-${revision}`);
  const { version } = kubernetes;
  if (existsSync(folder)) return { kind: 'ready', path: folder, version };
  const why = whyNoGo('1.21');
  if (why !== undefined) return { kind: 'missing', why };
  const module = JSON.parse(
    runGo(['mod', 'download', '-json', `k8s.io/kubernetes@${kubernetes.version}`], tmpdir()),
  ) as {
    readonly Dir: string;
    readonly Sum: string;
  };
  if (module.Sum !== kubernetes.sum)
    throw new Error(`k8s.io/kubernetes ${kubernetes.version} is not what it was: ${module.Sum}`);
  const swagger = JSON.parse(
    readFileSync(join(module.Dir, 'api/openapi-spec/swagger.json'), 'utf8'),
  ) as JsonObject;
  const unfinished = `${folder}.unfinished`;
  mkdirSync(unfinished, { recursive: true });
  for (const [name, schema] of schemasOf(swagger))
    writeFileSync(join(unfinished, name), JSON.stringify(schema));
  renameSync(unfinished, folder);
  return { kind: 'ready', path: folder, version };
}

/** The schema of every kind of an OpenAPI description, with the file name that kubeconform looks for. */
export function schemasOf(swagger: JsonObject): ReadonlyMap<string, Json> {
  const definitions = isObject(swagger.definitions) ? swagger.definitions : {};
  const schemas = new Map<string, Json>();
  for (const [id, definition] of Object.entries(definitions)) {
    const types = isObject(definition)
      ? list(definition['x-kubernetes-group-version-kind']).filter(isObject)
      : [];
    const [type] = types;
    // A list of types is shared machinery, such as DeleteOptions, which nobody writes in a file.
    if (type === undefined || types.length > 1) continue;
    const group = String(type.group).split('.')[0];
    const suffix = group === '' ? String(type.version) : `${group}-${String(type.version)}`;
    schemas.set(`${String(type.kind).toLowerCase()}-${suffix}.json`, standalone(id, type, definitions));
  }
  return schemas;
}

function standalone(id: string, type: JsonObject, definitions: JsonObject): Json {
  const used: Record<string, Json> = {};
  const wanted = [id];
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (used[name] !== undefined) continue;
    used[name] = strict(name, definitions[name]);
    for (const [, next] of JSON.stringify(definitions[name]).matchAll(/"#\/definitions\/([^"]+)"/g))
      wanted.push(next ?? '');
  }
  const apiVersion =
    type.group === '' ? String(type.version) : `${String(type.group)}/${String(type.version)}`;
  const root = strict(id, definitions[id]);
  const fields = isObject(root) && isObject(root.properties) ? root.properties : {};
  return {
    ...(isObject(root) ? root : {}),
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    required: [...list(isObject(root) ? root.required : undefined), 'apiVersion', 'kind'],
    properties: { ...fields, apiVersion: { enum: [apiVersion] }, kind: { enum: [String(type.kind)] } },
    definitions: used,
  };
}

/** Types that the OpenAPI description calls texts, and that may be written as numbers. */
const looseTypes: Readonly<Record<string, Json>> = {
  'io.k8s.apimachinery.pkg.api.resource.Quantity': { type: ['string', 'number', 'null'] },
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': { type: ['string', 'integer', 'null'] },
};

/**
 * What the API server does with its own description: unknown fields are refused, and null stands for an absent field,
 * or for the zero value in a map or a list.
 */
function strict(name: string, definition: Json | undefined): Json {
  const loose = looseTypes[name];
  if (loose !== undefined) return loose;
  const nullable = withNull(definition ?? {});
  if (!isObject(definition) || !isObject(definition.properties) || !isObject(nullable)) return nullable;
  const required = new Set(askedByServer(modelOf(name), list(definition.required).map(String)));
  const properties = Object.fromEntries(
    Object.entries(definition.properties).map(([key, value]) => {
      const field = withNull(value ?? {});
      return [key, required.has(key) ? { allOf: [field, { not: { type: 'null' } }] } : field];
    }),
  );
  const open =
    definition.additionalProperties !== undefined ||
    definition['x-kubernetes-preserve-unknown-fields'] === true;
  return {
    ...nullable,
    required: [...required],
    properties,
    ...(open ? {} : { additionalProperties: false }),
  };
}

/** The client's name of a definition: `V1Pod` for `io.k8s.api.core.v1.Pod`. */
function modelOf(definition: string): string {
  const [version = '', name = ''] = definition.split('.').slice(-2);
  return `${version.toUpperCase()}${name}`;
}

function withNull(schema: Json): Json {
  if (!isObject(schema)) return schema;
  return {
    ...schema,
    ...(typeof schema.type === 'string' ? { type: [schema.type, 'null'] } : {}),
    ...(isObject(schema.additionalProperties)
      ? { additionalProperties: withNull(schema.additionalProperties) }
      : {}),
    ...(isObject(schema.items) ? { items: withNull(schema.items) } : {}),
  };
}
