import { expect, test } from 'vitest';
import { posedOf } from '#lib/testing/posed.ts';
import { Making } from './making.svelte.ts';

const one = posedOf('who:1');

test('questions are under way, then there', async () => {
  const making = new Making();
  const posed = making.questions(({ onProgress }) => {
    onProgress(0.5);
    return Promise.resolve([one]);
  });
  expect([making.preparation, making.share]).toEqual(['under-way', 0.5]);
  expect(await posed).toEqual([one]);
  expect(making.preparation).toBe('none');
});

test('none to ask and none that could be made are two things', async () => {
  const making = new Making();
  expect(await making.questions(() => Promise.resolve([]))).toBeUndefined();
  expect(making.preparation).toBe('nothing-found');
  expect(await making.questions(() => Promise.reject(new Error('No network.')))).toBeUndefined();
  expect(making.preparation).toBe('failed');
});

test('what is not wanted any more is not given, and is no failure', async () => {
  const making = new Making();
  const first = making.questions(
    ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('No longer wanted.'));
        });
      }),
  );
  const second = making.questions(() => Promise.resolve([one]));
  expect([await first, await second]).toEqual([undefined, [one]]);
  expect(making.preparation).toBe('none');
  const third = making.questions(() => Promise.resolve([one]));
  making.stop();
  expect(await third).toBeUndefined();
});
