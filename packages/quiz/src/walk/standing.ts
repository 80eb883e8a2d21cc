import {
  type Id,
  type PathMove,
  statusLabel,
  type StoryEvent,
  type Subject,
} from '@aide-memoire/core';
import type { OrderAround } from './order.ts';
import { isDenied, type Telling } from './telling.ts';

/** Where a subject certainly stood just before an event. */
export interface Standing {
  readonly subject: Subject;
  readonly status: string;
  readonly label: string;
  /** Every move ever made on it. */
  readonly path: readonly PathMove[];
  /** Those made by the event and after it. */
  readonly ahead: readonly PathMove[];
}

/**
 * Undefined where it is not certain: something else that moved the subject came neither provably before the event nor
 * provably after it, or somebody denies it, or a dispute about an earlier event claims another standing.
 */
export function standingBefore(
  { timeline, claims }: Telling,
  event: StoryEvent,
  order: OrderAround,
  id: Id,
): Standing | undefined {
  const subject = timeline.index.subjects.get(id);
  const { index: step } = timeline.stepOf(event.id);
  if (!subject || (claims.get(id)?.since ?? Infinity) < step) return undefined;
  const path = timeline.path(id);
  const isCertain = path.every((move) => {
    const mover = timeline.index.events.get(move.event);
    if (move.step === step) return true;
    if (!mover || isDenied(mover)) return false;
    return move.step < step ? order.before(mover.id) : order.after(mover.id);
  });
  if (!isCertain) return undefined;
  const machine = timeline.index.machineOf(id);
  const ahead = path.filter((move) => move.step >= step);
  const status = ahead[0]?.from ?? path.at(-1)?.to ?? subject.starts ?? machine.initial;
  return { subject, status, label: statusLabel(machine, status), path, ahead };
}
