import type {
  Answered,
  Confidence,
  GoalSet,
  ItemReported,
  LearnerEvent,
  ScheduleTuned,
} from '../log/event.ts';
import { compareEvents, firstOf, inOrder } from '../log/order.ts';

/** What the folds need of an answer. */
export interface Answer {
  readonly id: string;
  readonly at: number;
  readonly day: string;
  readonly story: string;
  readonly item: string;
  readonly key: readonly string[];
  readonly right: boolean;
  readonly confidence?: Confidence;
}

export type Report = Pick<ItemReported, 'id' | 'at' | 'story' | 'item' | 'key' | 'reason'>;
export type Goal = Pick<GoalSet, 'id' | 'at' | 'day' | 'answersADay'>;
export type Tuning = Pick<ScheduleTuned, 'id' | 'at' | 'retention' | 'weights'>;

/**
 * What a log says, in no order and nothing of it reckoned yet: a commutative monoid under `merge`, in which a thing
 * merged twice counts once. So it does not matter in which order, how often, or in how many parts events come.
 * Every fold reads this.
 */
export interface Collected {
  /** By id, those taken back included. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Ids of answers, which may come later. */
  readonly takenBack: ReadonlySet<string>;
  readonly reports: ReadonlyMap<string, Report>;
  readonly goals: ReadonlyMap<string, Goal>;
  /** The last in canonical order. */
  readonly tuning?: Tuning;
}

export const NOTHING: Collected = {
  answers: new Map(),
  takenBack: new Set(),
  reports: new Map(),
  goals: new Map(),
};

/** `story/item`: an item's name among all stories. A story's id has no slash. */
export type ItemRef = `${string}/${string}`;
export const refOf = ({
  story,
  item,
}: {
  readonly story: string;
  readonly item: string;
}): ItemRef => `${story}/${item}`;

export const collect = (events: Iterable<LearnerEvent>): Collected => add(NOTHING, events);

/** What was collected and these events, in a new value. */
export function add(collected: Collected, events: Iterable<LearnerEvent>): Collected {
  const answers = new Map(collected.answers);
  const takenBack = new Set(collected.takenBack);
  const reports = new Map(collected.reports);
  const goals = new Map(collected.goals);
  let { tuning } = collected;
  for (const event of events) {
    switch (event.type) {
      case 'answered':
        put(answers, answerOf(event));
        break;
      case 'answer-taken-back':
        takenBack.add(event.answer);
        break;
      case 'item-reported': {
        const { id, at, story, item, key, reason } = event;
        put(reports, { id, at, story, item, key, reason });
        break;
      }
      case 'goal-set': {
        const { id, at, day, answersADay } = event;
        put(goals, { id, at, day, answersADay });
        break;
      }
      case 'schedule-tuned': {
        const { id, at, retention, weights } = event;
        tuning = lastOf(tuning, { id, at, retention, ...(weights && { weights }) });
        break;
      }
      case 'session-begun':
      case 'session-ended':
        break;
    }
  }
  return { answers, takenBack, reports, goals, ...(tuning && { tuning }) };
}

export function merge(a: Collected, b: Collected): Collected {
  const tuning = b.tuning ? lastOf(a.tuning, b.tuning) : a.tuning;
  return {
    answers: union(a.answers, b.answers),
    takenBack: new Set([...a.takenBack, ...b.takenBack]),
    reports: union(a.reports, b.reports),
    goals: union(a.goals, b.goals),
    ...(tuning && { tuning }),
  };
}

/** The answers that were not taken back, in canonical order. */
export const answersIn = ({ answers, takenBack }: Collected): readonly Answer[] =>
  inOrder(answers.values()).filter(({ id }) => !takenBack.has(id));

function answerOf({ id, at, day, story, item, key, right, confidence }: Answered): Answer {
  return { id, at, day, story, item, key, right, ...(confidence && { confidence }) };
}

function put<T extends { readonly id: string; readonly at: number }>(
  into: Map<string, T>,
  thing: T,
): void {
  const there = into.get(thing.id);
  into.set(thing.id, there ? firstOf(there, thing) : thing);
}

function union<T extends { readonly id: string; readonly at: number }>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  const both = new Map(a);
  for (const thing of b.values()) put(both, thing);
  return both;
}

function lastOf(a: Tuning | undefined, b: Tuning): Tuning {
  if (!a) return b;
  const order = compareEvents(a, b);
  if (order === 0) return firstOf(a, b);
  return order > 0 ? a : b;
}
