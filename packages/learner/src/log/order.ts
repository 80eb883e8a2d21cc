interface Placed {
  readonly id: string;
  readonly at: number;
}

/** Canonical order: by time, then by id. It is the same on every device, whatever the order of the appends. */
export function compareEvents(a: Placed, b: Placed): number {
  return a.at - b.at || compareText(a.id, b.id);
}

/** By UTF-16 code units, so that no machine's language has a say. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const inOrder = <E extends Placed>(events: Iterable<E>): E[] =>
  [...events].sort(compareEvents);

/** Of two things under one id the one that every device keeps. */
export function firstOf<E extends { readonly at: number }>(a: E, b: E): E {
  if (a === b || a.at < b.at) return a;
  if (b.at < a.at) return b;
  return canonicalText(a) <= canonicalText(b) ? a : b;
}

/** Whether two values are the same plain data, in whatever order their fields stand. */
export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || canonicalText(a) === canonicalText(b);

/** JSON with the fields of every object in one order. */
function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalText(field)}`);
  return `{${fields.join()}}`;
}
