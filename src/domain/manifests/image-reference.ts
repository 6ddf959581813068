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
 * last `/`, and the registry is the first part when it looks like a host: with a dot, a port or capitals, or `localhost`
 * (`host:5000/app` has no tag). https://github.com/distribution/reference
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
  const host = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  const registry = host ? first : undefined;
  return {
    name,
    ...(registry === undefined ? {} : { registry }),
    ...(tag === '' ? {} : { tag }),
    ...(digest === undefined || digest === '' ? {} : { digest }),
  };
}
