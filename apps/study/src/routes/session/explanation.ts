import type { Item } from '@aide-memoire/quiz';

/**
 * What the explanation of an order adds to the events in a list: it begins by telling them in a sentence, each with its
 * date in brackets. The whole of it where that is not so.
 */
export function afterOrder({ explanation, options, key }: Item): string {
  const last = options.find(({ id }) => id === key.at(-1))?.text ?? '';
  const at = explanation.indexOf(last);
  const end = at < 0 ? -1 : explanation.indexOf(CLOSED, at + last.length);
  return end < 0 ? explanation : explanation.slice(end + CLOSED.length);
}

const CLOSED = '). ';
