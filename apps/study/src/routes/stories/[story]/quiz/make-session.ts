import type { Story } from '@aide-memoire/core';
import type { Item, PoolOptions, SessionOptions } from '@aide-memoire/quiz';

/** What the worker is asked for: a session about a story. */
export interface Request {
  readonly story: Story;
  readonly wanted: PoolOptions & SessionOptions;
}

/** How far the questions are; `none` before and after. */
export type Preparation = 'none' | 'under-way' | 'nothing-found' | 'failed';

/**
 * The items of a session, none where there are none of that kind. They are made, proven and chosen in a worker; the page
 * never holds the pool. Rejects when the worker cannot be loaded or fails.
 */
export function makeSession(request: Request): Promise<readonly Item[]> {
  const worker = new Worker(new URL('./session.worker.ts', import.meta.url), { type: 'module' });
  const items = new Promise<readonly Item[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<readonly Item[]>) => {
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(message));
    });
  });
  worker.postMessage(request);
  return items.finally(() => {
    worker.terminate();
  });
}
