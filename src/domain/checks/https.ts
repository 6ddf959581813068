import type { ChecksTexts } from '../../texts/checks';
import { isIngress, isRoute } from '../manifests/entry-point';
import { placeIn, titleOf, type KubernetesObject } from '../manifests/kubernetes-object';
import { entriesAt, isSet, itemsAt, textAt } from '../manifests/value';
import type { Check, Reason } from './check';
import { productionOf, type Component } from './component';
import { because, filesOf, isManifest, judge } from './judge';

/**
 * HTTPS on every way in: each Ingress has a `tls` that covers its rules, each Route has one (EXI-ARCH-14,
 * best-practices). A `tls` entry without hosts covers every rule: OpenShift then serves its own certificate.
 */
export const https: Check = {
  id: 'https',
  version: 1,
  concerns: isManifest,
  run: (view, texts) =>
    judge({
      view,
      texts,
      nothing: texts.https.nothing,
      candidates: (folder) => productionOf(folder.components).filter((each) => entriesOf(each).length > 0),
      judge: (component) => {
        const entries = entriesOf(component);
        return {
          reasons: entries.flatMap((entry) =>
            entry.kind === 'Route' ? routeReasons(entry, texts) : ingressReasons(entry, texts),
          ),
          words: texts.https.passed(entries.map(titleOf), component.folder),
          files: filesOf(...entries),
        };
      },
    }),
};

/** The objects that let requests in. */
function entriesOf(component: Component): readonly KubernetesObject[] {
  return component.objects.filter((object) => isIngress(object) || isRoute(object));
}

function routeReasons(route: KubernetesObject, { https: texts }: ChecksTexts): readonly Reason[] {
  if (entriesAt(route.root, 'spec', 'tls').size === 0) {
    return [because(placeIn(route, 'spec', 'tls'), texts.noTls(titleOf(route)))];
  }
  const path = ['spec', 'tls', 'insecureEdgeTerminationPolicy'];
  if (textAt(route.root, ...path) !== 'Allow') return [];
  return [because(placeIn(route, ...path), texts.clearAllowed(titleOf(route)))];
}

function ingressReasons(ingress: KubernetesObject, { https: texts }: ChecksTexts): readonly Reason[] {
  const title = titleOf(ingress);
  const tls = itemsAt(ingress.root, 'spec', 'tls');
  if (tls.length === 0) return [because(placeIn(ingress, 'spec', 'tls'), texts.noTls(title))];
  if (tls.some((entry) => itemsAt(entry, 'hosts').length === 0)) return [];
  const covered = tls.flatMap((entry) => itemsAt(entry, 'hosts').map((host) => textAt(host) ?? ''));
  const reasons = itemsAt(ingress.root, 'spec', 'rules').flatMap((rule, index) => {
    const place = placeIn(ingress, 'spec', 'rules', index, 'host');
    const host = textAt(rule, 'host');
    if (host === undefined) return [because(place, texts.noHost(title))];
    return covered.some((each) => covers(each, host)) ? [] : [because(place, texts.uncovered(host, title))];
  });
  const open = isSet(ingress.root, 'spec', 'defaultBackend');
  return open
    ? [...reasons, because(placeIn(ingress, 'spec', 'defaultBackend'), texts.noHost(title))]
    : reasons;
}

/** Whether a certificate's name covers a host: a wildcard stands for one label. */
function covers(name: string, host: string): boolean {
  if (!name.startsWith('*.')) return name === host;
  return name === host || name.slice(1) === host.slice(host.indexOf('.'));
}
