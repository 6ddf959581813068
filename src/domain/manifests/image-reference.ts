/** An image as a pod or a Dockerfile names it. */
export interface ImageReference {
  /** The host, or undefined where Docker Hub is implied. */
  readonly registry?: string;
  /** Everything before the tag and the digest, registry included. */
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
}

/**
 * Splits an image reference as container runtimes do: the digest at `@`, the tag after the last `:` that follows the
 * last `/`, and the registry is the first part when it looks like a host (`host:5000/app` has no tag).
 */
export function parseImage(text: string): ImageReference {
  const trimmed = text.trim();
  const sign = trimmed.indexOf('@');
  const digest = sign < 0 ? undefined : trimmed.slice(sign + 1);
  const rest = sign < 0 ? trimmed : trimmed.slice(0, sign);
  const colon = rest.lastIndexOf(':');
  const tagged = colon > rest.lastIndexOf('/');
  const name = tagged ? rest.slice(0, colon) : rest;
  const tag = tagged ? rest.slice(colon + 1) : '';
  const first = name.includes('/') ? name.slice(0, name.indexOf('/')) : '';
  const registry = /[.:]/.test(first) || first === 'localhost' ? first : undefined;
  return {
    name,
    ...(registry === undefined ? {} : { registry }),
    ...(tag === '' ? {} : { tag }),
    ...(digest === undefined || digest === '' ? {} : { digest }),
  };
}
