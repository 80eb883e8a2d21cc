import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { ReplayError } from '../errors.ts';

/**
 * Refuses a machine that no table of status × move can hold.
 *
 * @throws ReplayError `invalid-machine`, naming the state and what to do.
 */
export function refuseUnlessFlat(logic: AnyStateMachine): void {
  const nodes: readonly AnyStateNode[] = Object.values(logic.states);
  const refuse = (what: string): never => {
    throw new ReplayError('invalid-machine', `The machine "${logic.id}" ${what}`);
  };
  if (logic.root.type === 'parallel')
    refuse('is parallel; make each of its regions a subject of its own.');
  if (nodes.length === 0) refuse('has no states; give it at least one.');
  for (const node of [logic.root, ...nodes]) {
    const where = node === logic.root ? 'at its root' : `in its state "${node.key}"`;
    const isNested = node !== logic.root && Object.keys(node.states).length > 0;
    if (isNested)
      refuse(`has states within its state "${node.key}"; one fact is one flat machine.`);
    if (node.type === 'history')
      refuse(`has a history state, "${node.key}"; name the status it leads to.`);
    if (node.invoke.length > 0)
      refuse(`invokes an actor ${where}; a log holds what came of it as an event.`);
    if (node.after.length > 0)
      refuse(`has a delay ${where}; replay has no clock, so log an event when it is over.`);
    if ((node.always ?? []).length > 0)
      refuse(`has an eventless transition ${where}; only events move a subject.`);
    for (const [move, transitions] of node.transitions) {
      if (move.includes('*'))
        refuse(`takes any event ("${move}") ${where}; name the moves it takes.`);
      if (move.startsWith('xstate.')) refuse(`waits for "${move}" ${where}, which no log holds.`);
      for (const { target, reenter, guard } of transitions) {
        const [to, ...more] = target ?? [];
        if (more.length > 0 || (to && !nodes.includes(to)))
          refuse(`leads by "${move}" ${where} to none of its states; name one.`);
        if (node === logic.root && reenter && logic.root.entry.length + logic.root.exit.length > 0)
          refuse(`re-enters itself by "${move}"; put what it does there on the move.`);
        const named = guardName(guard);
        if (named !== undefined && !Object.hasOwn(logic.implementations.guards, named))
          refuse(`asks a guard "${named}" ${where} that nobody gave it.`);
      }
    }
  }
}

/** The name of a guard that is looked up by it. */
function guardName(guard: unknown): string | undefined {
  if (typeof guard === 'string') return guard;
  const isReference = typeof guard === 'object' && guard !== null && 'type' in guard;
  return isReference && typeof guard.type === 'string' ? guard.type : undefined;
}
