import { evidenceOf, replay, type Report, type Story } from '@aide-memoire/core';
import { expect, test } from 'vitest';
import { verdictInWords } from './verdict.ts';

const report = (source: string, from: readonly string[] = []): Report => ({
  source,
  paragraph: 1,
  from,
  stance: 'asserts',
});

function storyWith(reports: readonly Report[], disputed = false): Story {
  return {
    format: 'aide-memoire/story@1',
    id: 'a-talk',
    title: 'A talk',
    language: 'en',
    summary: 'Two ministers talk.',
    sources: [
      { id: 'efe', kind: 'publication', label: 'the EFE report' },
      { id: 'digest', kind: 'publication', label: 'the news digest' },
      { id: 'record', kind: 'record', label: 'the public record' },
    ],
    entities: [],
    subjects: [],
    events: [
      {
        id: 'talk',
        happened: '2023-03-02',
        act: 'talk',
        by: [],
        to: [],
        title: 'Ministers talk in New Delhi',
        details: {},
        moves: {},
        needs: [],
        after: [],
        reports,
      },
    ],
    disputes: disputed
      ? [{ id: 'how', question: 'How long was it?', about: ['talk'], positions: [] }]
      : [],
    acts: {},
  };
}

function verdict(reports: readonly Report[], disputed?: boolean) {
  const timeline = replay(storyWith(reports, disputed));
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
  expect(verdict([report('efe', ['digest']), report('digest')])).toMatchObject({
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
