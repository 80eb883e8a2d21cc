import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { verbFor } from './keys.ts';
import { press, StandInElement } from '#lib/testing/keyboard.ts';

beforeEach(() => {
  vi.stubGlobal('Element', StandInElement);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('1 to 4 choose an option, also from within the options', () => {
  expect(verbFor(press('1'))).toEqual({ choose: 0 });
  expect(verbFor(press('4'))).toEqual({ choose: 3 });
  expect(verbFor(press('2', { target: new StandInElement('input') }))).toEqual({ choose: 1 });
});

test('Enter goes on', () => {
  expect(verbFor(press('Enter'))).toBe('enter');
});

test.each(['a[href]', 'button', 'input', 'summary', 'select'])(
  'Enter on %s is left to it',
  (within) => {
    expect(verbFor(press('Enter', { target: new StandInElement(within) }))).toBeUndefined();
  },
);

test('digits belong to a text field that one types in', () => {
  expect(verbFor(press('1', { target: new StandInElement('textarea') }))).toBeUndefined();
});

test('digits choose nothing from within what is opened beside the question', () => {
  expect(verbFor(press('1', { target: new StandInElement('details') }))).toBeUndefined();
});

test('a digit that is typed with Shift is a digit', () => {
  expect(verbFor(press('2', { shiftKey: true }))).toEqual({ choose: 1 });
  expect(verbFor(press('Enter', { shiftKey: true }))).toBeUndefined();
});

test.each(['ctrlKey', 'altKey', 'metaKey', 'repeat', 'defaultPrevented'] as const)(
  'with %s nothing happens',
  (flag) => {
    expect(verbFor(press('1', { [flag]: true }))).toBeUndefined();
    expect(verbFor(press('Enter', { [flag]: true }))).toBeUndefined();
  },
);

test('other keys do nothing', () => {
  for (const key of ['0', '5', 'a', ' ']) expect(verbFor(press(key))).toBeUndefined();
});
