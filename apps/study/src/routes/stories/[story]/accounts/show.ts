import type { Row } from './matrix.ts';

/** Which events the table shows. */
export const SHOWS = ['all', 'alone', 'two', 'disputed'] as const;
export type Show = (typeof SHOWS)[number];

/** Reads `?show=` of an address; all events where it names nothing known. */
export function readShow(search: string): Show {
  const wanted = new URLSearchParams(search).get('show');
  return SHOWS.find((show) => show === wanted) ?? 'all';
}

export function fits({ accounts, evidence }: Row, show: Show): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'alone':
      return accounts.size === 1;
    case 'two':
      return accounts.size > 1;
    case 'disputed':
      return evidence.verdict === 'disputed';
  }
}
