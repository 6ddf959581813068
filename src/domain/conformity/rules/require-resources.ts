import { requireResourcesTexts } from '../../../texts/rules/require-resources';
import { at, textAt, type Mapping } from '../../manifests/value';
import { parseQuantity } from '../../manifests/quantity';
import type { Container } from '../../manifests/workload';
import { addKeys, type Lines } from '../edits';
import type { Fix } from '../finding';
import { speaker, type ObjectProblem, type WorkloadRule } from '../rule';
import { always, byTarget } from '../severity';

const say = speaker(requireResourcesTexts);

const fields = ['requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory'] as const;
type Field = (typeof fields)[number];

/**
 * Row `need-containers-ressources` covers `containers`; the quota of the namespace (`dso-quota`) refuses any pod with a
 * container, init containers included, that lacks one of the four, in every environment.
 */
export const requireResources: WorkloadRule = {
  id: 'cpin/require-resources',
  theme: 'resources',
  sources: [
    {
      page: 'documentation:docs/agreement/kyverno.md',
      requirement: 'need-containers-ressources',
      date: '2025-07-24',
    },
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
  check: ({ containers }) =>
    containers.flatMap((container) => [...missing(container), ...aboveLimit(container)]),
};

function missing(container: Container): readonly ObjectProblem[] {
  const absent = fields.filter(
    (field) => (textAt(container.value, 'resources', ...field.split('.')) ?? '') === '',
  );
  if (absent.length === 0) return [];
  return [
    {
      path: [...container.path, 'resources'],
      onKey: true,
      container: container.name,
      message: say((texts) => texts.missing(container.name, absent)),
      ...fixOf(container, absent),
    },
  ];
}

/** The API refuses a request above its limit. */
function aboveLimit({ value, path, name }: Container): readonly ObjectProblem[] {
  return ['cpu', 'memory'].flatMap((resource) => {
    const request = parseQuantity(textAt(value, 'resources', 'requests', resource));
    const limit = parseQuantity(textAt(value, 'resources', 'limits', resource));
    if (request === undefined || limit === undefined || request.amount <= limit.amount) return [];
    return [
      {
        path: [...path, 'resources', 'requests', resource],
        container: name,
        message: say((texts) => texts.aboveLimit(name, resource)),
        severity: always('error'),
      },
    ];
  });
}

/** Small enough for any quota, and equal, as best-practices.md advises. */
const skeleton = { cpu: '100m', memory: '128Mi' } as const;

/** Only where nothing is written yet: half-written resources are completed by the person. */
function fixOf({ value }: Container, absent: readonly Field[]): { readonly fix?: Fix } {
  if (value.kind !== 'mapping' || absent.length < fields.length || at(value, 'resources') !== undefined)
    return {};
  return {
    fix: {
      title: say((texts) => texts.fix),
      path: value.place.path,
      certain: false,
      edits: (text) => [added(text, value)],
    },
  };
}

function added(text: string, container: Mapping): ReturnType<typeof addKeys> {
  const both: Lines = { requests: { ...skeleton }, limits: { ...skeleton } };
  return addKeys(text, container, { resources: both });
}
