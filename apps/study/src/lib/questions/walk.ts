import { replay } from '@aide-memoire/core';
import { type Scene, walkthrough } from '@aide-memoire/quiz';
import type { Jobs } from './ask.ts';

export const scenes = ({ story, options }: Jobs['walk']['ask']): readonly Scene[] =>
  walkthrough(replay(story), options);
