import type { Day } from '../date/index.ts';
import type { Id, Story, StoryEvent } from '../story.ts';
import { knownOn } from './known.ts';
import type { Log } from './log.ts';
import { precedence } from './precedence.ts';
import { replayLog } from './push.ts';
import { ReplayedLog } from './replayed-log.ts';
import { indexStory, type StoryIndex, subjectsOf } from './story-index.ts';
import type { Timeline, WhatIf } from './timeline.ts';

/**
 * Replays a story's log through its machines.
 *
 * @throws ReplayError for a story built in code: `illegal-move`, `unknown-machine`, `unknown-status`,
 * `unknown-subject`, `duplicate-subject`, `invalid-date`. A story from `parseStory` never throws.
 */
export function replay(story: Story): Timeline {
  const index = indexStory(story);
  const log = replayLog(subjectsOf(story), story.events);
  return new ReplayedStory(story, log, story.events.length, index);
}

/** A story's log with what the rest of the story knows about it. */
class ReplayedStory extends ReplayedLog<StoryEvent> implements Timeline {
  /** The story as it was replayed first; `append` adds events to the log only. */
  readonly #told: Story;
  #story: Story | undefined;
  #index: StoryIndex | undefined;
  #isBefore: ((a: Id, b: Id) => boolean) | undefined;

  constructor(told: Story, log: Log<StoryEvent>, length: number, index?: StoryIndex) {
    super(log, length);
    this.#told = told;
    this.#index = index;
  }

  get story(): Story {
    const isTold = this.length === this.#told.events.length;
    this.#story ??= isTold ? this.#told : { ...this.#told, events: this.events() };
    return this.#story;
  }

  get index(): StoryIndex {
    this.#index ??= indexStory(this.story);
    return this.#index;
  }

  knownOn(event: Id): Day {
    return this.knownBy(this.stepOf(event).event);
  }

  isProvablyBefore(a: Id, b: Id): boolean {
    this.#isBefore ??= precedence(this.story.events, this.index.dates);
    return this.#isBefore(a, b);
  }

  override without(event: Id): WhatIf<Timeline> {
    return this.whatIf(event, (events) => replay(storyWith(this.story, events)));
  }

  override append(event: StoryEvent): Timeline {
    return new ReplayedStory(this.#told, this.appended(event), this.length + 1);
  }

  protected override knownBy(event: StoryEvent): Day {
    return knownOn(event, this.index);
  }
}

/** The story with only these events, and with the disputes that are still about something and held by two sides. */
function storyWith(story: Story, events: readonly StoryEvent[]): Story {
  const left = new Set(events.map(({ id }) => id));
  const disputes = story.disputes.flatMap((dispute) => {
    const about = dispute.about.filter((id) => left.has(id));
    const positions = dispute.positions.filter(
      ({ in: voiced }) => voiced === undefined || left.has(voiced),
    );
    return about.length > 0 && positions.length > 1 ? [{ ...dispute, about, positions }] : [];
  });
  const pruned = events.map((event) => ({
    ...event,
    after: event.after.filter((id) => left.has(id)),
  }));
  return { ...story, events: pruned, disputes };
}
