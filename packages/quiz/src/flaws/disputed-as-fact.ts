import { type Dispute, type Id, parseDate, type Timeline } from '@aide-memoire/core';
import type { Query } from '../item.ts';
import { breaks, exampleItem, keeps } from './examples.ts';
import type { Check, Example, Rule } from './rule.ts';
import { cuesOf } from './texts.ts';

/**
 * Who acted, when, where and how many is disputed only where a dispute's question opens with just that; a question about
 * the dispute itself names a holder. What remains is what an event did to a subject, where some position would have it
 * move otherwise.
 */
export const isBroken: Check = ({ proof: { query, events } }, timeline) =>
  events.some((id) => isDenied(id, timeline)) ||
  isContested(query, timeline) ||
  isAskedOtherwise(query, timeline);

export const disputedAsFact: Rule = {
  number: 2,
  name: 'disputed-as-fact',
  severity: 'wrong',
  sentence: 'asks a disputed claim as if it were a fact',
  item: isBroken,
};

export const examples = (): readonly Example[] => [
  keeps('item', 'nobody says otherwise of the signing', exampleItem()),
  keeps(
    'item',
    'the question says whose account it asks for',
    statusOn('2022-04-01', { holder: 'paper' }),
  ),
  keeps('item', 'the dispute is about something later', statusOn('2022-01-01', {})),
  breaks('item', 'the gazette has it that the Pact was ended by then', statusOn('2022-04-01', {})),
  breaks(
    'item',
    'Bell denies that there was a letter',
    exampleItem({ query: { kind: 'when', event: 'letter' } }),
  ),
  breaks(
    'item',
    'the sources differ on where they walked',
    exampleItem({ query: { kind: 'where', event: 'walk' } }),
  ),
  keeps(
    'item',
    'and not on who did',
    exampleItem({ query: { kind: 'who', event: 'walk', entity: 'ames' } }),
  ),
];

function statusOn(day: string, holder: { readonly holder?: Id }) {
  const since = day < '2022-03-05' ? 'force' : 'freeze';
  return exampleItem({ query: { kind: 'status-at', subject: 'pact', day, since, ...holder } });
}

const isDenied = (event: Id, { index }: Timeline): boolean =>
  index.events.get(event)?.reports.some(({ stance }) => stance === 'denies') ?? false;

/** Whether the sources answer just this question differently. */
function isAskedOtherwise(query: Query, timeline: Timeline): boolean {
  const { kind } = query;
  if (kind !== 'when' && kind !== 'where' && kind !== 'who' && kind !== 'how-many') return false;
  const opens = cuesOf(timeline).asks[kind];
  const disputes = timeline.index.disputesAbout.get(query.event) ?? [];
  return disputes.some(({ question }) => opens.test(question));
}

function isContested(query: Query, timeline: Timeline): boolean {
  if ((query.kind !== 'status-at' && query.kind !== 'what-changed') || query.holder !== undefined)
    return false;
  const disputes = contestedMoves(timeline).get(query.subject) ?? [];
  if (query.kind === 'what-changed')
    return disputes.some(({ about }) => about.includes(query.event));
  if (disputes.length === 0 || !timeline.index.events.has(query.since)) return false;
  const [from, day] = [timeline.stepOf(query.since).index, parseDate(query.day).latest];
  const bears = (id: Id): boolean =>
    timeline.stepOf(id).index >= from && (timeline.index.dates.get(id)?.earliest ?? day + 1) <= day;
  return disputes.some(({ about }) => about.some(bears));
}

const known = new WeakMap<Timeline, ReadonlyMap<Id, readonly Dispute[]>>();

/** Subject → the disputes in which some position has it move otherwise than in the log. */
function contestedMoves(timeline: Timeline): ReadonlyMap<Id, readonly Dispute[]> {
  const found = known.get(timeline);
  if (found) return found;
  const contested = new Map<Id, Dispute[]>();
  for (const dispute of timeline.story.disputes) {
    const made = (subject: Id) =>
      dispute.about.map((id) => timeline.index.events.get(id)?.moves[subject]);
    const subjects = dispute.positions.flatMap(({ moves }) =>
      Object.entries(moves).flatMap(([subject, move]) =>
        made(subject).includes(move) ? [] : [subject],
      ),
    );
    for (const subject of new Set(subjects))
      contested.set(subject, [...(contested.get(subject) ?? []), dispute]);
  }
  known.set(timeline, contested);
  return contested;
}
