import { expect, test } from 'vitest';
import { spanInWords } from './card.ts';

test.each([
  [['2010-04-08', '2023-03-02'], '2010 to March 2023'],
  [['2023-02-21', '2023-03-02~'], 'February to March 2023'],
  [['2023-03-01', '2023-03-02'], 'March 2023'],
  [['../2023-03-02', '2023-03-03'], 'March 2023'],
])('%j spans %s', (dates, words) => {
  expect(spanInWords(dates)).toBe(words);
});
