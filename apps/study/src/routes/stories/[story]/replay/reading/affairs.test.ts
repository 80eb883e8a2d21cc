import { replay } from '@aide-memoire/core';
import { loadStory } from '@aide-memoire/stories';
import { expect, it } from 'vitest';
import { affairsAt } from './affairs.ts';
import { Reading } from './reading.ts';

const story = loadStory('new-start-2023');
const timeline = replay(story);
const happened = new Reading(timeline, 'happened');
const known = new Reading(timeline, 'known');

it('tells every subject at every step, once, with what the step changed apart', () => {
  for (let index = 1; index <= timeline.length; index++) {
    const { changed, asBefore } = affairsAt(happened, index);
    const changes = timeline.step(index).changes.map(({ subject }) => subject);
    expect(changed.map(({ subject }) => subject).sort()).toEqual(changes.sort());
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
      const { changed, asBefore } = affairsAt(happened, index);
      return [...changed, ...asBefore].find(({ subject }) => subject === id);
    };
    expect(at(step - 1)?.takenUp).toBe(step);
    expect(at(step)?.takenUp).toBeUndefined();
  }
});

it('names the day of the second clock, and what is new against the day before', () => {
  const place = known.placeOf(timeline.stepOf('new-start-extended').index);
  const affairs = affairsAt(known, place);
  expect(affairs.heading).toBe('What a reader of the sources could know on 3 February 2021');
  expect(affairs.changedWords).toBe('New since 15 June 2020');
  expect(affairs.changed.map(({ subject }) => subject)).toEqual(['new-start']);
});

it('tells what stays as it is by the same object from one step to the next', () => {
  const before = affairsAt(happened, 2).asBefore;
  const after = affairsAt(happened, 3).asBefore;
  const kept = after.filter((affair) => before.includes(affair));
  const same = after.filter(({ subject, status, takenUp }) =>
    before.some(
      (was) => was.subject === subject && was.status === status && was.takenUp === takenUp,
    ),
  );
  expect(kept).not.toEqual([]);
  expect(kept).toEqual(same);
});
