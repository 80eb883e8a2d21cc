export { LearnerError, type LearnerErrorCode } from './errors.ts';
export { type CsvOptions, scheduleCsv } from './exchange/csv.ts';
export { exportLog, FORMAT } from './exchange/export.ts';
export { type Imported, importLog } from './exchange/import.ts';
export {
  type BrokenLine,
  LIMITS,
  type LinedEvent,
  type ReadExport,
  readExport,
} from './exchange/read-export.ts';
export { dayAfter, daysBetween } from './folds/calendar.ts';
export {
  add,
  collect,
  type Collected,
  type ItemRef,
  merge,
  NOTHING,
  refOf,
} from './folds/collected.ts';
export { type Days, daysOf, type StudyDay } from './folds/days.ts';
export { asked, awake, due, dueItems } from './folds/due.ts';
export { forecast, type ForecastDay, type ForecastOptions } from './folds/forecast.ts';
export { type Described, mastery, type Mastery, type MasteryBy } from './folds/mastery.ts';
export {
  type Catalog,
  type NewItem,
  type Remembered,
  type RestingItem,
  type ReviewItem,
  type Schedule,
  type Scheduled,
  scheduleOf,
  type ScheduleOptions,
} from './folds/schedule.ts';
export {
  fold,
  type Folded,
  foldLog,
  NOTHING_FOLDED,
  type Snapshot,
  snapshotOf,
} from './folds/snapshot.ts';
export type * from './log/event.ts';
export { learnerLog, type LearnerLog } from './log/learner-log.ts';
export { readEvent, type ReadEvent, readLog, type ReadLog } from './log/read-event.ts';
export type {
  Given,
  Means,
  Moment,
  Resumed,
  SessionContext,
  SessionEvent,
  SessionInput,
  Turn,
} from './session/context.ts';
export { sessionMachine } from './session/machine.ts';
export {
  type Question,
  type RunInput,
  runSession,
  type Saving,
  type SessionRun,
  type SessionSnapshot,
} from './session/run.ts';
export { askedIn } from './session/look-back.ts';
export { resumeSession, type Unfinished } from './session/resume.ts';
export {
  type Asked,
  comesAgain,
  currentAnswer,
  currentItem,
  currentTurn,
  type Progress,
  progress,
  type Result,
  resultOf,
  type Tally,
} from './session/selectors.ts';
export { memoryStore } from './store/memory.ts';
export type { EventStore, Stored } from './store/port.ts';
