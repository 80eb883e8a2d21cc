import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { STATES } from '../browser/states/index.ts';
import { SCREENS, THEMES, withState } from './camera.ts';
import { fileOf, makeRoom, type Wanted, writeSheet } from './folder.ts';

/** As many as a small machine can draw. */
const AT_ONCE = 2;

const PLACES = Object.keys(STATES);
const ALL_SCREENS = Object.keys(SCREENS) as readonly (keyof typeof SCREENS)[];

/** What of this is asked for; nothing named means all. */
export type Asked = Partial<Wanted>;

/**
 * Takes every state of the places, or of those asked for, on both screens and in both themes, and writes the contact
 * sheet. Gives what the pages complained of.
 */
export async function takeStates(
  browser: Browser,
  address: string,
  folder: string,
  asked: Asked,
): Promise<readonly string[]> {
  const places = chosen(PLACES, asked.places, 'place');
  const screens = chosen(ALL_SCREENS, asked.screens, 'screen');
  const themes = chosen(THEMES, asked.themes, 'theme');
  makeRoom(folder, { places, screens, themes });
  const jobs = places.flatMap((place) =>
    (STATES[place] ?? []).flatMap((state) => screens.map((screen) => ({ place, state, screen }))),
  );
  const complaints: string[] = [];
  let taken = 0;
  const work = async (): Promise<void> => {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const { place, state, screen } = job;
      const heard = await withState(browser, address, state, screen, async (page) => {
        for (const theme of themes) {
          await page.emulateMedia({ colorScheme: theme });
          const path = join(folder, fileOf({ place, state: state.name, screen, theme }));
          await page.screenshot({ path, fullPage: true, animations: 'disabled' });
          taken += 1;
        }
      });
      complaints.push(...heard.map((text) => `${place}, ${state.name}, ${screen}: ${text}`));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  console.log(`${taken} pictures taken; ${writeSheet(folder)} in ${join(folder, 'index.html')}`);
  return complaints;
}

/** Those that are asked for. @throws Error for one that there is not. */
function chosen<T extends string>(
  all: readonly T[],
  asked: readonly string[] | undefined,
  what: string,
): readonly T[] {
  const unknown = asked?.find((one) => !all.some((known) => known === one));
  if (unknown !== undefined) {
    throw new Error(`There is no ${what} "${unknown}"; there are ${all.join(', ')}.`);
  }
  return all.filter((one) => asked?.includes(one) ?? true);
}
