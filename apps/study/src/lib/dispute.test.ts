import { replay, type Position } from '@aide-memoire/core';
import { expect, test } from 'vitest';
import { positionsOf } from './dispute.ts';
import { report, story, talk } from './testing/story.ts';

const position = (more: Partial<Position>): Position => ({
  id: 'short',
  claim: 'it was short',
  moves: {},
  reports: [],
  ...more,
});

function words(...positions: readonly Position[]) {
  const dispute = { id: 'how', question: 'How long was it?', about: ['talk'], positions };
  const timeline = replay(story({ events: [talk({ by: ['lavrov'] })], disputes: [dispute] }));
  return positionsOf(timeline, dispute).map((held) => held.words);
}

test('a position is held by its origins and by whoever voiced it', () => {
  expect(
    words(
      position({ reports: [report('digest', { from: ['cnn'] }), report('efe')] }),
      position({ id: 'long', in: 'talk' }),
    ),
  ).toEqual(['according to CNN and the EFE report', 'according to Lavrov']);
});

test('whoever denies it does not hold it', () => {
  expect(
    words(
      position({
        reports: [report('digest'), report('efe', { from: ['lavrov'], stance: 'denies' })],
      }),
    ),
  ).toEqual(['according to the news digest; denied by Lavrov']);
});

test('somebody who is reported to hold two positions is named with who reports which', () => {
  expect(
    words(
      position({ reports: [report('digest', { from: ['lavrov'] })] }),
      position({
        id: 'long',
        reports: [report('efe', { from: ['cnn', 'lavrov'] }), report('efe')],
      }),
    ),
  ).toEqual([
    'according to Lavrov (in the news digest)',
    'according to Lavrov (to CNN, in the EFE report) and the EFE report',
  ]);
});
