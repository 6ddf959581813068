import type { ChecksTexts } from '../../texts/checks';
import { at, isPlain, listAt, textAt, textsAt } from '../manifests/plain';
import { isYaml, readManifests, type Manifest } from '../manifests/read-manifests';
import type { Check, Reason } from './check';
import { conclude, reasonAt } from './conclude';

/** Every way in is encrypted. */
export const https: Check = {
  id: 'https',
  version: 1,
  concerns: isYaml,
  async run(view, texts) {
    const said = texts.https;
    const manifests = await readManifests(view);
    const entries = manifests.objects.filter(
      ({ kind, apiVersion }) =>
        kind === 'Ingress' || (kind === 'Route' && apiVersion.startsWith('route.openshift.io/')),
    );
    return conclude(
      {
        wrong: entries.flatMap((each) => faultsOf(each, said)),
        missing: entries.length === 0 ? [said.nothing] : [],
        manifests,
        words: () => said.passed(entries.length),
        files: entries.map(({ path }) => path),
      },
      texts,
    );
  },
};

function faultsOf(entry: Manifest, said: ChecksTexts['https']): readonly Reason[] {
  const { kind, name, value } = entry;
  if (kind === 'Route') {
    const secured = textAt(value, 'spec', 'tls', 'termination') !== undefined;
    return secured ? [] : [reasonAt(entry, ['spec', 'tls'], said.noTls(kind, name))];
  }
  const tls = listAt(value, 'spec', 'tls').filter(isPlain);
  if (tls.length === 0) return [reasonAt(entry, ['spec', 'tls'], said.noTls(kind, name))];
  // Without names, the controller's own certificate serves them all.
  if (tls.some((each) => listAt(each, 'hosts').length === 0)) return [];
  const covered = tls.flatMap((each) => textsAt(each, 'hosts'));
  return listAt(value, 'spec', 'rules').flatMap((rule, index) => {
    const host = at(rule, 'host');
    if (typeof host !== 'string' || covers(covered, host)) return [];
    return [reasonAt(entry, ['spec', 'rules', index, 'host'], said.uncovered(host, name))];
  });
}

function covers(hosts: readonly string[], host: string): boolean {
  return hosts.some(
    (each) => each === host || (each.startsWith('*.') && host.slice(host.indexOf('.')) === each.slice(1)),
  );
}
