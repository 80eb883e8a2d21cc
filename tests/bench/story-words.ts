/*
 * The words of generated stories: invented names, so that nothing is said of anybody, and a headline for every move of
 * the built-in machines. `{to}` is the other side, `{topic}` what it is about.
 */

/** What an event's title says after the name of who acts, and the act that this is. */
export type Phrase = readonly [act: string, words: string];

export const PHRASES: Readonly<Record<string, Readonly<Record<string, Phrase>>>> = {
  treaty: {
    sign: ['sign', 'puts pen to paper with {to} on {topic}'],
    ratify: ['ratify', 'votes through the text agreed with {to} on {topic}'],
    'enter-into-force': ['enter-into-force', 'begins to apply the text with {to} on {topic}'],
    extend: ['extend', 'prolongs the deal with {to} on {topic}'],
    suspend: ['suspend', 'and {to} freeze the deal on {topic}'],
    resume: ['resume', 'and {to} bring back the deal on {topic}'],
    expire: ['expire', 'lets the deal with {to} lapse on {topic}'],
    terminate: ['withdraw', 'tears up the deal with {to} on {topic}'],
    abandon: ['halt-talks', 'walks out on {to} over {topic}'],
  },
  participation: {
    sign: ['sign', 'initials the paper of {to} on {topic}'],
    join: ['sign', 'takes a seat beside {to} on {topic}'],
    suspend: ['suspend', 'freezes all work with {to} on {topic}'],
    uphold: ['state', 'keeps the freeze towards {to} on {topic}'],
    urge: ['appeal', 'calls on {to} to come back on {topic}'],
    resume: ['resume', 'takes up work with {to} again on {topic}'],
    withdraw: ['announce', 'walks away from {to} on {topic}'],
    rejoin: ['announce', 'comes back to the table of {to} on {topic}'],
  },
  meeting: {
    'rule-out': ['rule-out', 'sees no room to meet {to} on {topic}'],
    request: ['ask-to-meet', 'writes to {to} for a talk on {topic}'],
    refuse: ['refuse-to-meet', 'sends {to} a no to any talk on {topic}'],
    schedule: ['announce', 'and {to} name a day to talk on {topic}'],
    open: ['meet', 'and {to} sit down to talk on {topic}'],
    hold: ['meet', 'talks with {to} at length on {topic}'],
    close: ['announce', 'and {to} leave the room after talk on {topic}'],
    cancel: ['refuse-to-meet', 'drops the planned talk with {to} on {topic}'],
    recount: ['explain', 'tells reporters of the talk with {to} on {topic}'],
  },
  contact: {
    seek: ['appeal', 'sends word to {to} through a friend on {topic}'],
    rebuff: ['reject', 'does not answer a note of {to} on {topic}'],
    avoid: ['attend', 'walks past {to} at a forum on {topic}'],
    talk: ['talk', 'takes {to} aside for a word on {topic}'],
    comment: ['state', 'says what passes with {to} on {topic}'],
    lapse: ['decline-comment', 'stops calling {to} on {topic}'],
    'break-off': ['halt-talks', 'recalls the envoy to {to} over {topic}'],
  },
  conflict: {
    threaten: ['threaten', 'masses troops on the border of {to} over {topic}'],
    invade: ['invade', 'sends tanks into {to} over {topic}'],
    escalate: ['announce', 'calls up reserves against {to} over {topic}'],
    'propose-peace': ['propose', 'offers {to} terms to end the war over {topic}'],
    spurn: ['reject', 'turns down the terms of {to} on {topic}'],
    'cease-fire': ['cease-fire', 'and {to} lay down arms over {topic}'],
    'resume-fighting': ['accuse', 'shells a post of {to} again over {topic}'],
    'make-peace': ['sign', 'and {to} end the war over {topic}'],
  },
  detention: {
    detain: ['detain', 'arrests {subject} in a case about {topic}'],
    charge: ['accuse', 'brings {subject} before a judge over {topic}'],
    convict: ['convict', 'finds {subject} guilty in a case about {topic}'],
    appeal: ['appeal-for-release', 'pleads for {subject} in the case about {topic}'],
    refuse: ['refuse-release', 'keeps {subject} behind bars over {topic}'],
    acquit: ['release', 'clears {subject} of all blame over {topic}'],
    release: ['release', 'lets {subject} go home in the case about {topic}'],
  },
  proposal: {
    propose: ['propose', 'sets out a plan to {to} on {topic}'],
    press: ['demand', 'asks {to} once more for a reply on {topic}'],
    endorse: ['endorse', 'speaks up for the plan sent to {to} on {topic}'],
    accept: ['approve', 'hears a yes from {to} on {topic}'],
    reject: ['reject', 'hears a no from {to} on {topic}'],
    withdraw: ['withdraw', 'scraps the plan sent to {to} on {topic}'],
  },
  commitment: {
    pledge: ['pledge-economic-aid', 'vows help to {to} on {topic}'],
    keep: ['give-economic-aid', 'sends {to} the next share of help for {topic}'],
    widen: ['pledge-military-aid', 'adds to the help for {to} on {topic}'],
    prolong: ['announce', 'vows to help {to} to the last on {topic}'],
    cut: ['announce', 'trims the help for {to} on {topic}'],
    break: ['announce', 'ends all help for {to} on {topic}'],
  },
};

/** What moves nothing. */
export const SAYINGS: readonly Phrase[] = [
  ['state', 'tells parliament where {to} stands on {topic}'],
  ['criticise', 'finds fault with {to} over {topic}'],
  ['praise', 'thanks {to} for patience over {topic}'],
  ['accuse', 'blames {to} for trouble over {topic}'],
  ['deny', 'denies having misled {to} on {topic}'],
  ['visit', 'flies in for a day with {to} on {topic}'],
  ['host', 'gives a dinner for {to} and speaks of {topic}'],
  ['assess', 'warns {to} of a hard year for {topic}'],
  ['impose-sanctions', 'puts sanctions on {to} over {topic}'],
  ['explain', 'explains to {to} a change of course on {topic}'],
];

/** The name of a subject of each machine, and how many sides it has. */
export const SUBJECT_NAMES: Readonly<Record<string, string>> = {
  treaty: 'the {a}–{b} treaty on {topic}',
  participation: 'the part of {a} in the work on {topic}',
  meeting: 'the {a}–{b} meeting on {topic}',
  contact: 'contact between {a} and {b} on {topic}',
  conflict: 'the conflict of {a} and {b} over {topic}',
  detention: '{person}',
  proposal: 'the proposal of {a} on {topic}',
  commitment: 'the help of {a} for {b} on {topic}',
};

const crossed = (starts: string, ends: string, join = ''): readonly string[] =>
  ends.split(' ').flatMap((end) => starts.split(' ').map((start) => `${start}${join}${end}`));

/** Whole words that are in no other: a name must not be found in another one. */
export const SURNAMES = crossed(
  'Bar Kel Mor Tas Vel Don Ger Hal Jor Lin Nar Pol Rud Sim Tor Wes',
  'enko ovic adze arsson ini escu ander opoulos akis ewski erman inho oyan uddin aldi etti',
);
export const FIRST_NAMES = 'Ada Boris Clara Dimo Edda Felix Greta Hugo Ines Jonas Kaya Leon'.split(
  ' ',
);
export const PRISONERS = crossed(
  'Ab Cas Dov Es Fin Gid Il Os',
  'bury combe dale field gate hurst ley mere stead thorpe wick worth',
);
export const COUNTRIES = crossed(
  'Al Bel Cor Dra Osk Fre Gal Hes Il Jut Kar Lor Mer',
  'avia onia istan mark uria andia otia ustan',
);
export const PLACES = crossed(
  'Ash Birk Croft Dun El Fal Glen Hol Ing Kirk Lang Mill Nor',
  'haven ford burg minster wold pool bridge kirk',
);
export const TOPICS = crossed(
  'wheat-prices steel-quotas gas-transit fishing-rights visa-rules rail-freight dam-levels grain-stores border-posts tax-refunds data-cables ship-repairs coal-mines milk-duties radar-sites',
  'in-the-north in-the-south in-the-east in-the-west on-the-coast in-the-hills upriver downriver',
  '-',
).map((topic) => topic.replaceAll('-', ' '));

export const UNITS = ['tonnes', 'soldiers', 'trucks', 'minutes', 'million dollars', 'prisoners'];
export const MEASURES = ['the size of it', 'what was asked for', 'what was on offer', 'the toll'];
export const FACTS = [
  ['how it was done', 'behind closed doors'],
  ['how it was done', 'in front of cameras'],
  ['who stood by', 'two envoys from neighbours'],
  ['what came with it', 'a letter that nobody has seen'],
] as const;
/** Why, in the words of whoever is asked: another topic than the title's, or the title would give it away. */
export const REASONS = [
  'a promise on {other} had been broken first',
  'voters wanted an answer on {other}',
  'the costs of {other} had run too high',
  'rivals alone gained from delay on {other}',
  'a court had ruled on {other} the week before',
];
export const QUOTES = [
  'we will not wait for {to} on {topic}',
  'nobody can do {topic} alone, least of all {to}',
  'ask {to} about {topic}, not me',
  'on {topic} our door stays open to {to}',
];
/** A question, and answers to it in one grammatical form. */
export const QUESTIONS = [
  [
    'What did {by} want from {to} on {topic}?',
    ['more time', 'a public apology', 'a new offer', 'cash up front'],
  ],
  [
    'How did {to} answer {by} on {topic}?',
    ['with a firm no', 'with silence', 'with a counter-offer', 'with a maybe'],
  ],
  [
    'Who brought {by} and {to} together on {topic}?',
    ['a bishop', 'a banker', 'a retired judge', 'nobody but themselves'],
  ],
] as const;
