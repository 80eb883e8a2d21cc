import { ReplayError } from './errors.ts';
import type { StoryIndex } from './replay/story-index.ts';
import type { Timeline } from './replay/timeline.ts';
import type { Id, Position, Report } from './story.ts';

/**
 * `corroborated`: two or more origins. `single-origin`: one, however many sources pass it on.
 * `disputed`: the sources contradict each other on it.
 */
export type Verdict = 'corroborated' | 'single-origin' | 'disputed';

/** One report with its chain worked out. */
export interface Attribution {
  readonly report: Report;
  /** Where the word comes from: the last link of the chain, or the read source itself. */
  readonly origin: Id;
  /** The chain in words, origin first: "a US official, to WBUR, in the news digest". */
  readonly words: string;
}

export interface Evidence {
  readonly attributions: readonly Attribution[];
  /** Who asserts it, each once. */
  readonly origins: readonly Id[];
  readonly verdict: Verdict;
  /** True when it rests on public records alone: context that no article reports. */
  readonly background: boolean;
}

/** What any event can be told of, besides its details. */
const PARTS: readonly string[] = ['happened', 'place', 'by', 'to'];

/**
 * Who reports an event, or one part of it: `happened`, `place`, `by`, `to` or a detail's id.
 *
 * @throws ReplayError `unknown-event` or `unknown-part`.
 */
export function evidenceOf(timeline: Timeline, eventId: Id, part?: string): Evidence {
  const event = timeline.index.events.get(eventId);
  if (!event) throw new ReplayError('unknown-event', `There is no event "${eventId}".`);
  const reports = event.reports.filter(
    ({ tells }) => part === undefined || tells === undefined || tells.includes(part),
  );
  const isPart = part === undefined || PARTS.includes(part) || Object.hasOwn(event.details, part);
  if (!isPart) throw new ReplayError('unknown-part', `"${eventId}" has no part "${part}".`);
  const contested = timeline.index.disputesAbout.has(eventId);
  return weigh(reports, timeline.index, contested);
}

/** Who reports a position: its own reports and those of the event it was voiced in. */
export function evidenceOfPosition(timeline: Timeline, position: Position): Evidence {
  const voiced =
    position.in === undefined ? [] : (timeline.index.events.get(position.in)?.reports ?? []);
  return weigh([...position.reports, ...voiced], timeline.index, false);
}

/**
 * Who holds a position: whoever acted in the event it was voiced in, and the origins of its reports. Entities and
 * sources, each once.
 */
export function holdersOf(timeline: Timeline, position: Position): readonly Id[] {
  const voiced =
    position.in === undefined ? [] : (timeline.index.events.get(position.in)?.by ?? []);
  return [...new Set([...voiced, ...originsOf(position.reports)])];
}

function weigh(reports: readonly Report[], index: StoryIndex, contested: boolean): Evidence {
  const origins = originsOf(reports);
  const denied = reports.some(({ stance }) => stance === 'denies');
  return {
    attributions: reports.map((report) => ({
      report,
      origin: originOf(report),
      words: chainInWords(report, index),
    })),
    origins,
    verdict:
      contested || denied ? 'disputed' : origins.length > 1 ? 'corroborated' : 'single-origin',
    background:
      reports.length > 0 &&
      reports.every(({ source }) => index.sources.get(source)?.kind === 'record'),
  };
}

const originsOf = (reports: readonly Report[]): readonly Id[] => [
  ...new Set(reports.filter(({ stance }) => stance === 'asserts').map(originOf)),
];

const originOf = (report: Report): Id => report.from.at(-1) ?? report.source;

/** A person speaks *to* a paper; a paper is read *in* another. */
function chainInWords(report: Report, index: StoryIndex): string {
  const chain = [report.source, ...report.from].reverse();
  return chain
    .map((link, i) => {
      const before = chain[i - 1];
      const isLast = i === chain.length - 1;
      if (before === undefined) return index.nameOf(link);
      return `${!isLast && index.entities.has(before) ? 'to' : 'in'} ${index.nameOf(link)}`;
    })
    .join(', ');
}
