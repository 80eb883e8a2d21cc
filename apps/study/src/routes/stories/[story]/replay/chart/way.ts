import { dateInWords, type Id, statusesOf, statusLabel } from '@aide-memoire/core';
import { capitalised } from '#lib/words.ts';
import type { Reading } from '../reading/reading.ts';

/** A move that was made, in words. */
export interface MoveMade {
  readonly event: Id;
  /** The number of its step, by the clock in use. */
  readonly place: number;
  readonly date: string;
  readonly move: string;
  readonly from: string;
  readonly to: string;
}

/** A move that could come next: its name, and the label of the status it leads to, or nothing where it stays. */
export interface MovePossible {
  readonly move: string;
  readonly to: string | undefined;
}

/** A subject at a place: what its statechart shows, and what the list beside it says. */
export interface Way {
  readonly name: string;
  /** What it is: `treaty`. */
  readonly kind: string;
  readonly machine: Id;
  readonly present: string;
  readonly statuses: readonly { readonly status: string; readonly label: string }[];
  readonly taken: readonly MoveMade[];
  /** The statuses at either end of a move that was made. */
  readonly reached: ReadonlySet<string>;
  readonly possible: readonly MovePossible[];
  readonly label: (status: string) => string;
}

export function wayOf(reading: Reading, subject: Id, place: number): Way {
  const { timeline } = reading;
  const machine = timeline.index.machineOf(subject);
  const label = (status: string): string => statusLabel(machine, status);
  const present = reading.statusAt(subject, place);
  const taken = reading.pathTo(subject, place);
  return {
    name: capitalised(timeline.index.subjects.get(subject)?.name ?? subject),
    kind: machine.label,
    machine: machine.id,
    present,
    statuses: statusesOf(machine).map((status) => ({ status, label: label(status) })),
    taken: taken.map(({ step, event, move, from, to }) => {
      const date = timeline.index.dates.get(event);
      return {
        event,
        place: reading.placeOf(step),
        date: date ? capitalised(dateInWords(date)) : '',
        move: moveInWords(move),
        from,
        to,
      };
    }),
    reached: new Set(taken.flatMap(({ from, to }) => [from, to])),
    possible: possibleMoves(reading, subject, taken.at(-1)?.step ?? 0).map(({ move, to }) => ({
      move: moveInWords(move),
      to: to === present ? undefined : label(to),
    })),
    label,
  };
}

/** What a subject's status took after the last move that counts. */
const possibleMoves = ({ timeline }: Reading, subject: Id, step: number) =>
  timeline.legalMoves(step)[subject] ?? [];

/** `enter into force`. */
const moveInWords = (move: string): string => move.replaceAll('-', ' ');

/** From and to → the numbers of the steps that went that way, for a drawing: of more than three, the last. */
export function placesOnWays({ taken }: Way): ReadonlyMap<string, string> {
  const places = new Map<string, number[]>();
  for (const { from, to, place } of taken) {
    if (from === to) continue;
    const way = `${from} ${to}`;
    places.set(way, [...(places.get(way) ?? []), place]);
  }
  const words = ([...all]: readonly number[]): string =>
    all.length > 3 ? `… ${all.slice(-2).join(', ')}` : all.join(', ');
  return new Map([...places].map(([way, all]) => [way, words(all)]));
}
