import { expect, test } from 'vitest';
import { paragraphsInWords } from './paragraphs.ts';

test('paragraphs are named once each and in order', () => {
  expect(paragraphsInWords([5, 3, 5, undefined])).toBe('paragraphs\u00a03 and 5');
  expect(paragraphsInWords([10, 9, 2])).toBe('paragraphs\u00a02, 9 and 10');
  expect(paragraphsInWords([4])).toBe('paragraph\u00a04');
});

test('a record has none', () => {
  expect(paragraphsInWords([undefined])).toBe('');
});
