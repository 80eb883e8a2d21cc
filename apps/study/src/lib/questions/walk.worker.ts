import { replay } from '@aide-memoire/core';
import { walkthrough } from '@aide-memoire/quiz';
import { atWork } from './at-work.ts';

// Scenes need the story and the words of questions, but none of the makers of questions: a third of their weight.
atWork<'walk'>(({ ask: { story, options } }) => walkthrough(replay(story), options));
