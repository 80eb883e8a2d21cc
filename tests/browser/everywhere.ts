import type { Page } from '@playwright/test';

type Setting = readonly [name: string, set: (page: Page) => Promise<void>];

/** What readers have a page look like; whatever is studied works in each. */
export const SETTINGS: readonly Setting[] = [
  ['light', (page) => page.emulateMedia({ colorScheme: 'light' })],
  ['dark', (page) => page.emulateMedia({ colorScheme: 'dark' })],
  ['reduced motion', (page) => page.emulateMedia({ reducedMotion: 'reduce' })],
  ['forced colours', (page) => page.emulateMedia({ forcedColors: 'active' })],
  ['320 px', (page) => page.setViewportSize({ width: 320, height: 640 })],
  // A window of 1280 × 800 at 200 %.
  ['200 %', (page) => page.setViewportSize({ width: 640, height: 400 })],
];
