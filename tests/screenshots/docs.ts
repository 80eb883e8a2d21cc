import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { replayAt, story, timeline } from '../browser/journey.ts';
import { STATES } from '../browser/states/index.ts';
import type { State } from '../browser/states/state.ts';
import { repository } from '../processes.ts';
import { withState } from './camera.ts';

/** More than this nobody should have to load to read a page. */
const MOST = 300_000;

const talk: State = {
  name: 'the step at which two ministers speak',
  address: replayAt(timeline.stepOf('talk').index),
};
const accounts: State = {
  name: 'the accounts, from their table on',
  address: `${story}/accounts`,
  reach: (page) => page.evaluate(`document.getElementById('events').scrollIntoView()`),
};

/** The pictures of the README. */
const PICTURES: readonly (readonly [file: string, state: State])[] = [
  ['replay.png', talk],
  ['quiz.png', stateNamed('a wrong answer')],
  ['accounts.png', accounts],
];

/** Takes them into `docs/pictures`, on a desktop and in light; gives what the pages complained of. */
export async function takeDocs(browser: Browser, address: string): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const [file, state] of PICTURES) {
    const path = join(repository, 'docs/pictures', file);
    const heard = await withState(browser, address, state, 'desktop', async (page) => {
      await page.screenshot({ path, animations: 'disabled' });
    });
    complaints.push(...heard.map((text) => `${file}: ${text}`));
    const { size } = statSync(path);
    console.log(`docs/pictures/${file}: ${Math.round(size / 1000)} kB`);
    if (size > MOST) complaints.push(`${file} has ${size} bytes, more than ${MOST}.`);
  }
  return complaints;
}

function stateNamed(wanted: string): State {
  const states = Object.values(STATES).flat();
  const state = states.find(({ name }) => name === wanted);
  if (!state) throw new Error(`No place has a state named "${wanted}".`);
  return state;
}
