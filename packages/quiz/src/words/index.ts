import { en, enWalk } from './en.ts';

/** The sentences of one language; another language is another file like `en.ts`, named here. */
export type Words = typeof en;
/** Those of a scene. */
export type WalkWords = typeof enWalk;

const LANGUAGES: ReadonlyMap<string, Words> = new Map([['en', en]]);
const WALKS: ReadonlyMap<string, WalkWords> = new Map([['en', enWalk]]);

/** The sentences for a story's language, English where there are none. */
export const wordsFor = (language: string): Words => LANGUAGES.get(primary(language)) ?? en;

/** The same for its scenes. */
export const walkWordsFor = (language: string): WalkWords => WALKS.get(primary(language)) ?? enWalk;

/** "en" of "en-GB". */
const primary = (language: string): string => language.split('-')[0] ?? '';

export { type Bound, GAP, type TimeUnit } from './en.ts';
