import { type Dispute, headline, legalMoves, MACHINES, parseDate } from '@aide-memoire/core';
import type { Id, Position, StoryEvent, Subject } from '@aide-memoire/core';
import { type Draw, pick } from './draw.ts';
import { type Cast, filled } from './story-cast.ts';
import { chainOf, namesOf, reportBy, type Reporters } from './story-reports.ts';
import { QUESTIONS } from './story-words.ts';

/** An event with what was so before it. */
export interface Told {
  readonly event: StoryEvent;
  readonly subject: Subject | undefined;
  readonly from: string;
  readonly topic: string;
}

type Claim = Pick<Position, 'claim' | 'moves'>;

/** One dispute to eight events, with two to four positions. */
export function disputesOver(
  told: readonly Told[],
  cast: Cast,
  readers: Reporters,
  { upTo, shuffled }: Draw,
): readonly Dispute[] {
  return Array.from({ length: Math.floor(told.length / 8) }, (_, d): Dispute | undefined => {
    const at = d * 8 + upTo(8);
    const one = told[at];
    if (!one) return undefined;
    const { event } = one;
    const { question, claims } =
      upTo(2) === 0 ? contest(one, cast, shuffled) : asked(one, cast, upTo);
    const papers = readers.since(parseDate(event.happened).latest);
    const positions = claims.slice(0, 2 + upTo(3)).map((claim, p): Position => {
      const chain = p === 0 ? [] : chainOf(readers, cast, upTo);
      const person = upTo(2) === 0 ? [pick(cast.people, upTo).id] : chain;
      return {
        id: 'abcd'.charAt(p),
        ...claim,
        ...voiced(told, at, upTo),
        reports: [{ ...reportBy(pick(papers, upTo).id, upTo), from: person, stance: 'asserts' }],
      };
    });
    return { id: `d${d}`, question, about: [event.id], positions };
  }).filter((dispute) => dispute !== undefined);
}

/** One position in eight is voiced in an event soon after. */
function voiced(told: readonly Told[], at: number, upTo: Draw['upTo']): { in?: Id } {
  const later = told[at + 1 + upTo(5)]?.event;
  return later && upTo(8) === 0 ? { in: later.id } : {};
}

/** What the event did, against other moves that were legal there; of what moved nothing, what was wanted. */
function contest(
  { event, subject, from, topic }: Told,
  cast: Cast,
  shuffled: Draw['shuffled'],
): { question: string; claims: readonly Claim[] } {
  const machine = MACHINES.get(subject?.machine ?? '');
  const made = subject && event.moves[subject.id];
  const moves = machine ? legalMoves(machine, from) : [];
  if (!subject || !machine || made === undefined || moves.length < 2) {
    return asked({ event, topic }, cast, () => 0);
  }
  // Who it is about stands in the question; claims that all began with it could not be told apart at a glance.
  const names = { subject: 'it', parties: ['the two'] };
  const claims = [made, ...shuffled(moves.filter((move) => move !== made))].map((move) => ({
    claim: headline(machine, move, names),
    moves: { [subject.id]: move },
  }));
  return { question: `What became of ${subject.name}?`, claims };
}

function asked(
  { event, topic }: Pick<Told, 'event' | 'topic'>,
  cast: Cast,
  upTo: Draw['upTo'],
): { question: string; claims: readonly Claim[] } {
  const [question, answers] = pick(QUESTIONS, upTo);
  return {
    question: filled(question, { ...namesOf(event, cast), topic }),
    claims: answers.map((claim) => ({ claim, moves: {} })),
  };
}
