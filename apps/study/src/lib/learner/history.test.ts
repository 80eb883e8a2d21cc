import type { Answered, LearnerEvent } from '@aide-memoire/learner';
import { expect, test } from 'vitest';
import { historyOf } from './history.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-21T12:00:00Z');
const catalog = {
  story: { id: 'talks', title: 'The talks' },
  subjects: [],
  items: ['who:a', 'who:b', 'who:c'].map((id) => ({ id, kind: 'who' as const, key: ['right'] })),
};

const answered = (item: string, daysAgo: number, story = 'talks'): Answered => {
  const at = NOW - daysAgo * DAY;
  return {
    v: 1,
    id: `${story}-${item}-${daysAgo}`,
    at,
    day: new Date(at).toISOString().slice(0, 10),
    type: 'answered',
    story,
    item,
    shown: ['right', 'wrong'],
    chosen: ['right'],
    key: ['right'],
    right: true,
    took: 1000,
  };
};
const reported: LearnerEvent = {
  v: 1,
  id: 'report',
  at: NOW,
  day: '2026-11-21',
  type: 'item-reported',
  story: 'talks',
  item: 'who:c',
  key: ['right'],
  reason: 'wrong',
};
const history = (...events: readonly LearnerEvent[]) =>
  historyOf(events, catalog, NOW, '2026-11-21');

test('who never answered has no history', () => {
  expect(history()).toEqual({ asked: [], due: [], resting: [] });
});

test('what was answered long ago is due, what was answered today is not, and both were asked', () => {
  expect(history(answered('who:a', 0), answered('who:b', 90))).toEqual({
    asked: ['who:b', 'who:a'],
    due: ['who:b'],
    resting: [],
  });
});

test('what was reported as wrong rests, and so does what the story asks no more', () => {
  const { resting, due } = history(reported, answered('who:gone', 90));
  expect(resting.toSorted()).toEqual(['who:c', 'who:gone']);
  expect(due).toEqual([]);
});

test('another story is none of its business', () => {
  expect(history(answered('who:a', 90, 'treaty'))).toEqual({ asked: [], due: [], resting: [] });
});
