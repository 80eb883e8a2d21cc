import { type Actor, createActor, type SnapshotFrom } from 'xstate';
import type { LearnerEvent } from '../log/event.ts';
import type { Means, SessionContext, SessionEvent, SessionInput } from '../session/context.ts';
import { sessionMachine } from '../session/machine.ts';
import { phaseOf } from '../session/phase.ts';

export type Session = Actor<typeof sessionMachine>;
export type Snapshot = SnapshotFrom<typeof sessionMachine>;

/** A world in which a second passes between any two looks at the clock. */
export function worldOf(record: Means['record'], device = 'id', day = 1): Means {
  let [now, ids] = [Date.UTC(2026, 0, day), 0];
  return {
    now: () => (now += 1000),
    today: () => new Date(now).toISOString().slice(0, 10),
    newId: () => `${device}-${++ids}`,
    record,
  };
}

/** A session that is under way, and all that was made safe. */
export function study(input: Omit<SessionInput, keyof Means> & Partial<Means>): {
  readonly session: Session;
  readonly safe: LearnerEvent[];
} {
  const safe: LearnerEvent[] = [];
  const world = worldOf((events) => {
    safe.push(...events);
    return Promise.resolve();
  });
  const session = createActor(sessionMachine, { input: { ...world, ...input } });
  session.start();
  return { session, safe };
}

export const questionOf = phaseOf;
export const contextOf = (session: Session): SessionContext => session.getSnapshot().context;

/** Until whatever was resolved has been heard of. */
export const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** Does all of it, and lets each be saved. */
export async function play(session: Session, ...events: readonly SessionEvent[]): Promise<void> {
  for (const event of events) {
    session.send(event);
    await settled();
  }
}

/** Answers whatever is asked, right, until the summary. */
export async function finish(session: Session): Promise<void> {
  for (let turns = 0; turns < 1000; turns++) {
    await settled();
    const snapshot = session.getSnapshot();
    const item = snapshot.context.queue[snapshot.context.position]?.item;
    switch (phaseOf(snapshot)) {
      case 'asking':
        session.send({ type: 'CHOOSE', chosen: item?.key ?? [] });
        session.send({ type: 'CHECK' });
        break;
      case 'confidence':
        session.send({ type: 'SKIP' });
        break;
      case 'checking':
        break;
      case 'feedback':
      case 'again-later':
        session.send({ type: 'CONTINUE' });
        break;
      case 'summary':
        return;
    }
  }
  throw new Error('The session comes to no end.');
}
