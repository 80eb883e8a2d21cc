import { expect, test } from 'vitest';
import { webAddress } from './address.ts';

test('only an address of the web is linked', () => {
  expect(webAddress('https://example.org/a')).toBe('https://example.org/a');
  expect(webAddress('javascript:alert(1)')).toBeUndefined();
  expect(webAddress(' java\tscript:alert(1)')).toBeUndefined();
  expect(webAddress('data:text/html,hello')).toBeUndefined();
  expect(webAddress('example.org')).toBeUndefined();
  expect(webAddress(undefined)).toBeUndefined();
});
