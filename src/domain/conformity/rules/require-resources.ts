import { requireResourcesTexts } from '../../../texts/rules/require-resources';
import { parseQuantity } from '../../manifests/quantity';
import { at, textAt, type Step } from '../../manifests/value';
import type { Container, Workload } from '../../manifests/workload';
import { addKeys, replaceScalar, sortedEdits } from '../edits';
import type { Fix, Said, Severity } from '../finding';
import { speaker, type ObjectProblem, type WorkloadRule } from '../rule';
import { always, byTarget } from '../severity';
import { kyvernoRow } from '../sources';

const say = speaker(requireResourcesTexts);

const fields = ['requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory'] as const;
type Field = (typeof fields)[number];

/**
 * Row `need-containers-ressources` covers `containers`; the quota of the namespace (`dso-quota`) refuses any pod with a
 * container, init containers included, that lacks one of the four, in every environment. Amounts that no container can
 * live with are told too: the API takes `cpu: 500Mi` for half a billion cores, and `memory: 512m` for half a byte.
 */
export const requireResources: WorkloadRule = {
  id: 'cpin/require-resources',
  theme: 'resources',
  sources: [
    kyvernoRow('need-containers-ressources'),
    { page: 'helm-charts:charts/dso-env', requirement: 'dso-quota', date: '2026-07' },
  ],
  gate: 'L3',
  severity: byTarget({
    'cpin-openshift': 'error',
    'cpin-kubernetes': 'error',
    byoc: 'error',
    sandbox: 'warning',
  }),
  texts: requireResourcesTexts,
  reads: 'workload',
  check: (workload) => [
    ...workload.containers.flatMap((container) => problemOf(container)),
    ...ephemeral(workload),
  ],
};

/** One thing that is wrong with a container's resources. */
interface Fault {
  readonly path: readonly Step[];
  readonly said: Said;
  /** Where it is not that of the rule. */
  readonly severity?: Severity;
  /** What was probably meant. */
  readonly meant?: string;
}

/** One finding a container, at its first fault, the others told with it. */
function problemOf(container: Container): readonly ObjectProblem[] {
  const slips = fields.flatMap((field) => slip(container, field));
  const faults = [...slips, ...(slips.length === 0 ? aboveLimit(container) : []), ...missing(container)];
  const [first] = faults;
  if (first === undefined) return [];
  const severity = faults.some((fault) => fault.severity === 'error')
    ? 'error'
    : faults.every((fault) => fault.severity === 'warning')
      ? 'warning'
      : undefined;
  return [
    {
      path: [...container.path, 'resources', ...first.path],
      ...(first.path.length === 0 ? { onKey: true } : {}),
      container: container.name,
      message: (language) => faults.map(({ said }) => said(language)).join(' '),
      ...(severity === undefined ? {} : { severity: always(severity) }),
      ...(slips.length === 0 ? skeletonFor(container, faults) : corrections(container, slips)),
    },
  ];
}

function missing(container: Container): readonly Fault[] {
  const absent = fields.filter(
    (field) => (textAt(container.value, 'resources', ...field.split('.')) ?? '') === '',
  );
  if (absent.length === 0) return [];
  return [{ path: [], said: say((texts) => texts.missing(container.name, absent)) }];
}

/** Cores that no machine has, and bytes too few to start anything. */
const manyCores = 100;
const fewBytes = 2 ** 20;

/** Units that were taken for one another, and what is no amount at all. */
function slip({ value, name }: Container, field: Field): readonly Fault[] {
  const path = field.split('.');
  const written = textAt(value, 'resources', ...path) ?? '';
  // What a tool will fill in is no amount yet.
  if (written === '' || /[$<{]/.test(written)) return [];
  const quantity = parseQuantity(written);
  const told = { name, field, written };
  if (quantity === undefined) {
    return [{ path, said: say((texts) => texts.unreadable(told)), severity: 'error' }];
  }
  const { amount, suffix } = quantity;
  const number = written.slice(0, written.length - suffix.length);
  if (path[1] === 'cpu') {
    if (/^(?:[kMGTPE]|[KMGTPE]i)$/.test(suffix)) {
      return [{ path, said: say((texts) => texts.cpuInBytes(told)), severity: 'error', meant: `${number}m` }];
    }
    if (amount < manyCores) return [];
    const meant = suffix === '' ? { meant: `${written}m` } : {};
    return [{ path, said: say((texts) => texts.manyCores(told)), severity: 'warning', ...meant }];
  }
  if (/^[mun]$/.test(suffix)) {
    const meant = suffix === 'm' ? { meant: `${number}Mi` } : {};
    return [{ path, said: say((texts) => texts.milliBytes(told)), severity: 'error', ...meant }];
  }
  if (amount >= fewBytes) return [];
  return [{ path, said: say((texts) => texts.fewBytes(told)), severity: 'warning' }];
}

/** The API refuses a request above its limit. */
function aboveLimit({ value, name }: Container): readonly Fault[] {
  return ['cpu', 'memory'].flatMap((resource) => {
    const request = parseQuantity(textAt(value, 'resources', 'requests', resource));
    const limit = parseQuantity(textAt(value, 'resources', 'limits', resource));
    if (request === undefined || limit === undefined || request.amount <= limit.amount) return [];
    const said = say((texts) => texts.aboveLimit(name, resource));
    return [{ path: ['requests', resource], said, severity: 'error' as const }];
  });
}

/** `kubectl debug` adds such a container to a running pod; the API refuses it in a manifest. */
function ephemeral({ ephemeral: containers, podPath }: Workload): readonly ObjectProblem[] {
  if (containers.length === 0) return [];
  const names = containers.map(({ name }) => name);
  return [
    {
      path: [...podPath, 'spec', 'ephemeralContainers'],
      onKey: true,
      message: say((texts) => texts.ephemeral(names)),
      remedy: say((texts) => texts.ephemeralRemedy),
      severity: always('error'),
    },
  ];
}

function corrections({ value }: Container, slips: readonly Fault[]): { readonly fix?: Fix } {
  const edits = slips.flatMap(({ path, meant }) => {
    const scalar = at(value, 'resources', ...path);
    return scalar?.kind === 'scalar' && meant !== undefined ? [{ scalar, meant }] : [];
  });
  const path = edits[0]?.scalar.place.path;
  if (path === undefined || edits.some(({ scalar }) => scalar.place.path !== path)) return {};
  const words = [...new Set(edits.map(({ meant }) => meant))];
  return {
    fix: {
      title: say((texts) => texts.write(words)),
      path,
      certain: false,
      edits: () => sortedEdits(edits.map(({ scalar, meant }) => replaceScalar(scalar, meant))),
    },
  };
}

/** Small enough for any quota, and equal, as best-practices.md advises. */
const skeleton = { cpu: '100m', memory: '128Mi' } as const;

/** Only where nothing is written yet: half-written resources are completed by the person. */
function skeletonFor({ value }: Container, faults: readonly Fault[]): { readonly fix?: Fix } {
  if (value.kind !== 'mapping' || at(value, 'resources') !== undefined || faults.length === 0) return {};
  const resources = { requests: { ...skeleton }, limits: { ...skeleton } };
  return {
    fix: {
      title: say((texts) => texts.fix),
      path: value.place.path,
      certain: false,
      edits: (text) => [addKeys(text, value, { resources })],
    },
  };
}
