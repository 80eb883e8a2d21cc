import {
  type Detail,
  happenedInWords,
  type Id,
  type Report,
  type Source,
  type StoryEvent,
  type Timeline,
} from '@aide-memoire/core';
import { evidenceRefs } from '../evidence-refs.ts';
import { type Asking, type Generator, OPTIONS, type Question } from '../question.ts';
import type { Words } from '../words/index.ts';
import { namedIn } from './holders.ts';
import { objections } from './objections.ts';
import { positionReports } from './position-reports.ts';

/** An event, or a detail of it, as the stem tells it. */
interface Told {
  readonly event: StoryEvent;
  readonly detail?: Id;
  readonly text: string;
  /** The same for two that tell the same, whatever they call it. */
  readonly sense: string;
}

/** "Which of these sources alone reports this?", among the publications that were read. */
export const whichSource: Generator = function* (asking) {
  const { timeline, words, skip } = asking;
  const read = publicationsRead(timeline);
  if (read.length < OPTIONS) {
    skip('few-sources');
    return;
  }
  const disputing = positionReports(timeline);
  const all = timeline.story.events.flatMap((event) => toldOf(event, words));
  const objectionTo = objections(timeline);
  const times = new Map<string, number>();
  for (const { sense } of all) times.set(sense, (times.get(sense) ?? 0) + 1);
  for (const told of all) {
    const { event, text, sense } = told;
    const named = told.detail === undefined ? event.title : text;
    const isNamed = namedIn(timeline, text);
    const reports = reportsOf(told);
    const telling = new Set(reports.map(({ source }) => source));
    const passedOn = new Set(reports.flatMap(({ from }) => from));
    const choice = read.filter(({ id }) => !passedOn.has(id));
    const others = new Set(event.reports.map(({ source }) => source));
    // Who differs on an event tells of it, too.
    if (told.detail === undefined)
      for (const { source } of disputing(event.id)) telling.add(source);
    const [only, ...more] = telling;
    const source = choice.find(({ id }) => id === only);
    const objection = objectionTo(event);
    if (objection !== undefined) skip(objection, named);
    else if (reports.some(({ stance }) => stance !== 'asserts')) skip('qualified', named);
    else if (more.length > 0) skip('many-sources', named);
    else if (!source) skip('background', named);
    else if (told.detail !== undefined && others.size === 1) skip('one-source-event', named);
    else if (times.get(sense) !== 1) skip('told-twice', named);
    else if (choice.length < OPTIONS) skip('passed-on', named);
    else if (read.some(({ id }) => isNamed(id))) skip('names-source', named);
    else yield questionOf(asking, told, source, choice);
  }
};

/** In the order of the story. */
function publicationsRead({ story }: Timeline): Source[] {
  const read = new Set<Id>();
  for (const { reports } of story.events) for (const { source } of reports) read.add(source);
  for (const { positions } of story.disputes) {
    for (const { reports } of positions) for (const { source } of reports) read.add(source);
  }
  return story.sources.filter(({ id, kind }) => kind === 'publication' && read.has(id));
}

const toldOf = (event: StoryEvent, words: Words): Told[] => [
  {
    event,
    text: words.whichSource.title(event.title),
    sense: `title: ${event.title.toLowerCase()}`,
  },
  ...Object.entries(event.details).map(([detail, given]) => ({
    event,
    detail,
    text: words.whichSource.detail(given.label, valueOf(given, words)),
    sense: senseOf(given).toLowerCase(),
  })),
];

function valueOf(detail: Detail, words: Words): string {
  if ('because' in detail) return detail.because;
  if ('text' in detail) return detail.text;
  return words.whichSource.quantity(detail.value, detail.unit, detail.bound);
}

/** "About 20 men" and "20 men" are one figure; what is told in words is the same under any label. */
function senseOf(detail: Detail): string {
  if ('because' in detail) return `words: ${detail.because}`;
  if ('text' in detail) return `words: ${detail.text}`;
  return `figure: ${detail.label}: ${detail.value} ${detail.unit}`;
}

const reportsOf = ({ event, detail }: Told): readonly Report[] =>
  event.reports.filter(
    ({ tells }) => detail === undefined || tells === undefined || tells.includes(detail),
  );

function questionOf(
  asking: Asking,
  { event, detail, text }: Told,
  source: Source,
  choice: readonly Source[],
): Question {
  const { timeline, words } = asking;
  const id = `which-source:${event.id}${detail === undefined ? '' : `:${detail}`}`;
  const right = words.whichSource.right(source.label, text, event.title, happenedInWords(event));
  const optionOf = (each: Source) => ({
    id: each.id,
    text: words.whichSource.option(each.label),
    rank: timeline.story.sources.indexOf(each),
  });
  return {
    id,
    stem: words.whichSource.stem(text),
    right: [{ ...optionOf(source), feedback: right, closeness: 1 }],
    distractors: nearestTo(asking, id, event, source, choice).map((other) => ({
      ...optionOf(other),
      feedback: reports(other, event)
        ? words.whichSource.partly(other.label, event.title)
        : words.whichSource.silent(other.label),
      closeness: reports(other, event) ? 0.9 : 0.6,
      wrong: `${other.id} does not report ${[event.id, ...(detail === undefined ? [] : [detail])].join('/')}`,
    })),
    arranged: 'fixed',
    because: right,
    query: { kind: 'which-source', event: event.id, ...(detail !== undefined && { detail }) },
    events: [event.id],
    ...(detail !== undefined && { details: [`${event.id}/${detail}`] }),
    evidence: evidenceRefs(timeline, event.id, detail),
    hops: 2,
  };
}

const reports = ({ id }: Source, event: StoryEvent): boolean =>
  event.reports.some(({ source }) => source === id);

/** The two others likeliest to have it: those that tell of the event, then of what is next to it in the log. */
function nearestTo(
  { timeline, draw }: Asking,
  id: string,
  event: StoryEvent,
  source: Source,
  choice: readonly Source[],
): Source[] {
  const { index } = timeline.stepOf(event.id);
  const beside = timeline.story.events.slice(Math.max(0, index - 4), index + 3);
  const score = (other: Source): number =>
    beside.length * Number(reports(other, event)) +
    beside.filter((near) => reports(other, near)).length;
  return draw(id)
    .shuffled(choice.filter((other) => other !== source))
    .sort((a, b) => score(b) - score(a))
    .slice(0, OPTIONS - 1);
}
