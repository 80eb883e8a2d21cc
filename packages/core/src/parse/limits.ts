/** What a story file may hold at most; larger logs are built in code. */
export const LIMITS = {
  /** UTF-16 code units of the file, about a megabyte. */
  file: 1_000_000,
  events: 2_000,
  /** Characters of any one text. */
  text: 10_000,
  /** Characters of a quotation: short words, not an article's sentences. */
  quote: 300,
  /** Options, positions or parties in one list. */
  list: 2_000,
} as const;
