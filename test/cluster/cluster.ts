import { setTimeout as wait } from 'node:timers/promises';
import { at, isObject, list, nameOf } from '../oracle/admitted-objects';
import type { Json, JsonObject } from '../support/corpus/application';
import type { Answer, ApiServer, Call } from './api-server';

/** What the API server says of an object, without keeping it. */
export type Verdict =
  | { readonly kind: 'accepted'; readonly warnings: readonly string[] }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly message: string;
      /** What its validation says, field by field, when it could read the object. */
      readonly causes: readonly Cause[];
    }
  /** A custom resource whose definition is not at hand, or a kind that does not exist. */
  | { readonly kind: 'not served' };

export interface Cause {
  readonly field: string;
  /** Such as `FieldValueRequired`. */
  readonly reason: string;
  readonly message: string;
}

/** How an object is handed over: `kubectl apply --server-side`, or `kubectl create`. */
export type Manner = 'applied' | 'created';

/**
 * What the namespace asks of pods, in the terms of Kubernetes' own standards: all that the platform asks, where
 * workloads whose pods are otherwise get a warning; or nothing.
 */
export type Standard = 'privileged' | 'restricted';

/** An API server with the custom resources and the namespaces that the tests need. */
export interface Cluster {
  /** Has an object judged in a dry run with strict field validation, in a namespace of that standard. */
  judge(object: JsonObject, manner: Manner, standard: Standard): Promise<Verdict>;
  /** Its release, such as `1.34`. */
  version(): Promise<string>;
  /** How it describes the types of an API version, by name: `io.k8s.api.core.v1.ServiceSpec`. */
  typesOf(apiVersion: string): Promise<JsonObject>;
}

/** Gives an API server the custom resources, and a namespace for each standard. */
export async function prepareCluster(
  server: ApiServer,
  definitions: readonly JsonObject[],
): Promise<Cluster> {
  await Promise.all(definitions.map((definition) => define(server, definition)));
  for (const standard of ['privileged', 'restricted'] as const)
    await kept(server, '/api/v1/namespaces', namespaceOf(standard));
  const resources = new Map<string, Promise<readonly JsonObject[]>>();
  return {
    version: async () => {
      const { body } = await server.call({ method: 'GET', path: '/version' });
      return `${String(body.major)}.${String(body.minor)}`;
    },
    typesOf: async (apiVersion) => {
      const { body } = await server.call({ method: 'GET', path: `/openapi/v3${pathOf(apiVersion)}` });
      const schemas = at(body, ['components', 'schemas']);
      if (!isObject(schemas)) throw new Error(`The API server does not describe ${apiVersion}.`);
      return schemas;
    },
    judge: async (object, manner, standard) => {
      const apiVersion = String(object.apiVersion);
      const known = resources.get(apiVersion) ?? resourcesOf(server, apiVersion);
      resources.set(apiVersion, known);
      const resource = (await known).find(
        ({ kind, name }) => kind === object.kind && !String(name).includes('/'),
      );
      if (resource === undefined) return { kind: 'not served' };
      return verdictOf(
        await server.call(dryRun(inNamespace(object, standard), { manner, standard, resource })),
      );
    },
  };
}

function namespaceOf(standard: Standard): JsonObject {
  const labels = {
    'pod-security.kubernetes.io/enforce': standard,
    'pod-security.kubernetes.io/warn': standard,
  };
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name: standard, labels } };
}

function pathOf(apiVersion: string): string {
  return apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}

async function resourcesOf(server: ApiServer, apiVersion: string): Promise<readonly JsonObject[]> {
  const { status, body } = await server.call({ method: 'GET', path: pathOf(encodeURI(apiVersion)) });
  return status === 200 ? list(body.resources).filter(isObject) : [];
}

/** The namespaces that objects name are not there: they are judged in one of ours. */
function inNamespace(object: JsonObject, namespace: string): JsonObject {
  const { metadata } = object;
  if (!isObject(metadata) || typeof metadata.namespace !== 'string') return object;
  return { ...object, metadata: { ...metadata, namespace } };
}

interface Asked {
  readonly manner: Manner;
  readonly standard: Standard;
  readonly resource: JsonObject;
}

function dryRun(object: JsonObject, { manner, standard, resource }: Asked): Call {
  const place = resource.namespaced === true ? `/namespaces/${standard}` : '';
  const collection = `${pathOf(String(object.apiVersion))}${place}/${String(resource.name)}`;
  const options = 'dryRun=All&fieldValidation=Strict&fieldManager=parcours';
  if (manner === 'created') return { method: 'POST', path: `${collection}?${options}`, body: object };
  return {
    method: 'PATCH',
    path: `${collection}/${encodeURIComponent(nameOf(object))}?${options}`,
    body: object,
  };
}

function verdictOf({ status, body, warnings }: Answer): Verdict {
  if (status < 300) return { kind: 'accepted', warnings };
  const causes = list(at(body, ['details', 'causes']))
    .filter(isObject)
    .map(causeOf);
  return { kind: 'refused', status, message: String(body.message), causes };
}

function causeOf({ field, reason, message }: JsonObject): Cause {
  const told = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
  return { field: told(field), reason: told(reason), message: told(message) };
}

async function define(server: ApiServer, definition: JsonObject): Promise<void> {
  const collection = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
  await kept(server, collection, definition);
  const path = `${collection}/${nameOf(definition)}`;
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(100)) {
    const { body } = await server.call({ method: 'GET', path });
    const conditions = list(at(body, ['status', 'conditions'])).filter(isObject);
    if (conditions.some(({ type, status }) => type === 'Established' && status === 'True')) return;
  }
  throw new Error(`The API server does not establish ${nameOf(definition)}.`);
}

async function kept(server: ApiServer, path: string, body: JsonObject): Promise<void> {
  const answer = await server.call({ method: 'POST', path, body });
  if (answer.status >= 300) throw new Error(`${nameOf(body)}: ${String(answer.body.message)}`);
}
