import type { Item, Kind } from '@aide-memoire/quiz';
import type { SessionContext, Turn } from './context.ts';

/** The turn that is asked or was just answered; none once all were. */
export const currentTurn = ({ queue, position }: SessionContext): Turn | undefined =>
  queue[position];

export const currentItem = (context: SessionContext): Item | undefined =>
  currentTurn(context)?.item;

/** The answer to the current turn, once it is given. */
export function currentAnswer({
  answers,
  position,
}: SessionContext): SessionContext['answers'][number]['answer'] | undefined {
  const last = answers.at(-1);
  return last?.position === position ? last.answer : undefined;
}

/** Whether the miss just made will bring the item again. */
export function comesAgain(context: SessionContext): boolean {
  const item = currentItem(context);
  return (
    currentAnswer(context)?.right === false &&
    !context.queue.some((turn) => turn.again && turn.item === item)
  );
}

export interface Progress {
  /** Turns answered or skipped. */
  readonly done: number;
  /** Turns in all, as far as is known: a miss adds one. */
  readonly turns: number;
}

export const progress = (context: SessionContext): Progress => ({
  done: context.position + (currentAnswer(context) ? 1 : 0),
  turns: context.queue.length + (comesAgain(context) ? 1 : 0),
});

/** How the items of a session went. */
export interface Tally {
  readonly items: number;
  /** Right when first asked. */
  readonly atOnce: number;
  /** Right only when asked again. */
  readonly later: number;
  readonly missed: number;
  readonly unanswered: number;
}

export interface Result extends Tally {
  readonly byKind: readonly (Tally & { readonly kind: Kind })[];
  readonly bySubject: readonly (Tally & { readonly story: string; readonly subject: string })[];
  /** What to look at again: whatever was not right at once, unanswered items aside. */
  readonly again: readonly Item[];
}

/** What a result is reckoned from: a session that runs has it, and so has the log of one that is over. */
export type Asked = Pick<SessionContext, 'items' | 'queue' | 'answers'>;

/** What the session shows that the learner knows, kinds and subjects in the order they first came. */
export function resultOf(asked: Asked): Result {
  const { items } = asked;
  const howIt = outcomes(asked);
  const tally = (some: readonly Item[]): Tally => {
    const count = (outcome: Outcome): number =>
      some.filter((item) => howIt(item) === outcome).length;
    return {
      items: some.length,
      atOnce: count('atOnce'),
      later: count('later'),
      missed: count('missed'),
      unanswered: count('unanswered'),
    };
  };
  const byKind = Map.groupBy(items, ({ kind }) => kind);
  const bySubject = Map.groupBy(items, ({ story, subject }) => JSON.stringify([story, subject]));
  return {
    ...tally(items),
    byKind: [...byKind].map(([kind, some]) => ({ kind, ...tally(some) })),
    bySubject: [...bySubject.values()].flatMap((some) =>
      some[0]?.subject === undefined
        ? []
        : [{ story: some[0].story, subject: some[0].subject, ...tally(some) }],
    ),
    again: items.filter((item) => ['later', 'missed'].includes(howIt(item))),
  };
}

type Outcome = Exclude<keyof Tally, 'items'>;

function outcomes({ answers, queue }: Asked): (item: Item) => Outcome {
  const rights = new Map<Item, boolean[]>();
  for (const { answer, position } of answers) {
    const item = queue[position]?.item;
    if (item) rights.set(item, [...(rights.get(item) ?? []), answer.right]);
  }
  return (item) => {
    const given = rights.get(item);
    if (!given) return 'unanswered';
    if (given[0]) return 'atOnce';
    return given.at(-1) ? 'later' : 'missed';
  };
}
