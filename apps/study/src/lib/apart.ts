/** Hebrew, Arabic and what else is written from right to left. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A text of a story within a sentence of ours, where no element can hold it: with the signs of an isolation (U+2068,
 * U+2069) about it if any of it is written from right to left, so that it turns none of our words round. Any other text
 * stays as it is.
 */
export const apart = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
