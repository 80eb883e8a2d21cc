import type { LearnerEvent } from '@aide-memoire/learner';

/** What this tab knows of the log: what is safe there, and what was recorded and is not yet. */
export class KnownEvents {
  #saved = $state.raw<readonly LearnerEvent[]>([]);
  #unsaved = $state.raw<readonly LearnerEvent[]>([]);
  #all: {
    readonly saved?: readonly LearnerEvent[];
    readonly unsaved?: readonly LearnerEvent[];
    readonly events: readonly LearnerEvent[];
  } = { events: [] };

  get saved(): readonly LearnerEvent[] {
    return this.#saved;
  }

  get unsaved(): readonly LearnerEvent[] {
    return this.#unsaved;
  }

  /** Both, each event once; the same array for as long as it holds the same. */
  get events(): readonly LearnerEvent[] {
    const [saved, unsaved] = [this.#saved, this.#unsaved];
    // Not a `$derived`: one made while a component starts ends with it, and what is known outlives them all.
    if (this.#all.saved !== saved || this.#all.unsaved !== unsaved) {
      this.#all = { saved, unsaved, events: [...saved, ...without(unsaved, saved)] };
    }
    return this.#all.events;
  }

  /** Recorded just now, perhaps for the second time. */
  add(events: readonly LearnerEvent[]): void {
    this.#unsaved = [...without(this.#unsaved, events), ...events];
  }

  /** These were made safe. */
  settle(events: readonly LearnerEvent[]): void {
    this.#unsaved = without(this.#unsaved, events);
  }

  /** What the log holds now. */
  see(saved: readonly LearnerEvent[]): void {
    // Nothing that looks at the log has to reckon again when it is as it was: events are only added, and frozen.
    const isSame = saved.length === this.#saved.length && saved.at(-1) === this.#saved.at(-1);
    if (!isSame) this.#saved = saved;
  }
}

const without = (
  events: readonly LearnerEvent[],
  those: readonly LearnerEvent[],
): readonly LearnerEvent[] => {
  if (events.length === 0) return events;
  const ids = new Set(those.map(({ id }) => id));
  return events.filter(({ id }) => !ids.has(id));
};
