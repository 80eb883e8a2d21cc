import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pace } from './pace.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start() {
  const ran: string[] = [];
  const pace = new Pace({ tasks: 2, within: 1000 }, () => Date.now());
  return {
    ran,
    pace,
    run: (name: string) => {
      pace.run(() => ran.push(name));
    },
  };
}

test('tasks run at once while there is room', () => {
  const { ran, run } = start();
  run('a');
  run('b');
  expect(ran).toEqual(['a', 'b']);
});

test('past the limit only the newest is kept, and runs when there is room again', () => {
  const { ran, run } = start();
  for (const name of ['a', 'b', 'c', 'd']) run(name);
  expect(ran).toEqual(['a', 'b']);
  vi.advanceTimersByTime(1000);
  expect(ran).toEqual(['a', 'b', 'd']);
});

test('what waits can be dropped', () => {
  const { ran, run, pace } = start();
  for (const name of ['a', 'b', 'c']) run(name);
  pace.cancel();
  vi.advanceTimersByTime(5000);
  expect(ran).toEqual(['a', 'b']);
  run('d');
  expect(ran).toEqual(['a', 'b', 'd']);
});
