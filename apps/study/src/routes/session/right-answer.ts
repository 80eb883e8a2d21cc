import type { Item, Option } from '@aide-memoire/quiz';

/** The right answer: one option, or those of an order, the earliest first. */
export const rightAnswer = ({ key, options }: Pick<Item, 'key' | 'options'>): readonly Option[] =>
  key.flatMap((id) => options.find((option) => option.id === id) ?? []);
