import {
  type Detail,
  type Dispute,
  type Entity,
  type Id,
  isoDay,
  legalMoves,
  type Machine,
  MACHINES,
  nextStatus,
  type Report,
  type Source,
  type Story,
  type StoryEvent,
} from '@aide-memoire/core';
import { eventOf, storyOf } from '@aide-memoire/core/testing';
import { chance } from '../seed.ts';

const NAMES = ['Ann', 'Bob', 'Ann+Co', 'Dee (x)', 'E.F', 'the Man', '$& Guy', 'Ann Lee', '[Ray]'];
const LANDS = ['Arland', 'Borland', 'the Cees', 'Dorland'];
const ACTS = ['state', 'visit', 'criticise'];
const QUESTIONS = ['What did they want?', 'Why did Ann act?', 'Where was it?'];
const CLAIMS = ['peace', 'more time', 'a new offer', 'a new offer of peace', '12 tons', 'land'];
const REASONS = ['of costs', 'Of costs', 'of fear and costs', 'of pride', 'by night'];
const FACTS = ['by night', 'By Night', 'with care', 'in front of all'];
const QUOTES = [
  'we will not wait',
  'We will not wait!',
  'we will not wait for Ann',
  'ask Bob about it',
  'the door stays open to all of us here',
  'stays open',
];

/** A story of few names and words, so that everything in it that can be taken for something else is. */
export function clashingStory(seed: number): Story {
  const { upTo } = chance(seed, 'clashing');
  const pick = <T>(list: readonly T[], or: T): T => list[upTo(list.length)] ?? or;
  const word = (list: readonly string[]): string => pick(list, '');
  const oneIn = (times: number): boolean => upTo(times) === 0;
  const upToOf = <T>(most: number, make: (i: number) => T): T[] =>
    Array.from({ length: upTo(most + 1) }, (_, i) => make(i));

  const sources = [0, ...upToOf(4, (i) => i + 1)].map((i): Source => {
    const published = oneIn(8)
      ? {}
      : { published: isoDay(19400 + upTo(60)) + (oneIn(4) ? '~' : '') };
    return {
      id: `s${i}`,
      kind: oneIn(6) ? 'record' : 'publication',
      label: `the ${i} (daily)`,
      ...published,
    };
  });
  const entityOf = (id: Id, kind: Entity['kind'], short: string): Entity => ({
    id,
    kind,
    name: short,
    short,
    aliases: [],
    named: true,
  });
  const lands = LANDS.map((short, i) => entityOf(`c${i}`, 'country', short));
  const people = [0, ...upToOf(7, (i) => i + 1)].map((i): Entity => ({
    ...entityOf(`p${i}`, 'person', oneIn(8) ? word(NAMES) : (NAMES[i] ?? `P${i}`)),
    named: !oneIn(5),
    ...(oneIn(2) && { of: `c${upTo(3)}` }),
  }));
  const places = upToOf(5, (i): Entity => ({
    ...entityOf(`l${i}`, 'place', oneIn(7) ? 'Town0' : `Town${i}`),
    ...(oneIn(2) && { in: i > 0 && oneIn(2) ? `l${upTo(i)}` : `c${upTo(4)}` }),
  }));
  const actors = [...people, ...lands];
  const anybody = (): Id => word(actors.map(({ id }) => id));
  const nameOf = (id: Id): string => actors.find((each) => each.id === id)?.short ?? 'all';
  const anySource = (): Id => word(sources.map(({ id }) => id));

  const reportOn = (parts: readonly string[] = []): Report => {
    const isQuote = oneIn(3);
    return {
      source: anySource(),
      ...(!oneIn(12) && { paragraph: 1 + upTo(9) }),
      from: upToOf(2, () => (oneIn(2) ? anySource() : anybody())),
      stance: oneIn(14) ? 'denies' : oneIn(10) ? 'qualifies' : 'asserts',
      ...(parts.length > 0 && oneIn(3) && { tells: parts.filter(() => oneIn(2)) }),
      ...(isQuote && { quote: word(QUOTES) }),
      ...(isQuote && oneIn(2) && { speaker: anybody() }),
    };
  };
  const details = (): Record<Id, Detail> => ({
    ...(oneIn(3) && {
      d: {
        label: word(['the size', 'The Size', 'the toll']),
        value: pick([1, 2, 10, 100], 1),
        unit: word(['men', 'Men', 'tons']),
        ...(oneIn(3) && { bound: 'about' as const }),
      },
    }),
    ...(oneIn(3) && { f: { label: word(['how', 'where']), text: word(FACTS) } }),
    ...(oneIn(3) && { r: { label: 'why', because: word(REASONS) } }),
    ...(oneIn(6) && { q: { label: 'why too', because: word(REASONS) } }),
  });

  const machines = [...MACHINES.values()];
  const lives = upToOf(3, (i) => ({
    id: `x${i}`,
    machine: machines[upTo(machines.length)],
    status: '',
  })).flatMap(({ id, machine }) => (machine ? [{ id, machine, status: machine.initial }] : []));
  const moveOf = (machine: Machine, status: string): string => word(legalMoves(machine, status));
  const isOneDay = oneIn(5);
  const events: StoryEvent[] = [];
  let day = 19400;
  for (const i of Array.from({ length: 1 + upTo(oneIn(2) ? 4 : 30) }, (_, each) => each)) {
    if (!isOneDay) day += upTo(4);
    const by = oneIn(4) ? [anybody(), anybody()] : [anybody()];
    const to = oneIn(2) ? [] : [anybody()];
    const act = word(ACTS);
    const [actor, other] = [nameOf(by[0] ?? ''), nameOf(to[0] ?? '')];
    const moves: Record<Id, string> = {};
    for (const life of lives.filter(() => oneIn(3))) {
      const move = moveOf(life.machine, life.status);
      if (move === '') continue;
      moves[life.id] = move;
      life.status = nextStatus(life.machine, life.status, move) ?? life.status;
    }
    const told = details();
    const parts = ['happened', 'by', 'to', 'place', ...Object.keys(told)];
    const iso = isoDay(day);
    events.push(
      eventOf({
        id: `e${i}`,
        act,
        by,
        to,
        title: word([
          `${actor} ${act}s ${other}`,
          `${actor} ${act}s ${other} over ${i}`,
          `${actor.toUpperCase()} acts`,
          `${actor} acts`,
          `Talks in Town${upTo(3)} with ${other} ${i}`,
        ]),
        happened: word([
          iso,
          iso,
          iso,
          iso,
          `${iso}~`,
          iso.slice(0, 7),
          `../${isoDay(day + 3)}`,
          `${iso}/${isoDay(day + 5)}`,
        ]),
        ...(places.length > 0 &&
          oneIn(2) && { place: word([...places, ...lands].map(({ id }) => id)) }),
        details: told,
        moves,
        needs: i > 0 && oneIn(4) ? [`e${upTo(i)}`] : [],
        reports: [reportOn(parts), ...upToOf(2, () => reportOn(parts))],
      }),
    );
  }
  const anyEvent = (): Id => `e${upTo(events.length)}`;
  const disputes = upToOf(Math.ceil(events.length / 3), (d): Dispute => ({
    id: `d${d}`,
    question: word(QUESTIONS),
    about: [...new Set(oneIn(3) ? [anyEvent(), anyEvent()] : [anyEvent()])],
    positions: ['a', 'b', ...upToOf(2, (p) => `c${p}`)].map((id) => {
      const life = lives[upTo(lives.length)];
      return {
        id,
        claim: word(CLAIMS),
        ...(oneIn(3) && { in: anyEvent() }),
        moves: life && oneIn(2) ? { [life.id]: moveOf(life.machine, life.machine.initial) } : {},
        reports: upToOf(2, () => reportOn()),
      };
    }),
  }));
  const subjects = lives.map(({ id, machine }, i) => ({
    id,
    machine: machine.id,
    name: `the Thing ${i}`,
    of: ['c0', 'c1'],
  }));
  return storyOf({ sources, entities: [...actors, ...places], subjects, events, disputes });
}
