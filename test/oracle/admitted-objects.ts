import { parseAllDocuments } from 'yaml';
import type { Json, JsonObject } from '../support/corpus/application';
import type { CorpusFile } from '../support/corpus/corpus';

/** Which part of a manifest becomes an object of its own on the cluster. */
export type Part =
  'itself' | 'job template' | 'pod template' | `claim template ${number}` | `ephemeral volume ${number}`;

/** An object that the cluster is asked to admit because of a manifest: the manifest's own, or what a controller creates from it. */
export interface AdmittedObject {
  readonly file: string;
  /** The object that is written in the file. */
  readonly written: { readonly kind: string; readonly name: string };
  readonly part: Part;
  readonly object: JsonObject;
}

/** The objects that a file has the cluster admit, in order; `List`s are taken apart as kubectl does. */
export function admittedObjects(file: CorpusFile): readonly AdmittedObject[] {
  return readObjects(file).flatMap((object) => {
    const written = { kind: String(object.kind), name: nameOf(object) };
    const own: Created = { part: 'itself', object };
    return [own, ...createdFrom(object)].map((each) => ({ file: file.path, written, ...each }));
  });
}

/** The objects of a YAML or JSON stream, read as Kubernetes' tools do: with YAML 1.1's types. */
function readObjects({ path, text }: CorpusFile): readonly JsonObject[] {
  return parseAllDocuments(text, { version: '1.1', merge: true, logLevel: 'error' }).flatMap((document) => {
    if (document.errors.length > 0) throw new Error(`${path}: ${document.errors.map(String).join('\n')}`);
    return unpack(document.toJS() as Json);
  });
}

function unpack(value: Json | undefined): readonly JsonObject[] {
  if (!isObject(value)) return [];
  return value.kind === 'List' ? list(value.items).flatMap(unpack) : [value];
}

/** Where the pod template of an object is, or an empty path: a pod is its own. */
export function podPathOf({ kind }: JsonObject): readonly string[] {
  return templatePaths[String(kind)] ?? [];
}

/** Where the part of a manifest that an object comes from is written. */
export function partPath({ written, part }: AdmittedObject): readonly (string | number)[] {
  const podPath = podPathOf(written);
  const index = Number(/\d+$/.exec(part)?.[0] ?? 0);
  if (part === 'itself') return [];
  if (part === 'job template') return ['spec', 'jobTemplate'];
  if (part === 'pod template') return podPath;
  if (part.startsWith('claim template')) return ['spec', 'volumeClaimTemplates', index];
  return [...podPath, 'spec', 'volumes', index, 'ephemeral', 'volumeClaimTemplate'];
}

interface Created {
  readonly part: Part;
  readonly object: JsonObject;
}

/** Where each kind keeps its pod template. */
const templatePaths: Readonly<Record<string, readonly string[]>> = {
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
  DaemonSet: ['spec', 'template'],
  Deployment: ['spec', 'template'],
  DeploymentConfig: ['spec', 'template'],
  Job: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  ReplicationController: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
};

/** What the controllers create from an object, with names of their own. */
function createdFrom(object: JsonObject): readonly Created[] {
  const kind = String(object.kind);
  const path = templatePaths[kind];
  const template = path === undefined ? undefined : at(object, path);
  const prefix = `${kind.toLowerCase()}-${nameOf(object)}`;
  const pod: readonly Created[] = isObject(template)
    ? [{ part: 'pod template', object: created('v1 Pod', `${prefix}-pod`, template) }]
    : [];
  const jobTemplate = kind === 'CronJob' ? at(object, ['spec', 'jobTemplate']) : undefined;
  const job: readonly Created[] = isObject(jobTemplate)
    ? [{ part: 'job template', object: created('batch/v1 Job', `${prefix}-job`, jobTemplate) }]
    : [];
  const spec = kind === 'Pod' ? object.spec : at(template, ['spec']);
  return [...job, ...pod, ...claims(object, prefix), ...ephemeralClaims(spec, prefix)];
}

function claims(object: JsonObject, prefix: string): readonly Created[] {
  if (object.kind !== 'StatefulSet') return [];
  return list(at(object, ['spec', 'volumeClaimTemplates'])).flatMap((claim, index) =>
    isObject(claim)
      ? [
          {
            part: `claim template ${index}` as const,
            object: created('v1 PersistentVolumeClaim', `${prefix}-claim-${index}`, claim),
          },
        ]
      : [],
  );
}

function ephemeralClaims(spec: Json | undefined, prefix: string): readonly Created[] {
  return list(at(spec, ['volumes'])).flatMap((volume, index) => {
    const claim = at(volume, ['ephemeral', 'volumeClaimTemplate']);
    return isObject(claim)
      ? [
          {
            part: `ephemeral volume ${index}` as const,
            object: created('v1 PersistentVolumeClaim', `${prefix}-volume-${index}`, claim),
          },
        ]
      : [];
  });
}

function created(type: string, name: string, { metadata, spec }: JsonObject): JsonObject {
  const [apiVersion, kind] = type.split(' ');
  return { apiVersion, kind, metadata: { ...(isObject(metadata) ? metadata : {}), name }, spec };
}

export function at(value: Json | undefined, path: readonly (string | number)[]): Json | undefined {
  return path.reduce<Json | undefined>((current, step) => {
    if (typeof step === 'number') return list(current)[step];
    return isObject(current) ? current[step] : undefined;
  }, value);
}

export function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function nameOf(object: JsonObject): string {
  return String(at(object, ['metadata', 'name']));
}
