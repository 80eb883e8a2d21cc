export { ACTS } from './acts.ts';
export * from './date/index.ts';
export {
  formatIssue,
  ReplayError,
  type ReplayErrorCode,
  StoryError,
  type StoryIssue,
} from './errors.ts';
export {
  type Attribution,
  type Evidence,
  evidenceOf,
  evidenceOfPosition,
  holdersOf,
  type Verdict,
} from './evidence.ts';
export {
  defineMachine,
  headline,
  legalMoves,
  type Machine,
  type MachineDefinition,
  MACHINES,
  nextStatus,
  type StateDefinition,
  statusLabel,
} from './machines/index.ts';
export { replay } from './replay/replay.ts';
export { happenedInWords, indexStory, type StoryIndex } from './replay/story-index.ts';
export type {
  Change,
  Clock,
  LegalMove,
  Move,
  PathMove,
  State,
  Step,
  Timeline,
} from './replay/timeline.ts';
export type { DroppedMove, Fallen, WhatIf } from './replay/what-if.ts';
export type * from './story.ts';
