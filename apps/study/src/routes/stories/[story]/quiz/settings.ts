import type { Id, Story } from '@aide-memoire/core';
import { KINDS, type Kind } from '@aide-memoire/quiz';
import { readSeed } from '#lib/questions/seed.ts';

/** What a session is made from; in the address it makes the same session anywhere. */
export interface Settings {
  /** The same questions for everybody; undefined for questions that heed what this learner did before. */
  readonly seed: number | undefined;
  readonly count: number;
  readonly kinds: readonly Kind[];
  /** The last event that may be asked or told about; the whole story when left out. */
  readonly upTo: Id | undefined;
  /** An event to begin with. */
  readonly about: Id | undefined;
}

export const COUNTS = [5, 10, 20] as const;
export const USUAL: Settings = {
  seed: undefined,
  count: 10,
  kinds: KINDS,
  upTo: undefined,
  about: undefined,
};

/** In place of the last event: the whole story, where it would else go up to the event that it begins with. */
const WHOLE = '';

/** Reads settings from an address; what it cannot use is as usual. */
export function readSettings(params: URLSearchParams, { events }: Story): Settings {
  const event = (name: string): Id | undefined =>
    events.find(({ id }) => id === params.get(name))?.id;
  const about = event('about');
  const count = Number(params.get('count'));
  const named = (params.get('kinds') ?? '').split(',');
  const kinds = KINDS.filter((kind) => named.includes(kind));
  return {
    seed: readSeed(params.get('seed')),
    count: COUNTS.find((known) => known === count) ?? USUAL.count,
    kinds: kinds.length > 0 ? kinds : USUAL.kinds,
    upTo: params.get('upto') === WHOLE ? undefined : (event('upto') ?? about),
    about,
  };
}

/** The other way round, for an address; what is as usual is left out. */
export function writeSettings({
  seed,
  count,
  kinds,
  upTo,
  about,
}: Settings): Readonly<Record<'seed' | 'count' | 'kinds' | 'about' | 'upto', string | undefined>> {
  return {
    seed: seed === undefined ? undefined : String(seed),
    count: count === USUAL.count ? undefined : String(count),
    kinds: kinds.length === KINDS.length ? undefined : kinds.join(','),
    about,
    upto: upTo === about ? undefined : (upTo ?? WHOLE),
  };
}
