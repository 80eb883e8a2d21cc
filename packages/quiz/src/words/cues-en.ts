/*
 * What gives an English question away: small words, endings, opposites, and the set phrases of bad items. Read by the
 * flaw rules, never shown. All in lower case.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Endings that tell forms of one word apart, the longest first; "releases", "released" and "release" are one word. */
const ENDINGS = ['ions', 'ion', 'ings', 'ing', 'es', 'ed', 's', 'e'];
const SHORTEST_STEM = 4;

const ADVERBIAL = words(`
  because as by with without in on at for through after before during while since from under over against despite until
`);

export const cues = {
  /** Words that carry no matter, those of saying among them. */
  stopWords: words(`
    a about after all also an and any are as at be because been before being between both but by can could did do does
    during each for from give given gives had has have having he her hers him his how i if in into is it its may me might
    more most must my of off on one onto or other our out over own per said say saying says shall she should since so
    some such tell telling tells than that the their them then there these they this those through to told too under
    until up upon us was we were what when where which while who whom whose why will with within without would you your
    yet s
  `),
  /** How a dispute's question opens that asks what a kind of question asks. */
  asks: {
    when: /^(?:when|(?:on|in) (?:which|what) (?:day|month|year))\b/i,
    where: /^(?:where|in (?:which|what) (?:place|town|city|country))\b/i,
    who: /^who(?:m|se)?\b/i,
    'how-many': /^how (?:many|much|long|far|often)\b/i,
  },
  /** The part of a word that all its forms share. */
  stem: (word: string): string => {
    const bare = word.replace(/['’]s?$/, '');
    const ending = ENDINGS.find(
      (each) => bare.endsWith(each) && bare.length - each.length >= SHORTEST_STEM,
    );
    return ending === undefined ? bare : bare.slice(0, -ending.length);
  },
  negations: words('not never no none nobody nothing neither nor cannot except least unlikely'),
  /** Ends of words that negate. */
  negates: (word: string): boolean => /n['’]t$/.test(word),
  absolutes: words(`
    always never all none nobody everybody everyone only every entirely completely totally absolutely invariably must
    impossible
  `),
  vague: words(`
    often usually sometimes frequently rarely seldom generally normally occasionally typically largely mostly somewhat
    several various
  `),
  hedges: words(`
    may might perhaps possibly probably maybe likely apparently allegedly reportedly seemingly generally usually often
    mostly partly largely somewhat roughly approximately about
  `),
  numerals: words(`
    two three four five six seven eight nine ten eleven twelve dozen hundred hundreds thousand thousands million millions
  `),
  /** Begin a clause within a sentence. */
  clauses: words('which who whose whom because although though while whereas unless since'),
  /** Begin an order to the reader. */
  commands: words('put arrange order sort name choose pick say tell match complete fill'),
  allOfThem:
    /^(?:all|each|every one|any) of (?:the above|the following|these|them|those)\b|^(?:all|both) (?:answers|options|are (?:right|true|correct))\b/,
  noneOfThem:
    /^(?:none|neither|not any|no one) of (?:the above|the following|these|them|those|the two)\b|^(?:none|neither|no (?:answer|option)\b.*)$/,
  /** "A and B", "1 or 3", "both of the first two". */
  combined:
    /^(?:both )?(?:[a-e]|[1-5])(?:, (?:[a-e]|[1-5]))*,? (?:and|or|&) (?:[a-e]|[1-5])$|^(?:both|either) of (?:the|these|them)\b/,
  /** What joins two answers into one. */
  joins: /\s*(?:,\s|;|&|\band\b|\bor\b|\bas well as\b)\s*/,
  articles: words('a an the'),
  /** Join names to a longer one. */
  links: words('and of'),
  /** Whether an indefinite article and the word after it go together. */
  agrees: (article: string, next: string): boolean =>
    article === 'the' || (article === 'an') === /^[aeiou]/.test(next),
  /** The grammatical form that a phrase opens in. */
  opening: (first: string): 'infinitive' | 'gerund' | 'adverbial' | 'plain' => {
    if (first === 'to') return 'infinitive';
    if (first.length > 5 && first.endsWith('ing')) return 'gerund';
    return ADVERBIAL.has(first) ? 'adverbial' : 'plain';
  },
  /** A number with what bounds it: "under 10 minutes", "at most 1,550". */
  bounded:
    /^(?:(under|below|less than|fewer than|up to|at most|over|above|more than|at least) )?(\d[\d,.]*)\b/,
  /** Of those bounds, the ones that the truth lies below. */
  below: new Set(['under', 'below', 'less than', 'fewer than', 'up to', 'at most']),
  /** Pairs of which at most one can be so. */
  opposites: [
    ['in', 'out'],
    ['join', 'leave'],
    ['join', 'withdraw'],
    ['enter', 'leave'],
    ['suspend', 'resume'],
    ['suspended', 'active'],
    ['freeze', 'resume'],
    ['begin', 'end'],
    ['start', 'stop'],
    ['open', 'close'],
    ['sign', 'reject'],
    ['accept', 'reject'],
    ['accept', 'refuse'],
    ['agree', 'refuse'],
    ['approve', 'reject'],
    ['confirm', 'deny'],
    ['admit', 'deny'],
    ['keep', 'break'],
    ['kept', 'broken'],
    ['hold', 'cancel'],
    ['held', 'cancelled'],
    ['free', 'held'],
    ['release', 'detain'],
    ['release', 'arrest'],
    ['acquit', 'convict'],
    ['rise', 'fall'],
    ['raise', 'lower'],
    ['increase', 'decrease'],
    ['increase', 'reduce'],
    ['grow', 'shrink'],
    ['win', 'lose'],
    ['gain', 'lose'],
    ['support', 'oppose'],
    ['praise', 'criticise'],
    ['praise', 'condemn'],
    ['attack', 'defend'],
    ['advance', 'retreat'],
    ['arrive', 'depart'],
    ['arrive', 'leave'],
    ['war', 'peace'],
    ['calm', 'tense'],
    ['before', 'after'],
    ['more', 'less'],
    ['with', 'without'],
    ['public', 'secret'],
    ['legal', 'illegal'],
    ['true', 'false'],
  ] satisfies readonly (readonly [string, string])[],
};
