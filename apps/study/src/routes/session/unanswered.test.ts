import { expect, test } from 'vitest';
import type { Given } from '@aide-memoire/learner';
import { posedOf } from '#lib/testing/posed.ts';
import { unanswered } from './unanswered.ts';

const [one, two, elsewhere] = [
  posedOf('who:1'),
  posedOf('who:2'),
  posedOf('who:1', { story: 'war' }),
];
const given: Given = {
  position: 0,
  answer: {
    v: 1,
    id: 'answer',
    at: 0,
    day: '1970-01-01',
    type: 'answered',
    story: 'talks',
    item: 'who:1',
    shown: ['a', 'b'],
    chosen: ['b'],
    key: ['a'],
    right: false,
    took: 1000,
  },
};

test('what has an answer, right or wrong, is not asked for again; an id is its own within one story', () => {
  expect(unanswered([one, two, elsewhere], { answers: [given] })).toEqual([two, elsewhere]);
  expect(unanswered([one], { answers: [] })).toEqual([one]);
});
