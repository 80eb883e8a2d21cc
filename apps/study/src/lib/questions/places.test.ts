import { expect, test } from 'vitest';
import { placesOf } from './places.ts';

const efe = { event: 'talk', source: 'efe', words: 'the EFE report' };

test('a source is named once, with all its paragraphs in order and what it quotes', () => {
  const places = placesOf([
    { ...efe, paragraph: 10, quote: 'on the fly' },
    { event: 'talk', source: 'record', words: 'the public record' },
    { ...efe, paragraph: 2 },
    { ...efe, paragraph: 10, quote: 'on the fly' },
  ]);
  expect(places).toEqual([
    { source: 'The EFE report', paragraphs: 'paragraphs\u00a02 and 10', quotes: ['on the fly'] },
    { source: 'The public record', paragraphs: '', quotes: [] },
  ]);
});

test('one paragraph is one', () => {
  expect(placesOf([{ ...efe, paragraph: 3 }])[0]?.paragraphs).toBe('paragraph\u00a03');
});
