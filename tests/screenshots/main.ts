import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium, flags } from '../chromium.ts';
import { start } from '../processes.ts';
import { NOW, setClock } from './clock.ts';

/* Takes pictures of every named state of every place; see tests/README.md. */

const usage = `npm run -s screenshots -- DIR [--only PLACE] [--screen SCREEN] [--theme THEME]
takes every state of every place into DIR, or of those named (each may be given more than once);
npm run -s screenshots -- --docs takes the README's pictures.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true },
    screen: { type: 'string', multiple: true },
    theme: { type: 'string', multiple: true },
    docs: { type: 'boolean', default: false },
  },
});
const [folder, ...rest] = positionals;
if (rest.length > 0 || (folder === undefined) !== values.docs) {
  console.error(usage);
  process.exit(2);
}

setClock(NOW);
const { only, screen, theme } = values;
const asked = {
  ...(only && { places: only }),
  ...(screen && { screens: screen }),
  ...(theme && { themes: theme }),
};
const { takeStates } = await import('./states.ts');
const { takeDocs } = await import('./docs.ts');

const server = start(['scripts/serve-study.mjs', 'apps/study/build'], { env: { PORT: '0' } });
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: [...flags],
});
try {
  const [, address = ''] = await server.writes(/is at (\S+)/);
  const complaints =
    folder === undefined
      ? await takeDocs(browser, address)
      : await takeStates(browser, address, resolve(folder), asked);
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await browser.close();
  server.process.kill();
  await server.ended;
}
