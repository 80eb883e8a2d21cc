import type { Report, Source, Story } from '@aide-memoire/core';

/** Every report of a story: on its events and on the positions of its disputes. */
export const reportsOf = (story: Story): readonly Report[] => [
  ...story.events.flatMap(({ reports }) => reports),
  ...story.disputes.flatMap(({ positions }) => positions.flatMap(({ reports }) => reports)),
];

/** The sources somebody read for the story; the others are only named by these. */
export function readSources(story: Story): readonly Source[] {
  const read = new Set(reportsOf(story).map(({ source }) => source));
  return story.sources.filter(({ id }) => read.has(id));
}
