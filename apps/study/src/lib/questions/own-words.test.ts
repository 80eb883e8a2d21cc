import type { Kind, Proof } from '@aide-memoire/quiz';
import { expect, test } from 'vitest';
import { isInOwnWords } from './own-words.ts';

const option = (id: string) => ({ id, text: '' });
const asking = (kind: Kind, query: Proof['query'] = { kind: 'when', event: 'signing' }) => ({
  kind,
  proof: { query, events: [], wrong: {} },
});

test('titles, reasons and claims are in the story’s own words', () => {
  expect(isInOwnWords(asking('order'), option('signing'))).toBe(true);
  expect(isInOwnWords(asking('why'), option('signing/costs'))).toBe(true);
  expect(isInOwnWords(asking('disagreement'), option('costs'))).toBe(true);
});

test('days, numbers and statuses are not', () => {
  expect(isInOwnWords(asking('when'), option('2010-01-01'))).toBe(false);
  expect(isInOwnWords(asking('status-at'), option('signed'))).toBe(false);
});

test('what came next is a title, or a headline for a move that nobody made', () => {
  expect(isInOwnWords(asking('what-next'), option('signing'))).toBe(true);
  expect(isInOwnWords(asking('what-next'), option('move:ratify'))).toBe(false);
});

test('what falls is an event, and how things would stand is none', () => {
  const falls = asking('what-if', { kind: 'what-if', event: 'signing', falls: 'entry' });
  const stands = asking('what-if', { kind: 'what-if', event: 'signing', subject: 'pact' });
  expect(isInOwnWords(falls, option('entry'))).toBe(true);
  expect(isInOwnWords(stands, option('signed'))).toBe(false);
});
