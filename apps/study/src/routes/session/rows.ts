import type { Result, Tally } from '@aide-memoire/learner';
import { KIND_NAMES } from '#lib/questions/kinds.ts';
import type { Posed } from '#lib/questions/ask.ts';
import { apart } from '#lib/apart.ts';
import { capitalised } from '#lib/words.ts';

/** How the questions of one kind, or about one subject, went: those that were answered. */
export interface Row {
  readonly name: string;
  readonly answered: number;
  /** Right when first asked. */
  readonly atOnce: number;
}

export const kindRows = ({ byKind }: Result): readonly Row[] =>
  rowsOf(byKind, ({ kind }) => KIND_NAMES[kind]);

/** @param posed the session's questions, which know the names. Stories are named where there are several. */
export function subjectRows({ bySubject }: Result, posed: readonly Posed[]): readonly Row[] {
  const isMixed = new Set(posed.map(({ story }) => story.id)).size > 1;
  return rowsOf(bySubject, ({ story, subject }) => {
    const one = posed.find(({ item }) => item.story === story && item.subject === subject);
    const name = capitalised(one?.subject ?? subject);
    return isMixed && one ? `${apart(name)} (${apart(one.story.title)})` : name;
  });
}

/** The most answered first. */
const rowsOf = <T extends Tally>(tallies: readonly T[], nameOf: (tally: T) => string) =>
  tallies
    .map((tally) => ({
      name: nameOf(tally),
      answered: tally.items - tally.unanswered,
      atOnce: tally.atOnce,
    }))
    .filter(({ answered }) => answered > 0)
    .sort((a, b) => b.answered - a.answered);
