import { describe, expect, it } from 'vitest';
import type { OpenedStory } from '#lib/opened/store.ts';
import type { Examined } from '#lib/questions/ask.ts';
import { story } from '#lib/testing/story.ts';
import { type Means, Opening } from './opening.svelte.ts';

const file = (name = 'talk.yaml', text = 'id: a-talk'): { file: File } => ({
  file: new File([text], name),
});
const catalog = { story: { id: 'a-talk', title: 'A talk' }, subjects: [], items: [] };
const found: Examined = { is: 'story', story: story(), catalog, kinds: [], warnings: [] };
const opened: OpenedStory = { story: story(), catalog, file: 'old.yaml', openedAt: 1 };

function opening(answer: () => Promise<Examined>, more: Partial<Means> = {}): Opening {
  return new Opening({
    shelf: [{ id: 'on-the-shelf', title: 'On the shelf', language: 'en', isOpened: false }],
    // The test's worker knows one job.
    ask: answer,
    openedStory: () => Promise.resolve(undefined),
    keepOpened: () => Promise.resolve('on-disk'),
    now: () => 7,
    ...more,
  });
}
const finds = () => Promise.resolve(found);

describe('a file being opened', () => {
  it('is found, then kept when the learner says so', async () => {
    const kept: OpenedStory[] = [];
    const it = opening(finds, {
      keepOpened: (story) => {
        kept.push(story);
        return Promise.resolve('in-tab');
      },
    });
    await it.open(file());
    expect(it.stage).toMatchObject({ is: 'found', instead: undefined });
    expect(kept).toEqual([]);
    await it.keep();
    expect(kept).toMatchObject([{ file: 'talk.yaml', openedAt: 7, story: { id: 'a-talk' } }]);
    expect(it.stage).toMatchObject({ is: 'kept', where: 'in-tab' });
  });

  it('names the one of the same id that it would replace', async () => {
    const it = opening(finds, { openedStory: () => Promise.resolve(opened) });
    await it.open(file());
    expect(it.stage).toMatchObject({ is: 'found', instead: { file: 'old.yaml' } });
  });

  it('is refused when its id is that of a story on the shelf', async () => {
    const it = opening(() => Promise.resolve({ ...found, story: story({ id: 'on-the-shelf' }) }));
    await it.open(file());
    expect(it.stage).toMatchObject({
      is: 'refused',
      sentence: expect.stringContaining('behind “id:”') as string,
    });
  });

  it('with mistakes is shown with them', async () => {
    const it = opening(() => Promise.resolve({ is: 'broken', issues: [] }));
    await it.open(file());
    expect(it.stage).toMatchObject({ is: 'broken', text: 'id: a-talk', issues: [] });
  });

  it('that is no text never reaches the worker', async () => {
    const it = opening(() => Promise.reject(new Error('It did.')));
    await it.open(file('a.pdf', '%PDF-1.7'));
    expect(it.stage).toMatchObject({
      is: 'refused',
      sentence: expect.stringContaining('PDF') as string,
    });
  });

  it('says so when the worker fails', async () => {
    const it = opening(() => Promise.reject(new Error('It fell over.')));
    await it.open(file());
    expect(it.stage).toMatchObject({
      is: 'refused',
      sentence: expect.stringContaining('Load this page again') as string,
    });
  });

  it('counts no more once another was chosen, or once it was stopped', async () => {
    let answerFirst: (answer: Examined) => void = () => undefined;
    const answers = [new Promise<Examined>((resolve) => (answerFirst = resolve)), finds()];
    const it = opening(() => answers.shift() ?? finds());
    const first = it.open(file('first.yaml'));
    await it.open(file('second.yaml'));
    answerFirst({ is: 'broken', issues: [] });
    await first;
    expect(it.stage).toMatchObject({ is: 'found', opened: { file: 'second.yaml' } });

    const third = it.open(file('third.yaml'));
    it.stop();
    await third;
    expect(it.stage).toEqual({ is: 'stopped' });
  });
});
