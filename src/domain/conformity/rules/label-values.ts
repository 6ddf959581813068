import { labelValuesTexts } from '../../../texts/rules/label-values';
import { nameOf, type KubernetesObject } from '../../manifests/kubernetes-object';
import { at, entriesAt, type Entry, type Mapping, type Scalar } from '../../manifests/value';
import { podPathOf } from '../../manifests/workload';
import { isWritten, renameKey, replaceInside, sortedEdits } from '../edits';
import type { Fix, Said, TextEdit } from '../finding';
import { labelList, likelyValues, listedLabels } from '../label-list';
import { speaker, type ObjectProblem, type ObjectRule } from '../rule';
import { always } from '../severity';
import type { RuleSettings } from '../situation';

const say = speaker(labelValuesTexts);

/** Besides workloads: "resources must carry labels". */
const others = new Set(['Service', 'ConfigMap', 'PersistentVolumeClaim', 'Ingress', 'Route', 'Secret']);

/** The list of values; documentation says that they "will be asked", no policy refuses them. */
export const labelValues: ObjectRule = {
  id: 'cpin/label-values',
  theme: 'labels',
  sources: [{ page: 'documentation:docs/agreement/labels-list.md', date: '2024-08-12' }],
  gate: 'L4',
  severity: always('warning'),
  texts: labelValuesTexts,
  reads: 'object',
  check: (object, { settings }) => {
    const podPath = podPathOf(object.kind, object.apiVersion);
    if (podPath === undefined) {
      return others.has(object.kind) ? problemAt(object, { path: [], asksAll: false, settings }) : [];
    }
    return [
      ...problemAt(object, { path: [], asksAll: true, settings }),
      ...(object.kind === 'CronJob'
        ? problemAt(object, { path: ['spec', 'jobTemplate'], asksAll: false, settings })
        : []),
      ...(podPath.length > 0 ? problemAt(object, { path: podPath, asksAll: true, settings }) : []),
    ];
  },
};

interface LabelsOwner {
  readonly path: readonly string[];
  /** Whether labels that nobody enforces are missed here. */
  readonly asksAll: boolean;
  readonly settings: RuleSettings;
}

/** One finding for the labels of an object or of a template. */
function problemAt(
  object: KubernetesObject,
  { path, asksAll, settings }: LabelsOwner,
): readonly ObjectProblem[] {
  const labels = [...path, 'metadata', 'labels'];
  const entries = entriesAt(object.root, ...labels);
  const capitals = [...entries].flatMap(([key, entry]) => capitalOf(key, entry));
  const unknown = listedLabels.flatMap((label) => unknownOf(entries, label, settings));
  const missing = asksAll ? ['criticality', 'component'].filter((label) => !has(entries, label)) : [];
  const sentences: readonly Said[] = [
    ...(capitals.length === 0 ? [] : [say((texts) => texts.capitals(capitals.map(({ key }) => key)))]),
    ...unknown.map(({ said }) => said),
    ...(missing.length === 0
      ? []
      : [say((texts) => texts.missing(`${object.kind} ${nameOf(object)}`.trim(), missing))]),
  ];
  if (sentences.length === 0) return [];
  const shown = capitals[0]?.key ?? unknown[0]?.key;
  return [
    {
      path: shown === undefined ? labels : [...labels, shown],
      onKey: shown === undefined || capitals.length > 0,
      message: (language) => sentences.map((said) => said(language)).join(' '),
      ...(shown === undefined ? { severity: always('information') } : {}),
      ...fixOf(object, { path, capitals, unknown, labels: at(object.root, ...labels) }),
    },
  ];
}

interface Capital {
  readonly key: string;
  readonly entry: Entry;
}
interface Unknown {
  readonly key: string;
  readonly scalar: Scalar;
  /** A value of the list that is probably meant, and whether only its capitals differ. */
  readonly meant: string | undefined;
  readonly sure: boolean;
  readonly said: Said;
}

function capitalOf(key: string, entry: Entry): readonly Capital[] {
  const lower = key.toLowerCase();
  return key !== lower && listedLabels.some((each) => each === lower) ? [{ key, entry }] : [];
}

function has(entries: ReadonlyMap<string, Entry>, label: string): boolean {
  return [...entries.keys()].some((key) => key.toLowerCase() === label);
}

function unknownOf(
  entries: ReadonlyMap<string, Entry>,
  label: string,
  { labelValues: own }: RuleSettings,
): readonly Unknown[] {
  const listed = Object.hasOwn(labelList, label) ? labelList[label] : undefined;
  if (listed === undefined) return [];
  return [...entries].flatMap(([key, { value: scalar }]) => {
    if (key.toLowerCase() !== label || scalar.kind !== 'scalar' || scalar.value === null) return [];
    const value = String(scalar.value);
    const admitted = [...listed, ...(Object.hasOwn(own, label) ? (own[label] ?? []) : [])];
    // An empty label is missing: that is the business of `cpin/require-labels`.
    if (value === '' || /[$<{]/.test(value) || admitted.includes(value)) return [];
    const lower = value.toLowerCase();
    const sure = admitted.includes(lower);
    const likely = Object.hasOwn(likelyValues, label) ? (likelyValues[label] ?? {}) : {};
    const meant = sure ? lower : Object.hasOwn(likely, lower) ? likely[lower] : undefined;
    const said = say((texts) => texts.unknown({ label: key, value, admitted, meant }));
    return [{ key, scalar, meant, sure, said }];
  });
}

interface Fixable {
  readonly path: readonly string[];
  readonly capitals: readonly Capital[];
  readonly unknown: readonly Unknown[];
  readonly labels: ReturnType<typeof at>;
}

/**
 * Keys and values in lower case, and the value that was probably meant. Nothing selects a controller by its own labels; the
 * labels of pods and Services are selected, perhaps by other files, so that these fixes want a reader.
 */
function fixOf(
  object: KubernetesObject,
  { path, capitals, unknown, labels }: Fixable,
): { readonly fix?: Fix } {
  if (labels?.kind !== 'mapping') return {};
  const { path: file } = labels.place;
  const renamed = capitals.filter(
    ({ key, entry }) => entry.key.path === file && !labels.entries.has(key.toLowerCase()),
  );
  const replaced = unknown.filter(
    ({ meant, scalar }) => meant !== undefined && scalar.place.path === file && isWritten(scalar),
  );
  if (renamed.length + replaced.length === 0) return {};
  const controller = podPathOf(object.kind, object.apiVersion) !== undefined && object.kind !== 'Pod';
  return {
    fix: {
      title: say((texts) => texts.fix),
      path: file,
      certain: controller && path.length === 0 && replaced.every(({ sure }) => sure),
      edits: (text) =>
        sortedEdits([
          ...renamed.map(({ key, entry }) => renameKey(entry, key.toLowerCase())),
          ...replaced.flatMap((each) => valueEdits(text, each)),
          ...(path.length === 0 ? [] : selectorEdits(text, { object, file, renamed, replaced })),
        ]),
    },
  };
}

function valueEdits(text: string, { scalar, meant }: Unknown): readonly TextEdit[] {
  const to = String(scalar.value).length;
  return replaceInside(text, scalar, { from: 0, to, text: meant ?? '' });
}

interface Changed {
  readonly object: KubernetesObject;
  readonly file: string;
  readonly renamed: readonly Capital[];
  readonly replaced: readonly Unknown[];
}

/** The selector of a controller follows the labels of its pods. */
function selectorEdits(text: string, { object, file, renamed, replaced }: Changed): readonly TextEdit[] {
  const selector = at(object.root, 'spec', 'selector', 'matchLabels') ?? at(object.root, 'spec', 'selector');
  if (selector?.kind !== 'mapping') return [];
  const written = (mapping: Mapping, key: string): Entry | undefined => {
    const entry = mapping.entries.get(key);
    return entry?.key.path === file ? entry : undefined;
  };
  return [
    ...renamed.flatMap(({ key }) => {
      const entry = written(selector, key);
      return entry === undefined || selector.entries.has(key.toLowerCase())
        ? []
        : [renameKey(entry, key.toLowerCase())];
    }),
    ...replaced.flatMap((each) => {
      const value = written(selector, each.key)?.value;
      return value?.kind === 'scalar' && value.value === each.scalar.value
        ? valueEdits(text, { ...each, scalar: value })
        : [];
    }),
  ];
}
