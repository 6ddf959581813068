import { disallowNodeportTexts } from '../../../texts/rules/disallow-nodeport';
import { at, entriesAt, itemsAt, type Scalar, type Value } from '../../manifests/value';
import { removeKey, replaceScalar } from '../edits';
import type { Fix, TextEdit } from '../finding';
import { speaker, type ObjectRule } from '../rule';
import { always, audited } from '../severity';

const say = speaker(disallowNodeportTexts);

/** Row `restrict-nodeport`; a LoadBalancer is not forbidden by it, but allocates node ports all the same. */
export const disallowNodeport: ObjectRule = {
  id: 'cpin/disallow-nodeport',
  theme: 'network',
  sources: [
    { page: 'documentation:docs/agreement/kyverno.md', requirement: 'restrict-nodeport', date: '2025-07-24' },
  ],
  gate: 'L4',
  severity: audited,
  texts: disallowNodeportTexts,
  reads: 'object',
  kinds: ['Service'],
  check: ({ root }) => {
    const type = at(root, 'spec', 'type');
    if (type?.kind !== 'scalar') return [];
    const path = ['spec', 'type'];
    if (type.value === 'NodePort') {
      return [{ path, message: say((texts) => texts.nodePort), fix: toClusterIp(root, type) }];
    }
    if (type.value !== 'LoadBalancer') return [];
    return [{ path, message: say((texts) => texts.loadBalancer), severity: always('warning') }];
  },
};

function toClusterIp(root: Value, type: Scalar): Fix {
  return {
    title: say((texts) => texts.fix),
    path: type.place.path,
    certain: true,
    edits: (text) => [replaceScalar(type, 'ClusterIP'), ...withoutNodePorts(text, root)],
  };
}

/** The API refuses `nodePort` in a ClusterIP Service. */
function withoutNodePorts(text: string, root: Value): readonly TextEdit[] {
  return itemsAt(root, 'spec', 'ports').flatMap((port) => {
    if (port.kind !== 'mapping' || !entriesAt(port).has('nodePort')) return [];
    return removeKey(text, port, 'nodePort') ?? [];
  });
}
