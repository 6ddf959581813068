import type { KubernetesObject } from '../manifests/kubernetes-object';
import { at, textAt, type Mapping } from '../manifests/value';

/**
 * The namespace that charts are rendered for. Helm would else take the one of the person's current cluster, and what a
 * template draws from `.Release.Namespace` could not be told from what is written in full: Argo CD gives it its value.
 */
export const releaseNamespace = 'release-namespace';

/** An object without the namespace of its release, which no file says. */
export function withoutReleaseNamespace(object: KubernetesObject): KubernetesObject {
  const { root } = object;
  const metadata = at(root, 'metadata');
  if (metadata?.kind !== 'mapping' || textAt(metadata, 'namespace') !== releaseNamespace) return object;
  const entries = new Map(metadata.entries);
  entries.delete('namespace');
  return { ...object, root: withMetadata(root, { ...metadata, entries }) };
}

function withMetadata(root: Mapping, metadata: Mapping): Mapping {
  const entry = root.entries.get('metadata');
  if (entry === undefined) return root;
  return { ...root, entries: new Map(root.entries).set('metadata', { ...entry, value: metadata }) };
}
