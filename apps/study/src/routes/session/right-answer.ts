import type { Item } from '@aide-memoire/quiz';

/** The right answer in the words of the options: one text, or those of an order, the earliest first. */
export const rightAnswer = ({ key, options }: Pick<Item, 'key' | 'options'>): readonly string[] =>
  key.flatMap((id) => options.find((option) => option.id === id)?.text ?? []);
