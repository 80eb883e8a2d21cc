import { replay } from '@aide-memoire/core';
import { itemsOf } from '@aide-memoire/quiz';
import type { Request } from './make-items.ts';

// Making and proving takes a while on a phone: here it holds up nothing, and its code loads only with the first start.
addEventListener('message', ({ data: { story, options } }: MessageEvent<Request>) => {
  postMessage(itemsOf(replay(story), options));
});
