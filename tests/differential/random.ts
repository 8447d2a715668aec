/** Choices that come back with their seed. */
export type Random = {
  /** A whole number from 0 up to, and without, this one. */
  below: (count: number) => number;
  pick: <T>(all: readonly T[]) => T;
  /** A few of them, without doubles, in a random order; at least one. */
  some: <T>(all: readonly T[], most?: number) => T[];
  /** True in so many of a hundred cases. */
  chance: (percent: number) => boolean;
};

/** Mulberry32: small, and seeds beside each other give unlike sequences. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  const some = <T>(all: readonly T[], most = 3): T[] => {
    const left = [...all];
    return Array.from({ length: 1 + below(Math.min(most, all.length)) }, () => left.splice(below(left.length), 1)[0] as T);
  };
  return { below, pick, some, chance: (percent) => below(100) < percent };
}
