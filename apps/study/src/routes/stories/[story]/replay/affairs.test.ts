import { replay } from '@aide-memoire/core';
import { loadStory } from '@aide-memoire/stories';
import { expect, it } from 'vitest';
import { affairsAfter } from './affairs.ts';

const story = loadStory('new-start-2023');
const timeline = replay(story);

it('tells every subject at every step, once, with what the step changed apart', () => {
  for (let index = 1; index <= timeline.length; index++) {
    const step = timeline.step(index);
    const { changed, asBefore } = affairsAfter(timeline, step);
    expect(changed.map(({ subject }) => subject).sort()).toEqual(
      step.changes.map(({ subject }) => subject).sort(),
    );
    expect([...changed, ...asBefore]).toHaveLength(story.subjects.length);
  }
});

it('says of a subject that begins in mid-life when the story takes it up, until it does', () => {
  const ahead = story.subjects.flatMap(({ id, starts }) => {
    const [first] = timeline.path(id);
    return starts !== undefined && first ? [{ id, step: first.step }] : [];
  });
  expect(ahead).not.toEqual([]);
  for (const { id, step } of ahead) {
    const at = (index: number) => {
      const { changed, asBefore } = affairsAfter(timeline, timeline.step(index));
      return [...changed, ...asBefore].find(({ subject }) => subject === id);
    };
    expect(at(step - 1)?.takenUp).toBe(step);
    expect(at(step)?.takenUp).toBeUndefined();
  }
});
