import { onMount } from 'svelte';
import { whenErased } from '#lib/learner/erased.ts';
import { type OpenedStory, openedStories } from '#lib/opened/store.ts';
import { type LeftOff, leftOff } from '#lib/preferences/left-off.ts';

/** What this browser adds to the shelf: stories opened from files, and where each story was left. */
export interface OwnShelf {
  readonly opened: readonly OpenedStory[];
  readonly left: readonly LeftOff[];
}

/** Empty until the page runs in a browser. To be called as a component is made. */
export function ownShelf(): OwnShelf {
  let opened = $state.raw<readonly OpenedStory[]>([]);
  let left = $state.raw<readonly LeftOff[]>([]);
  const look = () => {
    left = leftOff();
    // Where the browser refuses storage, none was kept.
    openedStories().then(
      (stories) => (opened = stories),
      () => undefined,
    );
  };
  onMount(() => {
    look();
    return whenErased(look);
  });
  return {
    get opened() {
      return opened;
    },
    get left() {
      return left;
    },
  };
}
