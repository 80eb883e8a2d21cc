import { deleteDB } from 'idb';
import { forgetLeftOff } from '#lib/preferences/left-off.ts';
import { tellErased } from './erased.ts';
import { DATABASE } from './learner.svelte.ts';

/** The opened stories' database: see lib/opened/store. */
const OPENED_STORIES = 'aide-memoire-stories';

/**
 * Erases the learner's log for good, and where they left off. Other tabs let go of the database by themselves, and
 * begin anew once it is gone.
 *
 * @param alsoOpened whether the stories that were opened from files go too.
 * @throws when the browser does not do it; part of it may have gone by then.
 */
export async function eraseLog({ alsoOpened }: { readonly alsoOpened: boolean }): Promise<void> {
  forgetLeftOff();
  await deleteDB(DATABASE);
  if (alsoOpened) await deleteDB(OPENED_STORIES);
  tellErased();
}
