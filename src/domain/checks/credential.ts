import { entriesAt, isSet, textAt, type Value } from '../manifests/value';
import type { KubernetesObject } from '../manifests/kubernetes-object';

/**
 * The keys that the platform refuses in a ConfigMap whatever their value (policy `check-configmap-credentials`,
 * cpin-external-cluster:charts-socle/kyverno, 2024-11-07; documentation:docs/agreement/kyverno.md, 2025-07-24).
 */
const refused = new Set(
  [
    'password passwd secret_key pwd secret credentials encryption_key private_key api_secret user_pass',
    'passphrase key admin_password encryptionkey privatekey apisecret userpass adminpassword',
  ].flatMap((line) => line.split(' ')),
);

/** The words that a credential's name ends with: `DB_PASSWORD` is one, `PASSWORD_MIN_LENGTH` is not. */
const lastWords =
  /(?:^|_)(?:pass|passwd|password|passphrase|pwd|secret|token|credentials?|(?:api|private|secret|encryption|access)_?key(?:_base)?)$/;

/** Whether a variable or a key is named like a credential. */
export function isCredentialName(name: string): boolean {
  if (refused.has(name.toLowerCase())) return true;
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
  return lastWords.test(words.replace(/[-.\s]+/g, '_'));
}

/** Whether a text is an address with a password in it, such as `postgres://app:s3cret@db`. */
export function hasPasswordInUrl(text: string): boolean {
  return /:\/\/[^\s:/@$]+:[^\s/@$<{]+@/.test(text);
}

/** Whether a value is a reference to be filled in elsewhere rather than a value: `$(VAR)`, `${VAR}`, `<token>`. */
export function isPlaceholder(text: string): boolean {
  return text.trim() === '' || /^\$[({]|^<.*>$|^\{\{/.test(text.trim());
}

/** Whether a `kind: Secret` shows its values: neither empty nor encrypted by SOPS. */
export function isClearSecret(object: KubernetesObject): boolean {
  if (object.kind !== 'Secret') return false;
  const values = ['data', 'stringData']
    .flatMap((field) => [...entriesAt(object.root, field).values()])
    .filter(({ value }) => textAt(value) !== '');
  const encrypted = isSet(object.root, 'sops') && values.every(({ value }) => isEncrypted(value));
  return values.length > 0 && !encrypted;
}

/** Whether a value is what SOPS writes in place of a clear one. */
export function isEncrypted(value: Value): boolean {
  return /^ENC\[.+\]$/s.test(textAt(value) ?? '');
}
