import { afterEach, expect, test, vi } from 'vitest';
import { ask } from './ask.ts';

/** It never answers. */
class SilentWorker extends EventTarget {
  static readonly begun: SilentWorker[] = [];
  isEnded = false;
  readonly postMessage = (): void => undefined;

  constructor() {
    super();
    SilentWorker.begun.push(this);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

vi.stubGlobal('Worker', SilentWorker);
afterEach(() => SilentWorker.begun.splice(0));

test('what is no longer wanted ends its worker', async () => {
  const wish = new AbortController();
  const asked = ask('items', [], { signal: wish.signal });
  wish.abort();
  await expect(asked).rejects.toThrow();
  expect(SilentWorker.begun.map(({ isEnded }) => isEnded)).toEqual([true]);
});

test('what is no longer wanted by the time it is asked begins no worker', async () => {
  const asked = ask('items', [], { signal: AbortSignal.abort() });
  await expect(asked).rejects.toThrow();
  expect(SilentWorker.begun).toEqual([]);
});
