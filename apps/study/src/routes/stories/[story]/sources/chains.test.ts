import { replay } from '@aide-memoire/core';
import { expect, test } from 'vitest';
import { report, story, talk } from '#lib/testing/story.ts';
import { chainsOf } from './chains.ts';

test('a chain stands under the source that was read, the last to pass it on above those before', () => {
  const timeline = replay(
    story({
      events: [
        talk({ id: 'a', reports: [report('digest'), report('digest', { from: ['cnn'] })] }),
        talk({ id: 'b', reports: [report('digest', { from: ['cnn', 'official'] })] }),
      ],
    }),
  );
  expect(chainsOf(timeline).get('digest')).toEqual([
    { words: '', depth: 0, events: 1 },
    { words: 'CNN', depth: 1, events: 1 },
    { words: 'a US official, to CNN', depth: 2, events: 1 },
  ]);
});
