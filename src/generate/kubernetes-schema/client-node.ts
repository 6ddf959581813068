import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DeclaredField, DeclaredModel, Notation } from './model-graph';

interface Attribute {
  readonly name: string;
  readonly baseName: string;
  readonly type: string;
  readonly format: string;
}

/**
 * Fields that hold quantities, `Model.field`: the client writes them as plain text, but the API server takes numbers
 * too. https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ lists the type's users.
 */
const quantities = new Set([
  'EmptyDirVolumeSource.sizeLimit',
  'HPAScalingRules.tolerance',
  'LimitRangeItem.default',
  'LimitRangeItem.defaultRequest',
  'LimitRangeItem.max',
  'LimitRangeItem.maxLimitRequestRatio',
  'LimitRangeItem.min',
  'MetricTarget.averageValue',
  'MetricTarget.value',
  'PersistentVolumeSpec.capacity',
  'PodSpec.overhead',
  'ResourceFieldSelector.divisor',
  'ResourceQuotaSpec.hard',
  'ResourceRequirements.limits',
  'ResourceRequirements.requests',
  'VolumeResourceRequirements.limits',
  'VolumeResourceRequirements.requests',
]);

/** The models of `@kubernetes/client-node`, under their names there (`V1Pod`). */
export class ClientNodeModels {
  private readonly models = new Map<string, DeclaredModel>();

  private constructor(private readonly folder: string) {}

  /** Reads some models and those that they lead to. */
  static async read(root: string, names: readonly string[]): Promise<ClientNodeModels> {
    const read = new ClientNodeModels(join(root, 'node_modules/@kubernetes/client-node/dist/gen/models'));
    const wanted = [...names];
    for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
      if (!read.models.has(name)) wanted.push(...(await read.add(name)));
    }
    return read;
  }

  readonly source = (name: string): DeclaredModel | undefined => this.models.get(name);

  /** Every kind that the client knows, whatever its group: what bears such a name is no misspelling. */
  kindNames(): readonly string[] {
    const names = readdirSync(this.folder)
      .filter((file) => file.endsWith('.d.ts') && /^ {4}'kind'\?: string;/m.test(this.declaration(file)))
      .map((file) => file.replace(/^(?:\w+?)?V\d+(?:(?:alpha|beta)\d+)?|\.d\.ts$/g, ''));
    return [...new Set(names)].sort();
  }

  private async add(name: string): Promise<readonly string[]> {
    const attributes = await this.attributes(name);
    const declaration = this.declaration(`${name}.d.ts`);
    const required = new Set([...declaration.matchAll(/^ {4}'(\w+)': /gm)].map((match) => match[1]));
    const fields = attributes.map((attribute): [string, DeclaredField] => [
      attribute.baseName,
      { type: notation(name, attribute), required: required.has(attribute.name) },
    ]);
    this.models.set(name, new Map(fields));
    return attributes
      .filter(({ baseName }) => baseName !== 'status')
      .flatMap(({ type }) => type.match(/\b\w*V\d+\w*/g) ?? []);
  }

  private declaration(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  private async attributes(name: string): Promise<readonly Attribute[]> {
    const url = pathToFileURL(join(this.folder, `${name}.js`)).href;
    const loaded = (await import(url)) as Record<string, { getAttributeTypeMap(): readonly Attribute[] }>;
    const attributes = loaded[name]?.getAttributeTypeMap();
    if (attributes === undefined) throw new Error(`${name} has no type map.`);
    return attributes;
  }
}

function notation(model: string, { baseName, type, format }: Attribute): Notation {
  // What a controller wrote is nobody's to mend: a status is not checked, and needs no table.
  if (baseName === 'status' && /V\d/.test(type)) return '*';
  if (quantities.has(`${model.replace(/^\w*?V\d+/, '')}.${baseName}`)) {
    return type.startsWith('{') ? '{q' : 'q';
  }
  const list = /^Array<(.+)>$/.exec(type)?.[1];
  if (list !== undefined) return `[${notation(model, { name: '', baseName: '', type: list, format })}`;
  const values = /^\{ \[key: string\]: (.+); \}$/.exec(type)?.[1];
  if (values !== undefined) return `{${notation(model, { name: '', baseName: '', type: values, format })}`;
  switch (type) {
    case 'string':
      return format === 'byte' ? 'y' : 's';
    case 'number':
      return format.startsWith('int') ? 'i' : 'n';
    case 'boolean':
      return 'b';
    case 'IntOrString':
      return 'x';
    case 'Date':
    case 'V1MicroTime':
      return 'd';
    case 'any':
    case 'object':
      return '*';
    default:
      if (/^\w*V\d+\w+$/.test(type)) return type;
      throw new Error(`${model}: the type ${type} is not handled.`);
  }
}
