import { ingressTlsTexts } from '../../../texts/rules/ingress-tls';
import { isIngress, isRoute } from '../../manifests/entry-point';
import { titleOf, type KubernetesObject } from '../../manifests/kubernetes-object';
import { entriesAt, itemsAt, textAt, textsAt } from '../../manifests/value';
import { speaker, type ObjectProblem, type ObjectRule } from '../rule';
import { always, byTarget } from '../severity';
import { cct, guide } from '../sources';
import type { Target } from '../target';

const say = speaker(ingressTlsTexts);

/**
 * HTTPS on every way in, as each target brings it: on the ministry's OpenShift the service chain carries TLS; on the
 * platform's Kubernetes a certificate is made for the name of an Ingress that asks for it.
 */
export const ingressTls: ObjectRule = {
  id: 'cpin/ingress-tls',
  theme: 'network',
  sources: [cct('EXI-ARCH-14 (I)'), guide('best-practices', 'SSL')],
  gate: 'L4',
  severity: byTarget({
    'cpin-openshift': 'information',
    'cpin-kubernetes': 'warning',
    byoc: 'warning',
    sandbox: 'information',
  }),
  texts: ingressTlsTexts,
  reads: 'object',
  kinds: ['Ingress', 'Route'],
  check: (object, { target }) => {
    if (!isIngress(object) && !isRoute(object)) return [];
    return [...foreignAnnotations(object, target), ...withoutTls(object, target)].slice(0, 1);
  },
};

/** OpenShift's router does not read the annotations of nginx. */
function foreignAnnotations(object: KubernetesObject, target: Target): readonly ObjectProblem[] {
  if (target !== 'cpin-openshift') return [];
  const names = [...textsAt(object.root, 'metadata', 'annotations').keys()].filter((name) =>
    /^nginx\.(?:ingress\.kubernetes\.)?(?:io|org)\//.test(name),
  );
  const [first] = names;
  if (first === undefined) return [];
  return [
    {
      path: ['metadata', 'annotations', first],
      onKey: true,
      message: say((texts) => texts.nginx(titleOf(object), names)),
      remedy: say((texts) => texts.nginxRemedy),
      severity: always('warning'),
    },
  ];
}

function withoutTls(object: KubernetesObject, target: Target): readonly ObjectProblem[] {
  const { root } = object;
  // OpenShift makes a Route of an Ingress, and this asks for its own certificate.
  const terminated = textAt(root, 'metadata', 'annotations', 'route.openshift.io/termination') !== undefined;
  const secured = isRoute(object)
    ? entriesAt(root, 'spec', 'tls').size > 0
    : itemsAt(root, 'spec', 'tls').length > 0 || terminated;
  if (secured) return [];
  const title = titleOf(object);
  return [
    {
      path: ['spec', 'tls'],
      onKey: true,
      message: say((texts) => (target === 'cpin-openshift' ? texts.carried(title) : texts.clear(title))),
    },
  ];
}
