import { chromium } from '@playwright/test';
import * as r from './browser/states/review.ts';
import * as p from './browser/states/progress.ts';
import * as s from './browser/states/settings.ts';
const only = process.argv[2];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking'] });
for (const [size, viewport] of [['phone', { width: 390, height: 844 }], ['desk', { width: 1280, height: 800 }]] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    for (const state of [...r.states, ...p.states, ...s.states]) {
      if (only && !state.name.includes(only)) continue;
      if (process.argv[3] && `${size}-${colorScheme}` !== process.argv[3]) continue;
      const context = await browser.newContext({ viewport, colorScheme, baseURL: 'http://localhost:4871', ...(process.env.FORCED && { forcedColors: 'active' as const }) });
      const page = await context.newPage();
      await page.goto(state.address);
      await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
      await state.reach?.(page);
      await page.screenshot({ path: `/tmp/rv/${size}-${colorScheme}-${state.name.replaceAll(' ', '-')}.png`, fullPage: true });
      await context.close();
    }
await browser.close();
