import { evidenceOf, holdersOf, type Timeline } from '@aide-memoire/core';
import type { Item } from '../item.ts';
import { dateOf, overlap } from './dates.ts';
import { liesIn } from './places.ts';

/**
 * Whether the log holds an option true at first sight. Undefined where that takes more than a look: there the proof
 * alone decides.
 */
export function isTrue(option: string, item: Item, timeline: Timeline): boolean | undefined {
  const { query } = item.proof;
  const { index, story } = timeline;
  const event = 'event' in query ? index.events.get(query.event) : undefined;
  switch (query.kind) {
    case 'when': {
      const [date, really] = [dateOf(option), index.dates.get(query.event)];
      return date && really && overlap(date, really);
    }
    case 'who':
      return option === query.entity || (event && [...event.by, ...event.to].includes(option));
    case 'where':
      return event?.place !== undefined && liesIn(event.place, option, timeline);
    case 'how-many': {
      const detail = event?.details[query.detail];
      return detail && 'value' in detail && Number(option) === detail.value;
    }
    case 'which-source': {
      const { detail } = query;
      return event?.reports.some(
        ({ source, stance, tells }) =>
          source === option &&
          stance !== 'denies' &&
          (detail === undefined || tells === undefined || tells.includes(detail)),
      );
    }
    case 'who-said':
    case 'disagreement': {
      if (!('dispute' in query)) return undefined;
      const asked = query.kind === 'disagreement' ? option : query.position;
      const holder = query.kind === 'disagreement' ? query.holder : option;
      const position = story.disputes
        .find(({ id }) => id === query.dispute)
        ?.positions.find(({ id }) => id === asked);
      return position && holdersOf(timeline, position).includes(holder);
    }
    case 'why': {
      const [of = '', detail = ''] = option.split('/');
      if (of !== query.event || !event || !Object.hasOwn(event.details, detail)) return false;
      return evidenceOf(timeline, of, detail).origins.includes(query.holder);
    }
    case 'known-by': {
      const day = dateOf(query.day);
      if (!day || !index.events.has(option)) return undefined;
      return timeline.knownOn(option) <= day.latest === (query.known === 'by');
    }
    case 'not-stated':
      return option === query.standing;
    case 'status-at':
    case 'what-changed':
    case 'what-next':
    case 'order':
    case 'interval':
    case 'what-if':
      return undefined;
  }
}
