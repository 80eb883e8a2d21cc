import type { Id } from '@aide-memoire/core';
import type { StoryRef } from '#lib/story/address.ts';
import type { WalkAddress } from './address.ts';

/** What was taken for what came next: the scene's event → the option's id. */
export type Choices = Readonly<Record<Id, string>>;

/** Keeps the choices of a walk for as long as its tab is open; where the browser refuses that, not at all. */
export interface ChoiceStore {
  readonly read: () => Choices;
  readonly keep: (choices: Choices) => void;
}

/** @param storage asks the browser for it, which may throw. */
export function choiceStore(
  storage: () => Pick<Storage, 'getItem' | 'setItem'>,
  { id, isOpened }: Pick<StoryRef, 'id' | 'isOpened'>,
  { detail, seed }: Pick<WalkAddress, 'detail' | 'seed'>,
): ChoiceStore {
  const key = ['aide-memoire walk', isOpened ? 'opened' : 'shelf', id, detail, seed].join(' ');
  return {
    read: () => {
      try {
        return Object.fromEntries(new URLSearchParams(storage().getItem(key) ?? ''));
      } catch {
        return {};
      }
    },
    keep: (choices) => {
      try {
        storage().setItem(key, new URLSearchParams(choices).toString());
      } catch {
        // They last as long as the page, then.
      }
    },
  };
}
