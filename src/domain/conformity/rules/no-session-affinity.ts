import { noSessionAffinityTexts } from '../../../texts/rules/no-session-affinity';
import { isIngress, isRoute } from '../../manifests/entry-point';
import { titleOf, type KubernetesObject } from '../../manifests/kubernetes-object';
import { at, textAt, textsAt, type Mapping } from '../../manifests/value';
import type { Fix } from '../finding';
import { removeKeys } from '../removals';
import { speaker, type ObjectProblem, type ObjectRule } from '../rule';
import { required } from '../severity';
import { cct } from '../sources';

const say = speaker(noSessionAffinityTexts);

/** Pods are stateless and restart at any moment: no request may need the pod that served the one before. */
export const noSessionAffinity: ObjectRule = {
  id: 'cpin/no-session-affinity',
  theme: 'network',
  sources: [cct('EXI-ARCH-19 (P)')],
  gate: 'L4',
  severity: required('error'),
  texts: noSessionAffinityTexts,
  reads: 'object',
  kinds: ['Service', 'Ingress', 'Route'],
  check: (object) =>
    object.kind === 'Service'
      ? ofService(object)
      : isIngress(object) || isRoute(object)
        ? ofEntryPoint(object)
        : [],
};

function ofService(object: KubernetesObject): readonly ObjectProblem[] {
  const { root } = object;
  if (textAt(root, 'spec', 'sessionAffinity') !== 'ClientIP') return [];
  const spec = at(root, 'spec');
  const gone = ['sessionAffinity', 'sessionAffinityConfig'];
  return [
    {
      path: ['spec', 'sessionAffinity'],
      message: say((texts) => texts.service(titleOf(object))),
      ...(spec?.kind === 'mapping' ? { fix: fixOf(spec, gone) } : {}),
    },
  ];
}

/** The annotations by which an Ingress controller or OpenShift's router keeps a client on one pod. */
function isSticky(name: string, value: string): boolean {
  if (name === 'haproxy.router.openshift.io/balance') return value === 'source';
  return /^nginx\.ingress\.kubernetes\.io\/(?:affinity|affinity-mode|session-cookie-[\w-]+)$|^router\.openshift\.io\/cookie[-_][\w-]+$/.test(
    name,
  );
}

function ofEntryPoint(object: KubernetesObject): readonly ObjectProblem[] {
  const { root } = object;
  const sticky = [...textsAt(root, 'metadata', 'annotations')].flatMap(([name, value]) =>
    isSticky(name, value) ? [name] : [],
  );
  const [first] = sticky;
  if (first === undefined) return [];
  const metadata = at(root, 'metadata');
  const annotations = at(metadata, 'annotations');
  return [
    {
      path: ['metadata', 'annotations', first],
      onKey: true,
      message: say((texts) => texts.annotation(titleOf(object), first)),
      ...(metadata?.kind === 'mapping' && annotations?.kind === 'mapping'
        ? { fix: withoutAnnotations(metadata, annotations, sticky) }
        : {}),
    },
  ];
}

function withoutAnnotations(metadata: Mapping, annotations: Mapping, gone: readonly string[]): Fix {
  const all = gone.length === annotations.entries.size;
  return all ? fixOf(metadata, ['annotations']) : fixOf(annotations, gone);
}

/** An application may still lean on it: the person decides. */
function fixOf(mapping: Mapping, gone: readonly string[]): Fix {
  return {
    title: say((texts) => texts.fix),
    path: mapping.place.path,
    certain: false,
    edits: (text) => removeKeys(text, mapping, gone),
  };
}
