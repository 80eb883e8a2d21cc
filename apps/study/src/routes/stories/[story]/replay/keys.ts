import { isWithin, type KeyPress } from '#lib/key-press.ts';
import type { Player } from './player.svelte.ts';

/** What a key or a button asks of the player, of the playback and of the page. */
export type Verb =
  | Extract<keyof Player, 'first' | 'prev' | 'next' | 'last' | 'prevChange' | 'nextChange'>
  | 'play'
  | 'help';

export interface Binding {
  /** As `KeyboardEvent.key` has it. */
  readonly key: string;
  /** As it stands on the keyboard. */
  readonly shown: string;
  readonly verb: Verb;
  readonly does: string;
  /** A character: what has to be held down to type it differs from keyboard to keyboard. */
  readonly typed?: true;
  /** What has the key for itself when it has the focus. */
  readonly notOn?: string;
}

export const BINDINGS: readonly Binding[] = [
  { key: 'ArrowRight', shown: '→', verb: 'next', does: 'Forward one step' },
  { key: 'ArrowLeft', shown: '←', verb: 'prev', does: 'Back one step' },
  { key: 'Home', shown: 'Home', verb: 'first', does: 'First step' },
  { key: 'End', shown: 'End', verb: 'last', does: 'Last step' },
  { key: ' ', shown: 'Space', verb: 'play', does: 'Play or pause', notOn: 'button, a, summary' },
  { key: '[', shown: '[', verb: 'prevChange', does: 'Previous change', typed: true },
  { key: ']', shown: ']', verb: 'nextChange', does: 'Next change', typed: true },
  { key: '?', shown: '?', verb: 'help', does: 'Show this help', typed: true },
];

/** What a key asks for; nothing inside a field, with a modifier, or when somebody else took it. */
export function verbFor(event: KeyPress): Verb | undefined {
  if (event.defaultPrevented || isWithin(event, FIELDS)) return undefined;
  const binding = BINDINGS.find(({ key }) => key === event.key);
  if (!binding || hasModifier(event, binding)) return undefined;
  if (binding.notOn !== undefined && isWithin(event, binding.notOn)) return undefined;
  // Held down, it would play and pause by turns.
  if (binding.verb === 'play' && event.repeat) return undefined;
  return binding.verb;
}

/** Of a character's modifiers only those count that type nothing: AltGr comes as Control and Alt together. */
const hasModifier = (event: KeyPress, { typed }: Binding): boolean =>
  typed === true
    ? event.metaKey || (event.ctrlKey && !event.altKey)
    : event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;

const FIELDS = 'input, select, textarea, dialog, [contenteditable]:not([contenteditable="false"])';
