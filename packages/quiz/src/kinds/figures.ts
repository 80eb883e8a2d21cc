const WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const FIGURES = /\d+(?:[.,]\d+)*/g;
const NUMBER_WORDS = new RegExp(`\\b(?:${WORDS.join('|')})\\b`, 'gi');

/** Whether a text has a number in it, in figures or as a word up to twelve; any number when none is given. */
export function namesNumber(text: string, value?: number): boolean {
  const figures = (text.match(FIGURES) ?? []).map((figure) => Number(figure.replaceAll(',', '')));
  const spelt = (text.match(NUMBER_WORDS) ?? []).map(
    (word) => WORDS.indexOf(word.toLowerCase()) + 1,
  );
  const numbers = [...figures, ...spelt];
  return value === undefined ? numbers.length > 0 : numbers.includes(value);
}

const TIME = /^(?:(?:hour|day|week|month|year)s?|o'clock|minutes?)$/i;
const COUNTED = new RegExp(
  `(?:\\d+(?:[.,]\\d+)*|\\b(?:${WORDS.join('|')})\\b)\\s*([\\p{L}'’]*)`,
  'giu',
);

/** Whether a number in a text may be one of the unit: "two days later" is none of people. */
export function mayCount(text: string, unit: string): boolean {
  const own = unit.toLowerCase().split(/\s+/);
  return [...text.matchAll(COUNTED)].some(
    ([, counted = '']) => own.includes(counted.toLowerCase()) || !TIME.test(counted),
  );
}
