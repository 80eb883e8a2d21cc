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
  type LegalMove,
  legalMoves,
  logicOf,
  type Machine,
  type MachineDefinition,
  machineFrom,
  MACHINES,
  type MoveOf,
  nextStatus,
  type StateDefinition,
  statusesOf,
  statusLabel,
} from './machines/index.ts';
export type { LogEvent, LogSubject } from './replay/log.ts';
export { replay } from './replay/replay.ts';
export { happenedInWords } from './replay/happened.ts';
export { indexStory, type StoryIndex } from './replay/story-index.ts';
export type {
  Change,
  Clock,
  LogTimeline,
  Move,
  PathMove,
  Step,
  Timeline,
  WhatIf,
} from './replay/timeline.ts';
export { type EventOf, timelineOf } from './replay/timeline-of.ts';
export type { State } from './replay/state.ts';
export type { DroppedMove, Fallen } from './replay/what-if.ts';
export type * from './story.ts';
