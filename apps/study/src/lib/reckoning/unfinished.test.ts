import type { LearnerEvent } from '@aide-memoire/learner';
import { expect, test } from 'vitest';
import { unfinishedOf, withAnythingHere } from './unfinished.ts';

const stamp = (id: string, minute: number) =>
  ({ v: 1, id, at: Date.UTC(2026, 10, 21, 12, minute), day: '2026-11-21' }) as const;
const items = ['a', 'b', 'c'].map((item) => ({ story: 'treaty', item }));
const begun = (session: string, minute: number): LearnerEvent => ({
  ...stamp(`begun-${session}`, minute),
  type: 'session-begun',
  session,
  items,
});
const ended = (session: string): LearnerEvent => ({
  ...stamp(`ended-${session}`, 50),
  type: 'session-ended',
  session,
});
const answered = (id: string, session: string, item: string, right = true): LearnerEvent => ({
  ...stamp(id, 30),
  type: 'answered',
  story: 'treaty',
  item,
  shown: ['x', 'y'],
  chosen: [right ? 'x' : 'y'],
  key: ['x'],
  right,
  took: 1000,
  session,
});

test('there is none where nothing was begun, or everything was ended', () => {
  expect(unfinishedOf([])).toEqual([]);
  expect(unfinishedOf([begun('one', 0), answered('1', 'one', 'a'), ended('one')])).toEqual([]);
  // Devices bring their events in any order.
  expect(unfinishedOf([ended('one'), begun('one', 0)])).toEqual([]);
});

test('one that was begun says what it asks and how many of it are answered', () => {
  const [only, ...others] = unfinishedOf([begun('one', 7), answered('1', 'one', 'a')]);
  expect(only).toEqual({
    session: 'one',
    begunAt: Date.UTC(2026, 10, 21, 12, 7),
    day: '2026-11-21',
    items,
    answered: 1,
    isThrough: false,
  });
  expect(others).toEqual([]);
});

test('an item counts once, however often it was asked, and not where its answer was taken back', () => {
  const back: LearnerEvent = { ...stamp('back', 40), type: 'answer-taken-back', answer: '3' };
  const events = [begun('one', 0), answered('1', 'one', 'a'), answered('2', 'one', 'a')];
  expect(unfinishedOf([...events, answered('3', 'one', 'b'), back])[0]?.answered).toBe(1);
});

test('answers of another session do not count', () => {
  const events = [begun('one', 0), begun('two', 1), answered('1', 'two', 'a'), ended('two')];
  expect(unfinishedOf(events)).toMatchObject([{ session: 'one', answered: 0 }]);
});

test('the last begun comes first', () => {
  const sessions = unfinishedOf([begun('early', 1), begun('late', 9), begun('later', 9)]);
  expect(sessions.map(({ session }) => session)).toEqual(['later', 'late', 'early']);
});

test('one is through when nothing of it is left to be asked, a second look neither', () => {
  const all = ['a', 'b', 'c'].map((item) => answered(item, 'one', item, item !== 'b'));
  const isThrough = (...more: readonly LearnerEvent[]) =>
    unfinishedOf([...more, begun('one', 0), ...all])[0]?.isThrough;
  expect(isThrough(), 'what was missed comes again').toBe(false);
  expect(isThrough(answered('again', 'one', 'b', false)), 'once').toBe(true);
});

test('one of which nothing can be asked any more is not gone on with', () => {
  const sessions = unfinishedOf([begun('one', 0)]);
  expect(withAnythingHere(sessions, new Map([['treaty/c', ['x']]]))).toEqual(sessions);
  expect(withAnythingHere(sessions, new Map([['treaty/d', ['x']]]))).toEqual([]);
});
