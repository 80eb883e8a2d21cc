import { replay } from '@aide-memoire/core';
import { composeSession, itemsOf } from '@aide-memoire/quiz';
import type { Request } from './make-session.ts';

// Making and proving takes a while on a phone: here it holds up nothing, and its code loads only with the first start.
addEventListener('message', ({ data: { story, wanted } }: MessageEvent<Request>) => {
  postMessage(composeSession(itemsOf(replay(story), wanted), wanted));
});
