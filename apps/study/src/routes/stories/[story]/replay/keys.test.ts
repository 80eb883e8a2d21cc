import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BINDINGS, verbFor } from './keys.ts';
import { press, StandInElement } from '#lib/testing/keyboard.ts';

beforeEach(() => {
  vi.stubGlobal('Element', StandInElement);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'prev'],
  ['Home', 'first'],
  ['End', 'last'],
  ['[', 'prevChange'],
  [']', 'nextChange'],
  [' ', 'play'],
] as const)('%s asks for %s', (key, verb) => {
  expect(verbFor(press(key))).toBe(verb);
});

test('the question mark opens the help, with Shift or without', () => {
  expect(verbFor(press('?'))).toBe('help');
  expect(verbFor(press('?', { shiftKey: true }))).toBe('help');
});

test.each(['ctrlKey', 'altKey', 'metaKey', 'shiftKey'] as const)(
  '%s leaves the keys to others',
  (modifier) => {
    expect(verbFor(press('ArrowRight', { [modifier]: true }))).toBeUndefined();
  },
);

test.each(['input', 'select', 'textarea', 'dialog'])(
  'a key pressed in a %s is its own',
  (within) => {
    for (const { key } of BINDINGS) {
      expect(verbFor(press(key, { target: new StandInElement(within) }))).toBeUndefined();
    }
  },
);

test('a key pressed on a button or a link still steps', () => {
  expect(verbFor(press('ArrowRight', { target: new StandInElement('button') }))).toBe('next');
  expect(verbFor(press('ArrowRight', { target: new StandInElement('a') }))).toBe('next');
});

test('brackets may need AltGr or Option; with Control alone they are left to others', () => {
  expect(verbFor(press('[', { ctrlKey: true, altKey: true }))).toBe('prevChange');
  expect(verbFor(press(']', { altKey: true }))).toBe('nextChange');
  expect(verbFor(press(']', { ctrlKey: true }))).toBeUndefined();
  expect(verbFor(press(']', { metaKey: true }))).toBeUndefined();
});

test('the space bar presses what has the focus, and plays only elsewhere, once', () => {
  for (const within of ['button', 'a', 'summary', 'input', 'dialog']) {
    expect(verbFor(press(' ', { target: new StandInElement(within) }))).toBeUndefined();
  }
  expect(verbFor(press(' ', { target: new StandInElement('main') }))).toBe('play');
  expect(verbFor(press(' ', { repeat: true }))).toBeUndefined();
});

test('no two bindings have one key', () => {
  expect(new Set(BINDINGS.map(({ key }) => key)).size).toBe(BINDINGS.length);
});

test('a key that somebody took, or one without a binding, does nothing', () => {
  expect(verbFor(press('ArrowRight', { defaultPrevented: true }))).toBeUndefined();
  expect(verbFor(press('j'))).toBeUndefined();
});
