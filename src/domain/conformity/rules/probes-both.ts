import { probesBothTexts } from '../../../texts/rules/probes-both';
import type { Container } from '../../manifests/workload';
import { addKeys } from '../edits';
import type { Fix } from '../finding';
import { probeSkeleton, probesOf } from '../probes';
import { speaker, type ObjectProblem, type WorkloadRule } from '../rule';
import { always } from '../severity';
import { cct, guide } from '../sources';

const say = speaker(probesBothTexts);
const wanted = ['readinessProbe', 'livenessProbe'] as const;

/** What has no probe at all is the business of `cpin/require-probes`; what ends serves nothing. */
export const probesBoth: WorkloadRule = {
  id: 'cpin/probes-both',
  theme: 'health',
  sources: [guide('best-practices', 'readiness and liveness'), cct('EXI-ARCH-12 (P)')],
  gate: 'L4',
  severity: always('warning'),
  texts: probesBothTexts,
  reads: 'workload',
  check: ({ containers, ends }) =>
    ends ? [] : containers.flatMap((container) => (container.role === 'main' ? problemOf(container) : [])),
};

function problemOf(container: Container): readonly ObjectProblem[] {
  const present = probesOf(container).map(({ name }) => name);
  const [shown] = present;
  const missing = wanted.filter((name) => !present.includes(name));
  if (shown === undefined || missing.length === 0) return [];
  return [
    {
      path: [...container.path, shown],
      onKey: true,
      container: container.name,
      message: say((texts) => texts.missing(container.name, missing)),
      ...completed(container, missing),
    },
  ];
}

function completed(
  container: Container,
  missing: readonly (typeof wanted)[number][],
): { readonly fix?: Fix } {
  const { value } = container;
  const probes = missing.map((name) => probeSkeleton(container, name));
  if (value.kind !== 'mapping' || missing.some((name) => value.entries.has(name))) return {};
  if (probes.some((probe) => probe === undefined)) return {};
  return {
    fix: {
      title: say((texts) => texts.fix(missing)),
      path: value.place.path,
      certain: false,
      edits: (text) => [addKeys(text, value, Object.assign({}, ...probes))],
    },
  };
}
