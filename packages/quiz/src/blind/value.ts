/** Names of months, as a guesser reads them: the story's language would be another list. */
const MONTHS =
  'january february march april may june july august september october november december';
const MONTH = new Map(MONTHS.split(' ').map((name, i) => [name, i]));
/** In days, so that a week is more than three days. */
const SPANS: Readonly<Record<string, number>> = {
  minute: 1 / 1_440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.4375,
  year: 365.25,
};
const TIMES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

const QUALIFIED =
  /^(?:about|around|at least|at most|by|in|nearly|on|over|perhaps about|perhaps|under) /;
const DAY_MONTH_YEAR = /^(?:(\d{1,2}) )?([a-z]+) (\d{4})$/;
const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;
const NUMBER = /^[$€£]?(-?\d{1,3}(?:,\d{3})+|-?\d+)(\.\d+)?((?: [\p{L}-]+){0,3})%?$/u;

/**
 * Reads a text that is nothing but a date, a number or a span of time, in an order that holds among texts of one sort:
 * dates in years, spans in days. Undefined for any other text: a headline with a number in it is no number.
 */
export function valueOf(text: string): number | undefined {
  // No sentence is a value; most texts are sentences.
  if (text.length > 40) return undefined;
  const bare = text.toLowerCase().replace(QUALIFIED, '');
  return dateOf(bare) ?? numberOf(bare);
}

function dateOf(text: string): number | undefined {
  const [, day, name = '', year] = DAY_MONTH_YEAR.exec(text) ?? [];
  const month = MONTH.get(name);
  if (month !== undefined) return years(year, month, day);
  const iso = ISO.exec(text);
  return iso ? years(iso[1], Number(iso[2]) - 1, iso[3]) : undefined;
}

const years = (year: string | undefined, month: number, day = '1'): number =>
  Number(year) + month / 12 + (Number(day) - 1) / 372;

function numberOf(text: string): number | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, whole = '', rest = '', unit = ''] = match;
  const value = Number(whole.replaceAll(',', '') + rest);
  const [word = ''] = unit.trim().split(' ');
  return value * (SPANS[word.replace(/s$/, '')] ?? TIMES[word] ?? 1);
}
