import { LearnerError } from '../errors.ts';
import type { LearnerLog } from '../log/learner-log.ts';
import { isSame } from '../log/order.ts';
import { type BrokenLine, LIMITS, readExport } from './read-export.ts';

/** What an import did. */
export interface Imported {
  /** Events that were new to the log. */
  readonly added: number;
  /** Lines whose event was known, from the log or from a line before. */
  readonly known: number;
  /** Lines with an event. */
  readonly lines: number;
}

/**
 * Merges an export into a log. Whatever is imported how often and in whatever order, the log ends with the same events.
 *
 * @throws LearnerError `broken-import`, whose message has a line for each that is broken (`Line 3: …`; after
 *   the first 1,000 it says how many more there are), or what `record` throws. Nothing was changed then.
 */
export async function importLog(text: string, log: LearnerLog): Promise<Imported> {
  const { events, broken, more } = readExport(text);
  const held = new Map((await log.events()).map((event) => [event.id, event]));
  const clashes = events.flatMap(({ line, event }): BrokenLine[] => {
    const known = held.get(event.id);
    if (!known || isSame(known, event)) return [];
    return [{ line, sentence: `The id "${event.id}" is that of another event in your log.` }];
  });
  const mistakes = [...broken, ...clashes].sort((a, b) => a.line - b.line);
  if (mistakes.length > 0) {
    const listed = mistakes.slice(0, LIMITS.listed);
    const sentences = listed.map(({ line, sentence }) => `Line ${line}: ${sentence}`);
    const unlisted = more + mistakes.length - listed.length;
    if (unlisted > 0) sentences.push(`and ${unlisted} more`);
    throw new LearnerError('broken-import', sentences.join('\n'));
  }
  const { length: added } = await log.record(events.map(({ event }) => event));
  return { added, known: events.length - added, lines: events.length };
}
