/** A factor of a test: its name and the values that it takes. */
export interface Factor {
  readonly name: string;
  readonly values: readonly string[];
}

/**
 * Rows in which every two values of two factors meet at least once: few rows find what two answers break together. Always
 * the same rows, row by row: each starts from a pair that has not met yet, and each further value is the one that makes
 * the most new pairs.
 */
export function pairwise(factors: readonly Factor[]): readonly Readonly<Record<string, string>>[] {
  const unmet = new Set<string>();
  factors.forEach((one, index) => {
    for (const other of factors.slice(index + 1)) {
      for (const a of one.values)
        for (const b of other.values) unmet.add(key([one.name, a], [other.name, b]));
    }
  });
  const rows: Record<string, string>[] = [];
  for (let [pair] = unmet; pair !== undefined; [pair] = unmet) {
    const row: Record<string, string> = { ...Object.fromEntries(JSON.parse(pair) as Choice[]) };
    for (const { name, values } of factors) {
      if (row[name] !== undefined) continue;
      const gain = (value: string): number =>
        Object.entries(row).filter((met) => unmet.has(key(met, [name, value]))).length;
      row[name] = [...values].sort((a, b) => gain(b) - gain(a))[0] ?? '';
    }
    const chosen = Object.entries(row);
    chosen.forEach((one, index) => chosen.slice(index + 1).forEach((other) => unmet.delete(key(one, other))));
    rows.push(row);
  }
  return rows;
}

type Choice = readonly [name: string, value: string];

function key(one: Choice, other: Choice): string {
  return JSON.stringify([one, other].sort(([a], [b]) => (a < b ? -1 : 1)));
}
