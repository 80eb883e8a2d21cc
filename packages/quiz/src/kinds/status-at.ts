import {
  dateInSentence,
  happenedInWords,
  type Id,
  isFirm,
  isoDay,
  legalMoves,
  nextStatus,
  parseDate,
  type PathMove,
  statusesOf,
  statusLabel,
  type Subject,
  type Timeline,
} from '@aide-memoire/core';
import { difficulty } from '../difficulty.ts';
import { type DraftOption, type Generator, OPTIONS } from '../draft.ts';
import { evidenceRefs } from '../evidence-refs.ts';
import { type Chance, chance } from '../seed.ts';
import { en } from '../words/en.ts';
import { contestOf } from './contest.ts';

/** "How did things stand with *subject* on *day*?" with other statuses of its machine. */
export const statusAt: Generator = function* (timeline, seed) {
  for (const subject of timeline.story.subjects) {
    for (const span of spansOf(timeline, subject.id)) {
      const id = `status-at:${subject.id}:${span.since.event}`;
      const draw = chance(seed, id);
      const day = dayWithin(timeline, span, draw);
      if (day === undefined) continue;
      const contest = contestOf(timeline, subject.id, span.since, day);
      if (contest && contest.holder === undefined) continue;
      const others = otherStatuses(timeline, subject, span, contest?.claimed ?? new Set(), draw);
      if (others.length < OPTIONS - 1) continue;
      yield draftOf(timeline, { id, subject, span, day, holder: contest?.holder, others, draw });
    }
  }
};

/** A time during which a subject had one status: from the event that brought it to the one that ended it. */
interface Span {
  readonly since: PathMove;
  /** Undefined while the status lasts. */
  readonly until: PathMove | undefined;
  readonly status: string;
}

function spansOf(timeline: Timeline, subject: Id): Span[] {
  const changes = timeline.path(subject).filter(({ from, to }) => from !== to);
  return changes.map((since, i) => ({ since, until: changes[i + 1], status: since.to }));
}

/** A day on which the status held for certain, best one on which something else happened. */
function dayWithin(timeline: Timeline, { since, until }: Span, draw: Chance): string | undefined {
  const start = timeline.index.dates.get(since.event);
  const end = until && timeline.index.dates.get(until.event);
  if (!start || !isFirm(start) || (end && !isFirm(end))) return undefined;
  const first = start.latest + 1;
  const last = end ? end.earliest - 1 : lastDayOf(timeline);
  if (last < first) return undefined;
  const eventful = timeline.story.events
    .map(({ happened }) => parseDate(happened))
    .filter(
      (date) =>
        isFirm(date) && date.precision === 'day' && date.earliest >= first && date.latest <= last,
    )
    .map(({ earliest }) => earliest);
  const days = [...new Set(eventful)];
  const drawn = days[draw.upTo(days.length)];
  return isoDay(drawn ?? first + draw.upTo(last - first + 1));
}

/** The last day the story tells of: that of its last event, or of its last source if that came out earlier. */
function lastDayOf({ index, story }: Timeline): number {
  const events = [...index.dates.values()].filter(isFirm).map(({ latest }) => latest);
  const sources = story.sources.flatMap(({ published }) =>
    published === undefined ? [] : [parseDate(published).latest],
  );
  return Math.min(Math.max(...events), Math.max(...sources));
}

/** Statuses of the machine that it was not in, those it had at other times first, then those one move away. */
function otherStatuses(
  timeline: Timeline,
  subject: Subject,
  { since, status }: Span,
  claimed: ReadonlySet<string>,
  draw: Chance,
): string[] {
  const machine = timeline.index.machineOf(subject.id);
  const had = timeline.path(subject.id).flatMap(({ from, to }) => [from, to]);
  const near = [since.from, status].flatMap((from) =>
    legalMoves(machine, from).map((move) => nextStatus(machine, from, move)),
  );
  const score = (other: string): number =>
    Number(had.includes(other)) * 2 + Number(near.includes(other));
  return draw
    .shuffled(statusesOf(machine))
    .filter((other) => other !== status && !claimed.has(other))
    .sort((a, b) => score(b) - score(a))
    .slice(0, OPTIONS - 1);
}

interface Parts {
  readonly id: string;
  readonly subject: Subject;
  readonly span: Span;
  readonly day: string;
  readonly holder: Id | undefined;
  readonly others: readonly string[];
  readonly draw: Chance;
}

function draftOf(timeline: Timeline, { id, subject, span, day, holder, others, draw }: Parts) {
  const machine = timeline.index.machineOf(subject.id);
  const since = timeline.stepOf(span.since.event).event;
  const evidence = evidenceRefs(timeline, since.id, 'happened');
  const label = statusLabel(machine, span.status);
  const right = en.statusAt.right(subject.name, label, since.title, happenedInWords(since));
  const key: DraftOption = { id: span.status, text: en.statusAt.option(label), feedback: right };
  const wrong = others.map((other): DraftOption => ({
    id: other,
    text: en.statusAt.option(statusLabel(machine, other)),
    feedback: whenElse(timeline, subject, span, other),
    wrong: `${subject.id} was ${span.status} on ${day}, not ${other}`,
  }));
  const on = dateInSentence(parseDate(day));
  const had = timeline.path(subject.id).flatMap(({ from, to }) => [from, to]);
  return {
    id,
    kind: 'status-at' as const,
    stem:
      holder === undefined
        ? en.statusAt.stem(subject.name, on)
        : en.statusAt.stemFor(timeline.index.nameOf(holder), subject.name, on),
    options: draw.shuffled([key, ...wrong]),
    explanation: holder === undefined ? right : `${right} ${en.statusAt.disputed}`,
    query: {
      kind: 'status-at' as const,
      subject: subject.id,
      day,
      since: since.id,
      ...(holder !== undefined && { holder }),
    },
    event: since.id,
    evidence,
    subject: subject.id,
    difficulty: difficulty(
      'status-at',
      others.filter((other) => had.includes(other)).length / others.length,
    ),
  };
}

/** When the subject had the status that was chosen, if ever. */
function whenElse(timeline: Timeline, subject: Subject, span: Span, status: string): string {
  const changes = timeline.path(subject.id).filter(({ from, to }) => from !== to);
  const tell = (say: (title: string, date: string) => string, { event }: PathMove): string => {
    const { event: told } = timeline.stepOf(event);
    return say(told.title, happenedInWords(told));
  };
  const earlier = changes.findLast(({ step, to }) => to === status && step < span.since.step);
  if (earlier) return tell(en.statusAt.earlier, earlier);
  const later = changes.find(({ step, to }) => to === status && step > span.since.step);
  if (later) return tell(en.statusAt.later, later);
  const [first] = changes;
  return first?.from === status ? tell(en.statusAt.atFirst, first) : en.statusAt.never;
}
