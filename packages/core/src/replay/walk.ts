import { type Machine, MACHINES, nextStatus, statusesOf } from '../machines/index.ts';
import type { Id, StoryEvent, Subject } from '../story.ts';

/** One move of one event, tried on the status that its subject had reached. */
export interface TriedMove {
  readonly event: StoryEvent;
  /** Of the event, from 0. */
  readonly index: number;
  readonly subject: Id;
  readonly machine: Machine;
  readonly move: string;
  readonly from: string;
  /** Undefined when the machine does not take the move there. */
  readonly to: string | undefined;
}

/**
 * Takes every move of every event in turn, for rules that want to know of every illegal one. What to make of it is the
 * reader's business; the walk goes on from where that move leads in any other status, so that
 * one mistake is not met again at every later move. Subjects and machines that do not exist are passed over.
 */
export function* walk({
  subjects,
  events,
}: {
  readonly subjects: readonly Subject[];
  readonly events: readonly StoryEvent[];
}): Iterable<TriedMove> {
  const machines = new Map<Id, Machine>();
  const statuses = new Map<Id, string>();
  for (const subject of subjects) {
    const machine = MACHINES.get(subject.machine);
    if (!machine) continue;
    machines.set(subject.id, machine);
    statuses.set(subject.id, subject.starts ?? machine.initial);
  }
  for (const [index, event] of events.entries()) {
    for (const [subject, move] of Object.entries(event.moves)) {
      const machine = machines.get(subject);
      const from = statuses.get(subject);
      if (!machine || from === undefined) continue;
      const to = nextStatus(machine, from, move);
      yield { event, index, subject, machine, move, from, to };
      statuses.set(subject, to ?? usualTarget(machine, move) ?? from);
    }
  }
}

function usualTarget(machine: Machine, move: string): string | undefined {
  const targets = statusesOf(machine).map((status) => nextStatus(machine, status, move));
  return targets.find((target) => target !== undefined);
}
