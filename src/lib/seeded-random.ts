/** Numbers that look random and are the same everywhere: for made-up data and simulations, never for secrets. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** About normally distributed around 0 with deviation 1. */
  normal(): number;
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T;
  /** By weight: `{ L: 48, P: 52 }`. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K;
  chance(probability: number): boolean;
  /** Lower-case letters and digits without look-alikes. */
  code(length: number): string;
}

const LETTERS = "23456789abcdefghjkmnpqrstwxyz";

/** The same `name` always gives the same sequence (mulberry32, seeded by a hash of the name). */
export function randomFrom(name: string): Random {
  let state = hash(name);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    // The sum of uniform numbers tends to the normal distribution; six are near enough for made-up data.
    normal: () => Math.SQRT2 * (next() + next() + next() + next() + next() + next() - 3),
    pick: (list) => list[between(0, list.length - 1)] as (typeof list)[number],
    weighted: (weights) => choose(weights, next()),
    chance: (probability) => next() < probability,
    code: (length) =>
      Array.from({ length }, () => LETTERS[between(0, LETTERS.length - 1)]).join(""),
  };
}

function choose<K extends string>(
  weights: Readonly<Partial<Record<K, number>>>,
  position: number,
): K {
  const entries = Object.entries(weights) as [K, number][];
  let left = position * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries.slice(0, -1)) {
    left -= weight;
    if (left < 0) return key;
  }
  return (entries.at(-1) as [K, number])[0];
}

/** FNV-1a, 32 bit. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) {
    value = Math.imul(value ^ Number(letter.codePointAt(0)), 0x01000193);
  }
  return value;
}
