import { browser } from '$app/env';
import { createSubscriber } from 'svelte/reactivity';
import { type Preference, readPreference, USUAL } from './preference.ts';
import { keepStored, parsed, readStored } from './stored.ts';

/** As `early.js` has it, which applies what lies there before the first paint. */
const KEY = 'aide-memoire.preferences';

/** The preferences of this browser. Another tab's choice is this one's too; without storage they last as long as the tab. */
export class Preferences {
  #now = $state.raw<Preference>(USUAL);
  #isKept = $state(true);
  readonly #follow = createSubscriber(() => {
    const hear = ({ key, newValue }: StorageEvent) => {
      if (key === KEY || key === null) this.#now = readPreference(parsed(newValue));
    };
    addEventListener('storage', hear);
    return () => removeEventListener('storage', hear);
  });

  constructor() {
    if (browser) this.#now = readPreference(readStored(KEY));
  }

  get now(): Preference {
    this.#follow();
    return this.#now;
  }

  /** False where the browser did not take the last choice: it is gone with the page. */
  get isKept(): boolean {
    return this.#isKept;
  }

  choose(chosen: Partial<Preference>): void {
    this.#now = { ...this.#now, ...chosen };
    this.#isKept = keepStored(KEY, this.#now);
    // Who writes is not told by the browser; early.js is to hear of it all the same, storage or none.
    const newValue = JSON.stringify(this.#now);
    dispatchEvent(new StorageEvent('storage', { key: KEY, newValue }));
  }
}

let one: Preferences | undefined;

/** The preferences of this tab. */
export const thePreferences = (): Preferences => (one ??= new Preferences());
