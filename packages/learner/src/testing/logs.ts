import fc from 'fast-check';
import type { Answered, LearnerEvent } from '../log/event.ts';
import { answered, logs } from './made-events.ts';

/** A log that two devices hold in part each, some of it both, in orders of their own. */
export const dividedLogs: fc.Arbitrary<
  readonly [readonly LearnerEvent[], readonly LearnerEvent[]]
> = logs.chain((log) =>
  fc
    .tuple(fc.shuffledSubarray([...log]), fc.shuffledSubarray([...log]))
    .map(([here, there]) => [
      here,
      [...log.filter((event) => !here.includes(event) && !there.includes(event)), ...there],
    ]),
);

/** An answer of the first day. */
export const answerOf = (id: string, parts: Partial<Answered> = {}): Answered =>
  answered(0, { id, ...parts });
