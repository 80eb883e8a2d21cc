import {
  type Attribution,
  type Dispute,
  evidenceOfPosition,
  holdersOf,
  type Id,
  nextStatus,
  type Position,
  statusLabel,
  type Step,
  type Timeline,
} from '@aide-memoire/core';
import { apart } from '#lib/apart.ts';
import { capitalised } from '#lib/words.ts';
import { type Voice, voiceOf } from './voice.ts';

/** One position of a dispute, and who stands on it. */
export interface Side {
  readonly id: Id;
  readonly claim: string;
  readonly holders: readonly Holder[];
  readonly deniers: readonly Voice[];
  readonly qualifiers: readonly Voice[];
  /** The step in which it was voiced. */
  readonly voiced: Step | undefined;
  /** What it would have made of the subjects it moves, a sentence each. */
  readonly would: readonly string[];
}

export interface Holder extends Voice {
  /** Other claims of the dispute that they are said to hold too. */
  readonly also: readonly string[];
}

export function sidesOf(timeline: Timeline, dispute: Dispute): readonly Side[] {
  const held = dispute.positions.map((position) => ({
    position,
    ids: holdersOf(timeline, position),
  }));
  return held.map(({ position, ids }) => {
    const { attributions } = evidenceOfPosition(timeline, position);
    const taking = (stance: Attribution['report']['stance']) =>
      attributions.filter(({ report }) => report.stance === stance);
    const voices = (stance: 'denies' | 'qualifies'): readonly Voice[] =>
      [...Map.groupBy(taking(stance), ({ origin }) => origin)].map(([id, own]) =>
        voiceOf(timeline, id, own),
      );
    return {
      id: position.id,
      claim: capitalised(position.claim),
      holders: ids.map((id) => ({
        ...voiceOf(timeline, id, ownWords(timeline, position, id, taking('asserts'))),
        also: held
          .filter((other) => other.position !== position && other.ids.includes(id))
          .map((other) => other.position.claim),
      })),
      deniers: voices('denies'),
      qualifiers: voices('qualifies'),
      voiced: position.in === undefined ? undefined : timeline.stepOf(position.in),
      would: wouldHave(timeline, dispute, position),
    };
  });
}

/**
 * The reports of the position that go back to a holder, and those of the event in which they voiced it: whoever reports
 * that event does not hold what was voiced in it.
 */
function ownWords(
  timeline: Timeline,
  position: Position,
  holder: Id,
  asserting: readonly Attribution[],
): readonly Attribution[] {
  const voiced = timeline.index.events.get(position.in ?? '');
  const spoken = voiced?.by.includes(holder) ? voiced.reports : [];
  return asserting.filter(({ origin, report }) =>
    position.reports.includes(report) ? origin === holder : spoken.includes(report),
  );
}

/** `Russia's part in New START would be “ended by withdrawal”, not “on hold”.` */
function wouldHave(timeline: Timeline, { about }: Dispute, { moves }: Position): readonly string[] {
  const [first] = about;
  if (first === undefined) return [];
  const { index } = timeline.stepOf(first);
  const [before, after] = [timeline.at(index - 1), timeline.at(index)];
  return Object.entries(moves).flatMap(([subject, move]) => {
    const machine = timeline.index.machineOf(subject);
    const [was, is] = [before[subject] ?? '', after[subject] ?? ''];
    const would = nextStatus(machine, was, move);
    if (would === undefined || would === is) return [];
    const name = capitalised(timeline.index.subjects.get(subject)?.name ?? subject);
    return [
      `${apart(name)} would be “${statusLabel(machine, would)}”, not “${statusLabel(machine, is)}”.`,
    ];
  });
}
