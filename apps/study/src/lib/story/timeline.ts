import { replay, type Story, type Timeline } from '@aide-memoire/core';

const timelines = new WeakMap<Story, Timeline>();

/** A story, replayed: once for all pages that want it. */
export function timelineOf(story: Story): Timeline {
  const timeline = timelines.get(story) ?? replay(story);
  timelines.set(story, timeline);
  return timeline;
}
