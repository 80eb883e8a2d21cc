/*
 * Every sentence a learner reads that the story did not write, in English. Whole sentences with places for names, so
 * that another language is another file of this shape.
 */
import { dateInSentence, dateInWords, type EdtfDate } from '@aide-memoire/core';
import { cues } from './cues-en.ts';

const numbers = new Intl.NumberFormat('en');
const plurals = new Intl.PluralRules('en');
const lists = new Intl.ListFormat('en', { type: 'conjunction' });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const quoted = (text: string): string => `“${text}”`;
/** Words that may have quotation marks of their own. */
const quotedWords = (text: string): string =>
  quoted(text.replaceAll('“', '‘').replaceAll('”', '’'));
const list = (names: Iterable<string>): string => lists.format(names);
const number = (value: number): string => numbers.format(value);
/** Without the full stop that a whole sentence would end in. */
const bare = (claim: string): string => claim.replace(/[.]$/, '');

/** A unit of time as `Intl` counts it. */
export type TimeUnit = 'day' | 'month' | 'year';
export type Bound = 'under' | 'over' | 'at-most' | 'at-least' | 'about' | undefined;

const UNITS: Readonly<Record<TimeUnit, Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>> = {
  day: { one: 'day', other: 'days' },
  month: { one: 'month', other: 'months' },
  year: { one: 'year', other: 'years' },
};

const bounded = (bound: Bound): string => {
  switch (bound) {
    case 'under':
      return 'under ';
    case 'over':
      return 'over ';
    case 'at-most':
      return 'at most ';
    case 'at-least':
      return 'at least ';
    case 'about':
      return 'about ';
    case undefined:
      return '';
  }
};

/** A status that became another, in words. */
export interface Changed {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
}

export const GAP = '_____';

export const en = {
  /** What the flaw rules know of the language. */
  cues,
  capital,
  quoted,
  list,
  number,
  /** "2 March 2023", "August 2022". */
  date: (date: EdtfDate): string => dateInWords(date),
  /** "on 2 March 2023", "in August 2022". */
  onDate: (date: EdtfDate): string => dateInSentence(date),
  /** "9 days", "About 3 months": months and years are rounded, and say so. */
  duration: (value: number, unit: TimeUnit): string => {
    const words = `${number(value)} ${UNITS[unit][plurals.select(value)] ?? UNITS[unit].other ?? unit}`;
    return unit === 'day' ? words : `About ${words}`;
  },

  explained: {
    /** The first change in full, of the others the subjects alone. */
    changed: ({ subject, from, to }: Changed, others: readonly string[]) =>
      `With it, ${subject} went from ${quoted(from)} to ${quoted(to)}${
        others.length === 0 ? '' : `; it also changed ${list(others)}`
      }.`,
    told: (sources: readonly string[]) => `It is told in ${list(sources)}.`,
    /** The first of the questions stands for all. */
    differ: ([first = '', ...more]: readonly string[]) =>
      more.length === 0
        ? `The sources answer this differently: ${quoted(first)}`
        : `The sources differ on more than one thing here, such as this: ${quoted(first)}`,
  },

  when: {
    stem: (title: string) => `${quoted(title)} When was that?`,
    right: (title: string, on: string) => `${quoted(title)}: that was ${on}.`,
    other: (date: string, title: string) =>
      `${capital(date)} belongs to another event: ${quoted(title)}.`,
  },

  who: {
    stem: (titleWithGap: string) => `Whose name belongs in the gap? ${quoted(titleWithGap)}`,
    right: (title: string, date: string) => `${quoted(title)} (${date}).`,
    /** What the person or country did instead. */
    other: (name: string, title: string, date: string) =>
      `${capital(name)} has another part in this story: ${quoted(title)} (${date}).`,
  },

  where: {
    stem: (title: string) => `${quoted(title)} Where was that?`,
    right: (title: string, place: string) => `${quoted(title)}: that was in ${place}.`,
    other: (place: string, title: string, date: string) =>
      `${capital(place)} saw another event: ${quoted(title)} (${date}).`,
    nothing: (place: string) => `No event of this story is set in ${place}.`,
  },

  howMany: {
    stem: (title: string, label: string, unit: string, bound: Bound) =>
      bound === undefined
        ? `${quoted(title)} ${capital(label)}: how many ${unit}?`
        : `${quoted(title)} ${capital(label)}, as the sources put it: ${bounded(bound)}how many ${unit}?`,
    right: (title: string, label: string, value: number, unit: string, bound: Bound) =>
      `${capital(label)}: ${bounded(bound)}${number(value)} ${unit} (${quoted(title)}).`,
    /** A figure of the same unit that the story gives for something else. */
    elsewhere: (value: number, unit: string, label: string, title: string) =>
      `${number(value)} ${unit}: that is ${label} (${quoted(title)}).`,
    nowhere: (value: number, unit: string) =>
      `${number(value)} ${unit}: no source gives that figure here.`,
  },

  statusAt: {
    stem: (subject: string, on: string) => `How did things stand with ${subject} ${on}?`,
    stemFor: (holder: string, subject: string, on: string) =>
      `Going by what ${holder} said, how did things stand with ${subject} ${on}?`,
    option: (label: string) => capital(label),
    right: (subject: string, label: string, title: string, date: string) =>
      `${capital(subject)} was ${label}. That followed from ${quoted(title)} (${date}).`,
    disputed: 'The sources differ on this, so the question names whose account it asks for.',
    earlier: (title: string, date: string) =>
      `That was so earlier, after ${quoted(title)} (${date}).`,
    later: (title: string, date: string) =>
      `That was so only later, after ${quoted(title)} (${date}).`,
    atFirst: (title: string, date: string) =>
      `That was so earlier, until ${quoted(title)} (${date}).`,
    never: 'Nothing in this story had led to that by then.',
  },

  whatChanged: {
    stem: (subject: string, from: string, to: string) =>
      `What took ${subject} from ${quoted(from)} to ${quoted(to)}?`,
    stemFor: (holder: string, subject: string, from: string, to: string) =>
      `Going by what ${holder} said, what took ${subject} from ${quoted(from)} to ${quoted(to)}?`,
    right: (title: string, date: string) => `It was this: ${quoted(title)} (${date}).`,
    /** Another event that changed the same subject. */
    otherwise: (title: string, date: string, from: string, to: string) =>
      `${quoted(title)} (${date}) led from ${quoted(from)} to ${quoted(to)}.`,
    nothing: (title: string, date: string, subject: string) =>
      `${quoted(title)} (${date}) changed nothing about ${subject}.`,
  },

  whatNext: {
    stem: (title: string, subject: string) => `${quoted(title)} What came next with ${subject}?`,
    right: (title: string, on: string) => `${quoted(title)}: that came next, ${on}.`,
    earlier: (title: string, date: string) =>
      `That had already happened (${date}): ${quoted(title)}.`,
    later: (title: string, date: string) => `That came later (${date}): ${quoted(title)}.`,
    unmade: (headline: string) =>
      `It could have come to that, but no source of this story tells of it: ${quoted(headline)}.`,
  },

  order: {
    stem: 'Put these in the order in which they happened, the earliest first.',
    option: (title: string, on: string) => `${quoted(title)}: that was ${on}.`,
    /** Each with its date. */
    right: (events: readonly { readonly title: string; readonly date: string }[]) =>
      `In order: ${events.map(({ title, date }) => `${quoted(title)} (${date})`).join(', then ')}.`,
  },

  interval: {
    stem: (from: string, to: string) =>
      `From ${quoted(from)} to ${quoted(to)}: how much time passed?`,
    right: (from: string, onFrom: string, to: string, onTo: string, duration: string) =>
      `${duration}: ${quoted(from)} was ${onFrom}, ${quoted(to)} ${onTo}.`,
    longer: (duration: string) => `${duration} is too short.`,
    shorter: (duration: string) => `${duration} is too long.`,
  },

  whoSaid: {
    stemQuote: (quote: string) => `Whose words are these? ${quotedWords(quote)}`,
    rightQuote: (speaker: string, quote: string, title: string, date: string) =>
      `${capital(speaker)} is quoted with ${quotedWords(quote)}. The event: ${quoted(title)} (${date}).`,
    /** Somebody who is quoted with nothing. */
    notQuoted: (name: string) => `No source quotes ${name} with these words, or with any.`,
    /** Somebody who is quoted with something else. */
    otherQuote: (name: string, quote: string) =>
      `${capital(name)} is quoted with other words: ${quotedWords(quote)}.`,
    stemClaim: (question: string, claim: string) =>
      `${question} Whose answer is this? ${quotedWords(capital(bare(claim)))}`,
    rightClaim: (question: string, holder: string, claim: string) =>
      `${quotedWords(question)} The answer of ${holder}: ${quotedWords(capital(bare(claim)))}.`,
    otherClaim: (holder: string, claim: string) =>
      `${capital(holder)} has another answer: ${quotedWords(capital(bare(claim)))}.`,
    silent: (name: string) => `No answer of ${name} to this is told here.`,
  },

  whichSource: {
    stem: (told: string) => `Which of these sources alone reports this? ${told}`,
    title: quoted,
    detail: (label: string, value: string) => `${capital(label)}: ${value}.`,
    quantity: (value: number, unit: string, bound: Bound) =>
      `${bounded(bound)}${number(value)} ${unit}`,
    option: (label: string) => capital(label),
    right: (source: string, told: string, title: string, date: string) =>
      `Only ${source} has it. ${told === quoted(title) ? '' : `${told} `}The event: ${quoted(title)} (${date}).`,
    silent: (source: string) => `${capital(source)} says nothing of this.`,
    /** The source tells of the event, but not of this part. */
    partly: (source: string, title: string) =>
      `${capital(source)} tells of ${quoted(title)}, but not of this.`,
  },

  disagreement: {
    stem: (question: string, holder: string) => `${question} Answer as ${holder} does.`,
    option: (claim: string) => capital(bare(claim)),
    right: (question: string, holder: string, claim: string) =>
      `${quoted(question)} The answer of ${holder}: ${quoted(capital(bare(claim)))}.`,
    other: (claim: string, holders: readonly string[]) =>
      `${quoted(capital(bare(claim)))} is the answer of ${list(holders)}.`,
    /** What a dispute is about, for the explanation. */
    about: (title: string, date: string) => `This is about ${quoted(title)} (${date}).`,
  },

  knownBy: {
    stemBy: (on: string) => `Which of these could a reader of the sources have known ${on}?`,
    stemLater: (on: string) => `Which of these was still unknown to a reader of the sources ${on}?`,
    /** `on` is when the source came out; no source that tells of it came out before. */
    told: (title: string, source: string, on: string) =>
      `Of these sources, ${source} (${on}) is the first to tell of ${quoted(title)}.`,
  },

  why: {
    /** A source reports a reason, anybody else gives it. */
    stem: (title: string, holder: string, isSource: boolean) =>
      `${quoted(title)} Which reason does ${holder} ${isSource ? 'report' : 'give'}?`,
    option: (because: string) => capital(bare(because)),
    right: (holder: string, because: string, title: string, date: string) =>
      `The reason as ${holder} has it: ${bare(because)}. The event: ${quoted(title)} (${date}).`,
    rival: (because: string, holders: readonly string[]) =>
      `${capital(bare(because))}: that is the reason as ${list(holders)} ${holders.length === 1 ? 'has' : 'have'} it.`,
    elsewhere: (because: string, title: string) =>
      `${capital(bare(because))}: that is a reason for another event, ${quoted(title)}.`,
  },

  whatIf: {
    stemStatus: (title: string, subject: string) =>
      `Suppose this had never happened: ${quoted(title)} How would things stand with ${subject} at the end of the story?`,
    option: (label: string) => capital(label),
    rightStatus: (title: string, subject: string, label: string) =>
      `Without ${quoted(title)}, ${subject} would end the story as ${quoted(label)}.`,
    /** What really became of it. */
    actual: 'That is how things really stand at the end.',
    earlier: (title: string) => `That would no longer be so after ${quoted(title)}.`,
    unreached: 'Nothing that is left of the story leads to that.',
    stemFalls: (title: string) => `Which of these depended on this? ${quoted(title)}`,
    rightFalls: (fallen: string, title: string) =>
      `${quoted(fallen)} rests on ${quoted(title)}, directly or through others.`,
    stands: (title: string, date: string) =>
      `Nothing in this story makes ${quoted(title)} (${date}) depend on it.`,
  },

  notStated: {
    stem: (title: string, on: string) =>
      `According to these sources, is this stated, contradicted or not stated? ${quoted(title)} That was ${on}.`,
    options: {
      stated: 'Stated',
      contradicted: 'Contradicted',
      'not-stated': 'Not stated',
    },
    /** `really` is all that the sources say of the date. */
    stated: (title: string, really: string) => `It is stated: ${quoted(title)} was ${really}.`,
    contradicted: (title: string, really: string) =>
      `It is contradicted. What the sources give for ${quoted(title)}: ${really}.`,
    'not-stated': (title: string, really: string) =>
      `It is not stated. All that follows from the sources for ${quoted(title)}: ${really}.`,
    no: {
      stated: 'No source gives that day for it.',
      contradicted: 'No source rules that day out.',
      'not-stated': 'The sources say enough to decide it.',
    },
  },
};

/** What a scene says, beside the questions: an app that only asks does not load it. */
export const enWalk = {
  question: 'What happened next?',
  opening: 'The story is about to begin.',
  allToCome: 'All of it is still to come.',
  come: (title: string, date: string) => `The story has come to this: ${quoted(title)} (${date}).`,
  earlier: (title: string, date: string) => `Earlier, there was this: ${quoted(title)} (${date}).`,
  then: (title: string, date: string) => `Then came this: ${quoted(title)} (${date}).`,
  restToCome: 'The rest is still to come.',
  standing: (standings: readonly { readonly subject: string; readonly label: string }[]) =>
    `At this point, ${standings.map(({ subject, label }) => `${subject} was ${label}`).join('; ')}.`,
  /** Two or three sentences: at most two events, and how things stand. */
  soFar: (
    told: readonly { readonly title: string; readonly date: string }[],
    standings: readonly { readonly subject: string; readonly label: string }[],
  ): string => {
    const only = told.length === 1;
    const events = told.map(({ title, date }, i) =>
      (only ? enWalk.come : i === 0 ? enWalk.earlier : enWalk.then)(title, date),
    );
    const rest = told.length === 0 ? enWalk.allToCome : enWalk.restToCome;
    return [
      ...(told.length === 0 ? [enWalk.opening] : events),
      ...(standings.length > 0 ? [enWalk.standing(standings)] : told.length > 1 ? [] : [rest]),
    ].join(' ');
  },
  change: (subject: string, from: string, to: string) =>
    `${capital(subject)} went from ${quoted(from)} to ${quoted(to)}.`,
  right: (title: string, on: string) => `${quoted(title)}: that came next, ${on}.`,
  later: (title: string, date: string) => `That came later (${date}): ${quoted(title)}.`,
  unmade: (headline: string) =>
    `It could have come to that, but no source of this story tells of it: ${quoted(headline)}.`,
  barred: (headline: string, subject: string, label: string) =>
    `That could not come next: ${quoted(headline)}. ${capital(subject)} was ${quoted(label)}, and from there it is no possible step.`,
};
