import { readFileSync, statSync } from 'node:fs';
import { replay, type Timeline } from '@aide-memoire/core';
import { checkStory, type Checked, formatIssue } from '@aide-memoire/core/parse';
import { readStory, storyIds } from '@aide-memoire/stories';
import { Failure } from './failure.ts';

/** The argument that names a story, as every command describes it. */
export const STORY_ARGUMENT = ['<story>', 'the id of a built-in story, or a story file'] as const;

/**
 * A story by the id of a built-in one or by its file.
 *
 * @throws Failure when there is nothing to read or it is not text.
 */
export function checkByName(name: string): Checked {
  if (storyIds().includes(name)) return checkStory(readStory(name), { file: name });
  return checkStory(readText(name), { file: name });
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

function readText(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) {
    throw new Failure(
      `There is no file and no built-in story "${file}"; built in: ${storyIds().join(', ')}.`,
    );
  }
  if (!stats.isFile()) throw new Failure(`"${file}" is not a file; name the story file itself.`);
  const bytes = read(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(
      `"${file}" is not a text file; a story is written in YAML or JSON, in UTF-8.`,
    );
  }
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure(`"${file}" cannot be read: ${why}.`);
  }
}
