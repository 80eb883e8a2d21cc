import { type Mastery, mastery, type Schedule } from '@aide-memoire/learner';
import type { Catalogued } from '#lib/questions/catalogs.ts';
import { KIND_NAMES } from '#lib/questions/kinds.ts';
import { describedBy } from '#lib/reckoning/catalog.ts';
import { capitalised } from '#lib/words.ts';

/** What is known of one thing, to be shown as a row. */
export interface Row extends Mastery {
  readonly id: string;
  readonly name: string;
  /** The story it is of, where rows are of several. */
  readonly of?: string;
}

/** What is known of some stories together. */
export interface Known {
  readonly all: Mastery;
  /** In the order the stories have them. */
  readonly subjects: readonly Row[];
  /** In the order in which kinds are always named. */
  readonly kinds: readonly Row[];
}

/** @param catalogs the stories to look at: all of them, or one. */
export function knownOf(schedule: Schedule, catalogs: readonly Catalogued[]): Known {
  const { all, kind, subject } = mastery(schedule, describedBy(catalogs));
  const kinds = Object.entries(KIND_NAMES).flatMap(([id, name]) => {
    const found = [...kind].find(([known]) => known === id);
    return found ? [{ id, name, ...found[1] }] : [];
  });
  const subjects = catalogs.flatMap(({ story, subjects }) =>
    subjects.flatMap(({ id, name }) => {
      const ref = `${story.id}/${id}`;
      const found = subject.get(ref);
      const of = catalogs.length > 1 ? { of: story.title } : {};
      return found ? [{ id: ref, name: capitalised(name), ...of, ...found }] : [];
    }),
  );
  return { all, subjects, kinds };
}
