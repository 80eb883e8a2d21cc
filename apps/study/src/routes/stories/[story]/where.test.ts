import { expect, test } from 'vitest';
import { talk } from '#lib/testing/story.ts';
import { whereIn } from './where.ts';

const story = { events: [] };

test('a place of a story is named as the shelf names it', () => {
  expect(whereIn(story, '/stories/[story]', null)).toEqual({
    place: 'briefing',
    words: 'the briefing',
  });
  expect(whereIn(story, '/stories/[story]/walk', null)?.words).toBe('what happened next');
});

test('a step that the story does not have leads back to the replay alone', () => {
  expect(whereIn(story, '/stories/[story]/replay', 'nowhere')).toEqual({
    place: 'replay',
    words: 'the replay',
  });
});

test('a page that is no place of a story is not remembered', () => {
  expect(whereIn(story, '/review', null)).toBeUndefined();
  expect(whereIn(story, null, null)).toBeUndefined();
});

test('a step of the replay is told with its number and title', () => {
  expect(whereIn({ events: [talk()] }, '/stories/[story]/replay', 'talk')).toEqual({
    place: 'replay',
    step: 'talk',
    words: 'step 1, Blinken and Lavrov talk in New Delhi',
  });
});
