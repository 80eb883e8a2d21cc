import type { Story } from '@aide-memoire/core';
import type { Item, Query } from '../item.ts';
import { FALSE_WORDS } from './false-words.ts';
import { distractorsOf, type Sabotage, spoilt, without } from './sabotage.ts';

/** What can be spoilt in the item itself. */
export const ITEM_SABOTAGES: readonly Sabotage[] = [
  {
    name: 'swapped-key',
    sentence: 'another option is called right',
    *spoil(item, timeline) {
      const [key = ''] = item.key;
      if (item.kind === 'order') {
        const [a = '', b = '', ...rest] = item.key;
        yield { item: spoilt(item, { key: [b, a, ...rest] }), timeline, of: 'item' };
        yield { item: spoilt(item, { key: [...item.key].reverse() }), timeline, of: 'item' };
      }
      for (const id of distractorsOf(item)) {
        const wrong = { ...without(item.proof.wrong, id), [key]: 'it is called wrong' };
        const proof = { ...item.proof, wrong };
        const { feedback } = item;
        const told = { ...feedback, [id]: feedback[key] ?? '', [key]: feedback[id] ?? '' };
        yield { item: spoilt(item, { key: [id], proof }), timeline, of: 'item' };
        yield { item: spoilt(item, { key: [id], proof, feedback: told }), timeline, of: 'item' };
      }
    },
  },
  {
    name: 'two-keys',
    sentence: 'two options are called right, or none',
    *spoil(item, timeline) {
      const [first] = distractorsOf(item);
      yield { item: spoilt(item, { key: [] }), timeline, of: 'item' };
      if (first !== undefined)
        yield { item: spoilt(item, { key: [...item.key, first] }), timeline, of: 'item' };
    },
  },
  {
    name: 'no-evidence',
    sentence: 'the evidence is dropped, forged, or shown twice',
    *spoil(item, timeline) {
      yield { item: spoilt(item, { evidence: [] }), timeline, of: 'item' };
      const twice = [...item.evidence, ...item.evidence.slice(0, 1)];
      yield { item: spoilt(item, { evidence: twice }), timeline, of: 'item' };
      const forgeries = [{ paragraph: 999 }, { words: 'a little bird' }, { quote: 'Anything' }];
      for (const forged of forgeries) {
        const evidence = item.evidence.map((ref) => ({ ...ref, ...forged }));
        yield { item: spoilt(item, { evidence }), timeline, of: 'item' };
      }
    },
  },
  {
    name: 'no-feedback',
    sentence: 'an option has no feedback, a distractor no reason, or the item no explanation',
    *spoil(item, timeline) {
      yield { item: spoilt(item, { explanation: '' }), timeline, of: 'item' };
      for (const { id } of item.options) {
        const feedback = without(item.feedback, id);
        yield { item: spoilt(item, { feedback }), timeline, of: 'item' };
      }
      if (distractorsOf(item).length > 0)
        yield { item: spoilt(item, { proof: { ...item.proof, wrong: {} } }), timeline, of: 'item' };
    },
  },
  FALSE_WORDS,
  {
    name: 'nobody-named',
    sentence: 'a disputed claim is asked as a fact, or of somebody who does not hold it',
    *spoil(item, timeline) {
      const { query } = item.proof;
      if (!('holder' in query)) return;
      const { holder } = query;
      const name = timeline.index.nameOf(holder);
      const fact = asFactOf(query);
      if (fact) {
        const proof = { ...item.proof, query: fact };
        // By halves, as a clumsy forger would do it, and in earnest: the stem asks plainly, too.
        const stem = item.stem.replace(/^[^,]+, (.)/, (_, letter: string) => letter.toUpperCase());
        yield { item: spoilt(item, { proof }), timeline, of: 'item' };
        yield { item: spoilt(item, { stem, proof }), timeline, of: 'item' };
      }
      for (const other of timeline.story.entities.filter(({ id }) => id !== holder)) {
        if (holds(other.id, item, timeline.story)) continue;
        const asked = { ...item.proof, query: { ...query, holder: other.id } };
        yield {
          item: spoilt(item, { stem: item.stem.replace(name, other.short), proof: asked }),
          timeline,
          of: 'item',
        };
      }
    },
  },
];

/** The query with nobody named, where it can be asked like that. */
function asFactOf(query: Query): Query | undefined {
  if (query.kind === 'status-at') {
    const { kind, subject, day, since } = query;
    return { kind, subject, day, since };
  }
  if (query.kind !== 'what-changed') return undefined;
  const { kind, subject, event } = query;
  return { kind, subject, event };
}

/** Whether an entity acted in the item's events, or is in the chain of any account of them, so that it may well hold it. */
function holds(entity: string, { proof }: Item, { disputes, events }: Story): boolean {
  const about = disputes.filter((dispute) => dispute.about.some((id) => proof.events.includes(id)));
  const voiced = about.flatMap(({ positions }) =>
    positions.flatMap((position) => position.in ?? []),
  );
  return (
    about.some(({ positions }) =>
      positions.some(({ reports }) => reports.some(({ from }) => from.includes(entity))),
    ) ||
    events.some(
      ({ id, by, reports }) =>
        (voiced.includes(id) && by.includes(entity)) ||
        (proof.events.includes(id) &&
          (by.includes(entity) || reports.some(({ from }) => from.includes(entity)))),
    )
  );
}
