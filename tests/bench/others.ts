import { logicOf } from '@aide-memoire/core';
import { createStore } from '@xstate/store';
import { createActor, initialTransition, transition } from 'xstate';
import type { BenchLog } from './logs.ts';
import type { ObjectSteps } from './reducers.ts';

/* The libraries, each in the way its documentation shows, keeping the same steps and checkpoints. */

/** Something that has a status and takes moves. */
interface Running {
  readonly status: () => string;
  readonly move: (type: string) => void;
}

function keepSteps(
  log: BenchLog,
  every: number,
  run: (subject: BenchLog['subjects'][number]) => Running,
): ObjectSteps {
  const running = new Map(log.subjects.map((subject) => [subject.id, run(subject)]));
  const steps: ObjectSteps['steps'] = [];
  const checkpoint = () => Object.fromEntries([...running].map(([id, one]) => [id, one.status()]));
  const checkpoints = [checkpoint()];
  for (const [i, { moves }] of log.events.entries()) {
    for (const subject in moves) {
      const one = running.get(subject);
      if (!one) continue;
      const from = one.status();
      one.move(moves[subject] ?? '');
      steps.push({ subject, from, to: one.status() });
    }
    if ((i + 1) % every === 0) checkpoints.push(checkpoint());
  }
  return { steps, checkpoints };
}

/** An XState actor a subject. */
export const replayWithActors = (log: BenchLog, every: number): ObjectSteps =>
  keepSteps(log, every, ({ machine }) => {
    const actor = createActor(logicOf(machine)).start();
    return {
      status: () => String(actor.getSnapshot().value),
      move: (type) => {
        actor.send({ type });
      },
    };
  });

/** XState's pure `transition`, a snapshot a subject. */
export const replayWithTransition = (log: BenchLog, every: number): ObjectSteps =>
  keepSteps(log, every, ({ machine }) => {
    const logic = logicOf(machine);
    let [snapshot] = initialTransition(logic);
    return {
      status: () => String(snapshot.value),
      move: (type) => {
        [snapshot] = transition(logic, snapshot, { type });
      },
    };
  });

/** An `@xstate/store` a subject, with a transition a move. */
export const replayWithStores = (log: BenchLog, every: number): ObjectSteps =>
  keepSteps(log, every, ({ machine }) => {
    const { statuses, statusNumbers, moves, targets } = machine.table;
    const on = Object.fromEntries(
      moves.map((move, m) => [
        move,
        (context: { status: string }) => {
          const target = targets[(statusNumbers.get(context.status) ?? 0) * moves.length + m] ?? -1;
          return target < 0 ? context : { status: statuses[target] ?? '' };
        },
      ]),
    );
    const store = createStore({ context: { status: machine.initial }, on });
    return {
      status: () => store.getSnapshot().context.status,
      move: (type) => {
        store.send({ type });
      },
    };
  });
