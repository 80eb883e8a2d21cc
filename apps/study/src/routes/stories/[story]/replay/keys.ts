import { isWithin, type KeyPress } from '#lib/key-press.ts';
import type { Player } from './player.svelte.ts';

export type Verb = Extract<keyof Player, 'first' | 'prev' | 'next' | 'last'> | 'help';

export interface Binding {
  /** As `KeyboardEvent.key` has it. */
  readonly key: string;
  /** As it stands on the keyboard. */
  readonly shown: string;
  readonly verb: Verb;
  readonly does: string;
}

export const BINDINGS: readonly Binding[] = [
  { key: 'ArrowRight', shown: '→', verb: 'next', does: 'Forward one step' },
  { key: 'ArrowLeft', shown: '←', verb: 'prev', does: 'Back one step' },
  { key: 'Home', shown: 'Home', verb: 'first', does: 'First step' },
  { key: 'End', shown: 'End', verb: 'last', does: 'Last step' },
  { key: '?', shown: '?', verb: 'help', does: 'Show this help' },
];

/** What a key asks for; nothing inside a field, with a modifier, or when somebody else took it. */
export function verbFor(event: KeyPress): Verb | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  // On most keyboards "?" needs Shift; no other binding does.
  if (event.shiftKey && event.key !== '?') return undefined;
  if (isWithin(event, FIELDS)) return undefined;
  return BINDINGS.find(({ key }) => key === event.key)?.verb;
}

const FIELDS = 'input, select, textarea, dialog, [contenteditable]:not([contenteditable="false"])';
