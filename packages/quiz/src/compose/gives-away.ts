import type { Item } from '../item.ts';

/**
 * Whether somebody who has seen one item, its feedback included, can answer another by it alone. Two items on one event
 * always may: the feedback of one tells when it was, who did it and what it changed.
 */
export function givesAway(seen: Item, item: Item): boolean {
  if (shares(eventsOf(seen), eventsOf(item)) || sharesDispute(seen, item)) return true;
  const told = textOf(seen);
  const [key = ''] = item.key;
  const answer = item.options.find(({ id }) => id === key)?.text ?? '';
  const { query } = item.proof;
  const isTold = (what: string): boolean => tells(told, what);
  switch (query.kind) {
    case 'who':
      return tells(told, fillGap(item.stem, answer));
    case 'who-said':
      return 'source' in query && tells(told, quoteOf(item.stem));
    case 'status-at':
    case 'what-if':
      // Explanations tell statuses in quotation marks.
      return sharesSubject(seen, item) || tells(told, `“${answer}”`);
    case 'what-changed':
      return sharesSubject(seen, item) || [answer, ...quotesOf(item.stem)].every(isTold);
    // Wherever an event is told of, its date stands beside it.
    case 'when':
    case 'not-stated':
      return tells(told, quoteOf(item.stem));
    case 'where':
    case 'how-many':
    case 'why':
    case 'which-source':
    case 'what-next':
      return tells(told, quoteOf(item.stem)) && tells(told, answer);
    case 'interval':
      return quotesOf(item.stem).every(isTold);
    case 'known-by':
      return seen.kind === 'known-by' && item.options.some(({ text }) => tells(told, text));
    case 'order':
      return item.options.filter(({ text }) => tells(told, text)).length >= item.options.length - 1;
    case 'disagreement':
      return false;
  }
}

/** The events that an item asks about or that answer it. */
export function eventsOf({ proof }: Item): ReadonlySet<string> {
  const { query, events } = proof;
  return new Set('event' in query ? [query.event, ...events] : events);
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((event) => b.has(event));

const sharesSubject = (a: Item, b: Item): boolean =>
  a.subject !== undefined && a.subject === b.subject;

const sharesDispute = (a: Item, b: Item): boolean =>
  disputesOf(a).some((dispute) => disputesOf(b).includes(dispute));

const disputesOf = ({ proof: { positions = [] } }: Item): readonly string[] =>
  positions.map((position) => position.split('/')[0] ?? position);

const tells = (told: string, what: string): boolean =>
  what !== '' && told.includes(what.toLowerCase());

/** Everything a learner has read once the item is answered. */
function textOf(item: Item): string {
  const known = texts.get(item);
  if (known !== undefined) return known;
  const { stem, options, feedback, explanation } = item;
  const text = [
    stem,
    explanation,
    ...options.map(({ text: words }) => words),
    ...Object.values(feedback),
  ]
    .join('\n')
    .toLowerCase();
  texts.set(item, text);
  return text;
}

const texts = new WeakMap<Item, string>();

/** What a stem quotes, in its order. */
const quotesOf = (stem: string): readonly string[] =>
  [...stem.matchAll(/“([^”]+)”/g)].flatMap(([, quote]) => quote ?? []);

const quoteOf = (stem: string): string => quotesOf(stem)[0] ?? '';

const fillGap = (stem: string, name: string): string => quoteOf(stem).replace(/_+/, () => name);
