import type { Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';
import { GAP } from '../words/index.ts';
import { sidesOf } from './sides.ts';
import { quotesIn } from './stem.ts';
import { holds, read, type Reading } from './texts.ts';

/** What a learner has read of an item before answering it. */
export interface Shown {
  readonly stem: Reading;
  readonly all: Reading;
  readonly isDoubtful: boolean;
}

export const shownIn = ({ stem, options, proof: { query } }: Item, timeline: Timeline): Shown => ({
  stem: read(stem, timeline),
  all: read([stem, ...options.map(({ text }) => text)].join('\n'), timeline),
  isDoubtful: query.kind === 'not-stated' && query.standing !== 'stated',
});

/** What answers an item if it is read elsewhere: one sentence, or the matter together with the answer. */
export type Matter =
  { readonly whole: Reading } | { readonly about: Reading; readonly answer: Reading };

export function matterOf(item: Item, timeline: Timeline): Matter | undefined {
  const { query } = item.proof;
  const key = sidesOf(item)?.key;
  if (!key) return undefined;
  const answer = read(key.text, timeline);
  switch (query.kind) {
    case 'who': {
      const gapped = quotesIn(item.stem).find((quoted) => quoted.includes(GAP));
      return gapped === undefined
        ? undefined
        : {
            whole: read(
              gapped.replace(GAP, () => key.text),
              timeline,
            ),
          };
    }
    case 'how-many':
    case 'why': {
      const label = timeline.index.events.get(query.event)?.details[query.detail]?.label;
      return label === undefined ? undefined : { about: read(label, timeline), answer };
    }
    case 'when':
    case 'where': {
      const title = timeline.index.events.get(query.event)?.title;
      return title === undefined ? undefined : { about: read(title, timeline), answer };
    }
    case 'who-said':
    case 'which-source': {
      const told = quotesIn(item.stem)[0];
      return told === undefined ? undefined : { about: read(told, timeline), answer };
    }
    case 'status-at':
    case 'what-changed':
    case 'what-next':
    case 'order':
    case 'interval':
    case 'disagreement':
    case 'known-by':
    case 'what-if':
    case 'not-stated':
      // No stem or option says these in one place: what puts them together is the work that the item asks for.
      return undefined;
  }
}

export const tells = (shown: Shown, matter: Matter): boolean =>
  'whole' in matter
    ? holds(shown.all, matter.whole)
    : !shown.isDoubtful && holds(shown.stem, matter.about) && holds(shown.stem, matter.answer);
