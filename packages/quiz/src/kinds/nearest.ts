/** The place in a sorted list of the first that ranks at least so high; its length when none does. */
export function firstFrom<T>(
  sorted: readonly T[],
  rankOf: (each: T) => number,
  rank: number,
): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const each = sorted[middle];
    if (each !== undefined && rankOf(each) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All of a sorted list, the nearest to a rank first; lazy, so that who needs a few need not pay for all. */
export function* outward<T>(
  sorted: readonly T[],
  rankOf: (each: T) => number,
  rank: number,
): Iterable<T> {
  let right = firstFrom(sorted, rankOf, rank);
  let left = right - 1;
  for (;;) {
    const [before, after] = [sorted[left], sorted[right]];
    if (
      before !== undefined &&
      (after === undefined || rank - rankOf(before) <= rankOf(after) - rank)
    ) {
      left--;
      yield before;
    } else if (after !== undefined) {
      right++;
      yield after;
    } else return;
  }
}

/** How many are taken from each side of a key, so that the key can be made to stand anywhere among them. */
const ON_A_SIDE = 4;
/** How many there are at least where one side is short of them and the other is not. */
const IN_ALL = 6;
/** How far the search goes; a story in which so many neighbours do not fit has no good ones. */
const LOOKED_AT = 60;

/** The nearest on both sides of a rank that fit, the nearest first. */
export function beside<T>(
  sorted: readonly T[],
  rankOf: (each: T) => number,
  rank: number,
  fits: (each: T) => boolean,
): T[] {
  const sides: { below: T[]; above: T[] } = { below: [], above: [] };
  const middle = firstFrom(sorted, rankOf, rank);
  for (let i = middle - 1; i >= middle - LOOKED_AT && sides.below.length < IN_ALL; i--) {
    const each = sorted[i];
    if (each === undefined) break;
    if (fits(each)) sides.below.push(each);
  }
  for (let i = middle; i < middle + LOOKED_AT && sides.above.length < IN_ALL; i++) {
    const each = sorted[i];
    if (each === undefined) break;
    if (fits(each)) sides.above.push(each);
  }
  const share = (other: readonly T[]): number => Math.max(ON_A_SIDE, IN_ALL - other.length);
  const { below, above } = sides;
  const distance = (each: T): number => Math.abs(rankOf(each) - rank);
  return [...below.slice(0, share(above)), ...above.slice(0, share(below))].sort(
    (a, b) => distance(a) - distance(b),
  );
}
