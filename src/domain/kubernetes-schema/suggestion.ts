/**
 * The known name that an unknown one was probably meant to be: the same but for its case, else the nearest one, a third
 * of its letters being wrong at most, and two in all.
 */
export function suggestionFor(written: string, known: Iterable<string>): string | undefined {
  const lower = written.toLowerCase();
  const most = Math.min(2, Math.floor(written.length / 3));
  let best: string | undefined;
  let least = most + 1;
  for (const name of known) {
    if (name.toLowerCase() === lower) return name;
    if (Math.abs(name.length - written.length) >= least) continue;
    const distance = editDistance(lower, name.toLowerCase());
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

/** How many letters to add, remove, change or swap with their neighbour to make one text of another. */
function editDistance(from: string, to: string): number {
  let before: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = from[i - 1] === to[j - 1] ? 0 : 1;
      let least = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + change,
      );
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      current.push(least);
    }
    [before, previous] = [previous, current];
  }
  return previous[to.length] ?? 0;
}
