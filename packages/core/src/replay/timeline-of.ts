import type { MoveOf } from '../machines/index.ts';
import type { LogEvent, LogSubject } from './log.ts';
import { replayLog } from './push.ts';
import { ReplayedLog } from './replayed-log.ts';
import type { LogTimeline } from './timeline.ts';

/** The moves that an event can make on these subjects: of each, only those of its machine. */
type MovesOf<Subject extends LogSubject> = {
  readonly [Id in Subject['id']]?: MoveOf<Extract<Subject, { id: Id }>['machine']>;
};

/** An event of a log built in code. Anything more that it carries stays on it. */
export interface EventOf<Subject extends LogSubject> extends LogEvent {
  readonly moves: MovesOf<Subject> & LogEvent['moves'];
}

/**
 * Replays a log that was built in code: any machines, any number of events, no YAML.
 *
 * ```ts
 * const timeline = timelineOf({
 *   subjects: [{ id: 'pact', machine: treaty }],
 *   events: [{ id: 'signing', happened: '2010-04-08', moves: { pact: 'sign' } }],
 * });
 * ```
 *
 * @throws ReplayError `illegal-move`, `unknown-subject`, `unknown-status`, `duplicate-subject`, `invalid-date`, or
 * `unknown-event` for what an event needs.
 */
export function timelineOf<const Subject extends LogSubject, Event extends EventOf<Subject>>(log: {
  readonly subjects: readonly Subject[];
  readonly events: readonly Event[];
}): LogTimeline<Omit<Event, 'moves'> & EventOf<Subject>>;
export function timelineOf({
  subjects,
  events,
}: {
  readonly subjects: readonly LogSubject[];
  readonly events: readonly LogEvent[];
}): LogTimeline<LogEvent> {
  return new ReplayedLog(replayLog(subjects, events), events.length);
}
