import { expect, test } from 'vitest';
import { sessionAt } from './address.ts';

test('a session is found by its id, whatever an imported log calls it', () => {
  const { pathname, searchParams } = new URL(sessionAt('a & b=c'), 'https://school.example');
  expect([pathname, searchParams.get('id')]).toEqual(['/session', 'a & b=c']);
});
