import { fieldOf } from './stored.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export const MOTIONS = ['system', 'less'] as const;
export const TEXT_SIZES = ['small', 'usual', 'large', 'largest'] as const;

/** How this browser is to show the app; no part of the learner's log. */
export interface Preference {
  readonly theme: (typeof THEMES)[number];
  readonly motion: (typeof MOTIONS)[number];
  readonly text: (typeof TEXT_SIZES)[number];
  /** Whether a session asks how sure the learner is. */
  readonly confidence: boolean;
  /** Whether single keys work on a whole page: arrows and Space of the replay, digits and Enter of a question. */
  readonly keys: boolean;
}

export const USUAL: Preference = {
  theme: 'system',
  motion: 'system',
  text: 'usual',
  confidence: false,
  keys: true,
};

/** Reads what was kept; what it cannot use is as usual. */
export function readPreference(value: unknown): Preference {
  const oneOf = <T extends string>(name: string, known: readonly T[], usual: T): T =>
    known.find((one) => one === fieldOf(value, name)) ?? usual;
  const yesOrNo = (name: string, usual: boolean): boolean => {
    const said = fieldOf(value, name);
    return typeof said === 'boolean' ? said : usual;
  };
  return {
    theme: oneOf('theme', THEMES, USUAL.theme),
    motion: oneOf('motion', MOTIONS, USUAL.motion),
    text: oneOf('text', TEXT_SIZES, USUAL.text),
    confidence: yesOrNo('confidence', USUAL.confidence),
    keys: yesOrNo('keys', USUAL.keys),
  };
}
