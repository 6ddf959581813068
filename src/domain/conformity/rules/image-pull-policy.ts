import { imagePullPolicyTexts } from '../../../texts/rules/image-pull-policy';
import { at, type Scalar } from '../../manifests/value';
import type { Container } from '../../manifests/workload';
import { imageOf, isMutableTag } from '../container-image';
import { replaceScalar } from '../edits';
import { isExpected } from '../environment';
import { speaker, type ObjectProblem, type SeverityIn, type WorkloadRule } from '../rule';
import { always } from '../severity';
import { cct } from '../sources';

const say = speaker(imagePullPolicyTexts);

/** A warning for a hello world, since the training itself writes `Always`; an error from what resembles production on. */
const severity: SeverityIn = ({ gate, target }) =>
  isExpected('L4', gate) && target !== 'sandbox' ? 'error' : 'warning';

/** EXI-ARCH-27: where it is written, the policy is `IfNotPresent`; absent, it is so for any precise version. */
export const imagePullPolicy: WorkloadRule = {
  id: 'cpin/image-pull-policy',
  theme: 'images',
  sources: [cct('EXI-ARCH-27 (P)')],
  gate: 'L3',
  severity,
  texts: imagePullPolicyTexts,
  reads: 'workload',
  check: ({ containers }) =>
    containers.flatMap((container) => {
      const policy = at(container.value, 'imagePullPolicy');
      if (policy?.kind !== 'scalar' || policy.value === null || policy.value === '') return [];
      return policy.value === 'IfNotPresent' ? [] : [problem(container, policy)];
    }),
};

function problem(container: Container, policy: Scalar): ObjectProblem {
  const { name, path } = container;
  const value = String(policy.value);
  const known = value === 'Always' || value === 'Never';
  return {
    path: [...path, 'imagePullPolicy'],
    container: name,
    message: say((texts) => (known ? texts.forbidden(name, value) : texts.unknown(name, value))),
    ...(known ? {} : { severity: always('error') }),
    fix: {
      title: say((texts) => texts.fix),
      path: policy.place.path,
      certain: isPrecise(container),
      edits: () => [replaceScalar(policy, 'IfNotPresent')],
    },
  };
}

/** With a tag that moves, the change of policy would keep an old image: the person must choose a version first. */
function isPrecise(container: Container): boolean {
  const { tag, digest } = imageOf(container)?.reference ?? {};
  return digest !== undefined || (tag !== undefined && tag !== 'latest' && !isMutableTag(tag));
}
