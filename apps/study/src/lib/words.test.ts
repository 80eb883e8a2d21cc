import { expect, test } from 'vitest';
import { capitalised, count, listInWords } from './words.ts';

test('a count agrees with its noun', () => {
  expect(count(1, 'event')).toBe('1 event');
  expect(count(0, 'event')).toBe('0 events');
  expect(count(2, 'country', 'countries')).toBe('2 countries');
});

test('a list reads as a sentence does', () => {
  expect(listInWords([])).toBe('');
  expect(listInWords(['Putin'])).toBe('Putin');
  expect(listInWords(['Blinken', 'Lavrov'])).toBe('Blinken and Lavrov');
  expect(listInWords(['the US', 'Russia', 'India'])).toBe('the US, Russia and India');
});

test('a label becomes the start of a sentence without losing its names', () => {
  expect(capitalised('in force for its first term')).toBe('In force for its first term');
  expect(capitalised('US policy')).toBe('US policy');
});
