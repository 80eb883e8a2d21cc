import type { Id, Story } from '@aide-memoire/core';
import { createContext } from 'svelte';

/** Act → what is done: `ask for a meeting`. */
export type ActLabels = Readonly<Record<Id, string>>;

/** The labels of the acts of a replay: data of the page, since it would carry all acts of the world for a few of them. */
export const [getActLabels, setActLabels] = createContext<ActLabels>();

/** With those that the story has added. An act without a label is told by its id. */
export const labelsIn = (builtIn: ActLabels, { acts }: Story): ActLabels => ({
  ...builtIn,
  ...Object.fromEntries(Object.entries(acts).map(([id, { label }]) => [id, label])),
});
