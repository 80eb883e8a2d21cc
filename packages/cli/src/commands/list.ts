import { type Command } from 'commander';
import { loadStory, storyIds } from '@aide-memoire/stories';
import type { Output } from '../run.ts';
import { count } from '../words.ts';

/** `aide-memoire list`: the built-in stories, a line each. */
export function addList(program: Command, { out }: Output): void {
  program
    .command('list')
    .description('list the built-in stories')
    .action(() => {
      const stories = storyIds().map(loadStory);
      const width = Math.max(...stories.map(({ id }) => id.length));
      for (const { id, title, events, sources, disputes } of stories) {
        const read = new Set(events.flatMap(({ reports }) => reports.map(({ source }) => source)));
        const counts = `${count(events.length, 'event')}, ${read.size} of ${count(sources.length, 'source')} read, ${count(disputes.length, 'dispute')}`;
        out(`${id.padEnd(width)}  ${title} (${counts})\n`);
      }
    });
}
