/** What a key table asks of a `KeyboardEvent`. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'defaultPrevented' | 'target'
>;

/** True when the key was pressed within something that a selector fits. */
export const isWithin = ({ target }: KeyPress, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;
