import { isWithin, type KeyPress } from '#lib/key-press.ts';

/** A digit or Enter. */
export type Verb = { readonly choose: number } | 'enter';

const DIGITS: readonly string[] = ['1', '2', '3', '4'];
const TEXT_FIELDS =
  'select, textarea, input:not([type="radio"], [type="checkbox"]), [contenteditable]';
/** What Enter works on by itself. */
const OPERATED_BY_ENTER = `${TEXT_FIELDS}, a[href], button, input, summary`;

/** What is opened beside the question has choices of its own. */
const ASIDE = 'details';

/**
 * What a key asks for: a choice, counted from 0, or to go on. Nothing in a text field or with a modifier. Whoever asks
 * this of keys pressed anywhere on a page asks first whether the learner wants such keys: see `Preference`.
 */
export function verbFor(event: KeyPress): Verb | undefined {
  if (event.defaultPrevented || event.repeat) return undefined;
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.key === 'Enter') {
    return event.shiftKey || isWithin(event, OPERATED_BY_ENTER) ? undefined : 'enter';
  }
  // Shift types the digits of some keyboards, as of French ones.
  if (isWithin(event, TEXT_FIELDS) || isWithin(event, ASIDE)) return undefined;
  const digit = DIGITS.indexOf(event.key);
  return digit < 0 ? undefined : { choose: digit };
}
