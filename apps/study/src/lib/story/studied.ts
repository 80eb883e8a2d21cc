import type { Story } from '@aide-memoire/core';
import { createContext } from 'svelte';
import { addressOf, type Place, type StoryRef } from './address.ts';

/** The story that a page is about. Its layout sets it, and makes the page anew for another story. */
export interface Studied {
  readonly story: Story;
  readonly ref: StoryRef;
  /** The address of a place of this story: `href('replay', { step: 'the-event' })`. */
  readonly href: (place: Place, params?: Readonly<Record<string, string | undefined>>) => string;
}

export const [getStudied, setStudied] = createContext<Studied>();

export function studied(story: Story, isOpened: boolean): Studied {
  const { id, title, language } = story;
  const ref: StoryRef = { id, title, language, isOpened };
  return { story, ref, href: (place, params) => addressOf(ref, place, params) };
}
