import { expect, story } from '../journey.ts';
import { heading, rightKey, sceneAt, scenesOf, setUp, take, wrongKey } from '../walk-page.ts';
import type { State } from './state.ts';

const scenes = scenesOf('brief');
const scene = scenes.find(({ reveal }) => reveal.changes.length > 0 && reveal.disputed.length > 0);
if (!scene) throw new Error('The story has no scene that changes something and is disputed.');

export const states: readonly State[] = [
  {
    name: 'the start of a walk',
    address: `${story}/walk`,
    reach: (page) => expect(page.getByText(/\d+ scenes/)).toHaveCount(3),
  },
  { name: 'a walk that an address asks for', address: setUp },
  {
    name: 'a scene',
    address: sceneAt(scene),
    reach: (page) => expect(page.getByRole('button', { name: 'Check' })).toBeVisible(),
  },
  {
    name: 'a check without a guess',
    address: sceneAt(scene),
    reach: (page) => page.getByRole('button', { name: 'Check' }).click(),
  },
  {
    name: 'a turn that was foreseen',
    address: sceneAt(scene),
    reach: (page) => take(page, rightKey(scene)),
  },
  {
    name: 'a turn that went another way',
    address: sceneAt(scene),
    reach: (page) => take(page, wrongKey(scene)),
  },
  {
    name: 'the end of a walk',
    address: sceneAt(scenes[0] ?? scene),
    reach: async (page) => {
      for (const each of scenes) {
        await take(page, each === scene ? wrongKey(each) : rightKey(each));
        await page.keyboard.press('Enter');
      }
      await expect(heading(page)).toContainText('foreseen');
    },
  },
  {
    name: 'scenes that could not be made',
    address: setUp,
    missing: true,
    reach: async (page) => {
      // What makes them went missing: a bad connection before anything is kept for offline.
      await page.context().route(/\/workers\//, (route) => route.abort());
      await page.goto(sceneAt(scene));
      await expect(page.getByText('The scenes could not be made.')).toBeVisible();
    },
  },
];
