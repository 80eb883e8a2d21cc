import { isoDay, MACHINES } from '@aide-memoire/core';
import type { Entity, Source, Subject } from '@aide-memoire/core';
import { type Draw, pick } from './draw.ts';
import * as words from './story-words.ts';

/** Who and what a story is about. */
export interface Cast {
  readonly people: readonly Entity[];
  readonly countries: readonly Entity[];
  readonly places: readonly Entity[];
  readonly subjects: readonly Casting[];
}

/** A subject, and what its headlines are about. */
export interface Casting {
  readonly subject: Subject;
  readonly topic: string;
}

/** People, countries, places and subjects in proportion to the events. */
export function castOf(events: number, { upTo, shuffled }: Draw): Cast {
  const named = (kind: 'country' | 'place', list: readonly string[], mark: string): Entity[] =>
    shuffled(list)
      .slice(0, Math.ceil(events / 20) + 4)
      .map((name, i) => entityOf({ id: `${mark}${i}`, kind, name, short: name }));
  const countries = named('country', words.COUNTRIES, 'c');
  const any = <T>(list: readonly T[]): T => pick(list, upTo);
  const places = named('place', words.PLACES, 'l').map((place, i) => {
    const country = countries[i % countries.length];
    return country ? { ...place, in: country.id } : place;
  });
  const people = shuffled(words.SURNAMES)
    .slice(0, Math.ceil(events / 10) + 6)
    .map((short, i) => {
      const name = `${any(words.FIRST_NAMES)} ${short}`;
      const of = countries[i % countries.length]?.id ?? '';
      return { ...entityOf({ id: `p${i}`, kind: 'person', name, short }), of };
    });
  const prisoners = shuffled(words.PRISONERS);
  const machines = [...MACHINES.values()];
  const taken = new Set<string>();
  const subjects: Casting[] = [];
  const count = Math.ceil(events / 5);
  while (subjects.length < count) {
    const i = subjects.length;
    const machine = any(machines.slice(i % machines.length, (i % machines.length) + 1));
    const at = Math.floor((i / count) * countries.length);
    // Neighbours in the list have to do with each other, so that nobody is in everything.
    const a = countries[(at + upTo(4)) % countries.length];
    const b = countries[(at + 4 + upTo(4)) % countries.length];
    const topic = any(words.TOPICS);
    if (!a || !b || a === b) continue;
    const person = `${any(words.FIRST_NAMES)} ${prisoners[i >> 3] ?? 'Nemo'}`;
    const name = filled(words.SUBJECT_NAMES[machine.id] ?? '', {
      a: a.short,
      b: b.short,
      topic,
      person,
    });
    if (taken.has(name)) continue;
    taken.add(name);
    const of = machine.minParties > 1 || name.includes(b.short) ? [a.id, b.id] : [a.id];
    subjects.push({ subject: { id: `s${i}`, machine: machine.id, name, of }, topic });
  }
  return { people, countries, places, subjects };
}

/** Four papers that are read, and agencies that they name. The last paper comes out after all is over. */
export function sourcesOf(days: readonly number[]): readonly Source[] {
  const papers = ['the Courier', 'the Observer report', 'the Gazette', 'the yearbook'];
  const agencies = ['Agency One', 'the Wire', 'Radio Nova'];
  return [
    ...papers.map((label, i): Source => {
      const last = days[Math.ceil(days.length * ([0.45, 0.65, 0.85, 1][i] ?? 1)) - 1] ?? 0;
      return { id: `r${i}`, kind: 'publication', label, published: isoDay(last + 3 + i) };
    }),
    ...agencies.map((label, i): Source => ({ id: `w${i}`, kind: 'publication', label })),
  ];
}

const entityOf = (parts: Pick<Entity, 'id' | 'kind' | 'name' | 'short'>): Entity => ({
  ...parts,
  aliases: [],
  named: true,
});

/** The text with its places filled in. */
export const filled = (text: string, names: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => names[name] ?? place);
