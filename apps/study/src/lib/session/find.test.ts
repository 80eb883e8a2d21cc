import type { Answered, LearnerEvent, SessionBegun } from '@aide-memoire/learner';
import { expect, test } from 'vitest';
import { scoreOf } from './find.ts';

const stamp = (at: number) => ({ v: 1, id: `e${at}`, at, day: '1970-01-01' }) as const;
const begun: SessionBegun = {
  ...stamp(0),
  type: 'session-begun',
  session: 's',
  items: ['a', 'b', 'c'].map((item) => ({ story: 'talks', item })),
};
const answered = (at: number, item: string, right: boolean, session = 's'): Answered => ({
  ...stamp(at),
  type: 'answered',
  story: 'talks',
  item,
  shown: ['x', 'y'],
  chosen: [right ? 'x' : 'y'],
  key: ['x'],
  right,
  took: 1,
  session,
});
const score = (...events: readonly LearnerEvent[]) => scoreOf(begun, events);

test('first answers count, of this session and not taken back', () => {
  expect(score()).toEqual({ items: 3, answered: 0, atOnce: 0 });
  const back: LearnerEvent = { ...stamp(9), type: 'answer-taken-back', answer: 'e3' };
  expect(
    score(
      answered(1, 'a', false),
      answered(2, 'a', true),
      answered(3, 'b', false),
      answered(4, 'b', true),
      answered(5, 'c', true, 'another'),
      back,
    ),
  ).toEqual({ items: 3, answered: 2, atOnce: 1 });
});
