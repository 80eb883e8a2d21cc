import { en } from './en.ts';

/** The sentences of one language; another language is another file like `en.ts`, named here. */
export type Words = typeof en;

const LANGUAGES: ReadonlyMap<string, Words> = new Map([[en.language, en]]);

/** The sentences for a story's language, English where there are none. */
export const wordsFor = (language: string): Words =>
  LANGUAGES.get(language.split('-')[0] ?? '') ?? en;

export { type Bound, GAP, type TimeUnit } from './en.ts';
