import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered } from '../testing/made-events.ts';
import { compareEvents, firstOf, inOrder, isSame } from './order.ts';

describe('the canonical order', () => {
  it('is by time, then by id', () => {
    const [late, b, a] = [answered(2), answered(1, { id: 'b' }), answered(1, { id: 'a' })];
    expect(inOrder([late, b, a])).toEqual([a, b, late]);
    expect(compareEvents(a, a)).toBe(0);
  });
});

describe('two events under one id', () => {
  it('are the same in whatever order their fields stand', () => {
    const event = answered(0);
    const turned = Object.fromEntries(Object.entries(event).reverse());
    expect(isSame(event, turned)).toBe(true);
    expect(isSame(event, { ...turned, right: !event.right })).toBe(false);
  });

  it('leave the earlier one, not the one whose time is the shorter word', () => {
    const [early, late] = [answered(0, { id: 'x', at: 9 }), answered(0, { id: 'x', at: 10 })];
    expect(firstOf(late, early)).toBe(early);
    expect(firstOf(early, late)).toBe(early);
  });

  it('leave the same one of three that are at one time', () => {
    const three = ['1', '2', '3'].map((item) => answered(0, { id: 'x', item }));
    fc.assert(
      fc.property(fc.shuffledSubarray(three, { minLength: 3 }), (events) => {
        expect(events.reduce(firstOf)).toEqual(three[0]);
      }),
    );
  });
});
