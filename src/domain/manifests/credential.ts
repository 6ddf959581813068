import { entriesAt, isSet, textAt, type Value } from './value';
import type { KubernetesObject } from './kubernetes-object';

/**
 * The keys that the platform refuses in a ConfigMap whatever their value, spelt as here and no other way (policy
 * `check-configmap-credentials`, cpin-external-cluster:charts-socle/kyverno, 2024-11-07;
 * documentation:docs/agreement/kyverno.md, 2025-07-24).
 */
export const refusedKeys: ReadonlySet<string> = new Set(
  [
    'password passwd secret_key pwd secret credentials encryption_key private_key api_secret user_pass',
    'passphrase key admin_password',
    'PASSWORD PASSWD SECRET_KEY PWD SECRET CREDENTIALS ENCRYPTION_KEY PRIVATE_KEY API_SECRET USER_PASS',
    'PASSPHRASE KEY ADMIN_PASSWORD',
    'Password Passwd Secret_Key Pwd Secret Credentials EncryptionKey PrivateKey ApiSecret UserPass',
    'Passphrase Key AdminPassword',
  ].flatMap((line) => line.split(' ')),
);

const refusedInAnyCase = new Set([...refusedKeys].map((key) => key.toLowerCase()));

/** The words that a credential's name ends with: `DB_PASSWORD` is one, `PASSWORD_MIN_LENGTH` is not. */
const lastWords =
  /(?:^|_)(?:pass|passwd|password|passphrase|pwd|secret|token|credentials?|(?:api|private|secret|encryption|access)_?key(?:_base)?)$/;

/** Whether a variable or a key is named like a credential. */
export function isCredentialName(name: string): boolean {
  if (refusedInAnyCase.has(name.toLowerCase())) return true;
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
  return lastWords.test(words.replace(/[-.\s]+/g, '_'));
}

/** Variables that common tools read a password from, whose names hide it: libpq, redis-cli, sshpass. */
const passwordVariables: ReadonlySet<string> = new Set(['PGPASSWORD', 'REDISCLI_AUTH', 'SSHPASS']);

/** Whether an environment variable is named like a credential, or is one to a common tool. */
export function isCredentialVariable(name: string): boolean {
  return passwordVariables.has(name) || isCredentialName(name);
}

/** A word of a credential anywhere in a name: `TOKEN_TTL` has one, and may be harmless. */
const anyWord =
  /(?:^|[-_.])(?:pass(?:word|wd|phrase)?|secret|token|api[-_]?key|private[-_]?key|credential)(?:$|[-_.])/i;

/** Whether a name mentions a credential, be it to say something else about it. */
export function mentionsCredential(name: string): boolean {
  return anyWord.test(name);
}

/** The mark of a private key, PEM or age. */
export const privateKeyMark =
  /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----|\bAGE-SECRET-KEY-1[0-9A-Z]{20,}/;

/** An access token of GitLab or GitHub. */
export const accessToken = /\bglpat-[\w-]{20,}|\bgh[pousr]_\w{36,}|\bgithub_pat_\w{22,}/;

/** What a value shows, if it is a secret by its look. */
export type SecretLook = 'privateKey' | 'token' | 'passwordInUrl' | 'random';

/** What kind of secret a text looks like, whatever its name; undefined when it looks like none. */
export function secretLook(text: string): SecretLook | undefined {
  if (privateKeyMark.test(text)) return 'privateKey';
  if (accessToken.test(text)) return 'token';
  if (hasPasswordInUrl(text)) return 'passwordInUrl';
  return isRandom(text.trim()) ? 'random' : undefined;
}

/**
 * Whether a text looks drawn at random: long, of letters of both cases and digits, that alternate far more often than
 * those of words do.
 */
function isRandom(text: string): boolean {
  if (!/^[\w+/-]{24,200}={0,2}$/.test(text)) return false;
  if (!/[a-z]/.test(text) || !/[A-Z]/.test(text) || !/\d/.test(text)) return false;
  const kinds = [...text].map((each) => (/[a-z]/.test(each) ? 'a' : /[A-Z]/.test(each) ? 'A' : '0'));
  const changes = kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;
  return changes / text.length > 0.4 && new Set(text).size >= 14;
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
