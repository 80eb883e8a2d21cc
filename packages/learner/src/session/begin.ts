import type { Item } from '@aide-memoire/quiz';
import type { Given, Resumed, SessionContext, SessionInput, Turn } from './context.ts';
import { recorded, stamp } from './record.ts';

/** How a session starts, or goes on: what was answered stands first in the queue, then what is left of it. */
export function begin(input: SessionInput): SessionContext {
  const { asksConfidence = false, upTo, resumed, now, today, newId, record } = input;
  const items = eachOnce(input.items);
  const context: SessionContext = {
    means: { now, today, newId, record },
    session: resumed?.session ?? newId(),
    asksConfidence,
    items,
    ...standOf(items, resumed?.answers ?? []),
    chosen: [],
    confidence: undefined,
    askedAt: now(),
    took: 0,
    reports: [],
    latest: resumed?.latest,
    heard: [],
    hasEnded: false,
    outbox: [],
    saving: 0,
    failure: undefined,
  };
  if (resumed) return context;
  const begun = items.map(({ story, id }) => ({ story, item: id }));
  return recorded(context, {
    ...stamp(context),
    type: 'session-begun',
    session: context.session,
    items: begun,
    ...(upTo !== undefined && { upTo }),
  });
}

/** The queue after these answers. Two tabs may have gone on with one session: what no turn was left for is not in it. */
export function standOf(
  items: readonly Item[],
  answers: Resumed['answers'],
): Pick<SessionContext, 'queue' | 'position' | 'answers'> {
  let left: readonly Turn[] = items.map((item) => ({ item, again: false }));
  const [done, given]: [Turn[], Given[]] = [[], []];
  for (const answer of answers) {
    const turn = left.find(({ item }) => item.id === answer.item && item.story === answer.story);
    if (!turn) continue;
    left = left.filter((other) => other !== turn);
    if (!turn.again && !answer.right) left = [...left, { item: turn.item, again: true }];
    given.push({ answer, position: done.length });
    done.push(turn);
  }
  return { queue: [...done, ...left], position: done.length, answers: given };
}

const eachOnce = (items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [`${item.story}/${item.id}`, item])).values(),
];
