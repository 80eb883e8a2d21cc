import type { FSRSAlgorithm } from 'ts-fsrs';
import type { Confidence } from '../log/event.ts';
import { isSameKey } from '../log/key.ts';
import { compareText, inOrder } from '../log/order.ts';
import {
  type Answer,
  answersIn,
  type Collected,
  type ItemRef,
  refOf,
  type Report,
} from './collected.ts';
import { daysInMs } from './calendar.ts';
import { memoryOf, modelOf, retrievabilityOf } from './memory.ts';

/** What the installed release asks: each item's key. */
export type Catalog = ReadonlyMap<ItemRef, readonly string[]>;

interface Named {
  readonly ref: ItemRef;
  readonly story: string;
  readonly item: string;
}

/** What is believed of the memory of an item that was answered. */
export interface Remembered {
  /** Days until the item is remembered with a probability of 0.9 only. */
  readonly stability: number;
  /** From 1 (easy) to 10 (hard). */
  readonly difficulty: number;
  /** The probability, 0 to 1, of remembering it at the time of reckoning. */
  readonly retrievability: number;
  /** Answers to the key of the last one, since it has been the key: where the catalog's is another, none is to that. */
  readonly reps: number;
  /** Times that it was answered wrong after having been answered right. */
  readonly lapses: number;
  readonly last: {
    readonly at: number;
    readonly day: string;
    readonly right: boolean;
    readonly confidence?: Confidence;
  };
}

/** In the catalog, and without an answer that counts. */
export interface NewItem extends Named {
  readonly state: 'new';
}

/** To be asked again. */
export interface ReviewItem extends Named, Remembered {
  /** Not yet answered right; last answered right; last answered wrong, and right before. */
  readonly state: 'learning' | 'review' | 'relearning';
  /** The learner's calendar day, `2026-11-21`: compare it with theirs today. */
  readonly dueOn: string;
  /**
   * What makes it due: forgetting, an error made with confidence, or that the catalog's key is not the one it was last
   * answered with. What is remembered of a changed item is still of the old key.
   */
  readonly because: 'forgetting' | 'confident-error' | 'changed';
}

/** Not asked for now, and nothing of it lost: the release has it no more, or the learner reported it. */
export interface RestingItem extends Named {
  readonly state: 'resting';
  readonly because: 'gone' | 'reported';
  /** Nothing if it was never answered. */
  readonly memory?: Remembered;
}

export type Scheduled = NewItem | ReviewItem | RestingItem;

/** By `story/item`, in the order of these names. */
export type Schedule = ReadonlyMap<ItemRef, Scheduled>;

export interface ScheduleOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly catalog: Catalog;
}

/**
 * Reckons the schedule of everything in the catalog and everything ever answered. The last tuning holds for the whole
 * past. An item that the catalog has no more rests; so does one reported as wrong or given away, as long as it has
 * the key it was reported with (an unclear one is asked on). An item whose key has changed since its last answer is
 * due at once, on the day of that answer.
 *
 * An answer more than a day later than `now` was given while a clock ran ahead. It would be the last one, and keep its
 * item from coming back for as long as the clock was wrong; so it is left out until its time has come.
 */
export function scheduleOf(collected: Collected, { now, catalog }: ScheduleOptions): Schedule {
  const model = modelOf(collected.tuning);
  const latest = now + daysInMs(1);
  const answers = Map.groupBy(
    answersIn(collected).filter(({ at }) => at <= latest),
    refOf,
  );
  const reports = Map.groupBy(inOrder(collected.reports.values()), refOf);
  const refs = new Set([...catalog.keys(), ...answers.keys()]);
  return new Map(
    [...refs].sort(compareText).map((ref) => {
      const given = answers.get(ref) ?? [];
      const key = catalog.get(ref);
      return [ref, scheduled(ref, given, reports.get(ref) ?? [], key, { now, model })];
    }),
  );
}

function scheduled(
  ref: ItemRef,
  answers: readonly Answer[],
  reports: readonly Report[],
  key: readonly string[] | undefined,
  { now, model }: { readonly now: number; readonly model: FSRSAlgorithm },
): Scheduled {
  const named = nameOf(ref);
  const memory = memoryOf(answers, model);
  const last = answers.at(-1);
  const remembered = memory &&
    last && {
      stability: memory.stability,
      difficulty: memory.difficulty,
      retrievability: retrievabilityOf(memory, last.at, now, model),
      reps: memory.reps,
      lapses: memory.lapses,
      last: lastOf(last),
    };
  const isReported = key && reports.some((report) => stillHolds(report, key));
  if (!key || isReported) {
    const because = key ? 'reported' : 'gone';
    return { ...named, state: 'resting', because, ...(remembered && { memory: remembered }) };
  }
  if (!memory || !last || !remembered) return { ...named, state: 'new' };
  const state = last.right ? 'review' : memory.wasRight ? 'relearning' : 'learning';
  if (!isSameKey(last.key, key)) {
    return { ...named, ...remembered, state, dueOn: last.day, because: 'changed' };
  }
  const because = memory.isReturning ? 'confident-error' : 'forgetting';
  return { ...named, ...remembered, state, dueOn: memory.dueOn, because };
}

/** Whether the question is at fault as it is asked now: it is another one when its key is. */
function stillHolds({ reason, key: reported }: Report, key: readonly string[]): boolean {
  switch (reason) {
    case 'wrong':
    case 'given-away':
      return isSameKey(reported, key);
    case 'unclear':
    case 'other':
      return false;
  }
}

const lastOf = ({ at, day, right, confidence }: Answer): Remembered['last'] => ({
  at,
  day,
  right,
  ...(confidence && { confidence }),
});

function nameOf(ref: ItemRef): Named {
  const slash = ref.indexOf('/');
  return { ref, story: ref.slice(0, slash), item: ref.slice(slash + 1) };
}
