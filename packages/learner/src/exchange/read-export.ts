import type { LearnerEvent } from '../log/event.ts';
import { isSame } from '../log/order.ts';
import { readEvent } from '../log/read-event.ts';
import { FORMAT } from './export.ts';

/** More than a life of answers, and far less than what a browser cannot hold. In characters. */
export const LIMITS = { file: 256 * 1024 * 1024, line: 256 * 1024 } as const;

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
  /** Empty when the file is sound. */
  readonly broken: readonly BrokenLine[];
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
  const seen = new Map<string, LinedEvent>();
  for (const [i, words] of lines.entries()) {
    const line = i + 2;
    const read = readLine(words);
    if (!read.ok) {
      broken.push({ line, sentence: read.sentence });
      continue;
    }
    const { event } = read;
    const before = seen.get(event.id);
    if (before && !isSame(before.event, event)) {
      broken.push({
        line,
        sentence: `The id "${event.id}" is that of another event, in line ${before.line}.`,
      });
      continue;
    }
    if (!before) seen.set(event.id, { line, event });
    events.push({ line, event });
  }
  return { events, broken };
}

const refused = (sentence: string): ReadExport => ({ events: [], broken: [{ line: 1, sentence }] });

/** What Windows ends a line with besides is white space to JSON. */
function linesOf(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1);
}

function wrongHeader(line: string): string | undefined {
  const header = line.length > LIMITS.line ? undefined : parse(line);
  const format =
    typeof header === 'object' && header !== null && 'format' in header ? header.format : undefined;
  if (format === FORMAT) return undefined;
  if (typeof format === 'string' && /^aide-memoire\/learner@\d+$/.test(format))
    return `The file is "${format}"; this release reads "${FORMAT}". Update the app, then import it.`;
  return `The file is no export of a learner's log: its first line is not {"format":"${FORMAT}"}.`;
}

function readLine(words: string): ReturnType<typeof readEvent> {
  if (words.trim() === '') return { ok: false, sentence: 'The line is blank.' };
  if (words.length > LIMITS.line)
    return { ok: false, sentence: `The line is longer than ${LIMITS.line} characters.` };
  const value = parse(words);
  return value === undefined ? { ok: false, sentence: 'The line is not JSON.' } : readEvent(value);
}

/** Undefined, which JSON has no word for, is what cannot be parsed. */
function parse(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
