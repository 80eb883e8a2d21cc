import type { Item, Kind } from '@aide-memoire/quiz';
import type { ItemRef } from './collected.ts';
import type { Schedule, Scheduled } from './schedule.ts';

/** What each item of the installed release asks about. */
export type Described = ReadonlyMap<ItemRef, Pick<Item, 'kind' | 'subject'>>;

/** What is known of a part of the catalog. */
export interface Mastery {
  /** Items that may be asked: those that rest count nowhere. */
  readonly items: number;
  readonly answered: number;
  /** Items that are likely to be answered right now. */
  readonly known: number;
  /** Those of them that would stay so for three weeks. */
  readonly lasting: number;
  /** `known / items`, from 0 to 1; 0 where there are none. */
  readonly share: number;
}

export interface MasteryBy {
  readonly kind: ReadonlyMap<Kind, Mastery>;
  /** By `story/subject`. */
  readonly subject: ReadonlyMap<string, Mastery>;
  readonly all: Mastery;
}

const LIKELY = 0.9;
const LASTING_DAYS = 21;

/**
 * How much of the catalog is mastered, as a share of all its items, those never asked included.
 *
 * An item is *known* if it was last answered right and not by guessing, has kept its answer since, is no confident
 * error whose correction has yet to outlast a night, and its retrievability is at least 0.9, whatever retention is
 * tuned. It is *lasting* if its stability is at least 21 days too. Reckoned for the time that the schedule is for: it
 * sinks by forgetting alone.
 */
export function mastery(schedule: Schedule, described: Described): MasteryBy {
  const kinds = new Map<Kind, Scheduled[]>();
  const subjects = new Map<string, Scheduled[]>();
  const all: Scheduled[] = [];
  for (const [ref, { kind, subject }] of described) {
    const item = schedule.get(ref);
    if (!item || item.state === 'resting') continue;
    all.push(item);
    putUnder(kinds, kind, item);
    if (subject !== undefined) putUnder(subjects, `${item.story}/${subject}`, item);
  }
  return { kind: masteries(kinds), subject: masteries(subjects), all: masteryOf(all) };
}

function putUnder<K>(groups: Map<K, Scheduled[]>, key: K, item: Scheduled): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

const masteries = <K>(groups: ReadonlyMap<K, readonly Scheduled[]>): ReadonlyMap<K, Mastery> =>
  new Map([...groups].map(([key, items]) => [key, masteryOf(items)]));

function masteryOf(items: readonly Scheduled[]): Mastery {
  const answered = items.filter((item) => item.state !== 'new' && item.state !== 'resting');
  const known = answered.filter(
    ({ state, because, last, retrievability }) =>
      state === 'review' &&
      because === 'forgetting' &&
      last.confidence !== 'guessing' &&
      retrievability >= LIKELY,
  );
  return {
    items: items.length,
    answered: answered.length,
    known: known.length,
    lasting: known.filter(({ stability }) => stability >= LASTING_DAYS).length,
    share: items.length === 0 ? 0 : known.length / items.length,
  };
}
