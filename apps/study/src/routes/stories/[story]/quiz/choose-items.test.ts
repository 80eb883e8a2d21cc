import type { Item, Kind } from '@aide-memoire/quiz';
import { describe, expect, test } from 'vitest';
import { chooseItems, eventsOf } from './choose-items.ts';

function item(kind: Kind, event: string): Item {
  return {
    id: `${kind}:${event}`,
    story: 'a-story',
    kind,
    stem: `“${event}” When was that?`,
    options: [],
    key: [],
    feedback: {},
    explanation: '',
    evidence: [],
    proof: {
      query: kind === 'who' ? { kind, event, entity: 'blinken' } : { kind: 'when', event },
      events: [event],
      wrong: {},
    },
    step: 1,
    difficulty: 0.5,
  };
}

const events = ['signed', 'in-force', 'prolonged', 'invasion', 'talk', 'denied'];
const pool = events.flatMap((event) => [item('when', event), item('who', event)]);
const ids = (items: readonly Item[]): readonly string[] => items.map(({ id }) => id);

describe('the items of a session', () => {
  test('are as many as wanted, each once', () => {
    const items = chooseItems(pool, { seed: 7, count: 5 });
    expect(new Set(ids(items)).size).toBe(5);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'have each another answer while they can, seed %i',
    (seed) => {
      const dated = events.map((event, i) => {
        const day = i < 4 ? '2 March 2023' : `${i} March 2023`;
        return { ...item('when', event), options: [{ id: 'key', text: day }], key: ['key'] };
      });
      const items = chooseItems(dated, { seed, count: 3 });
      expect(new Set(items.map(({ options }) => options[0]?.text)).size).toBe(3);
    },
  );

  test('are all there are when more are wanted', () => {
    expect([...ids(chooseItems(pool, { seed: 7, count: 20 }))].sort()).toEqual(
      [...ids(pool)].sort(),
    );
    expect(chooseItems([], { seed: 7, count: 5 })).toEqual([]);
  });

  test('are the same for the same seed, and others for another', () => {
    const first = ids(chooseItems(pool, { seed: 7, count: 8 }));
    expect(ids(chooseItems(pool, { seed: 7, count: 8 }))).toEqual(first);
    expect(ids(chooseItems(pool, { seed: 8, count: 8 }))).not.toEqual(first);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('take turns by kind, with seed %i', (seed) => {
    const kinds = chooseItems(pool, { seed, count: 6 }).map(({ kind }) => kind);
    for (const [i, kind] of kinds.entries()) expect(kinds[i + 1]).not.toBe(kind);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'ask about every event before one again, with seed %i',
    (seed) => {
      const items = chooseItems(pool, { seed, count: events.length });
      expect(new Set(items.flatMap(eventsOf)).size).toBe(events.length);
    },
  );

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('never stay with one event, with seed %i', (seed) => {
    const items = chooseItems(pool, { seed, count: 10 });
    for (const [i, each] of items.entries()) {
      const next = items[i + 1];
      if (next) expect(eventsOf(each)).not.toEqual(eventsOf(next));
    }
  });

  test('begin with the event that was asked for and come back to it soon', () => {
    const items = chooseItems(pool, { seed: 7, count: 4, about: 'talk' });
    expect(items.map((each) => eventsOf(each).includes('talk'))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
