/** A repeatable source of choices: the same seed always yields the same corpus, on every machine. */
export interface Random {
  /** From 0 included to 1 excluded. */
  readonly next: () => number;
  readonly chance: (probability: number) => boolean;
  /** Both bounds included. */
  readonly integer: (from: number, to: number) => number;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  /** Lower-case hexadecimal digits, as in a commit or a digest. */
  readonly hex: (length: number) => string;
}

/** The generator mulberry32 (public domain, Tommy Ettinger): 32 bits of state, good enough for test data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (values) => {
      if (values.length === 0) throw new RangeError('Nothing to pick from.');
      // The list may hold undefined on purpose: a field that is left out.
      return values[integer(0, values.length - 1)] as (typeof values)[number];
    },
    hex: (length) => Array.from({ length }, () => integer(0, 15).toString(16)).join(''),
  };
}
