import type { Scalar } from '../manifests/value';
import type { ScalarLetter } from './field-table';
import type { TypeName, WrongValue } from './schema-fault';

/** What is wrong with a scalar: its type, or the format of its text. */
export type ScalarFault =
  | { readonly kind: 'wrong-type'; readonly expected: TypeName; readonly actual: TypeName }
  | { readonly kind: 'wrong-value'; readonly expected: WrongValue['expected'] };

const typeNames: Readonly<Record<ScalarLetter, TypeName>> = {
  s: 'text',
  y: 'base64',
  d: 'date',
  i: 'integer',
  n: 'number',
  b: 'boolean',
  x: 'integer-or-text',
  q: 'quantity',
};

/** The name of what a letter stands for. */
export function typeNameOf(letter: ScalarLetter): TypeName {
  return typeNames[letter];
}

/** The name of a scalar's type as Kubernetes reads it. */
export function typeOfScalar(scalar: Scalar): TypeName {
  if (scalar.value === null) return 'nothing';
  if (typeof scalar.value === 'string') return isYaml11Boolean(scalar) ? 'boolean' : 'text';
  if (typeof scalar.value === 'boolean') return 'boolean';
  return Number.isInteger(scalar.value) ? 'integer' : 'number';
}

/** What is wrong with a scalar where a type is expected, or undefined. Nothing (`null`) is the caller's to judge. */
export function scalarFault(scalar: Scalar, letter: ScalarLetter): ScalarFault | undefined {
  // Most of a manifest.
  if (letter === 's' && typeof scalar.value === 'string' && scalar.value.length > 3) return undefined;
  const actual = typeOfScalar(scalar);
  if (!accepts(letter, actual)) return { kind: 'wrong-type', expected: typeNames[letter], actual };
  if (typeof scalar.value !== 'string') return undefined;
  const expected = formats[letter];
  return expected === undefined || isFormatted[expected](scalar.value)
    ? undefined
    : { kind: 'wrong-value', expected };
}

/**
 * Whether a text stands for a value to come: a variable that a tool fills in before the cluster sees it, or a value
 * that SOPS encrypted.
 */
export function isPlaceholder(text: string): boolean {
  return /^\$(?:\{.*\}|\(.*\))$|^ENC\[/.test(text);
}

function accepts(letter: ScalarLetter, actual: TypeName): boolean {
  switch (letter) {
    case 'i':
      return actual === 'integer';
    case 'n':
      return actual === 'integer' || actual === 'number';
    case 'b':
      return actual === 'boolean';
    case 'x':
      return actual === 'integer' || actual === 'text';
    case 'q':
      return actual === 'integer' || actual === 'number' || actual === 'text';
    default:
      return actual === 'text';
  }
}

type Format = 'quantity' | 'date' | 'base64';

const formats: Partial<Record<ScalarLetter, Format>> = { q: 'quantity', d: 'date', y: 'base64' };

/**
 * The formats of texts: quantities as `resource.ParseQuantity` reads them, dates by RFC 3339, and base64 as Go's
 * standard encoding reads it, which skips line ends.
 */
const isFormatted: Readonly<Record<Format, (text: string) => boolean>> = {
  quantity: (text) => /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/.test(text),
  date: (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i.test(text),
  base64: (text) => {
    const written = text.replaceAll(/[\r\n]/g, '');
    return written.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(written);
  },
};

/**
 * Whether a bare word is a boolean to Kubernetes, whose YAML is 1.1 (`sigs.k8s.io/yaml`), though it is a text in YAML
 * 1.2: `yes`, `off`. In quotes it is a text to both, and takes more room than its letters.
 */
function isYaml11Boolean({ value, place }: Scalar): boolean {
  return (
    typeof value === 'string' &&
    value.length <= 3 &&
    place.end - place.start === value.length &&
    /^(?:y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF)$/.test(value)
  );
}
