import { replay } from '@aide-memoire/core';
import { loadStory } from '@aide-memoire/stories';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionFlaws } from '../flaws/index.ts';
import { composeSession, type Item, itemsOf } from '../index.ts';
import { eventsOf, givesAway } from './gives-away.ts';

const timeline = replay(loadStory('new-start-2023'));
const pool = itemsOf(timeline, { seed: 1 });
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const counts = fc.integer({ min: 1, max: 12 });
const idsOf = (items: readonly Item[]) => items.map(({ id }) => id);
const neighbours = (items: readonly Item[]) =>
  items.slice(1).map((item, i) => [items[i], item] as const);

describe('a session', () => {
  it('has as many items as wanted, each once, and the same for the same seed', () => {
    fc.assert(
      fc.property(seeds, counts, (seed, count) => {
        const items = composeSession(pool, { seed, count });
        expect(new Set(idsOf(items)).size).toBe(count);
        expect(composeSession(pool, { seed, count })).toEqual(items);
      }),
    );
    expect(composeSession(pool, { seed: 1, count: 5 })).not.toEqual(
      composeSession(pool, { seed: 2, count: 5 }),
    );
  });

  it('lets no item give away another, and breaks no rule of a session', () => {
    fc.assert(
      fc.property(seeds, counts, (seed, count) => {
        const items = composeSession(pool, { seed, count });
        for (const [i, item] of items.entries()) {
          for (const other of items.slice(i + 1)) {
            expect([item.id, other.id, givesAway(item, other)]).toEqual([item.id, other.id, false]);
          }
        }
        expect(sessionFlaws(items, timeline)).toEqual([]);
      }),
    );
  });

  it('starts easy, and never asks the same kind twice in a row', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const items = composeSession(pool, { seed, count: 10 });
        const half = (from: number) =>
          items.slice(from, from + 5).reduce((sum, { difficulty }) => sum + difficulty, 0);
        expect(half(0)).toBeLessThan(half(5));
        for (const [before, item] of neighbours(items)) {
          expect(before?.kind).not.toBe(item.kind);
          expect([...eventsOf(item)].some((id) => before && eventsOf(before).has(id))).toBe(false);
        }
      }),
    );
  });

  it('asks what is due before what was never asked, and that before the rest', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const asked = idsOf(pool.filter((_, i) => i % 2 === 0));
        const due = idsOf(composeSession(pool, { seed: seed + 1, count: 3 }));
        const items = idsOf(composeSession(pool, { seed, count: 8, asked, due }));
        expect(items).toEqual(expect.arrayContaining(due));
        const rest = items.filter((id) => !due.includes(id));
        for (const id of rest) expect(asked).not.toContain(id);
      }),
    );
  });

  it('takes what was asked longest ago when all was asked', () => {
    const asked = idsOf(pool);
    const places = (items: readonly Item[]) =>
      items.reduce((sum, { id }) => sum + asked.indexOf(id), 0);
    const again = composeSession(pool, { seed: 3, count: 16, asked });
    const backwards = composeSession(pool, { seed: 3, count: 16, asked: asked.toReversed() });
    expect(places(again)).toBeLessThan(places(backwards) / 2);
  });

  it('begins with an event when asked to', () => {
    for (const { id } of timeline.story.events) {
      if (!pool.some((item) => eventsOf(item).has(id))) continue;
      const [first] = composeSession(pool, { seed: 5, count: 5, about: id });
      expect(first && eventsOf(first).has(id)).toBe(true);
    }
  });

  it('takes what there is when there is too little', () => {
    const few = pool.slice(0, 3);
    expect(idsOf(composeSession(few, { seed: 1, count: 10 })).toSorted()).toEqual(
      idsOf(few).toSorted(),
    );
    expect(composeSession([], { seed: 1, count: 10 })).toEqual([]);
    expect(composeSession(pool, { seed: 1, count: 0 })).toEqual([]);
  });

  it('of a pool up to a step tells nothing that comes later', () => {
    const upTo = 20;
    const told = timeline.story.events.slice(0, upTo).map(({ title }) => title);
    const later = timeline.story.events.slice(upTo).map(({ title }) => title);
    const items = composeSession(itemsOf(timeline, { seed: 1, upTo }), { seed: 1, count: 10 });
    const text = JSON.stringify(
      items.map(({ stem, options, feedback, explanation }) => [
        stem,
        options,
        feedback,
        explanation,
      ]),
    );
    for (const title of later) if (!told.includes(title)) expect(text).not.toContain(title);
  });
});
