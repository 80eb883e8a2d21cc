import { ACTS, type Id, type Story } from '@aide-memoire/core';

/**
 * How an act is a matter of words. An `exchange`: they were together and spoke. An `address`: words for the other to
 * answer, such as a request, a demand or a refusal. A `statement`: said to the other or about them; a log does not
 * say which.
 */
export type Speech = 'exchange' | 'address' | 'statement';

/** By the first two digits of an act's CAMEO code. The other families are deeds: aid, arrests, force. */
const FAMILIES: Readonly<Record<string, Speech>> = {
  '01': 'statement',
  '02': 'address', // appeals
  '03': 'address', // offers, pledges, asking to meet
  '04': 'exchange', // talks, visits, meetings
  '05': 'statement', // praise, endorsement
  '10': 'address', // demands
  '11': 'statement', // criticism, accusations
  '12': 'address', // refusals
  '13': 'address', // threats
};

/** Codes within those families with which nothing is said: declining to comment, putting one's name to an agreement. */
const WORDLESS: ReadonlySet<string> = new Set(['011', '057']);

/** Built-in acts of words that CAMEO has no code for. */
const WITHOUT_CODE: Readonly<Record<Id, Speech>> = {
  greet: 'exchange',
  propose: 'address',
  apply: 'address',
  explain: 'statement',
  assess: 'statement',
  announce: 'statement',
  'rule-out': 'statement',
};

/** How an act of a story is a matter of words; nothing when it is a deed or nobody can tell. */
export function speechOf({ acts }: Pick<Story, 'acts'>, act: Id): Speech | undefined {
  const own = Object.hasOwn(acts, act) ? acts[act] : undefined;
  const code = (own ?? ACTS[act])?.cameo;
  if (code !== undefined) return WORDLESS.has(code) ? undefined : FAMILIES[code.slice(0, 2)];
  return own === undefined && Object.hasOwn(WITHOUT_CODE, act) ? WITHOUT_CODE[act] : undefined;
}
