import {
  type Imported,
  importLog,
  LearnerError,
  type LearnerLog,
  LIMITS,
} from '@aide-memoire/learner';

/** What became of a file. Of a broken one nothing was taken; `sentences` has one for each line that is. */
export type Outcome =
  | { readonly state: 'imported'; readonly file: string; readonly imported: Imported }
  | { readonly state: 'broken'; readonly file: string; readonly sentences: readonly string[] }
  | { readonly state: 'failed'; readonly file: string; readonly sentence: string };

/** Merges a file into the log. Never rejects: what went wrong is the outcome. */
export async function importFile(
  file: Pick<File, 'name' | 'size' | 'text'>,
  log: LearnerLog,
): Promise<Outcome> {
  // No character takes more bytes than this; what is larger need not be read to be refused.
  if (file.size > 4 * LIMITS.file) {
    return { state: 'failed', file: file.name, sentence: 'The file is too large to be a log.' };
  }
  try {
    const imported = await importLog(await file.text(), log);
    return { state: 'imported', file: file.name, imported };
  } catch (error) {
    return outcomeOf(error, file.name);
  }
}

function outcomeOf(error: unknown, file: string): Outcome {
  const sentence = error instanceof Error ? error.message : String(error);
  return error instanceof LearnerError && error.code === 'broken-import'
    ? { state: 'broken', file, sentences: sentence.split('\n') }
    : { state: 'failed', file, sentence };
}

/** What an import changed, in words. */
export function importedInWords({ added, lines }: Imported): string {
  if (lines === 0) return 'The file holds no events, so that nothing changed.';
  if (added === 0) return 'Everything in it was in your log already, so that nothing changed.';
  return added === lines
    ? `All ${added} events in it were new to your log.`
    : `${added} of the ${lines} events in it were new to your log; the others it had already.`;
}
