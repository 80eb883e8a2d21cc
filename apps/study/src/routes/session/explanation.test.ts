import { replay } from '@aide-memoire/core';
import { itemsOf } from '@aide-memoire/quiz';
import { loadStory } from '@aide-memoire/stories';
import { expect, test } from 'vitest';
import { afterOrder } from './explanation.ts';

const orders = itemsOf(replay(loadStory('new-start-2023')), { seed: 7, kinds: ['order'] });

test('the events of an order are told once: what follows names none of them again', () => {
  expect(orders.length).toBeGreaterThan(0);
  for (const item of orders) {
    const rest = afterOrder(item);
    expect(rest).not.toBe('');
    expect(item.explanation.endsWith(rest)).toBe(true);
    for (const { text } of item.options) expect(rest).not.toContain(text);
  }
});

test('an explanation in other words stays whole', () => {
  const [item] = orders;
  if (!item) throw new Error('The story has no order to ask for.');
  const explanation = 'It was the other way round.';
  expect(afterOrder({ ...item, explanation })).toBe(explanation);
});
