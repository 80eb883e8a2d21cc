import type { Asked } from '@aide-memoire/learner';
import type { Posed } from '#lib/questions/ask.ts';

/** The questions of a session that have no answer: skipped, or never come to. */
export const unanswered = (
  posed: readonly Posed[],
  { answers }: Pick<Asked, 'answers'>,
): readonly Posed[] =>
  posed.filter(
    ({ item }) =>
      !answers.some(({ answer }) => answer.item === item.id && answer.story === item.story),
  );
