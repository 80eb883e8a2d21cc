import { expect, test, vi } from 'vitest';
import { Scenes } from './scenes.ts';

test('the scenes of a detail are made once', async () => {
  const make = vi.fn(() => Promise.resolve([]));
  const scenes = new Scenes(make);
  await Promise.all([scenes.of('brief'), scenes.of('brief'), scenes.of('full')]);
  expect(make.mock.calls).toEqual([['brief'], ['full']]);
});

test('what failed is made once more', async () => {
  const make = vi.fn(() => Promise.resolve([])).mockRejectedValueOnce(new Error('No worker.'));
  const scenes = new Scenes(make);
  await expect(scenes.of('brief')).rejects.toThrow('No worker.');
  await expect(scenes.of('brief')).resolves.toEqual([]);
});
