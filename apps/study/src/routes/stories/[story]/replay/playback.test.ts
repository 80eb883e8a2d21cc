import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Playback } from './playback.svelte.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start(length = 4) {
  let place = 1;
  const player = {
    get atFirst() {
      return place === 1;
    },
    get atLast() {
      return place === length;
    },
    first: () => (place = 1),
    next: () => (place += 1),
  };
  return { playback: new Playback(player), place: () => place };
}

test('it never plays by itself', () => {
  const { place } = start();
  vi.advanceTimersByTime(60_000);
  expect(place()).toBe(1);
});

test('a step lasts four seconds, and the last one pauses', () => {
  const { playback, place } = start();
  playback.play();
  vi.advanceTimersByTime(3999);
  expect(place()).toBe(1);
  vi.advanceTimersByTime(1);
  expect([place(), playback.playing]).toEqual([2, true]);
  vi.advanceTimersByTime(60_000);
  expect([place(), playback.playing]).toEqual([4, false]);
});

test('at the end it plays from the beginning', () => {
  const { playback, place } = start();
  playback.play();
  vi.advanceTimersByTime(60_000);
  playback.play();
  expect([place(), playback.playing]).toEqual([1, true]);
});

test('a pause holds, and a second play does not hurry', () => {
  const { playback, place } = start();
  playback.play();
  vi.advanceTimersByTime(2000);
  playback.play();
  playback.pause();
  vi.advanceTimersByTime(60_000);
  expect(place()).toBe(1);
});

test('twice the speed takes half the time, from when it is chosen', () => {
  const { playback, place } = start();
  playback.play();
  vi.advanceTimersByTime(1900);
  playback.speed = 2;
  vi.advanceTimersByTime(1999);
  expect(place()).toBe(1);
  vi.advanceTimersByTime(1);
  expect([place(), playback.seconds]).toEqual([2, 2]);
});

test('a story of one step has nothing to play', () => {
  const { playback } = start(1);
  playback.play();
  expect(playback.playing).toBe(false);
});
