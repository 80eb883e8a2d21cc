import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { STATES } from '../browser/states/index.ts';
import { SCREENS, THEMES, withState } from './camera.ts';
import { fileOf, makeRoom, writeSheet } from './folder.ts';

/** As many as a small machine can draw. */
const AT_ONCE = 2;

/**
 * Takes every state of the places, or of those asked for, on both screens and in both themes, and writes the contact
 * sheet. Gives what the pages complained of.
 */
export async function takeStates(
  browser: Browser,
  address: string,
  folder: string,
  only: readonly string[] = Object.keys(STATES),
): Promise<readonly string[]> {
  const unknown = only.find((place) => !(place in STATES));
  if (unknown !== undefined) {
    throw new Error(
      `There is no place "${unknown}"; the places are ${Object.keys(STATES).join(', ')}.`,
    );
  }
  makeRoom(folder, only);
  const screens = Object.keys(SCREENS) as readonly (keyof typeof SCREENS)[];
  const jobs = only.flatMap((place) =>
    (STATES[place] ?? []).flatMap((state) => screens.map((screen) => ({ place, state, screen }))),
  );
  const complaints: string[] = [];
  let taken = 0;
  const work = async (): Promise<void> => {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const { place, state, screen } = job;
      const heard = await withState(browser, address, state, screen, async (page) => {
        for (const theme of THEMES) {
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
