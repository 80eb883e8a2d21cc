import {
  nextStatus,
  type PathMove,
  type State,
  statusLabel,
  type Subject,
  type Timeline,
} from '@aide-memoire/core';
import type { Asking, Distractor, Question } from '../question.ts';
import type { DisputesOf } from './contest.ts';
import { tellingRefs } from './nearby.ts';

import { otherStatuses } from './other-statuses.ts';
import type { Removed } from './what-if.ts';
import type { Reason } from '../words/reasons-en.ts';

interface Told {
  /** How things really ended. */
  readonly end: State;
  readonly disputes: DisputesOf;
  readonly subjectObjection: (subject: Subject) => Reason | undefined;
}

/** One for each subject that would stand elsewhere at the end, those that the event itself did not move first. */
export function* statusQuestions(
  { timeline, words, draw }: Asking,
  { event, rest: { fallen, dropped, state }, pass: passOver }: Removed,
  { end, disputes, subjectObjection }: Told,
): Iterable<Question> {
  const { index } = timeline;
  const gone = new Set(fallen.map(({ event: id }) => id));
  const lost = new Set(dropped.map(({ event: id, subject }) => `${id} ${subject}`));
  // What lies further off than an event that needs this one, nobody would trace back to it.
  const moved = fallen.flatMap(({ event: id }) => {
    const near = index.events.get(id);
    return near && (near === event || near.needs.includes(event.id)) ? Object.keys(near.moves) : [];
  });
  const elsewhere = [...new Set(moved)]
    .filter((subject) => state[subject] !== end[subject])
    .sort((a, b) => Number(Object.hasOwn(event.moves, a)) - Number(Object.hasOwn(event.moves, b)));
  for (const id of elsewhere) {
    const subject = index.subjects.get(id);
    const status = state[id];
    if (!subject || status === undefined) continue;
    const machine = index.machineOf(id);
    const path = timeline.path(id);
    const left = path.filter((move) => !gone.has(move.event) && !lost.has(`${move.event} ${id}`));
    const pass = (why: Reason): void => {
      passOver(why, subject.name);
    };
    const unclear = subjectObjection(subject);
    if (unclear !== undefined) {
      pass(unclear);
      continue;
    }
    if (disputes(id).some(({ about }) => about.some((other) => !gone.has(other)))) {
      pass('disputed-rest');
      continue;
    }
    const start = path[0]?.from ?? '';
    if (!isSettled(timeline, path, start) || !isSettled(timeline, left, start)) {
      pass('unsettled');
      continue;
    }
    // A claim in a dispute repeats the log's own move as well; that one is nobody's rival.
    const rivals = disputes(id).flatMap(({ about, positions }) => {
      const made = about.map((other) => index.events.get(other)?.moves[id]);
      return positions
        .flatMap(({ moves }) => moves[id] ?? [])
        .filter((claim) => !made.includes(claim));
    });
    const passed = passedBy(timeline, path, left);
    const had = new Set([...path.flatMap(({ from, to }) => [from, to]), ...passed.keys(), status]);
    const claimed = new Set(
      rivals.flatMap((claim) => [...had].flatMap((at) => nextStatus(machine, at, claim) ?? [])),
    );
    const others = otherStatuses(
      timeline,
      id,
      path,
      [status],
      claimed,
      draw(`what-if:${event.id}:${id}`),
    );
    if (others.length < 2 || claimed.has(status)) {
      pass(claimed.has(status) ? 'claimed' : 'too-few');
      continue;
    }
    const label = statusLabel(machine, status);
    const right = words.whatIf.rightStatus(event.title, subject.name, label);
    yield {
      id: `what-if:${event.id}:${id}`,
      stem: words.whatIf.stemStatus(event.title, subject.name),
      right: [{ id: status, text: words.whatIf.option(label), feedback: right, closeness: 1 }],
      distractors: others
        .map(({ status: other, closeness }): Distractor => {
          const leaver = passed.get(other);
          const isActual = other === end[id];
          return {
            id: other,
            text: words.whatIf.option(statusLabel(machine, other)),
            feedback: isActual
              ? words.whatIf.actual
              : leaver === undefined
                ? words.whatIf.unreached
                : words.whatIf.earlier(leaver),
            closeness: isActual ? 1 : closeness,
            wrong: `without ${event.id}, ${id} would be ${status}, not ${other}`,
          };
        })
        .sort((a, b) => b.closeness - a.closeness),
      arranged: 'drawn',
      because: right,
      query: { kind: 'what-if', event: event.id, subject: id },
      events: [event.id],
      evidence: tellingRefs(timeline, event.id),
      subject: id,
      hops: Object.hasOwn(event.moves, id) ? 2 : 3,
    };
  }
}

/** Whether a subject ends where it does in whichever order any two neighbouring moves of unknown order came. */
function isSettled(timeline: Timeline, path: readonly PathMove[], start: string): boolean {
  let status = start;
  return path.every((move, i) => {
    const machine = timeline.index.machineOf(move.subject);
    const before = status;
    status = nextStatus(machine, before, move.move) ?? before;
    const next = path[i + 1];
    if (!next || timeline.isProvablyBefore(move.event, next.event)) return true;
    const swapped = nextStatus(machine, before, next.move);
    const end = swapped === undefined ? undefined : nextStatus(machine, swapped, move.move);
    return end === undefined || end === nextStatus(machine, status, next.move);
  });
}

/** Status → the title of the event that would still have ended it. */
function passedBy(
  timeline: Timeline,
  path: readonly PathMove[],
  left: readonly PathMove[],
): ReadonlyMap<string, string> {
  const passed = new Map<string, string>();
  let status = path[0]?.from ?? '';
  for (const { event, move, subject } of left) {
    const next = nextStatus(timeline.index.machineOf(subject), status, move) ?? status;
    if (next !== status) passed.set(status, timeline.stepOf(event).event.title);
    status = next;
  }
  return passed;
}
