import { forgetLeftOff } from '#lib/preferences/left-off.ts';
import { tellErased } from './erased.ts';
import { DATABASE } from './database.ts';

/** The opened stories' database: see lib/opened/store. */
const OPENED_STORIES = 'aide-memoire-stories';

interface Erasing {
  /** Whether the stories that were opened from files go too. */
  readonly alsoOpened: boolean;
  /** Hears that another tab does not let go; it goes on once that tab is closed. */
  readonly onBlocked: () => void;
}

/**
 * Erases the learner's log for good, and where they left off. Other tabs let go of the database by themselves, and
 * begin anew once it is gone.
 *
 * @throws when the browser does not do it; part of it may have gone by then.
 */
export async function eraseLog({ alsoOpened, onBlocked: blocked }: Erasing): Promise<void> {
  forgetLeftOff();
  await deleteDatabase(DATABASE, blocked);
  if (alsoOpened) await deleteDatabase(OPENED_STORIES, blocked);
  tellErased();
}

const deleteDatabase = (name: string, onBlocked: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.addEventListener('blocked', onBlocked);
    deleting.addEventListener('success', () => resolve());
    deleting.addEventListener('error', () =>
      reject(deleting.error ?? new Error('The browser did not erase it.')),
    );
  });
