import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '../log/event.ts';
import type { Stored } from '../store/port.ts';
import { answered, logs } from '../testing/made-events.ts';
import { type Folded, fold, foldLog, NOTHING_FOLDED, snapshotOf } from './snapshot.ts';

const storedAs = (events: readonly unknown[]): readonly Stored[] =>
  events.map((event, i) => ({ version: i + 1, event }));

const throughJson = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

/** Folds a log that a snapshot is beside, and counts the events that had to be read. */
async function foldedFrom(log: readonly Stored[], snapshot: unknown) {
  let read = 0;
  const folded = await foldLog((after) => {
    const events = log.slice(after);
    read += events.length;
    return Promise.resolve(events);
  }, snapshot);
  return { folded, read };
}

describe('a snapshot', () => {
  const log = storedAs([answered(0), answered(1), answered(2)]);
  const snapshot = snapshotOf(fold(log.slice(0, 2)));
  const withAnswer = (parts: object) => ({
    ...snapshot,
    answers: snapshot?.answers.map((answer) => ({ ...answer, ...parts })),
  });

  it('changes nothing but the time it takes: fold(all) = continue(snapshot(prefix), rest)', async () => {
    await fc.assert(
      fc.asyncProperty(logs, fc.nat(), async (events: readonly LearnerEvent[], cut) => {
        const stored = storedAs(events);
        const prefix = stored.slice(0, cut % (stored.length + 1));
        const kept = throughJson(snapshotOf(fold(prefix)));
        const { folded, read } = await foldedFrom(stored, kept);
        expect(folded).toEqual(fold(stored));
        expect(read).toBe(Math.min(stored.length, stored.length - prefix.length + 1));
      }),
    );
  });

  it('is plain JSON', () => {
    expect(throughJson(snapshot)).toEqual(snapshot);
  });

  it('lets a fold go on from where it stood', () => {
    const parts: Folded = fold(log.slice(2), fold(log.slice(0, 2)));
    expect(parts).toEqual(fold(log));
    expect(fold([], parts)).toBe(parts);
    expect(fold([])).toBe(NOTHING_FOLDED);
  });

  it.each([
    ['broken', 'oops'],
    ['broken within', { ...snapshot, answers: [{ id: 'a' }] }],
    ['of another release', { ...snapshot, format: 'aide-memoire/learner/1' }],
    ['of another log', { ...snapshot, last: 'answer-9', answers: [answered(9)] }],
    ['of a longer log', { ...snapshot, version: 9 }],
    ['absurd in its retention', { ...snapshot, tuning: { id: 't', at: 0, retention: 5 } }],
    [
      'absurd in its weights',
      { ...snapshot, tuning: { id: 't', at: 0, retention: 0.9, weights: [1] } },
    ],
    ['absurd in a day', withAnswer({ day: 'garbage' })],
    ['absurd in the form of a day', withAnswer({ day: '1 Jan 2026' })],
    ['absurd in a time', withAnswer({ at: -1 })],
    ['of days that are not those of their times', withAnswer({ day: '2031-01-01' })],
    ['absurd in a story', withAnswer({ story: 'a/b' })],
    ['absurd in a key', withAnswer({ key: [] })],
    [
      'absurd in a goal',
      { ...snapshot, goals: [{ id: 'g', at: 0, day: '1970-01-01', answersADay: -1 }] },
    ],
    [
      'without the key of a report',
      { ...snapshot, reports: [{ id: 'r', at: 0, story: 's', item: 'i', reason: 'wrong' }] },
    ],
    ['of nothing', { ...snapshot, version: 0 }],
  ])('that is %s is ignored', async (_, other) => {
    expect((await foldedFrom(log, other)).folded).toEqual(fold(log));
  });

  it('is not taken past an event that a newer release could read', async () => {
    const newer = storedAs([answered(0), { v: 2, id: 'new' }, answered(1)]);
    const folded = fold(newer);
    expect(folded.refused.map(({ version }) => version)).toEqual([2]);
    expect(fold(newer.slice(2), fold(newer.slice(0, 2)))).toEqual(folded);
    expect(snapshotOf(folded)).toBeUndefined();
    expect((await foldedFrom(newer, undefined)).folded).toEqual(folded);
  });
});
