import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from '../processes.ts';
import { Built, bytesOf } from './built.ts';
import { routesOf, workersOf } from './routes.ts';

const KILOBYTE = 1000;
/** What a worker loads where it is to make a session. */
const WORKER_LIMIT = 60;
/**
 * What a worker's other jobs load besides, all of them together. Nearly all of it is the parser, for which whoever opens
 * a story file waits once; it is to weigh no more than a page does, with a little room for the small jobs.
 */
const LATER_LIMIT = 80;
const PARSER = /ZodError|YAMLParseError/;
/** Names of the ways to rank that the layout of statecharts has. */
const LAYOUT = /network-simplex|tight-tree/;
const ASKS_NOTHING = [
  '/',
  '/progress',
  '/settings',
  '/stories/[story]',
  '/stories/[story]/accounts',
  '/stories/[story]/replay',
];

const built = new Built(join(repository, 'apps/study/build'));
const routes = routesOf(built);
const workers = workersOf(built);

test('every place has its page', () => {
  expect(routes.map(({ name }) => name)).toEqual(
    expect.arrayContaining([...ASKS_NOTHING, '/open', '/session', '/stories/[story]/quiz']),
  );
});

describe.each(routes)('the scripts of $name', ({ name, bytes, scripts, workers: started }) => {
  const limit = name === '/' ? 60 : 75;

  test(`weigh at most ${limit} kB`, () => {
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(limit * KILOBYTE);
  });

  test('hold no parser and lay no chart out', () => {
    for (const { text, path } of scripts) {
      expect(PARSER.test(text), path).toBe(false);
      expect(LAYOUT.test(text), path).toBe(false);
    }
  });

  test.runIf(ASKS_NOTHING.includes(name))('start no worker', () => {
    expect(started).toEqual([]);
  });
});

test('the parser is loaded later, and is weighed there', () => {
  const later = workers.flatMap((worker) => worker.later);
  expect(later.filter(({ text }) => PARSER.test(text))).not.toEqual([]);
});

test('questions are asked somewhere', () => {
  expect(workers.length).toBeGreaterThan(0);
  const started = new Set(routes.flatMap((route) => route.workers));
  expect([...started].sort()).toEqual(workers.map(({ path }) => path));
});

describe.each(workers)('the worker $path', ({ start, later }) => {
  test(`weighs at most ${WORKER_LIMIT} kB where a session is made, and holds no parser then`, () => {
    expect(bytesOf(start)).toBeLessThanOrEqual(WORKER_LIMIT * KILOBYTE);
    for (const { text, path } of start) expect(PARSER.test(text), path).toBe(false);
  });

  test(`loads at most ${LATER_LIMIT} kB besides for its other jobs`, () => {
    expect(bytesOf(later)).toBeLessThanOrEqual(LATER_LIMIT * KILOBYTE);
  });
});
