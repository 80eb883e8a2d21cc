import { dateInWords, statusLabel, type Id, type Subject } from '@aide-memoire/core';
import { capitalised } from '#lib/words.ts';
import type { Reading } from './reading.ts';

/** A subject at a place, in words. */
export interface Affair {
  readonly subject: Id;
  readonly name: string;
  readonly status: string;
  /** The status before, where it is another since the step or the day before. */
  readonly before: string | undefined;
  /** The place that takes it up, where the story begins it in mid-life and has not come to it yet. */
  readonly takenUp: number | undefined;
}

export interface Affairs {
  readonly heading: string;
  /** Above what changed, and above what did not. */
  readonly changedWords: string;
  readonly asBeforeWords: string;
  readonly changed: readonly Affair[];
  readonly asBefore: readonly Affair[];
}

/** The state of affairs at a place: what came to change, and what is as it was. */
export function affairsAt(reading: Reading, place: number): Affairs {
  const { timeline } = reading;
  const affairs = timeline.story.subjects.map((subject) => {
    const { id, name, starts } = subject;
    const machine = timeline.index.machineOf(id);
    const [status, before] = [reading.statusAt(id, place), reading.statusBefore(id, place)];
    return sameAsTold(subject, {
      subject: id,
      name: capitalised(name),
      status: statusLabel(machine, status),
      before: status === before ? undefined : statusLabel(machine, before),
      takenUp: starts === undefined ? undefined : reading.takenUpAfter(id, place),
    });
  });
  const changed = affairs.filter(({ before }) => before !== undefined);
  return {
    ...(reading.clock === 'happened'
      ? happenedWords(changed)
      : knownWords(reading, place, changed)),
    changed,
    asBefore: affairs.filter(({ before }) => before === undefined),
  };
}

const told = new WeakMap<Subject, Affair>();

/** What was told of a subject last, if it says the same: the page leaves the row of an object that it knows alone. */
function sameAsTold(subject: Subject, affair: Affair): Affair {
  const last = told.get(subject);
  const isSame =
    last?.status === affair.status &&
    last.before === affair.before &&
    last.takenUp === affair.takenUp;
  if (isSame) return last;
  told.set(subject, affair);
  return affair;
}

const happenedWords = (changed: readonly Affair[]) => ({
  heading: 'State of affairs',
  changedWords: 'Changed by this step',
  asBeforeWords: changed.length > 0 ? 'As before' : 'All as before: this step changed nothing',
});

function knownWords(reading: Reading, place: number, changed: readonly Affair[]) {
  const date = reading.dateAt(place);
  if (!date) {
    return {
      heading: 'State of affairs',
      changedWords: '',
      asBeforeWords: 'No dated source tells of this step, so it adds nothing to what was known',
    };
  }
  const before = reading.dateAt(reading.before(place));
  return {
    heading: `What a reader of the sources could know on ${dateInWords(date)}`,
    changedWords: before ? `New since ${dateInWords(before)}` : 'New on this first day',
    asBeforeWords: changed.length > 0 ? 'As before' : 'All as before: this day changed nothing',
  };
}
