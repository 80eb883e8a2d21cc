import { replay } from '@aide-memoire/core';
import type { LayoutLoad } from './$types.js';

/** Replayed once for all pages of the story: when they are built, and again in the browser. */
export const load: LayoutLoad = ({ data: { story } }) => ({ story, timeline: replay(story) });
