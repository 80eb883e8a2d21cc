import { existsSync } from 'node:fs';
import { replay, type Timeline } from '@aide-memoire/core';
import { checkStory, type Checked, formatIssue } from '@aide-memoire/core/parse';
import { readStory, storyIds } from '@aide-memoire/stories';
import { Failure } from './failure.ts';
import { readText, STANDARD_INPUT } from './read-text.ts';

/** The argument that names a story, as every command describes it. */
export const STORY_ARGUMENT = [
  '<story>',
  'the id of a built-in story, a story file, or - for standard input',
] as const;

/** What messages call a story. */
export const titleOf = (name: string): string =>
  name === STANDARD_INPUT ? 'standard input' : name;

/**
 * A story by the id of a built-in one, by its file, or from standard input.
 *
 * @throws Failure when there is nothing to read or it is not text.
 */
export function checkByName(name: string): Checked {
  if (storyIds().includes(name)) return checkStory(readStory(name), { file: name });
  if (name !== STANDARD_INPUT && !existsSync(name)) {
    throw new Failure(
      `There is no file and no built-in story "${name}"; built in: ${storyIds().join(', ')}.`,
    );
  }
  return checkStory(readText(name), { file: titleOf(name) });
}

/**
 * A story that is right, replayed.
 *
 * @throws Failure with every mistake as `file:line:column` when it is not.
 */
export function replayByName(name: string): Timeline {
  const { story, errors } = checkByName(name);
  if (!story) throw new Failure(errors.map(formatIssue).join('\n'));
  return replay(story);
}
