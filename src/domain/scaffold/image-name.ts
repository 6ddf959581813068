/** An image reference, taken apart as a registry client does. */
export interface ImageReference {
  /** Host, with its port when there is one; undefined when the name leaves it to the container engine. */
  readonly registry: string | undefined;
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

const component = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const host = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*(?::[0-9]{1,5})?$/;
const tagForm = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const digestForm = /^sha256:[a-f0-9]{64}$/;

/**
 * Takes an image reference apart; undefined when it is not one. The tag comes after the last colon that follows
 * the last slash: `registry.example:5000/app` has a port and no tag.
 */
export function parseImageReference(text: string): ImageReference | undefined {
  const [named = '', digest, ...more] = text.split('@');
  if (more.length > 0 || (digest !== undefined && !digestForm.test(digest))) return undefined;
  const lastSlash = named.lastIndexOf('/');
  const colon = named.indexOf(':', lastSlash + 1);
  const tag = colon === -1 ? undefined : named.slice(colon + 1);
  if (tag !== undefined && !tagForm.test(tag)) return undefined;
  const parts = (colon === -1 ? named : named.slice(0, colon)).split('/');
  const first = parts[0] ?? '';
  const registry = parts.length > 1 && /[.:]|^localhost$/.test(first) ? first : undefined;
  const repository = registry === undefined ? parts : parts.slice(1);
  if (registry !== undefined && !host.test(registry)) return undefined;
  if (!repository.every((part) => component.test(part)) || named.length > 255) return undefined;
  return { registry, repository: repository.join('/'), tag, digest };
}

/** Registries from which the platform lets pods pull (table of Kyverno policies, 2025-07-24), Harbor hosts apart. */
const publicRegistries = ['docker.io', 'ghcr.io', 'harbor.io', 'quay.io', 'registry.redhat.io'];
const platformHarbor =
  /^(?:harbor\.(?:[a-z0-9-]+\.)+numerique-interieur\.(?:com|fr)|registry\.dso\.interieur\.rie\.gouv\.fr)$/;

/** Whether the platform accepts pods whose image comes from this registry. */
export function isAllowedRegistry(registry: string): boolean {
  return publicRegistries.includes(registry) || platformHarbor.test(registry);
}
