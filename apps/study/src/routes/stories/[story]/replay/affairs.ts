import { statusLabel, type Id, type Step, type Timeline } from '@aide-memoire/core';
import { capitalised } from '#lib/words.ts';

/** A subject after a step, in words. */
export interface Affair {
  readonly subject: Id;
  readonly name: string;
  readonly status: string;
  /** The status before, where this step changed it. */
  readonly before: string | undefined;
  /** The step that takes it up, where the story begins it in mid-life and has not come to it yet. */
  readonly takenUp: number | undefined;
}

export interface Affairs {
  readonly changed: readonly Affair[];
  readonly asBefore: readonly Affair[];
}

/** The state of affairs after a step: what it changed, and what it left as it was. */
export function affairsAfter(timeline: Timeline, { index, changes }: Step): Affairs {
  const state = timeline.at(index);
  const affairs = timeline.story.subjects.map(({ id, name, starts }) => {
    const machine = timeline.index.machineOf(id);
    const change = changes.find(({ subject }) => subject === id);
    const [first] = timeline.path(id);
    const isAhead = starts !== undefined && first !== undefined && first.step > index;
    return {
      subject: id,
      name: capitalised(name),
      status: statusLabel(machine, state[id] ?? ''),
      before: change && statusLabel(machine, change.from),
      takenUp: isAhead ? first.step : undefined,
    };
  });
  return {
    changed: affairs.filter(({ before }) => before !== undefined),
    asBefore: affairs.filter(({ before }) => before === undefined),
  };
}
