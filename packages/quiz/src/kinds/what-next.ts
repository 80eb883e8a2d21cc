import {
  dateInSentence,
  happenedInWords,
  type Id,
  isFirm,
  legalMoves,
  type Machine,
  nextStatus,
  type PathMove,
  type Subject,
  type Timeline,
} from '@aide-memoire/core';
import { difficulty } from '../difficulty.ts';
import { type DraftOption, type Generator, OPTIONS } from '../draft.ts';
import { evidenceRefs } from '../evidence-refs.ts';
import { chance } from '../seed.ts';
import { en } from '../words/en.ts';

/** "*title* What came next with *subject*?" with what came earlier, what came later, and one move nobody made. */
export const whatNext: Generator = function* (timeline, seed) {
  for (const subject of timeline.story.subjects) {
    const path = timeline.path(subject.id);
    for (const [i, move] of path.entries()) {
      const next = path[i + 1];
      if (!next || !isNext(timeline, subject.id, move.event, next.event)) continue;
      const { event } = timeline.stepOf(move.event);
      const { event: answer } = timeline.stepOf(next.event);
      const id = `what-next:${subject.id}:${event.id}`;
      const draw = chance(seed, id);
      const others = [
        ...draw.shuffled(unmadeMoves(timeline, subject, next, move.step)).slice(0, 1),
        ...draw.shuffled(othersWith(timeline, subject.id, event.id, answer.id)),
        ...draw.shuffled(othersOfTheSame(timeline, subject, event.id, answer.id)),
      ].slice(0, OPTIONS - 1);
      if (others.length < OPTIONS - 1) continue;
      const evidence = evidenceRefs(timeline, answer.id, 'happened');
      const right = en.whatNext.right(
        answer.title,
        dateInSentence(timeline.index.dates.get(answer.id) ?? never()),
      );
      const key: DraftOption = { id: answer.id, text: answer.title, feedback: right };
      yield {
        id,
        kind: 'what-next',
        stem: en.whatNext.stem(event.title, subject.name),
        options: draw.shuffled([key, ...others]),
        explanation: right,
        query: { kind: 'what-next', subject: subject.id, event: event.id },
        event: answer.id,
        evidence,
        subject: subject.id,
        difficulty: difficulty(
          'what-next',
          others.filter((other) => movesOf(timeline, subject.id).includes(other.id)).length / 2,
        ),
      };
    }
  }
};

const never = (): never => {
  throw new Error('Every event of a replayed story has a date.');
};

const movesOf = (timeline: Timeline, subject: Id): readonly Id[] =>
  timeline.path(subject).map(({ event }) => event);

/** True when `b` came after `a`, and everything else that moved the subject came before `a` or after `b`, provably. */
const isNext = (timeline: Timeline, subject: Id, a: Id, b: Id): boolean =>
  [a, b].every((id) => isFirm(timeline.index.dates.get(id) ?? never())) &&
  timeline.isProvablyBefore(a, b) &&
  movesOf(timeline, subject).every(
    (other) =>
      other === a ||
      other === b ||
      timeline.isProvablyBefore(other, a) ||
      timeline.isProvablyBefore(b, other),
  );

/**
 * Moves that were legal, that nobody made or claims anybody made, and that cannot have been made without anybody
 * telling: not those that leave things as they are, and not those that may have been on the way to what came next.
 */
function unmadeMoves(
  timeline: Timeline,
  subject: Subject,
  next: PathMove,
  step: number,
): DraftOption[] {
  const machine = timeline.index.machineOf(subject.id);
  const path = timeline.path(subject.id);
  const made = new Set(path.map(({ move }) => move));
  const claimed = new Set(
    timeline.story.disputes.flatMap(({ positions }) =>
      positions.map(({ moves }) => moves[subject.id]),
    ),
  );
  const status = timeline.at(step)[subject.id];
  return (timeline.legalMoves(step)[subject.id] ?? [])
    .filter(({ move, to }) => to !== status && !made.has(move) && !claimed.has(move))
    .filter(
      ({ to }) =>
        !isOnTheWay(
          machine,
          to,
          path.filter(({ step: at }) => at >= next.step),
        ),
    )
    .map(({ move, headline }) => ({
      id: `move:${move}`,
      text: headline,
      feedback: en.whatNext.unmade(headline),
      wrong: `nobody made the move ${move} on ${subject.id}`,
    }));
}

/** From that status the next move is legal still, or every way out leads where the next or a later move led. */
function isOnTheWay(
  machine: Machine,
  status: string,
  [next, ...later]: readonly PathMove[],
): boolean {
  if (!next || nextStatus(machine, status, next.move) !== undefined) return true;
  const exits = legalMoves(machine, status)
    .map((move) => nextStatus(machine, status, move))
    .filter((exit) => exit !== status);
  return exits.length > 0 && [next, ...later].some(({ to }) => exits.every((exit) => exit === to));
}

/** Other events that moved the subject, before or after. */
const othersWith = (timeline: Timeline, subject: Id, event: Id, answer: Id): DraftOption[] =>
  movesOf(timeline, subject).flatMap((other) => optionFor(timeline, other, event, answer));

/** Events that did not move the subject but that its parties, or somebody of theirs, took part in. */
function othersOfTheSame(
  timeline: Timeline,
  subject: Subject,
  event: Id,
  answer: Id,
): DraftOption[] {
  const moved = new Set(movesOf(timeline, subject.id));
  return timeline.story.events
    .filter(({ id, by, to }) => {
      const sides = [...by, ...to].flatMap((actor) => [
        actor,
        timeline.index.entities.get(actor)?.of ?? actor,
      ]);
      return !moved.has(id) && sides.some((side) => subject.of.includes(side));
    })
    .flatMap(({ id }) => optionFor(timeline, id, event, answer));
}

/** An option for an event that provably came before the one asked about, or after the answer. */
function optionFor(timeline: Timeline, other: Id, event: Id, answer: Id): DraftOption[] {
  if (other === event || other === answer) return [];
  const before = timeline.isProvablyBefore(other, event);
  if (!before && !timeline.isProvablyBefore(answer, other)) return [];
  const { title, ...rest } = timeline.stepOf(other).event;
  const date = happenedInWords({ title, ...rest });
  return [
    {
      id: other,
      text: title,
      feedback: before ? en.whatNext.earlier(title, date) : en.whatNext.later(title, date),
      wrong: before ? `${other} came before ${event}` : `${other} came after ${answer}`,
    },
  ];
}
