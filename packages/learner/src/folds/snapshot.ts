import {
  anyText,
  at,
  confidence,
  day,
  reason,
  retention,
  story,
  text,
  texts,
  truth,
  weights,
  whole,
} from '../log/fields.ts';
import { readLog, type ReadLog } from '../log/read-event.ts';
import { all, type Fields, listOf, objectOf, oneOf, optional, within } from '../log/shape.ts';
import { dayThen } from '../log/shapes.ts';
import type { Stored } from '../store/port.ts';
import {
  add,
  type Answer,
  type Collected,
  type Goal,
  NOTHING,
  type Report,
  type Tuning,
} from './collected.ts';

const FORMAT = 'aide-memoire/learner/2';

// The fields are the events' own: what the log would not take is no memory either.
const placed = { id: text, at };
const ANSWER: Fields<Answer> = {
  ...placed,
  day,
  story,
  item: text,
  key: texts,
  right: truth,
  confidence: optional(confidence),
};
const REPORT: Fields<Report> = { ...placed, story, item: text, key: texts, reason };
const GOAL: Fields<Goal> = { ...placed, day, answersADay: whole };
const TUNING: Fields<Tuning> = { ...placed, retention, weights: optional(weights) };

const objects = (fields: Parameters<typeof objectOf>[0]) => objectOf(fields, 'must be an object');
const list = (part: Parameters<typeof listOf>[0]) => listOf(part, 'must be a list');
const SNAPSHOT: Fields<Snapshot> = {
  format: oneOf([FORMAT], 'must be of this release'),
  version: all(whole, within(1, Infinity, 'must be at least 1')),
  last: anyText,
  answers: list(all(objects(ANSWER), dayThen)),
  takenBack: list(text),
  reports: list(objects(REPORT)),
  goals: list(all(objects(GOAL), dayThen)),
  tuning: optional(objects(TUNING)),
};
const faultIn = objects(SNAPSHOT);
const isSnapshot = (value: unknown): value is Snapshot => faultIn(value) === undefined;

/** What was collected, as plain JSON. */
export interface Snapshot {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly last: string;
  readonly answers: readonly Answer[];
  readonly takenBack: readonly string[];
  readonly reports: readonly Report[];
  readonly goals: readonly Goal[];
  readonly tuning?: Tuning;
}

/** A stream as far as it was read. */
export interface Folded {
  readonly collected: Collected;
  /** The version up to which it was read. */
  readonly version: number;
  /** The id of the event there; nothing where that cannot be read. */
  readonly last?: string;
  readonly refused: ReadLog['refused'];
}

export const NOTHING_FOLDED: Folded = { collected: NOTHING, version: 0, refused: [] };

/** Goes on from what was folded before, with events that follow on it. */
export function fold(stored: readonly Stored[], from: Folded = NOTHING_FOLDED): Folded {
  const end = stored.at(-1);
  if (!end) return from;
  const { events, refused } = readLog(stored);
  const last = idOf(end);
  return {
    collected: add(from.collected, events),
    version: end.version,
    ...(last !== undefined && { last }),
    refused: [...from.refused, ...refused],
  };
}

/**
 * What was folded, as plain JSON to keep beside the log. It is only a cache: whoever throws it away loses time, never
 * an answer. Nothing where an event was refused: a newer release, which can read it, would otherwise never see it.
 */
export function snapshotOf({ collected, version, last, refused }: Folded): Snapshot | undefined {
  if (last === undefined || refused.length > 0) return undefined;
  const { answers, takenBack, reports, goals, tuning } = collected;
  return {
    format: FORMAT,
    version,
    last,
    answers: [...answers.values()],
    takenBack: [...takenBack],
    reports: [...reports.values()],
    goals: [...goals.values()],
    ...(tuning && { tuning }),
  };
}

/**
 * Folds a stream, from a snapshot if it is one of this stream and of this release, or else from the beginning: the
 * result is the same.
 *
 * @param read the events after a version, as a store's `read` gives them.
 */
export async function foldLog(
  read: (after: number) => Promise<readonly Stored[]>,
  snapshot?: unknown,
): Promise<Folded> {
  const from = readSnapshot(snapshot);
  if (!from) return fold(await read(0));
  const [seen, ...rest] = await read(from.version - 1);
  // A log only grows: with the same event in the same place, it is the log that the snapshot was taken of.
  const isOurs = seen?.version === from.version && idOf(seen) === from.last;
  return isOurs ? fold(rest, from) : fold(await read(0));
}

/** Nothing where the value is broken, or the snapshot of something else. */
function readSnapshot(value: unknown): Folded | undefined {
  if (!isSnapshot(value)) return undefined;
  const { version, last, answers, takenBack, reports, goals, tuning } = value;
  const collected: Collected = {
    answers: byId(answers),
    takenBack: new Set(takenBack),
    reports: byId(reports),
    goals: byId(goals),
    ...(tuning && { tuning }),
  };
  return { collected, version, last, refused: [] };
}

const byId = <T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]));

/** The id that an event bears, as far as it can be read. */
function idOf({ event }: Stored): string | undefined {
  return typeof event === 'object' &&
    event !== null &&
    'id' in event &&
    typeof event.id === 'string'
    ? event.id
    : undefined;
}
