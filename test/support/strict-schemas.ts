import Ajv, { type AnySchemaObject, type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { askedByServer } from '../../src/generate/kubernetes-schema/server-validation';

interface Attribute {
  readonly name: string;
  readonly baseName: string;
  readonly type: string;
  readonly format: string;
}

/**
 * Another opinion on Kubernetes objects: strict JSON Schemas made from the official client's models, judged by Ajv.
 *
 * @param names the models to judge by, such as `V1Pod`
 */
export async function strictSchemas(names: readonly string[]): Promise<(model: string) => ValidateFunction> {
  const folder = join(dirname(require.resolve('@kubernetes/client-node/package.json')), 'dist/gen/models');
  const definitions: Record<string, AnySchemaObject> = {};
  const wanted = [...names];
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (name in definitions) continue;
    const loaded = (await import(pathToFileURL(join(folder, `${name}.js`)).href)) as Record<
      string,
      { getAttributeTypeMap(): readonly Attribute[] }
    >;
    const attributes = loaded[name]?.getAttributeTypeMap() ?? [];
    definitions[name] = objectSchema(name, attributes, readFileSync(join(folder, `${name}.d.ts`), 'utf8'));
    for (const { baseName, type } of attributes) {
      if (baseName !== 'status') wanted.push(...(type.match(/\b\w*V\d\w*/g) ?? []));
    }
  }
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'kubernetes', definitions });
  return (model) => ajv.compile({ $ref: `kubernetes#/definitions/${model}` });
}

function objectSchema(model: string, attributes: readonly Attribute[], declaration: string): AnySchemaObject {
  const required = attributes.filter(({ name }) => declaration.includes(`\n    '${name}': `));
  return {
    type: 'object',
    additionalProperties: false,
    required: askedByServer(
      model,
      required.map(({ baseName }) => baseName),
    ),
    properties: Object.fromEntries(
      attributes.map(({ baseName, type, format }) => [
        baseName,
        baseName === 'status' && type.startsWith('V') ? {} : typeSchema(type, format),
      ]),
    ),
  };
}

function typeSchema(type: string, format: string): AnySchemaObject {
  const list = /^Array<(.+)>$/.exec(type)?.[1];
  if (list !== undefined) return { type: 'array', items: typeSchema(list, format) };
  const values = /^\{ \[key: string\]: (.+); \}$/.exec(type)?.[1];
  if (values !== undefined) return { type: 'object', additionalProperties: typeSchema(values, format) };
  switch (type) {
    case 'any':
      return {};
    case 'IntOrString':
      return { type: ['integer', 'string'] };
    case 'number':
      return { type: format.startsWith('int') ? 'integer' : 'number' };
    case 'string':
    case 'Date':
      return { type: 'string' };
    case 'boolean':
      return { type };
    default:
      return { $ref: `#/definitions/${type}` };
  }
}
