import type { Item } from '../item.ts';

/** What is true is the key, and what is not is no key. */
export function* proveKeyed({ key }: Item, option: string, isTrue: boolean): Iterable<string> {
  if (isTrue !== key.includes(option))
    yield `option "${option}" is ${isTrue ? 'true too' : 'not true'}`;
}
