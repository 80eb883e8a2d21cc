import { legalMoves, MACHINES, statusesOf, statusLabel } from '../../machines/index.ts';
import { walk } from '../../replay/walk.ts';
import type { Story } from '../../story.ts';
import { didYouMean } from '../nearest.ts';
import { finding, type Rule } from './rule.ts';

/** Subjects fit their machine: enough parties, and a beginning that it has. */
export const subjects: Rule = function* ({ story }) {
  for (const [i, subject] of story.subjects.entries()) {
    const machine = MACHINES.get(subject.machine);
    if (!machine) continue;
    if (subject.of.length < machine.minParties) {
      yield finding(
        'too-few-parties',
        ['subjects', i, 'of'],
        `A ${machine.label} is between at least ${machine.minParties} parties; name them all.`,
      );
    }
    if (subject.starts !== undefined && !statusesOf(machine).includes(subject.starts)) {
      yield finding(
        'unknown-status',
        ['subjects', i, 'starts'],
        `A ${machine.label} has no status "${subject.starts}"; it has ${statusesOf(machine).join(', ')}.`,
      );
    }
  }
};

/** Rule 5: every move is legal in the status that the full replay has reached. */
export const moves: Rule = function* ({ story, unknownFrom }) {
  for (const { event, index, subject, machine, move, from, to } of walk(sound(story))) {
    if (to !== undefined || unknownFrom.has(subject)) continue;
    const legal = legalMoves(machine, from);
    const choice =
      legal.length === 0 ? 'no move is legal from there' : `legal now: ${legal.join(', ')}`;
    yield finding(
      'illegal-move',
      ['events', index, 'moves', subject],
      `"${event.id}" cannot ${move} "${subject}", which is ${statusLabel(machine, from)} (${from}) by then; ${choice}.${didYouMean(move, legal)}`,
    );
  }
};

/** What a position claims is a move of its subject's machine, legal or not. */
export const claimedMoves: Rule = function* ({ story }) {
  const machines = new Map(story.subjects.map(({ id, machine }) => [id, MACHINES.get(machine)]));
  for (const [d, dispute] of story.disputes.entries()) {
    for (const [p, position] of dispute.positions.entries()) {
      for (const [subject, move] of Object.entries(position.moves)) {
        const machine = machines.get(subject);
        if (!machine || Object.hasOwn(machine.headlines, move)) continue;
        yield finding(
          'unknown-move',
          ['disputes', d, 'positions', p, 'moves', subject],
          `A ${machine.label} knows no move "${move}"; it has ${Object.keys(machine.headlines).join(', ')}.`,
        );
      }
    }
  }
};

/** Subjects that begin in a status their machine has; the others are reported by `subjects`. */
const sound = (story: Story): Pick<Story, 'subjects' | 'events'> => ({
  events: story.events,
  subjects: story.subjects.filter(
    ({ machine, starts }) =>
      starts === undefined || Object.hasOwn(MACHINES.get(machine)?.labels ?? {}, starts),
  ),
});
