import type { Story, StoryEvent } from '@aide-memoire/core';
import type { Page } from '@playwright/test';
import { timeline } from './journey.ts';

/** A story of so many talks, a day apart, every second of which changes something. */
export function longStory(length: number, id: string): Story {
  const { story } = timeline;
  const [first] = story.events;
  if (!first) throw new Error('The story has no events.');
  const events = Array.from({ length }, (_, i): StoryEvent => {
    const happened = new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10);
    const move = i % 4 === 0 ? 'hold' : 'request';
    return {
      ...first,
      id: `talk-${i + 1}`,
      title: `A talk, time ${i + 1}`,
      happened,
      moves: i % 2 === 0 ? { talks: move } : {},
      needs: [],
      after: [],
    };
  });
  const subjects = [{ id: 'talks', machine: 'meeting', name: 'the talks', of: [] }];
  return { ...story, id, title: `A story of ${length} talks`, events, subjects, disputes: [] };
}

/** Puts a story where opened ones are kept, as if it had been opened from a file. */
export async function keepOpened(page: Page, story: Story): Promise<void> {
  await page.evaluate(
    `fetch('/_app/version.json').then((it) => it.json()).then(({ version }) => new Promise((resolve, reject) => {
      const request = indexedDB.open('aide-memoire-stories', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('stories');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const story = ${JSON.stringify(story)};
        const opened = { story, catalog: { story, subjects: [], items: [] }, madeBy: version, file: 'long.yaml', openedAt: 0 };
        const work = request.result.transaction('stories', 'readwrite');
        work.objectStore('stories').put(opened, story.id);
        work.oncomplete = () => { request.result.close(); resolve(); };
      };
    }))`,
  );
}
