import { replay, type Story } from '@aide-memoire/core';
import { itemsOf } from '@aide-memoire/quiz';
import { loadStory } from '@aide-memoire/stories';
import { medianOf, type Result } from './measure.ts';
import { generatedStory } from './stories.ts';

/** How long it takes from a story to its whole pool, every item proven and checked, and how that grows. */
export async function questions(): Promise<readonly Result[]> {
  const results: Result[] = [await poolOf(loadStory('new-start-2023'))];
  let before: { events: number; median: number } | undefined;
  for (const events of [40, 400, 2_000]) {
    const result = await poolOf(generatedStory(events, 2023));
    const { median } = result;
    results.push({
      ...result,
      ...(before && {
        ratio: median / before.median,
        versus: `${before.events} events`,
      }),
    });
    before = { events, median };
  }
  return results;
}

/** Each run on a timeline of its own: what is kept about one must not help the next. */
async function poolOf(story: Story): Promise<Result> {
  let items = 0;
  const median = await medianOf(() => {
    items = itemsOf(replay(story), { seed: 2023 }).length;
  });
  const name = `questions: ${story.id}, ${story.events.length} events, ${items} items`;
  return { name, median, unit: 'ms' };
}
