/** Whether two keys ask for the same answer; for an order, the order counts. */
export const isSameKey = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);
