import type { LearnerEvent } from '../log/event.ts';
import { isSame } from '../log/order.ts';
import { readPlainEvent } from '../log/plain-event.ts';
import type { ReadEvent } from '../log/read-event.ts';
import { FORMAT } from './export.ts';

export const LIMITS = {
  /** More than a life of answers, and far less than what a browser cannot hold. In characters. */
  file: 256 * 1024 * 1024,
  /** So many broken lines are listed: nobody reads more, and a text has an end. */
  listed: 1000,
} as const;

/** A line that cannot be read, counted from 1, and why. */
export interface BrokenLine {
  readonly line: number;
  readonly sentence: string;
}

/** An event and the line it stands in. */
export interface LinedEvent {
  readonly line: number;
  readonly event: LearnerEvent;
}

export interface ReadExport {
  readonly events: readonly LinedEvent[];
  /** The first of them; empty when the file is sound. */
  readonly broken: readonly BrokenLine[];
  /** How many broken lines are not listed. */
  readonly more: number;
}

/**
 * Reads every line of an export and changes nothing. A byte order mark, Windows line ends and blank lines at the end
 * are no harm: mail and editors add them. A file that is none of ours is broken in one line, not in each.
 */
export function readExport(text: string): ReadExport {
  if (text.length > LIMITS.file)
    return refused(`The file is larger than ${LIMITS.file} characters.`);
  const [header = '', ...lines] = linesOf(text);
  const wrong = wrongHeader(header);
  if (wrong !== undefined) return refused(wrong);

  const events: LinedEvent[] = [];
  const broken: BrokenLine[] = [];
  let more = 0;
  const breaks = (line: number, sentence: string) => {
    if (broken.length < LIMITS.listed) broken.push({ line, sentence });
    else more++;
  };
  const seen = new Map<string, LinedEvent>();
  for (const [i, words] of lines.entries()) {
    const line = i + 2;
    const read = readLine(words);
    if (!read.ok) {
      breaks(line, read.sentence);
      continue;
    }
    const { event } = read;
    const before = seen.get(event.id);
    if (before && !isSame(before.event, event)) {
      breaks(line, `The id "${event.id}" is that of another event, in line ${before.line}.`);
      continue;
    }
    if (!before) seen.set(event.id, { line, event });
    events.push({ line, event });
  }
  return { events, broken, more };
}

const refused = (sentence: string): ReadExport => ({
  events: [],
  broken: [{ line: 1, sentence }],
  more: 0,
});

/** What Windows ends a line with besides is white space to JSON. */
function linesOf(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1);
}

function wrongHeader(line: string): string | undefined {
  const header = parse(line);
  const format =
    typeof header === 'object' && header !== null && 'format' in header ? header.format : undefined;
  if (format === FORMAT) return undefined;
  if (typeof format === 'string' && /^aide-memoire\/learner@\d+$/.test(format))
    return `The file is "${format}"; this release reads "${FORMAT}". Update the app, then import it.`;
  return `The file is no export of a learner's log: its first line is not {"format":"${FORMAT}"}.`;
}

/** A line has no length of its own to keep to: what a log takes, its export has, and the file bounds it. */
function readLine(words: string): ReadEvent {
  if (words.trim() === '') return { ok: false, sentence: 'The line is blank.' };
  const value = parse(words);
  return value === undefined
    ? { ok: false, sentence: 'The line is not JSON.' }
    : readPlainEvent(value);
}

/** Undefined, which JSON has no word for, is what cannot be parsed. */
function parse(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
