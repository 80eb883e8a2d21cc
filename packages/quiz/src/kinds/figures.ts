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
