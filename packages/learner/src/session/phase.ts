import type { SnapshotFrom } from 'xstate';
import type { sessionMachine } from './machine.ts';

/** The states of the question; see the machine. */
const PHASES = ['asking', 'confidence', 'checking', 'feedback', 'again-later', 'summary'] as const;

/** Where the question of a session stands. */
export type Phase = (typeof PHASES)[number];

/** Where it stands in this snapshot: it is in one of them, always. */
export const phaseOf = (snapshot: SnapshotFrom<typeof sessionMachine>): Phase =>
  PHASES.find((phase) => snapshot.matches({ question: phase })) ?? 'summary';
