import type { Id } from '@aide-memoire/core';
import { resolve } from '$app/paths';

/** A story that the app can show: one of the shelf, or one that was opened from a file. */
export interface StoryRef {
  readonly id: Id;
  readonly title: string;
  /** BCP 47 tag of the story's own words: where they stand on a page, they are marked with it. */
  readonly language: string;
  readonly isOpened: boolean;
}

/** What can be done with a story, each in a place of its own. */
export type Place = 'briefing' | 'replay' | 'accounts' | 'walk' | 'quiz';

/** Stands in an address where the id of a story of the shelf does; which story it is, `?story=` says. */
export const OPENED = 'opened';

/** The address of a place of a story, wherever the app lives. What is undefined is left out. */
export function addressOf(
  story: Pick<StoryRef, 'id' | 'isOpened'>,
  place: Place,
  params: Readonly<Record<string, string | undefined>> = {},
): string {
  const search = new URLSearchParams(story.isOpened ? { story: story.id } : {});
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined) search.set(name, value);
  }
  const query = search.toString().replaceAll('%2C', ',');
  return `${pathOf(place, story.isOpened ? OPENED : story.id)}${query === '' ? '' : `?${query}`}`;
}

function pathOf(place: Place, story: string): string {
  switch (place) {
    case 'briefing':
      return resolve('/stories/[story]', { story });
    case 'replay':
      return resolve('/stories/[story]/replay', { story });
    case 'accounts':
      return resolve('/stories/[story]/accounts', { story });
    case 'walk':
      return resolve('/stories/[story]/walk', { story });
    case 'quiz':
      return resolve('/stories/[story]/quiz', { story });
  }
}
