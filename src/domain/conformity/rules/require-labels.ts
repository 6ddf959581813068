import { requireLabelsTexts } from '../../../texts/rules/require-labels';
import { nameOf, type KubernetesObject } from '../../manifests/kubernetes-object';
import { at, entriesAt, textsAt, type Mapping } from '../../manifests/value';
import { addKeys, type Lines } from '../edits';
import type { Fix, Said } from '../finding';
import { speaker, type ObjectProblem, type WorkloadRule } from '../rule';
import { audited } from '../severity';
import { kyvernoRow } from '../sources';
import type { Situation } from '../situation';

const say = speaker(requireLabelsTexts);

/** The kinds whose own labels the policy reads; it matches several kinds, so Kyverno derives no further rule from it. */
const owners = new Set(['Pod', 'Deployment', 'StatefulSet', 'Job', 'CronJob', 'ReplicaSet']);
const wanted = ['app', 'env', 'tier'] as const;

/**
 * Row `check-labels`: the object's own labels, and those of what it creates, since its ReplicaSets, Jobs and Pods are
 * read in turn: a Deployment needs them twice, a CronJob three times, a DaemonSet on its pods only.
 */
export const requireLabels: WorkloadRule = {
  id: 'cpin/require-labels',
  theme: 'labels',
  sources: [kyvernoRow('check-labels')],
  gate: 'L4',
  severity: audited,
  texts: requireLabelsTexts,
  reads: 'workload',
  check: ({ object, podPath }, situation) => {
    const title = `${object.kind} ${nameOf(object)}`.trim();
    const places: readonly {
      readonly path: readonly string[];
      readonly owner: (language: 'fr' | 'en') => string;
    }[] = [
      ...(owners.has(object.kind) ? [{ path: [], owner: () => title }] : []),
      ...(object.kind === 'CronJob'
        ? [{ path: ['spec', 'jobTemplate'], owner: say((texts) => texts.job(title)) }]
        : []),
      ...(podPath.length > 0 ? [{ path: podPath, owner: say((texts) => texts.template(title)) }] : []),
    ];
    return places.flatMap((place) => problemAt(object, { ...place, situation }));
  },
};

interface LabelsOwner {
  readonly path: readonly string[];
  readonly owner: Said;
  readonly situation: Situation;
}

function problemAt(
  object: KubernetesObject,
  { path, owner, situation }: LabelsOwner,
): readonly ObjectProblem[] {
  const labels = textsAt(object.root, ...path, 'metadata', 'labels');
  const missing = wanted.filter((label) => (labels.get(label) ?? '') === '');
  if (missing.length === 0) return [];
  const fix = fixOf(object, { path, missing, situation });
  return [
    {
      path: [...path, 'metadata', 'labels'],
      onKey: true,
      message: (language) => requireLabelsTexts[language].missing(owner(language), missing),
      ...(fix === undefined ? {} : { fix }),
    },
  ];
}

interface Lacking {
  readonly path: readonly string[];
  readonly missing: readonly string[];
  readonly situation: Situation;
}

/**
 * Labels that other parts of the object tell are added with their value; a `tier` to choose is a skeleton. What is written
 * with a capital is for `cpin/label-values` to rename.
 */
function fixOf(object: KubernetesObject, { path, missing: all, situation }: Lacking): Fix | undefined {
  const metadata = at(object.root, ...path, 'metadata');
  const labels = at(object.root, ...path, 'metadata', 'labels');
  const written = new Set([...entriesAt(labels).keys()].map((key) => key.toLowerCase()));
  const missing = all.filter((label) => !written.has(label));
  const empty = all.some((label) => entriesAt(labels).has(label));
  if (metadata?.kind !== 'mapping' || empty || missing.length === 0) return undefined;
  if (labels !== undefined && (labels.kind !== 'mapping' || labels.entries.size === 0)) return undefined;
  const known = knownLabels(object);
  if (missing.includes('app') && !known.has('app') && nameOf(object) === '') return undefined;
  const values = Object.fromEntries(
    missing.map((label) => [
      label,
      known.get(label) ?? (label === 'env' ? situation.environment : undefined),
    ]),
  );
  const lines: Lines = Object.fromEntries(
    Object.entries(values).map(([label, value]) => [
      label,
      quoted(value ?? (label === 'app' ? nameOf(object) : 'backend')),
    ]),
  );
  return {
    title: say((texts) => texts.fix),
    path: (labels ?? metadata).place.path,
    certain: Object.values(values).every((value) => value !== undefined),
    edits: (text) => [
      labels === undefined
        ? addKeys(text, metadata, { labels: lines })
        : addKeys(text, asMapping(labels, metadata), lines),
    ],
  };
}

function asMapping(value: ReturnType<typeof at>, otherwise: Mapping): Mapping {
  return value?.kind === 'mapping' ? value : otherwise;
}

/** The labels that the object or its pods bear already. */
function knownLabels({ root }: KubernetesObject): ReadonlyMap<string, string> {
  const all = [
    ['metadata', 'labels'],
    ['spec', 'selector', 'matchLabels'],
    ['spec', 'template', 'metadata', 'labels'],
    ['spec', 'jobTemplate', 'metadata', 'labels'],
    ['spec', 'jobTemplate', 'spec', 'template', 'metadata', 'labels'],
  ];
  return new Map(all.flatMap((path) => [...textsAt(root, ...path)]).filter(([, value]) => value !== ''));
}

/** YAML would read some labels as a number or a boolean: these need quotes. */
function quoted(value: string): string {
  return /^[a-z][\w.-]*$/i.test(value) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value)
    ? value
    : JSON.stringify(value);
}
