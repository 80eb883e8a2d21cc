import { loadStory } from '@aide-memoire/stories';
import type { Charts } from '#lib/charts/chart.ts';
import { chartsOf } from '#lib/charts/layout.ts';
import { OPENED } from '#lib/story/address.ts';
import type { PageServerLoad } from './$types.js';

/** Statecharts are laid out here, when the app is built; those of an opened story were laid out when it was opened. */
export const load: PageServerLoad = ({ params }): { charts: Charts } => ({
  charts: params.story === OPENED ? {} : chartsOf(loadStory(params.story)),
});
