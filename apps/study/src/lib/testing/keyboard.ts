import type { KeyPress } from '../key-press.ts';

/** Stands in for `Element` where there is no browser: lies within one kind of element and knows no other. */
export class StandInElement extends EventTarget {
  readonly #within: string;

  /** @param within a tag name, or the exact part of a selector list that is to fit. */
  constructor(within: string) {
    super();
    this.#within = within;
  }

  closest(selectors: string): StandInElement | null {
    // A comma inside :not(…) does not end a part.
    const parts = selectors.split(/,\s*(?![^(]*\))/);
    return parts.includes(this.#within) ? this : null;
  }
}

/** A key going down, without a modifier and on nothing in particular unless said otherwise. */
export const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  defaultPrevented: false,
  target: null,
  ...more,
});
