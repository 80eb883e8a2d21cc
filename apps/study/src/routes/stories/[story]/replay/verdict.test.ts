import { evidenceOf, replay, type Report } from '@aide-memoire/core';
import { expect, test } from 'vitest';
import { report, story, talk } from '#lib/testing/story.ts';
import { verdictInWords } from './verdict.ts';

const dispute = { id: 'how', question: 'How long was it?', about: ['talk'], positions: [] };

function verdict(reports: readonly Report[], disputed = false) {
  const disputes = disputed ? [dispute] : [];
  const timeline = replay(story({ events: [talk({ reports })], disputes }));
  return verdictInWords(evidenceOf(timeline, 'talk'), timeline.index);
}

test('two origins corroborate each other', () => {
  expect(verdict([report('efe'), report('digest')])).toEqual({
    tone: 'corroborated',
    label: 'Corroborated',
    sentence: 'It comes from 2 origins: the EFE report and the news digest.',
  });
});

test('one origin in two papers is one origin', () => {
  expect(verdict([report('efe', { from: ['digest'] }), report('digest')])).toMatchObject({
    tone: 'single-origin',
    sentence: 'All that is known of it comes from the news digest.',
  });
});

test('records alone are background', () => {
  expect(verdict([report('record')]).tone).toBe('background');
});

test('a dispute outweighs the number of origins', () => {
  expect(verdict([report('efe'), report('digest')], true).tone).toBe('disputed');
});
