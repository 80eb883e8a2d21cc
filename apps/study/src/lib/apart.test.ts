import { expect, test } from 'vitest';
import { apart } from './apart.ts';

test('writing from right to left is set apart from ours', () => {
  expect(apart('שלום')).toBe('\u2068שלום\u2069');
  expect(apart('the عالم report')).toBe('\u2068the عالم report\u2069');
});

test('all other writing stays as it is', () => {
  for (const text of ['', 'the EFE report', 'Лавров', '東京', 'é 👩‍👧'])
    expect(apart(text)).toBe(text);
});
