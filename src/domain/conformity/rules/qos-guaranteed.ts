import { qosGuaranteedTexts } from '../../../texts/rules/qos-guaranteed';
import { parseQuantity } from '../../manifests/quantity';
import { at, textAt } from '../../manifests/value';
import type { Container } from '../../manifests/workload';
import { replaceScalar, sortedEdits } from '../edits';
import type { Fix } from '../finding';
import { speaker, type ObjectProblem, type WorkloadRule } from '../rule';
import { always } from '../severity';
import { guide } from '../sources';

const say = speaker(qosGuaranteedTexts);

/** Advice: what is missing or contradictory is the business of `cpin/require-resources`. */
export const qosGuaranteed: WorkloadRule = {
  id: 'cpin/qos-guaranteed',
  theme: 'resources',
  sources: [guide('best-practices', 'requests and limits')],
  gate: 'L5',
  severity: always('information'),
  texts: qosGuaranteedTexts,
  reads: 'workload',
  check: ({ containers }) => containers.flatMap((container) => burstable(container)),
};

function burstable(container: Container): readonly ObjectProblem[] {
  const { value, name, path } = container;
  const lower = ['cpu', 'memory'].filter((resource) => {
    const request = parseQuantity(textAt(value, 'resources', 'requests', resource));
    const limit = parseQuantity(textAt(value, 'resources', 'limits', resource));
    return request !== undefined && limit !== undefined && request.amount < limit.amount;
  });
  if (lower.length === 0) return [];
  return [
    {
      path: [...path, 'resources', 'requests'],
      onKey: true,
      container: name,
      message: say((texts) => texts.burstable(name, lower)),
      ...raised(container, lower),
    },
  ];
}

/** Whether to raise the request or to lower the limit is the person's choice: this is one of the two. */
function raised({ value }: Container, resources: readonly string[]): { readonly fix?: Fix } {
  const pairs = resources.flatMap((resource) => {
    const request = at(value, 'resources', 'requests', resource);
    const limit = textAt(value, 'resources', 'limits', resource);
    return request?.kind === 'scalar' && limit !== undefined ? [{ request, limit }] : [];
  });
  const [first] = pairs;
  const path = first?.request.place.path;
  if (path === undefined || pairs.some(({ request }) => request.place.path !== path)) return {};
  return {
    fix: {
      title: say((texts) => texts.fix),
      path,
      certain: false,
      edits: () => sortedEdits(pairs.map(({ request, limit }) => replaceScalar(request, limit))),
    },
  };
}
