import {
  type AnyStateMachine,
  type AnyStateNode,
  type AnyTransitionDefinition,
  type EventObject,
  initialTransition,
  type MachineContext,
} from 'xstate';
import { evaluateGuard } from 'xstate/guards';
import { assignOf } from './assign.ts';
import { refuseUnlessFlat } from './flat.ts';
import { type Assign, type Choice, CHOICE, ILLEGAL, type Table } from './table.ts';

/**
 * Compiles a flat XState machine, with guards and `assign` if it has any, to a table.
 *
 * @throws ReplayError `invalid-machine` with a sentence for anything that a table cannot hold: nested, parallel or
 * history states, invoked actors, delays, eventless transitions, wildcards, and actions other than `assign`.
 */
export function compile(logic: AnyStateMachine): Table {
  refuseUnlessFlat(logic);
  const nodes: readonly AnyStateNode[] = Object.values(logic.states);
  const statuses = nodes.map(({ key }) => key);
  const moves = [
    ...new Set([...nodes, logic.root].flatMap((node) => [...node.transitions.keys()])),
  ];
  const targets = new Int32Array(statuses.length * moves.length).fill(ILLEGAL);
  const choices = new Map<number, readonly Choice[]>();
  for (const [s, node] of nodes.entries()) {
    for (const [m, move] of moves.entries()) {
      const [first, ...rest] = choicesOf(node, move, statuses);
      if (!first) continue;
      const place = s * moves.length + m;
      const isFixed = first.guard === undefined && first.assigns.length === 0;
      targets[place] = isFixed ? first.target : CHOICE;
      if (!isFixed) choices.set(place, [first, ...rest]);
    }
  }
  const [start, effects] = initialTransition(logic);
  for (const action of [...effects, ...nodes.flatMap(({ entry, exit }) => [...entry, ...exit])]) {
    assignOf(logic, action);
  }
  return {
    id: logic.id,
    statuses,
    statusNumbers: new Map(statuses.map((status, number) => [status, number])),
    moves,
    moveNumbers: new Map(moves.map((move, number) => [move, number])),
    targets,
    choices,
    initial: { status: statuses.indexOf(String(start.value)), context: contextOf(start) },
  };
}

/** XState types the context of any machine as `any`; here it only goes to that machine's own guards and assigns. */
const contextOf = ({ context }: { readonly context: MachineContext }): MachineContext => context;

/** A state's own transitions come before the machine's; a final state takes none. */
function choicesOf(node: AnyStateNode, move: string, statuses: readonly string[]): Choice[] {
  if (node.type === 'final') return [];
  const own = node.transitions.get(move) ?? [];
  const shared = node.machine.root.transitions.get(move) ?? [];
  return [...own, ...shared].map((transition) => choiceOf(node, transition, statuses));
}

function choiceOf(
  node: AnyStateNode,
  transition: AnyTransitionDefinition,
  statuses: readonly string[],
): Choice {
  const [target] = transition.target ?? [];
  // As in SCXML: a state that targets itself is not left unless it says `reenter`; a transition of the machine leaves it.
  const leaves =
    target !== undefined && (target !== node || transition.reenter || transition.source !== node);
  const actions = [
    ...(leaves ? node.exit : []),
    ...transition.actions,
    ...(leaves ? target.entry : []),
    // A machine that is done exits what it just entered.
    ...(leaves && target.type === 'final' ? [...target.exit, ...node.machine.root.exit] : []),
  ];
  return {
    guard: guardOf(node, transition),
    target: statuses.indexOf((target ?? node).key),
    assigns: actions.map((action): Assign => assignOf(node.machine, action)),
  };
}

/**
 * XState evaluates the guard, so that named, parameterised and combined ones mean what they mean there. It reads the
 * context from what it is given and only the status from the snapshot, so one snapshot a state serves for good.
 */
function guardOf(node: AnyStateNode, { guard }: AnyTransitionDefinition): Choice['guard'] {
  if (guard === undefined) return undefined;
  const snapshot = node.machine.resolveState({ value: node.key, context: {} });
  return (context: MachineContext, event: EventObject): boolean =>
    evaluateGuard(guard, context, event, snapshot);
}
