/** The middle of some measures; NaN when there are none. */
export function median(measures: readonly number[]): number {
  const sorted = [...measures].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}
