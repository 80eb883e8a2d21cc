// Runs before the browser journeys: makes sure that there is a Chromium, or says that there is none and fails.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { findChromium } from './chromium.ts';

interface Way {
  readonly name: string;
  readonly possible: boolean;
  readonly steps: readonly (readonly [command: string, ...args: string[]])[];
}

const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');

const ways: readonly Way[] = [
  {
    name: "Playwright's own",
    possible: true,
    steps: [[process.execPath, playwright, 'install', 'chromium']],
  },
  {
    name: "Debian's package",
    possible: process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0,
    steps: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'],
    ],
  },
];

try {
  if (!provide()) {
    throw new Error(
      'The browser journeys need Chromium, and it could be neither found nor fetched; install Chromium or Chrome, or set CHROMIUM_PATH to one.',
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function provide(): boolean {
  if (findChromium() !== undefined) return true;
  return ways.filter((way) => way.possible).some(fetch);
}

function fetch({ name, steps }: Way): boolean {
  console.error(`There is no Chromium on this machine, trying to fetch ${name} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const [command, ...args] of steps) {
    const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8' });
    if (status === 0) continue;
    console.error(`${stdout}${stderr}`.trimEnd().split('\n').slice(-3).join('\n'));
    return false;
  }
  return findChromium() !== undefined;
}
