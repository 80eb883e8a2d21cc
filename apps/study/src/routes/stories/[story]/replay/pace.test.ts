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
  const pace = new Pace(300, (run) => setTimeout(run));
  return {
    ran,
    pace,
    run: (...names: readonly string[]) => {
      for (const name of names) pace.run(() => ran.push(name));
    },
  };
}

test('a task runs soon where none ran just before, and not before what asked for it is done', () => {
  const { ran, run } = start();
  run('a');
  expect(ran).toEqual([]);
  vi.advanceTimersByTime(0);
  expect(ran).toEqual(['a']);
  vi.advanceTimersByTime(300);
  run('b');
  vi.advanceTimersByTime(0);
  expect(ran).toEqual(['a', 'b']);
});

test('of tasks that come too soon the newest alone runs, when it is time', () => {
  const { ran, run } = start();
  run('a');
  vi.advanceTimersByTime(0);
  run('b', 'c', 'd');
  vi.advanceTimersByTime(299);
  expect(ran).toEqual(['a']);
  vi.advanceTimersByTime(300);
  expect(ran).toEqual(['a', 'd']);
});

test('a held key never runs more than a pause allows, and never waits longer', () => {
  const { ran, run } = start();
  for (let at = 0; at < 30_000; at += 30) {
    run(String(at));
    vi.advanceTimersByTime(30);
    expect(at - Number(ran.at(-1))).toBeLessThanOrEqual(330);
  }
  expect(ran.length).toBeLessThanOrEqual(101);
});

test('what waits can be run before its time, and once', () => {
  const { ran, run, pace } = start();
  run('a', 'b');
  pace.flush();
  expect(ran).toEqual(['b']);
  vi.advanceTimersByTime(5000);
  pace.flush();
  expect(ran).toEqual(['b']);
});

test('what comes after a task that was run before its time waits its turn', () => {
  const { ran, run, pace } = start();
  run('a');
  pace.flush();
  run('b');
  vi.advanceTimersByTime(299);
  expect(ran).toEqual(['a']);
  vi.advanceTimersByTime(1);
  expect(ran).toEqual(['a', 'b']);
});

test('what waits can be dropped', () => {
  const { ran, run, pace } = start();
  run('a', 'b');
  pace.cancel();
  vi.advanceTimersByTime(5000);
  expect(ran).toEqual([]);
  run('c');
  vi.advanceTimersByTime(0);
  expect(ran).toEqual(['c']);
});
