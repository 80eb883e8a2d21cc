import type { Place } from '#lib/story/address.ts';
import { fieldOf, keepStored, readStored } from './stored.ts';

/** Where somebody last was in a story. */
export interface LeftOff {
  readonly story: string;
  readonly place: Place;
  /** The event's id, where the place has steps. */
  readonly step?: string;
  /** The place in words: `step 12, Blinken and Lavrov meet`. */
  readonly words: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

const KEY = 'aide-memoire.left-off';

/** So many stories are remembered; nobody looks for the place in an older one. */
const MOST = 50;

/** Remembers a place of a story, in place of what was there. Where the browser refuses storage, nothing is. */
export function leave(
  story: string,
  { place, step, words }: Pick<LeftOff, 'place' | 'step' | 'words'>,
  at = Date.now(),
): void {
  const others = leftOff().filter((known) => known.story !== story);
  const here: LeftOff = { story, place, words, ...(step !== undefined && { step }), at };
  keepStored(KEY, [here, ...others].slice(0, MOST));
}

/** Where each story was left, the last one first. */
export function leftOff(): readonly LeftOff[] {
  const kept = readStored(KEY);
  return Array.isArray(kept) ? kept.flatMap((value: unknown) => readLeftOff(value) ?? []) : [];
}

/** Forgets all of them, as when the log is erased. */
export const forgetLeftOff = (): void => {
  keepStored(KEY, undefined);
};

const PLACES: readonly Place[] = ['briefing', 'replay', 'accounts', 'walk', 'quiz'];

function readLeftOff(value: unknown): LeftOff | undefined {
  const [story, step, words, at] = ['story', 'step', 'words', 'at'].map((name) =>
    fieldOf(value, name),
  );
  const place = PLACES.find((known) => known === fieldOf(value, 'place'));
  if (typeof story !== 'string' || typeof words !== 'string') return undefined;
  if (typeof at !== 'number' || place === undefined) return undefined;
  return { story, place, words, ...(typeof step === 'string' && { step }), at };
}
