/** The power of ten, or of two, that a suffix stands for. */
const decimal: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  '': 0,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};
const binary: Readonly<Record<string, number>> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };

/** An amount of a resource, and the suffix that it is written with. */
export interface Quantity {
  readonly amount: number;
  readonly suffix: string;
}

/**
 * Reads a quantity as Kubernetes does: a decimal number with a suffix (`500m`, `128Mi`, `1T`) or an exponent (`1e3`).
 * Undefined for anything else. The same amount yields the same number however it is written: `700m` is `0.7`.
 * https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function parseQuantity(text: string | undefined): Quantity | undefined {
  const [, number, exponent = '', suffix = ''] =
    /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([numkMGTPE]|[KMGTPE]i))?$/.exec(text ?? '') ?? [];
  if (number === undefined) return undefined;
  const two = binary[suffix];
  const amount =
    two === undefined
      ? Number(`${number}${exponent === '' ? `e${String(decimal[suffix] ?? 0)}` : exponent}`)
      : Number(number) * 2 ** two;
  return { amount, suffix };
}
