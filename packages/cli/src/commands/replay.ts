import {
  happenedInWords,
  type Clock,
  type State,
  statusLabel,
  type Timeline,
} from '@aide-memoire/core';
import { type Command, Option } from 'commander';
import { date, wholeNumber } from '../arguments.ts';
import { replayByName, STORY_ARGUMENT } from '../read-story.ts';
import type { Output } from '../run.ts';

interface Options {
  readonly step?: number;
  readonly happened?: string;
  readonly known?: string;
  readonly json?: true;
}

/** `aide-memoire replay <story>`: the steps with their changes, and the state of affairs at a point. */
export function addReplay(program: Command, { out }: Output): void {
  const command = program
    .command('replay')
    .description('print the steps of a story, what each changed, and how things stood')
    .argument(...STORY_ARGUMENT)
    .addOption(
      new Option('--step <number>', 'how things stood after this step; 0 is the beginning')
        .argParser(wholeNumber)
        .conflicts(['happened', 'known']),
    )
    .addOption(
      new Option('--happened <date>', 'how things stood on this day')
        .argParser(date)
        .conflicts(['step', 'known']),
    )
    .addOption(
      new Option('--known <date>', 'how things stood as far as a reader knew on this day')
        .argParser(date)
        .conflicts(['step', 'happened']),
    )
    .option('--json', 'print JSON')
    .action((name: string, options: Options) => {
      const timeline = replayByName(name);
      if (options.step !== undefined && options.step > timeline.length) {
        command.error(
          `error: there is no step ${options.step}; steps run from 0 to ${timeline.length}`,
        );
      }
      const point = pointOf(timeline, options);
      out(
        options.json
          ? `${JSON.stringify(asData(timeline, point), null, 2)}\n`
          : inWords(timeline, point),
      );
    });
}

/** The point asked about. */
interface Point {
  readonly words: string;
  readonly state: State;
  readonly counts: (step: number) => boolean;
}

function pointOf(timeline: Timeline, { step, happened, known }: Options): Point {
  const byClock = (words: string, clock: Clock): Point => ({
    words,
    state: timeline.asOf(clock),
    counts: (index) => timeline.counts(timeline.step(index).event.id, clock),
  });
  if (happened !== undefined) return byClock(`by the end of ${happened}`, { happened });
  if (known !== undefined) return byClock(`as known by the end of ${known}`, { known });
  const last = step ?? timeline.length;
  return {
    words: last === 0 ? 'at the beginning' : `after step ${last}`,
    state: timeline.at(last),
    counts: (index) => index <= last,
  };
}

function asData(timeline: Timeline, { state }: Point): unknown {
  return {
    story: timeline.story.id,
    steps: timeline.story.events.map(({ id, happened, title }, i) => ({
      index: i + 1,
      event: id,
      happened,
      title,
      changes: timeline.step(i + 1).changes,
    })),
    state,
  };
}

/** A line a step, a line a change below it; a dot marks the steps that count at the point asked about. */
function inWords(timeline: Timeline, { words, state, counts }: Point): string {
  const { story, index } = timeline;
  const label = (subject: string, status: string): string =>
    statusLabel(index.machineOf(subject), status);
  const nameOf = (subject: string): string => index.subjects.get(subject)?.name ?? subject;
  const dates = story.events.map(happenedInWords);
  const width = Math.max(...dates.map(({ length }) => length));
  const digits = String(timeline.length).length;
  const indent = ' '.repeat(digits + 4);

  const steps = story.events.flatMap(({ title }, i) => {
    const mark = counts(i + 1) ? '•' : ' ';
    const line = `${mark} ${String(i + 1).padStart(digits)}  ${(dates[i] ?? '').padEnd(width)}  ${title}`;
    const changes = timeline
      .step(i + 1)
      .changes.map(
        ({ subject, from, to }) =>
          `${indent}↳ ${nameOf(subject)}: ${label(subject, from)} → ${label(subject, to)}`,
      );
    return [line, ...changes];
  });
  const names = Math.max(0, ...story.subjects.map(({ name }) => name.length));
  const standings = story.subjects.map(
    ({ id, name }) => `  ${name.padEnd(names)}  ${label(id, state[id] ?? '')}`,
  );
  return [
    story.title,
    '',
    ...steps,
    '',
    `How things stood ${words} (• counts by then):`,
    ...standings,
    '',
  ].join('\n');
}
