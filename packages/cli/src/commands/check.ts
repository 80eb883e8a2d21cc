import { formatIssue } from '@aide-memoire/core/parse';
import { type Command } from 'commander';
import { Failure } from '../failure.ts';
import { checkByName, STORY_ARGUMENT, titleOf } from '../read-story.ts';
import type { Output } from '../run.ts';
import { count } from '../words.ts';

/** `aide-memoire check <story>`: every mistake as `file:line:column`, or a line that says all is well. */
export function addCheck(program: Command, { out }: Output): void {
  program
    .command('check')
    .description('say what is wrong with a story, with line and column')
    .argument(...STORY_ARGUMENT)
    .action((name: string) => {
      const { story, errors, warnings } = checkByName(name);
      for (const error of errors) out(`${formatIssue(error)}\n`);
      for (const warning of warnings) out(`${formatIssue(warning)} (a warning)\n`);
      if (!story)
        throw new Failure(
          `${titleOf(name)}: ${count(errors.length, 'mistake')}; mend them and check again.`,
        );
      const { events, disputes } = story;
      out(
        `${titleOf(name)}: nothing is wrong: ${count(events.length, 'event')}, ${count(disputes.length, 'dispute')}, ${count(warnings.length, 'warning')}.\n`,
      );
    });
}
