import type { Story } from '@aide-memoire/core';
import type { OpenedStory } from '#lib/opened/store.ts';
import type { StoryRef } from '#lib/story/address.ts';

declare global {
  namespace App {
    interface Error {
      message: string;
    }

    interface PageData {
      /** The stories of the shelf. */
      readonly shelf: readonly StoryRef[];
      /** The story that the page is about, if it is about one that is there. */
      readonly story?: Story | undefined;
      /** That story, where it was opened from a file. */
      readonly opened?: OpenedStory | undefined;
    }
  }
}

export {};
