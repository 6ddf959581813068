import { netpolAwarenessTexts } from '../../../texts/rules/netpol-awareness';
import { titleOf, type KubernetesObject } from '../../manifests/kubernetes-object';
import { filters, policiesOf } from '../../manifests/network-policy';
import { entriesAt, isSet, itemsAt, textAt, type Step } from '../../manifests/value';
import { workloadsOf } from '../../manifests/workload';
import { releaseNamespace } from '../../rendering/release-namespace';
import { anchor } from '../anchor';
import type { FolderObjects } from '../folder-objects';
import { speaker, type DeployedRule, type PlacedProblem } from '../rule';
import { byTarget } from '../severity';
import { kyvernoRow } from '../sources';

const say = speaker(netpolAwarenessTexts);

/**
 * Rows `add-netpol-*`: each new namespace gets policies that close what comes in from other namespaces. A call to a
 * Service elsewhere needs a policy there, unless this folder holds it.
 */
export const netpolAwareness: DeployedRule = {
  id: 'cpin/netpol-awareness',
  theme: 'network',
  sources: ['add-netpol-deny', 'add-netpol-allowsame-ns', 'add-netpol-ingress'].map(kyvernoRow),
  gate: undefined,
  severity: byTarget({
    'cpin-openshift': 'information',
    'cpin-kubernetes': 'information',
    byoc: 'information',
    sandbox: 'off',
  }),
  texts: netpolAwarenessTexts,
  reads: 'deployed',
  check: ({ objects, everything }) => objects.flatMap((object) => ofObject(object, everything)),
};

interface Call {
  readonly service: string;
  readonly namespace: string;
  readonly path: readonly Step[];
  readonly onKey: boolean;
}

function ofObject(object: KubernetesObject, everything: FolderObjects): readonly PlacedProblem[] {
  const own = textAt(object.root, 'metadata', 'namespace');
  const call = callsOf(object).find((each) => each.namespace !== own && !isOpened(each, everything));
  if (call === undefined) return [];
  const { service, namespace } = call;
  return [
    {
      place: anchor(object.root, call.path, call.onKey),
      message: say((texts) => texts.call(titleOf(object), service, namespace)),
    },
  ];
}

function callsOf(object: KubernetesObject): readonly Call[] {
  if (object.kind === 'ConfigMap') {
    return [...entriesAt(object.root, 'data')].flatMap(([name, { value }]) => {
      const text = textAt(value);
      return callIn(text, ['data', name], text?.includes('\n') === true);
    });
  }
  return workloadsOf([object]).flatMap(({ containers }) =>
    containers.flatMap(({ value, path }) =>
      itemsAt(value, 'env').flatMap((variable, index) =>
        callIn(textAt(variable, 'value'), [...path, 'env', index, 'value'], false),
      ),
    ),
  );
}

/** The first DNS name of a Service elsewhere, with its namespace; those of the cluster itself are open to all. */
function callIn(text: string | undefined, path: readonly Step[], onKey: boolean): readonly Call[] {
  const names = (text ?? '').matchAll(/(?<![\w.-])([a-z\d][a-z\d-]*)\.([a-z\d][a-z\d-]*)\.svc(?![\w-])/g);
  for (const [, service = '', namespace = ''] of names) {
    const elsewhere = namespace !== releaseNamespace && !/^(?:default|kube-|openshift)/.test(namespace);
    if (elsewhere) return [{ service, namespace, path, onKey }];
  }
  return [];
}

/** Whether a policy of this folder lets other namespaces in to the pods of that Service. */
function isOpened({ service }: Call, everything: FolderObjects): boolean {
  return everything.behind(service).some((receiver) =>
    policiesOf(receiver, everything.objects).some(
      (policy) =>
        filters(policy, 'Ingress') &&
        itemsAt(policy.root, 'spec', 'ingress').some((rule) => {
          const from = itemsAt(rule, 'from');
          return from.length === 0 || from.some((peer) => isSet(peer, 'namespaceSelector'));
        }),
    ),
  );
}
