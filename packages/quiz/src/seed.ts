import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that is the same on every machine for the same seed and name. */
export interface Chance {
  /** A whole number from 0 to `below` - 1. */
  readonly upTo: (below: number) => number;
  /** The list in another order. */
  readonly shuffled: <T>(list: readonly T[]) => T[];
}

/** @param name what the chance is for, so that one item's draws do not shift another's. */
export function chance(seed: number, name: string): Chance {
  const generator = xoroshiro128plus(hash(`${seed}:${name}`));
  const upTo = (below: number): number => (below <= 1 ? 0 : drawn(() => generator.next(), below));
  return {
    upTo,
    // Fisher and Yates, in Durstenfeld's form.
    shuffled: <T>(list: readonly T[]): T[] => {
      const deck = [...list];
      for (let i = deck.length - 1; i > 0; i--) {
        const j = upTo(i + 1);
        const [a, b] = [deck[i], deck[j]];
        if (a !== undefined && b !== undefined) [deck[i], deck[j]] = [b, a];
      }
      return deck;
    },
  };
}

const DRAWS = 2 ** 32;

/**
 * Evenly from 0 to `below` - 1, out of draws of 32 bits with a sign: those past the last whole multiple of `below` are
 * drawn again. The library's own goes on to 64 bits, which no list needs, and is as large as its generator.
 */
function drawn(next: () => number, below: number): number {
  const most = DRAWS - (DRAWS % below);
  let draw = next() + DRAWS / 2;
  while (draw >= most) draw = next() + DRAWS / 2;
  return draw % below;
}

/** FNV-1a, 32 bit (Fowler, Noll, Vo 1991). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) {
    value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return value | 0;
}
