import type { Page } from '@playwright/test';
import {
  type Answered,
  collect,
  dueItems,
  exportLog,
  type LearnerEvent,
  refOf,
  type ReviewItem,
  scheduleOf,
} from '@aide-memoire/learner';
import { expect, open, story } from './journey.ts';

/** What the built app says that a story asks: see its `catalog.json`. */
interface Catalog {
  readonly story: { readonly id: string };
  readonly items: readonly { readonly id: string; readonly key: readonly string[] }[];
}

export async function catalogFrom(page: Page): Promise<Catalog> {
  return (await (await page.request.get(`${story}/catalog.json`)).json()) as Catalog;
}

/** Noon, so many days before today, and the calendar day then. */
function noon(daysAgo: number): { readonly at: number; readonly day: string } {
  const now = new Date();
  const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo, 12);
  const parts = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return { at: at.getTime(), day: parts.map((part) => String(part).padStart(2, '0')).join('-') };
}

const stamp = (id: string, daysAgo: number, i = 0) => {
  const { at, day } = noon(daysAgo);
  return { v: 1, id, at: at + i * 20_000, day } as const;
};

/** An answer to the i-th item of a catalog; every sixth is wrong, some of these with confidence. */
function answer({ story, items }: Catalog, which: number, daysAgo: number, i: number): Answered {
  const item = items[which % items.length];
  if (!item) throw new Error('The catalog is empty.');
  const right = (which * 7 + daysAgo) % 6 !== 0;
  const other = 'another';
  const chosen = right ? item.key : [other, ...item.key.slice(1)];
  return {
    ...stamp(`answer-${daysAgo}-${i}`, daysAgo, i),
    type: 'answered',
    story: story.id,
    item: item.id,
    shown: [...item.key, other],
    chosen,
    key: item.key,
    right,
    ...(i % 3 === 0 && { confidence: i % 2 === 0 ? 'sure' : 'guessing' }),
    took: 6_000,
  };
}

/** Somebody who has learned on most days of the last ten weeks, with a goal of ten answers, and today not yet. */
export function usedLog(catalog: Catalog): readonly LearnerEvent[] {
  const studied = Array.from({ length: 70 }, (_, i) => 70 - i).filter(
    (daysAgo) => daysAgo <= 5 || (daysAgo * 5) % 7 < 4,
  );
  let given = 0;
  const answers = studied.flatMap((daysAgo) =>
    Array.from({ length: 3 + ((daysAgo * 5) % 14) }, (_, i) => {
      // Some sixty questions from all over the story: each was asked about six times.
      const answered = answer(catalog, ((given % 61) * 11) % catalog.items.length, daysAgo, i);
      given++;
      return answered;
    }),
  );
  return [{ ...stamp('goal', 71), type: 'goal-set', answersADay: 10 }, ...answers];
}

/** Somebody who answered a few questions right for the first time just now. */
export const freshLog = (catalog: Catalog): readonly LearnerEvent[] =>
  [1, 2, 3, 4].map((which) => ({ ...answer(catalog, which, 0, 1), id: `fresh-${which}` }));

/** A session of five of which two are answered. */
export function unfinishedLog(catalog: Catalog): readonly LearnerEvent[] {
  const items = catalog.items.slice(0, 5).map(({ id }) => ({ story: catalog.story.id, item: id }));
  // Any text is an id.
  const session = 'left & unfinished';
  return [
    { ...stamp('begun', 1), type: 'session-begun', session, items },
    ...[0, 1].map((i) => ({ ...answer(catalog, i, 1, i + 1), id: `in-session-${i}`, session })),
  ];
}

/** A file for the browser to import. */
export const fileOf = (text: string) => ({
  name: 'log.jsonl',
  mimeType: 'application/x-ndjson',
  buffer: Buffer.from(text),
});

/** Brings events into the app as a learner does: through the import of the settings. */
export async function bringLog(page: Page, events: readonly LearnerEvent[]): Promise<void> {
  await open(page, '/settings');
  await page.getByLabel('A log that was exported').setInputFiles(fileOf(exportLog(events)));
  await expect(page.getByText('is imported.')).toBeVisible();
}

/** What is due today by the log alone. */
export function dueBy(events: readonly LearnerEvent[], catalog: Catalog): readonly ReviewItem[] {
  const keys = catalog.items.map(
    ({ id, key }) => [refOf({ story: catalog.story.id, item: id }), key] as const,
  );
  const schedule = scheduleOf(collect(events), { now: Date.now(), catalog: new Map(keys) });
  return dueItems(schedule, noon(0).day);
}
