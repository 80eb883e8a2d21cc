import { refOf } from '@aide-memoire/learner';
import { expect, test } from 'vitest';
import { catalogs } from '#lib/testing/learned.ts';
import { keysOf } from './catalog.ts';

test('every item of every story has its key, though stories have ids in common', () => {
  expect([...keysOf(catalogs).keys()]).toEqual([
    refOf({ story: 'treaty', item: 'when:signing' }),
    refOf({ story: 'treaty', item: 'who:signing' }),
    refOf({ story: 'strike', item: 'when:signing' }),
    refOf({ story: 'strike', item: 'who:signing' }),
  ]);
});
