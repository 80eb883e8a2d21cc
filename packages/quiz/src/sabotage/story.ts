import { parseDate, type StoryEvent, type Timeline } from '@aide-memoire/core';
import type { Item, Kind } from '../item.ts';
import { wordsFor } from '../words/index.ts';
import { against, changed, distractorsOf, type Sabotage } from './sabotage.ts';
import { storiesWhere } from './true-distractor.ts';

/** Kinds whose answer hangs on a day. */
const BY_DAY: readonly Kind[] = [
  'when',
  'status-at',
  'what-next',
  'order',
  'interval',
  'not-stated',
];

/** What can be spoilt in the story, so that an item that was right is right no more. */
export const STORY_SABOTAGES: readonly Sabotage[] = [
  {
    name: 'true-distractor',
    sentence: 'the story is changed so that a distractor is true too',
    *spoil(item, timeline) {
      for (const option of distractorsOf(item)) {
        for (const other of storiesWhere(option, item, timeline)) yield* against(item, other);
      }
    },
  },
  {
    name: 'approximate-day',
    sentence: 'a day that the answer hangs on is only approximate',
    *spoil(item, timeline) {
      if (!BY_DAY.includes(item.kind)) return;
      const hangsOn = new Set(datedEvents(item, timeline));
      yield* against(
        item,
        edited(timeline, (event) =>
          hangsOn.has(event.id) ? { happened: approximate(event.happened) } : {},
        ),
      );
    },
  },
  {
    name: 'broken-order',
    sentence: 'nobody knows any more what came first, or the options stand out of order',
    *spoil(item, timeline) {
      const { query } = item.proof;
      if (['when', 'how-many', 'interval'].includes(item.kind))
        yield { item: { ...item, options: [...item.options].reverse() }, timeline, of: 'item' };
      if (query.kind !== 'order' && query.kind !== 'interval' && query.kind !== 'what-next') return;
      const tied = new Set(datedEvents(item, timeline));
      const days = [...tied].map((id) => parseDate(timeline.stepOf(id).event.happened));
      const last = days.reduce((a, b) => (b.latest > a.latest ? b : a)).text;
      // All on one day, and nothing hangs on them or they on it.
      yield* against(
        item,
        edited(timeline, (event) => ({
          ...(tied.has(event.id) && { happened: last }),
          needs: tied.has(event.id) ? [] : event.needs.filter((id) => !tied.has(id)),
          after: tied.has(event.id) ? [] : event.after.filter((id) => !tied.has(id)),
        })),
      );
    },
  },
  {
    name: 'denied',
    sentence: 'somebody denies what the answer rests on',
    *spoil(item, timeline) {
      yield* against(
        item,
        edited(timeline, ({ id, reports }) => {
          const [report] = reports;
          return report && item.proof.events.includes(id)
            ? { reports: [...reports, { ...report, stance: 'denies' }] }
            : {};
        }),
      );
    },
  },
  {
    name: 'disputed-as-fact',
    sentence: 'the sources come to differ on what is asked as a fact',
    *spoil(item, timeline) {
      const { query } = item.proof;
      if (
        (query.kind !== 'status-at' && query.kind !== 'what-changed') ||
        query.holder !== undefined
      )
        return;
      const about = query.kind === 'status-at' ? query.since : query.event;
      const [source] = timeline.story.sources;
      if (!source) return;
      const made = timeline.index.events.get(about)?.moves[query.subject];
      const machine = timeline.index.machineOf(query.subject);
      const other = Object.keys(machine.headlines).find((move) => move !== made);
      if (made === undefined || other === undefined) return;
      const report = { source: source.id, paragraph: 1, from: [], stance: 'asserts' } as const;
      const positions = [
        { id: 'one', claim: 'one thing', moves: {}, reports: [report] },
        { id: 'other', claim: 'another', moves: { [query.subject]: other }, reports: [report] },
      ];
      const dispute = { id: 'a-new-dispute', question: 'What was it?', about: [about], positions };
      const spoilt = changed(timeline, { disputes: [...timeline.story.disputes, dispute] });
      for (const { item: same, timeline: story } of against(item, spoilt)) {
        // The explanation tells of the dispute, as an honest generator's would: only the question is at fault.
        const explanation = `${withoutEnding(item, timeline)} ${differences(item, story)}`;
        yield { item: { ...same, explanation }, timeline: story, of: 'story' };
      }
    },
  },
];

function edited(
  timeline: Timeline,
  edit: (event: StoryEvent) => Partial<StoryEvent>,
): Timeline | undefined {
  return changed(timeline, {
    events: timeline.story.events.map((event) => ({ ...event, ...edit(event) })),
  });
}

/** The events whose days an item compares. */
function datedEvents({ proof: { query, events } }: Item, timeline: Timeline): readonly string[] {
  if (query.kind === 'what-next') return [query.event, ...events];
  if (query.kind !== 'status-at') return events;
  const path = timeline.path(query.subject).filter(({ from, to }) => from !== to);
  const since = path.findIndex(({ event }) => event === query.since);
  return path.slice(since, since + 2).map(({ event }) => event);
}

const approximate = (happened: string): string =>
  happened
    .split('/')
    .map((end) => (/\d$/.test(end) ? `${end}~` : end))
    .join('/');

/** The sentence that names the questions on which the sources differ; empty where they do not. */
function differences({ step }: Item, timeline: Timeline): string {
  const { index, story } = timeline;
  const open = index.disputesAbout.get(timeline.step(step).event.id) ?? [];
  return open.length === 0
    ? ''
    : wordsFor(story.language).explained.differ(open.map(({ question }) => question));
}

const withoutEnding = (item: Item, timeline: Timeline): string => {
  const ending = differences(item, timeline);
  const { explanation } = item;
  return explanation.endsWith(ending)
    ? explanation.slice(0, explanation.length - ending.length).trimEnd()
    : explanation;
};
