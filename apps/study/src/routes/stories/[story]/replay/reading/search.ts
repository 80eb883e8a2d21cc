/** How many entries of a sorted list are at most `limit`. */
export function countUpTo(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
