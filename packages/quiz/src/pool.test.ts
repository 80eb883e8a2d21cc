import { replay } from '@aide-memoire/core';
import { loadStory } from '@aide-memoire/stories';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf } from './audit/coverage.ts';
import { flawsOf, poolFlaws } from './flaws/index.ts';
import { explainKinds, itemById, itemsOf, KINDS, proveItem, reasonsAgainst } from './index.ts';
import { answerCounts } from './testing/answers.ts';

const story = loadStory('new-start-2023');
const timeline = replay(story);
const pool = itemsOf(timeline, { seed: 1 });
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('the pool of New START', () => {
  it('has at least 250 items, each of another question', () => {
    expect(pool.length).toBeGreaterThanOrEqual(250);
    expect(new Set(pool.map(({ id }) => id)).size).toBe(pool.length);
  });

  it.each([...KINDS])('has several items of kind %s', (kind) => {
    const least = kind === 'why' ? 3 : 6;
    expect(pool.filter((item) => item.kind === kind).length).toBeGreaterThanOrEqual(least);
  });

  it('asks about nearly every event, and about every dispute and change of status', () => {
    const [events, disputes, changes] = coverageOf(pool, timeline);
    expect((events?.asked ?? 0) / (events?.all ?? 1)).toBeGreaterThanOrEqual(0.95);
    expect(disputes?.missing).toEqual([]);
    expect(changes?.missing).toEqual([]);
  });
});

describe('a pool', () => {
  it('stands in the order of the log', () => {
    const steps = pool.map(({ step }) => step);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });

  it('gives every item three or four options, one key or an order, feedback for each, and evidence', () => {
    for (const item of pool) {
      expect(item.key).toHaveLength(item.kind === 'order' ? item.options.length : 1);
      if (item.kind !== 'order') expect([3, 4]).toContain(item.options.length);
      for (const { id } of item.options) expect(item.feedback[id]).toBeTruthy();
      expect(item.evidence.length).toBeGreaterThan(0);
    }
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(pool))).toEqual(pool);
  });

  it('is the same for the same story and seed, proven and without a flaw, whatever the seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const items = itemsOf(timeline, { seed });
        expect(itemsOf(replay(story), { seed })).toEqual(items);
        expect(items.filter((item) => !proveItem(item, timeline).ok)).toEqual([]);
        expect(items.flatMap((item) => flawsOf(item, timeline))).toEqual([]);
        expect(poolFlaws(items, timeline)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('asks much the same under another seed, with other options or in another order', () => {
    const other = itemsOf(timeline, { seed: 2 });
    const common = other.filter(({ id }) => pool.some((item) => item.id === id));
    expect(common.length).toBeGreaterThan(pool.length * 0.8);
    expect(other).not.toEqual(pool);
  });

  it('of some kinds is a part of the whole', () => {
    const some = itemsOf(timeline, { seed: 1, kinds: ['who', 'when'] });
    expect(some).toEqual(pool.filter(({ kind }) => kind === 'who' || kind === 'when'));
  });

  it('makes an item again by its id', () => {
    for (const kind of KINDS) {
      const item = pool.find((each) => each.kind === kind);
      expect(item && itemById(timeline, item.id, 1)).toEqual(item);
    }
    expect(itemById(timeline, 'when:nothing', 1)).toBeUndefined();
    expect(itemById(timeline, 'nothing', 1)).toBeUndefined();
  });

  it('has no answer that is right in more than a third of its kind', () => {
    for (const kind of KINDS) {
      const items = pool.filter((item) => item.kind === kind && item.key.length === 1);
      if (items.length < 6) continue;
      const most = Math.max(...answerCounts(items).values());
      expect([kind, most <= Math.max(1, items.length / 3)]).toEqual([kind, true]);
    }
  });

  it('of a story with nothing to ask is empty, and says why', () => {
    const [event] = story.events;
    const bare = replay({
      ...story,
      events: event
        ? [{ ...event, happened: '2010~', details: {}, moves: {}, title: 'They do' }]
        : [],
      disputes: [],
      entities: story.entities.slice(0, 2),
    });
    expect(itemsOf(bare, { seed: 1 })).toEqual([]);
    for (const { items } of explainKinds(bare, { seed: 1 })) expect(items).toBe(0);
  });
});

describe('a pool up to a step', () => {
  it('tells nothing that comes later, in no stem, option or feedback', () => {
    for (const upTo of [12, 20, 30]) {
      const later = story.events.slice(upTo).map(({ title }) => title);
      const told = story.events.slice(0, upTo).map(({ title }) => title);
      const items = itemsOf(timeline, { seed: 1, upTo });
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) {
        const text = JSON.stringify([item.stem, item.options, item.feedback, item.explanation]);
        for (const title of later) if (!told.includes(title)) expect(text).not.toContain(title);
        expect(item.step).toBeLessThanOrEqual(upTo);
        expect(proveItem(item, timeline)).toEqual({ ok: true });
      }
    }
  });

  it.each([0, -1, 1.5, 10_000])('has no step %s', (upTo) => {
    expect(() => itemsOf(timeline, { seed: 1, upTo })).toThrow('steps run from 1');
  });
});

describe('explainKinds', () => {
  it('counts what the pool has, and gives a reason for the rest', () => {
    const reports = explainKinds(timeline, { seed: 1 });
    for (const { kind, items, dropped } of reports) {
      expect(items).toBe(pool.filter((item) => item.kind === kind).length);
      for (const { id, reason } of dropped) {
        expect(pool.some((item) => item.id === id)).toBe(false);
        expect(reason).not.toBe('');
      }
    }
    expect(reports.some(({ skipped }) => skipped.length > 0)).toBe(true);
  });
});

describe('reasonsAgainst', () => {
  it('tells each reason once, the most frequent first, as `explainKinds` does claim by claim', () => {
    for (const { kind, skipped } of explainKinds(timeline, { seed: 1 })) {
      const told = reasonsAgainst(kind, timeline, 1);
      expect(new Set(told).size).toBe(told.length);
      const times = (reason: string) => skipped.filter((line) => line.endsWith(reason)).length;
      for (const line of skipped) expect(told.some((reason) => line.endsWith(reason))).toBe(true);
      const counts = told.map(times).filter((count) => count > 0);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
    }
  });
});
