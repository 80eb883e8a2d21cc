const LARGEST = 999_999;

/** The seed that an address holds; undefined where it is none. */
export const readSeed = (text: string | null): number | undefined =>
  text !== null && /^\d{1,6}$/.test(text) ? Number(text) : undefined;

/** A seed that nobody chose. @param random gives numbers from 0 up to 1. */
export const anySeed = (random: () => number): number => 1 + Math.floor(random() * LARGEST);
