import {
  legalMoves,
  type Machine,
  MACHINES,
  nextStatus,
  parseDate,
  type Story,
  type StoryEvent,
} from '@aide-memoire/core';
import { type Draw, drawFrom, pick } from './draw.ts';
import { type Cast, castOf, filled, sourcesOf } from './story-cast.ts';
import { daysOf, writtenDate } from './story-dates.ts';
import { disputesOver, type Told } from './story-disputes.ts';
import { detailsOf, reporters, reportsOn } from './story-reports.ts';
import { type Phrase, PHRASES, SAYINGS, TOPICS } from './story-words.ts';

/**
 * A story of so many events that a teacher could have written, had they the time: the same mix of moves, dates, reports
 * and disputes at every length, the same for the same seed.
 */
export function generatedStory(events: number, seed: number): Story {
  const draw = drawFrom(seed);
  const { upTo } = draw;
  const cast = castOf(events, draw);
  const days = daysOf(events, draw);
  const sources = sourcesOf(days);
  const end = parseDate(sources[3]?.published ?? '').latest;
  const readers = reporters(sources);
  const titles = new Set<string>();
  const quotes = new Set<string>();
  const statuses = new Map<string, string>();
  const last = new Map<string, string>();
  const told: Told[] = [];
  while (told.length < events) {
    const i = told.length;
    const deed = deedOf(cast, i / events, upTo, statuses, titles);
    const { subject, move, from, title, topic, ...who } = deed;
    titles.add(title);
    const earlier = told.slice(-10).map(({ event }) => event.id);
    const happened = writtenDate(days[i] ?? 0, end, draw);
    const needed = subject && upTo(2) === 0 ? last.get(subject.id) : undefined;
    const after = earlier.length > 0 && upTo(10) === 0 ? [pick(earlier, upTo)] : [];
    const spoken = !subject && earlier.length > 0 && upTo(5) === 0 ? [pick(earlier, upTo)] : [];
    const needs = needed === undefined ? spoken : [needed];
    const bare: StoryEvent = {
      id: `e${i}`,
      happened,
      ...who,
      ...(upTo(5) < 2 && { place: near(cast.places, i / events, upTo).id }),
      title,
      details: detailsOf(draw),
      moves: subject && move !== undefined ? { [subject.id]: move } : {},
      needs,
      after: after.filter((id) => !needs.includes(id)),
      reports: [],
    };
    if (subject && move !== undefined) {
      const machine = machineOf(subject.machine);
      statuses.set(subject.id, nextStatus(machine, from, move) ?? from);
      last.set(subject.id, bare.id);
    }
    const reports = reportsOn(bare, { topic, readers, cast, quotes }, draw);
    told.push({ event: { ...bare, reports }, subject, from, topic });
  }
  return {
    format: 'aide-memoire/story@1',
    id: `generated-${events}`,
    title: `A generated story of ${events} events`,
    language: 'en',
    summary: 'Invented countries and people, so that questions can be counted and timed.',
    sources,
    entities: [...cast.people, ...cast.countries, ...cast.places],
    subjects: cast.subjects.map(({ subject }) => subject),
    events: told.map(({ event }) => event),
    disputes: disputesOver(told, cast, readers, draw),
    acts: {},
  };
}

/** The story as a file would hold it: without what goes without saying. */
export const storyText = (story: Story): string =>
  JSON.stringify(story, (key, value: unknown) => {
    if (key === 'stance' && value === 'asserts') return undefined;
    if (key === 'named' && value === true) return undefined;
    const empty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
    return empty ? undefined : value;
  });

/** What somebody does: a move of a subject two times in three, otherwise something said. */
export interface Deed extends Pick<StoryEvent, 'act' | 'by' | 'to' | 'title'> {
  readonly topic: string;
  readonly subject: Cast['subjects'][number]['subject'] | undefined;
  readonly move: string | undefined;
  readonly from: string;
}

type UpTo = Draw['upTo'];

function deedOf(
  cast: Cast,
  when: number,
  upTo: UpTo,
  statuses: ReadonlyMap<string, string>,
  titles: ReadonlySet<string>,
): Deed {
  for (;;) {
    const casting = upTo(3) < 2 ? near(cast.subjects, when, upTo) : undefined;
    const subject = casting?.subject;
    const machine = subject && machineOf(subject.machine);
    const from = (subject && statuses.get(subject.id)) ?? machine?.initial ?? '';
    const moves = machine ? lively(machine, from, upTo) : [];
    if (machine && moves.length === 0) continue;
    const move = machine ? pick(moves, upTo) : undefined;
    const topic = casting?.topic ?? pick(TOPICS, upTo);
    const parties = (subject?.of ?? []).flatMap((id) => cast.countries.filter((c) => c.id === id));
    const country = parties[upTo(parties.length)] ?? near(cast.countries, when, upTo);
    const other = parties.find((party) => party !== country) ?? near(cast.countries, when, upTo);
    if (other === country) continue;
    const people = cast.people.filter(({ of }) => of === country.id);
    const actor = upTo(2) === 0 && people.length > 0 ? pick(people, upTo) : country;
    const phrase: Phrase = machine
      ? (PHRASES[machine.id]?.[move ?? ''] ?? ['state', 'speaks to {to} of {topic}'])
      : pick(SAYINGS, upTo);
    const [act, words] = phrase;
    const name = subject?.name ?? '';
    const title = filled(`${actor.short} ${words}`, { to: other.short, topic, subject: name });
    if (titles.has(title) || title.length > 70 || title.length < 25) continue;
    const joint = words.startsWith('and ');
    const by = joint ? [actor.id, other.id] : [actor.id];
    const to = joint || !words.includes('{to}') ? [] : [other.id];
    return { act, by, to, title, topic, subject, move, from };
  }
}

/** Legal moves; of those that end it all, only one in five is kept, so that a log of any length stays lively. */
const lively = (machine: Machine, status: string, upTo: UpTo): readonly string[] =>
  legalMoves(machine, status).filter((move) => {
    const next = nextStatus(machine, status, move);
    return next !== undefined && (legalMoves(machine, next).length > 0 || upTo(5) === 0);
  });

/** One of those that are about at that time; one time in six any. */
function near<T>(list: readonly T[], when: number, upTo: UpTo): T {
  const width = Math.min(list.length, 16);
  const start = Math.round(when * (list.length - width));
  return upTo(6) === 0 ? pick(list, upTo) : pick(list.slice(start, start + width), upTo);
}

function machineOf(id: string): Machine {
  const machine = MACHINES.get(id);
  if (!machine) throw new Error(`There is no machine "${id}".`);
  return machine;
}
