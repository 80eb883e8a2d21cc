import { replay } from '@aide-memoire/core';
import { expect, test } from 'vitest';
import { story, talk } from '#lib/testing/story.ts';
import { affairsAfter } from './affairs.ts';
import { announce } from './announce.ts';

const timeline = replay(
  story({
    events: [
      talk({ moves: { meeting: 'hold' } }),
      talk({ id: 'after', title: 'Lavrov leaves Delhi' }),
    ],
  }),
);

test('what a step changed is told with the status before', () => {
  expect(affairsAfter(timeline, timeline.step(1))).toEqual({
    changed: [
      {
        subject: 'meeting',
        name: 'The talk',
        status: 'over and done',
        before: 'not planned by anybody',
      },
    ],
    asBefore: [],
  });
});

test('what it left as it was is told as before', () => {
  expect(affairsAfter(timeline, timeline.step(2))).toMatchObject({
    changed: [],
    asBefore: [{ status: 'over and done', before: undefined }],
  });
});

test('a step is announced with its day, its title and what it changed', () => {
  expect(announce(timeline, 1)).toBe(
    'Step 1 of 2, 2 March 2023: Blinken and Lavrov talk in New Delhi. Changed: the talk, now over and done.',
  );
  expect(announce(timeline, 2)).toBe('Step 2 of 2, 2 March 2023: Lavrov leaves Delhi.');
});
