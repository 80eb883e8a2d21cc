import type { Story } from '@aide-memoire/core';
import type { Item, PoolOptions } from '@aide-memoire/quiz';

/** What the worker is asked for: the pool of a story. */
export interface Request {
  readonly story: Story;
  readonly options: PoolOptions;
}

/** How far the questions are; `none` before and after. */
export type Preparation = 'none' | 'under-way' | 'nothing-found' | 'failed';

/** The pool of a story, made and proven in a worker. Rejects when the worker cannot be loaded or fails. */
export function makeItems(request: Request): Promise<readonly Item[]> {
  const worker = new Worker(new URL('./items.worker.ts', import.meta.url), { type: 'module' });
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
