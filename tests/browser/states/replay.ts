import { replayAt, story, timeline } from '../journey.ts';
import type { State } from './state.ts';

const disputed = timeline.stepOf(timeline.story.disputes[0]?.about[0] ?? '').index;
const quoted = timeline.story.events.findIndex(({ reports }) =>
  reports.some(({ quote }) => quote !== undefined),
);

export const states: readonly State[] = [
  { name: 'the first step', address: `${story}/replay` },
  { name: 'a disputed step', address: replayAt(disputed) },
  { name: 'a step with a quote', address: replayAt(quoted + 1) },
  { name: 'the last step', address: replayAt(timeline.length) },
  { name: 'an unknown step', address: `${story}/replay?step=nowhere` },
  {
    name: 'the help',
    address: `${story}/replay`,
    reach: (page) => page.keyboard.press('?'),
  },
  {
    name: 'all events',
    address: `${story}/replay`,
    reach: (page) => page.getByText(`All ${timeline.length} events`).click(),
  },
];
