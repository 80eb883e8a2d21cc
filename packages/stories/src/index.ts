import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseStory } from '@aide-memoire/core/parse';
import type { Story } from '@aide-memoire/core';

/** The package's folder, which holds `src`, `dist` and a folder a story. */
const FOLDER = new URL('../', import.meta.url);

/** The ids of the built-in stories, in alphabetical order. */
export function storyIds(): readonly string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(fileOf(entry.name)))
    .map(({ name }) => name)
    .sort();
}

/**
 * The text of a story, as its author wrote it.
 *
 * @throws RangeError when there is no such story.
 */
export function readStory(id: string): string {
  const ids = storyIds();
  if (!ids.includes(id)) {
    throw new RangeError(`There is no story "${id}"; the built-in ones are: ${ids.join(', ')}.`);
  }
  return readFileSync(fileOf(id), 'utf8');
}

/**
 * A story, checked and with its defaults filled in.
 *
 * @throws RangeError when there is no such story.
 */
export function loadStory(id: string): Story {
  return parseStory(readStory(id), { file: `${id}/story.yaml` });
}

const fileOf = (id: string): URL => new URL(`${id}/story.yaml`, FOLDER);
