import { createSubscriber } from 'svelte/reactivity';
import { today } from '#lib/learner/means.ts';
import { dateNow, untilMidnight } from './midnight.ts';

/**
 * The learner's day, as long as somebody looks. It changes at midnight, and, since a tab in the background may sleep
 * through that, when the tab is looked at again.
 */
export class Clock {
  #now = dateNow();
  readonly #follow = createSubscriber((update) => {
    let midnight: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const now = dateNow();
      if (today(now) !== today(this.#now)) {
        this.#now = now;
        update();
      }
      clearTimeout(midnight);
      midnight = setTimeout(look, untilMidnight(now));
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(midnight);
      document.removeEventListener('visibilitychange', look);
    };
  });

  /** When the day was looked at last: within a day it stays, so that what is reckoned from it does too. */
  get now(): Date {
    this.#follow();
    return this.#now;
  }

  /** The learner's calendar day, `2026-11-21`. */
  get today(): string {
    return today(this.now);
  }
}
