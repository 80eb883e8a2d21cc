import type { Story } from '@aide-memoire/core';
import type { Item, Query } from '../item.ts';
import { distractorsOf, type Sabotage, without } from './sabotage.ts';

const spoilt = (item: Item, change: Partial<Item>): Item => ({ ...item, ...change });

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
    sentence: 'the evidence is dropped, or forged',
    *spoil(item, timeline) {
      yield { item: spoilt(item, { evidence: [] }), timeline, of: 'item' };
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
  {
    name: 'false-words',
    sentence: 'the stem, an option, the explanation, the id or the step says something else',
    *spoil(item, timeline) {
      const [first = { id: '', text: '' }, second = first, ...rest] = item.options;
      const others = [second, ...rest];
      yield {
        item: spoilt(item, { stem: 'What happened after all that was told?' }),
        timeline,
        of: 'item',
      };
      yield {
        item: spoilt(item, { stem: `${item.stem} (Hint: ${first.text})` }),
        timeline,
        of: 'item',
      };
      yield {
        item: spoilt(item, { options: [{ ...first, text: second.text }, ...others] }),
        timeline,
        of: 'item',
      };
      yield {
        item: spoilt(item, { options: [{ ...first, text: 'Something else' }, ...others] }),
        timeline,
        of: 'item',
      };
      yield { item: spoilt(item, { explanation: 'That is how it was.' }), timeline, of: 'item' };
      yield {
        item: spoilt(item, { explanation: `${item.explanation} Or was it?` }),
        timeline,
        of: 'item',
      };
      yield { item: spoilt(item, { id: `${item.id}x` }), timeline, of: 'item' };
      yield {
        item: spoilt(item, { step: (item.step % timeline.length) + 1 }),
        timeline,
        of: 'item',
      };
      yield { item: spoilt(item, { story: 'another-story' }), timeline, of: 'item' };
    },
  },
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

/** Whether an entity is named as the origin of any account of the item's events, so that it may well hold it. */
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
        (proof.events.includes(id) && reports.some(({ from }) => from.includes(entity))),
    )
  );
}
