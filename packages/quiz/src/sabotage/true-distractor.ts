import {
  type Detail,
  legalMoves,
  nextStatus,
  parseDate,
  isoDay,
  type Report,
  type StoryEvent,
  type Timeline,
} from '@aide-memoire/core';
import type { Item } from '../item.ts';
import { changed, without } from './sabotage.ts';

/**
 * Stories changed so that one distractor of an item is right, or at least no longer wrong; by kind. None where the
 * story cannot be changed like that.
 */
export function* storiesWhere(
  option: string,
  item: Item,
  timeline: Timeline,
): Iterable<Timeline | undefined> {
  const { query } = item.proof;
  const { events } = timeline.index;
  const change = (id: string, edit: (event: StoryEvent) => Partial<StoryEvent>) =>
    changed(timeline, {
      events: timeline.story.events.map((event) =>
        event.id === id ? { ...event, ...edit(event) } : event,
      ),
    });
  switch (query.kind) {
    case 'when':
      yield withTwin(timeline, query.event, { happened: option });
      return;
    case 'who': {
      const { entity } = query;
      const swap = (ids: readonly string[]) => ids.map((id) => (id === entity ? option : id));
      const event = events.get(query.event);
      if (event) yield withTwin(timeline, query.event, { by: swap(event.by), to: swap(event.to) });
      return;
    }
    case 'where':
      yield withTwin(timeline, query.event, { place: option });
      return;
    case 'how-many':
      yield change(query.event, ({ details }) => ({
        details: withDetail(details, query.detail, (detail) =>
          'value' in detail ? { ...detail, value: Number(option) } : detail,
        ),
      }));
      return;
    case 'status-at':
      yield* moved(timeline, query.subject, query.since, query.day, option);
      return;
    case 'what-changed': {
      const move = events.get(query.event)?.moves[query.subject];
      if (move === undefined) return;
      const { story } = timeline;
      yield changed(timeline, {
        events: story.events.map((event) => {
          const rest = without(event.moves, query.subject);
          if (event.id === query.event) return { ...event, moves: rest };
          return event.id === option
            ? { ...event, moves: { ...rest, [query.subject]: move } }
            : event;
        }),
      });
      return;
    }
    case 'what-next': {
      // Any day will do for it, so nobody knows that it did not come between.
      const [first, last] = [timeline.step(1).event, timeline.step(timeline.length).event];
      const anyTime = `${isoDay(parseDate(first.happened).latest)}/${isoDay(parseDate(last.happened).latest)}`;
      if (!events.has(option)) {
        // A move that nobody made is made.
        const move = option.slice('move:'.length);
        yield withNew(timeline, item.proof.events[0] ?? '', { moves: { [query.subject]: move } });
        return;
      }
      yield loosened(timeline, option, { happened: anyTime });
      return;
    }
    case 'interval': {
      const [number, unit] = option.split('-');
      const value = Number(number);
      const from = timeline.index.dates.get(query.from)?.earliest ?? 0;
      const days =
        unit === 'day' ? value : Math.round(value * (unit === 'month' ? 30.4375 : 365.25));
      yield loosened(timeline, query.to, { happened: isoDay(from + days) });
      return;
    }
    case 'who-said': {
      if ('dispute' in query) {
        yield withPositionReport(timeline, query.dispute, query.position, option);
        return;
      }
      yield change(query.event, ({ reports }) => ({
        reports: reports.flatMap((report) =>
          report.source === query.source &&
          report.paragraph === query.paragraph &&
          report.quote !== undefined
            ? [report, { ...report, speaker: option }]
            : [report],
        ),
      }));
      return;
    }
    case 'which-source':
      yield change(query.event, ({ reports }) => ({
        reports: [...reports, { source: option, paragraph: 1, from: [], stance: 'asserts' }],
      }));
      return;
    case 'disagreement':
      yield withPositionReport(timeline, query.dispute, option, query.holder);
      return;
    case 'known-by': {
      const told = events.get(item.proof.events[0] ?? '')?.reports ?? [];
      yield change(option, () => ({ reports: told }));
      return;
    }
    case 'why': {
      const [event = '', detail = ''] = option.split('/');
      const reason = events.get(event)?.details[detail];
      const report = reportFrom(timeline, query.holder);
      if (!reason) return;
      yield change(query.event, ({ details, reports }) => ({
        details: { ...details, [detail]: reason },
        reports: [...reports, { ...report, tells: [detail] }],
      }));
      return;
    }
    case 'what-if':
      if ('falls' in query) {
        yield change(option, ({ needs }) => ({ needs: [...needs, query.event] }));
        return;
      }
      yield* reached(timeline, query.subject, query.event, option);
      return;
    case 'not-stated': {
      const elsewhere = isoDay(parseDate(query.day).earliest - 1);
      const happened = {
        stated: query.day,
        contradicted: elsewhere,
        'not-stated': `${elsewhere}/${isoDay(parseDate(query.day).latest + 1)}`,
      };
      const wanted = Object.entries(happened).find(([standing]) => standing === option)?.[1];
      if (wanted !== undefined) yield loosened(timeline, query.event, { happened: wanted });
      return;
    }
    case 'order':
      return;
  }
}

/** The event once more, changed, right after itself, with nothing that hangs on it. */
function withTwin(
  timeline: Timeline,
  of: string,
  change: Partial<StoryEvent>,
): Timeline | undefined {
  return withNew(timeline, of, { ...change, moves: {} });
}

function withNew(
  timeline: Timeline,
  of: string,
  change: Partial<StoryEvent>,
): Timeline | undefined {
  return changed(timeline, {
    events: timeline.story.events.flatMap((event) =>
      event.id === of
        ? [
            event,
            { ...event, needs: [], after: [], ...change, id: 'twin', title: 'Another headline' },
          ]
        : [event],
    ),
  });
}

/** The event with another date, and nothing that ties it to a place among the others. */
function loosened(
  timeline: Timeline,
  id: string,
  change: Partial<StoryEvent>,
): Timeline | undefined {
  const free = (ids: readonly string[]) => ids.filter((other) => other !== id);
  return changed(timeline, {
    events: timeline.story.events.map((event) =>
      event.id === id
        ? { ...event, needs: [], after: [], ...change }
        : { ...event, needs: free(event.needs), after: free(event.after) },
    ),
  });
}

function withDetail(
  details: Readonly<Record<string, Detail>>,
  id: string,
  edit: (detail: Detail) => Detail,
): Readonly<Record<string, Detail>> {
  return Object.fromEntries(
    Object.entries(details).map(([name, detail]) => [name, name === id ? edit(detail) : detail]),
  );
}

/** An event more, right after another, that takes a subject to a status by one legal move. */
function* moved(
  timeline: Timeline,
  subject: string,
  since: string,
  day: string,
  status: string,
): Iterable<Timeline | undefined> {
  const machine = timeline.index.machineOf(subject);
  const { index } = timeline.stepOf(since);
  const before = timeline.at(index)[subject] ?? '';
  const move = legalMoves(machine, before).find(
    (each) => nextStatus(machine, before, each) === status,
  );
  if (move === undefined) return;
  yield withNew(timeline, since, { happened: day, moves: { [subject]: move } });
}

/** An event more at the very end that takes a subject to a status, whether or not an event is taken out. */
function* reached(
  timeline: Timeline,
  subject: string,
  without: string,
  status: string,
): Iterable<Timeline | undefined> {
  const machine = timeline.index.machineOf(subject);
  const leads = (from: string, move: string) => nextStatus(machine, from, move);
  const [real, other] = [
    timeline.at(timeline.length)[subject] ?? '',
    timeline.without(without).state[subject] ?? '',
  ];
  const move = legalMoves(machine, other).find(
    (each) => leads(other, each) === status && leads(real, each) !== undefined,
  );
  const last = timeline.step(timeline.length).event;
  if (move !== undefined) yield withNew(timeline, last.id, { moves: { [subject]: move } });
}

/** Somebody reports a position more. */
function withPositionReport(
  timeline: Timeline,
  dispute: string,
  position: string,
  origin: string,
): Timeline | undefined {
  const report = reportFrom(timeline, origin);
  return changed(timeline, {
    disputes: timeline.story.disputes.map((each) =>
      each.id === dispute
        ? {
            ...each,
            positions: each.positions.map((other) =>
              other.id === position ? { ...other, reports: [...other.reports, report] } : other,
            ),
          }
        : each,
    ),
  });
}

/** A report whose origin is somebody: a source itself, or an entity in the first source. */
function reportFrom({ index, story }: Timeline, origin: string): Report {
  const source = index.sources.has(origin) ? origin : (story.sources[0]?.id ?? '');
  return {
    source,
    paragraph: 1,
    from: source === origin ? [] : [origin],
    stance: 'asserts',
  };
}
