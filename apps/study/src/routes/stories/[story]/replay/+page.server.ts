import { ACTS, MACHINES } from '@aide-memoire/core';
import { loadStory } from '@aide-memoire/stories';
import type { Charts } from '#lib/charts/chart.ts';
import { chartsOf } from '#lib/charts/layout.ts';
import { OPENED } from '#lib/story/address.ts';
import type { ActLabels } from './acts.ts';
import type { PageServerLoad } from './$types.js';

interface ReplayData {
  readonly charts: Charts;
  readonly acts: ActLabels;
}

/** Statecharts are laid out here, when the app is built. An opened story may have any machine and any act. */
export const load: PageServerLoad = ({ params }): ReplayData => {
  if (params.story === OPENED)
    return { charts: chartsOf(MACHINES.keys()), acts: labelsOf(() => true) };
  const story = loadStory(params.story);
  const used = new Set(story.events.map(({ act }) => act));
  return {
    charts: chartsOf(story.subjects.map(({ machine }) => machine)),
    acts: labelsOf((act) => used.has(act)),
  };
};

const labelsOf = (isWanted: (act: string) => boolean): ActLabels =>
  Object.fromEntries(
    Object.entries(ACTS).flatMap(([act, { label }]) => (isWanted(act) ? [[act, label]] : [])),
  );
