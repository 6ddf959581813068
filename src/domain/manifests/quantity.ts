const factors: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** An amount of a resource, and the suffix that it is written with. */
export interface Quantity {
  readonly amount: number;
  readonly suffix: string;
}

/**
 * Reads a quantity as Kubernetes does: a decimal number with a suffix (`500m`, `128Mi`, `1T`) or an exponent (`1e3`).
 * Undefined for anything else. https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function parseQuantity(text: string | undefined): Quantity | undefined {
  const [, number, exponent, suffix = ''] =
    /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([numkMGTPE]|[KMGTPE]i))?$/.exec(text ?? '') ?? [];
  if (number === undefined) return undefined;
  return { amount: Number(`${number}${exponent ?? ''}`) * (factors[suffix] ?? 1), suffix };
}
