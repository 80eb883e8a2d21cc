import {
  ACTS,
  type Detail,
  type EdtfDate,
  type Id,
  type StoryEvent,
  type StoryIndex,
  type Timeline,
} from '@aide-memoire/core';

const BOUNDS = {
  under: 'under ',
  over: 'over ',
  'at-most': 'at most ',
  'at-least': 'at least ',
  about: 'about ',
} as const;

const number = new Intl.NumberFormat('en', { useGrouping: true });

/** What a detail says, without its label: `under 10 minutes`. */
export function detailInWords(detail: Detail): string {
  if ('because' in detail) return detail.because;
  if ('text' in detail) return detail.text;
  const bound = detail.bound === undefined ? '' : BOUNDS[detail.bound];
  return `${bound}${number.format(detail.value)} ${detail.unit}`;
}

/** What is done: `ask for a meeting`. */
export const actInWords = ({ story }: Timeline, { act }: StoryEvent): string =>
  story.acts[act]?.label ?? ACTS[act]?.label ?? act;

/** A place with those it lies in, nearest first: `New Delhi, India`. */
export function placeInWords(index: StoryIndex, place: Id): string {
  const names: string[] = [];
  for (let id: Id | undefined = place; id !== undefined && names.length < 5;) {
    names.push(index.entities.get(id)?.name ?? id);
    id = index.entities.get(id)?.in;
  }
  return names.join(', ');
}

/** Says so when a date is wider or less sure than a day; nothing for a plain day. */
export function precisionInWords(date: EdtfDate): string | undefined {
  if (date.approximate) return 'the sources give no exact date';
  if (date.uncertain) return 'the date is not certain';
  switch (date.precision) {
    case 'day':
      return undefined;
    case 'month':
      return 'no day is given';
    case 'year':
      return 'no month is given';
    case 'interval':
      return 'some time within';
    case 'up-to':
      return 'when exactly is not given';
  }
}
