import { storyJsonSchema } from '@aide-memoire/core/parse';
import { type Command } from 'commander';
import type { Output } from '../run.ts';

/** `aide-memoire schema`: the story format for editors that complete and check as one types. */
export function addSchema(program: Command, { out }: Output): void {
  program
    .command('schema')
    .description('print the story format as JSON Schema, for an editor')
    .action(() => {
      out(`${JSON.stringify(storyJsonSchema(), null, 2)}\n`);
    });
}
