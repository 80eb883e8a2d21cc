import { type EdtfDate, parseDate } from '../date/index.ts';
import { ReplayError } from '../errors.ts';
import { type Machine, MACHINES } from '../machines/index.ts';
import type { LogSubject } from './log.ts';
import type { Dispute, Entity, Id, Source, Story, StoryEvent, Subject } from '../story.ts';

/** A story's things by id, and what is derived from each alone. */
export interface StoryIndex {
  readonly events: ReadonlyMap<Id, StoryEvent>;
  readonly entities: ReadonlyMap<Id, Entity>;
  readonly sources: ReadonlyMap<Id, Source>;
  readonly subjects: ReadonlyMap<Id, Subject>;
  /** Disputes by the events they are about. */
  readonly disputesAbout: ReadonlyMap<Id, readonly Dispute[]>;
  /** The events that an entity takes part in, acting or acted on, in the order of the log. */
  readonly eventsOf: (entity: Id) => readonly StoryEvent[];
  /** The events of an act, in the order of the log. */
  readonly eventsOfAct: (act: Id) => readonly StoryEvent[];
  /** When each event happened. */
  readonly dates: ReadonlyMap<Id, EdtfDate>;
  /** The machine of a subject. */
  readonly machineOf: (subject: Id) => Machine;
  /** An entity's short name or a source's label. */
  readonly nameOf: (id: Id) => string;
}

/** @throws ReplayError `unknown-machine` or `invalid-date` for a log built in code that names no such thing. */
export function indexStory(story: Story): StoryIndex {
  const byId = <T extends { readonly id: Id }>(list: readonly T[]) =>
    new Map(list.map((thing) => [thing.id, thing]));
  const entities = byId(story.entities);
  const sources = byId(story.sources);
  const subjects = byId(story.subjects);
  const machines = new Map(story.subjects.map((subject) => [subject.id, machineFor(subject)]));
  const disputesAbout = new Map<Id, Dispute[]>();
  for (const dispute of story.disputes) {
    for (const event of new Set(dispute.about)) {
      disputesAbout.set(event, [...(disputesAbout.get(event) ?? []), dispute]);
    }
  }
  return {
    events: byId(story.events),
    entities,
    sources,
    subjects,
    disputesAbout,
    eventsOf: lookup(story.events, ({ by, to }) => new Set([...by, ...to])),
    eventsOfAct: lookup(story.events, ({ act }) => [act]),
    dates: new Map(story.events.map(({ id, happened }) => [id, parseDate(happened)])),
    machineOf: (subject) => {
      const machine = machines.get(subject);
      if (!machine) throw new ReplayError('unknown-subject', `There is no subject "${subject}".`);
      return machine;
    },
    nameOf: (id) => entities.get(id)?.short ?? sources.get(id)?.label ?? id,
  };
}

/** Finds events by something they have, from a list made when it is first asked for. */
function lookup(
  events: readonly StoryEvent[],
  keysOf: (event: StoryEvent) => Iterable<Id>,
): (key: Id) => readonly StoryEvent[] {
  let found: Map<Id, StoryEvent[]> | undefined;
  return (key) => {
    if (!found) {
      found = new Map();
      for (const event of events) {
        for (const each of keysOf(event)) {
          const list = found.get(each);
          if (list) list.push(event);
          else found.set(each, [event]);
        }
      }
    }
    return found.get(key) ?? [];
  };
}

/**
 * A story's subjects as its log needs them.
 *
 * @throws ReplayError `unknown-machine`.
 */
export function subjectsOf({ subjects, entities }: Story): readonly LogSubject[] {
  const names = new Map(entities.map(({ id, short }) => [id, short]));
  return subjects.map((subject) => ({
    id: subject.id,
    machine: machineFor(subject),
    name: subject.name,
    parties: subject.of.map((id) => names.get(id) ?? id),
    ...(subject.starts !== undefined && { starts: subject.starts }),
  }));
}

function machineFor(subject: Subject): Machine {
  const machine = MACHINES.get(subject.machine);
  if (machine) return machine;
  throw new ReplayError(
    'unknown-machine',
    `"${subject.id}" needs a machine "${subject.machine}", which is not there.`,
  );
}
