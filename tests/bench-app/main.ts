import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { loadStory } from '@aide-memoire/stories';
import { generatedStory } from '../bench/stories.ts';
import { findChromium, flags } from '../chromium.ts';
import { tableOf } from '../docs/markdown.ts';
import { firstView } from './first-view.ts';
import { audited } from './lighthouse.ts';
import { serveBoth } from './server.ts';
import { PRESS, stepping } from './stepping.ts';
import { timelineJsPage } from './timeline-js.ts';

/* How fast the app is on a slow phone, beside TimelineJS3 with the same events; see tests/README.md. */

const { values } = parseArgs({ options: { docs: { type: 'string' } } });
const RUNS = 5;
const DEBUGGING = 9333;
const story = loadStory('new-start-2023');
const long = generatedStory(2000, 7);
const server = await serveBoth({ '/timeline-js.html': timelineJsPage(story) });
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: [...flags, `--remote-debugging-port=${DEBUGGING}`],
});
const ms = (n: number): string => `${n.toFixed(n < 100 ? 1 : 0)} ms`;

try {
  const ours = await firstView(
    browser,
    {
      address: `${server.address}/stories/${story.id}/replay`,
      ready: 'article h2',
      press: PRESS,
      shown: `document.querySelector('article h2').textContent`,
    },
    RUNS,
  );
  const theirs = await firstView(
    browser,
    {
      address: `${server.address}/timeline-js.html`,
      ready: '.tl-slidenav-next',
      press: `document.querySelector('.tl-slidenav-next').click()`,
      shown: `document.querySelector('.tl-slidenav-next .tl-slidenav-title')?.textContent`,
    },
    RUNS,
  );
  const first = tableOf(
    ['first visit, slow 4G, CPU 4 × slower', 'largest paint', 'steps forward from'],
    [
      ['the replay', ms(ours.lcp), ms(ours.interactive)],
      ['TimelineJS3, the same events', ms(theirs.lcp), ms(theirs.interactive)],
      [
        'ratio',
        `${(ours.lcp / theirs.lcp).toFixed(2)} ×`,
        `${(ours.interactive / theirs.interactive).toFixed(2)} ×`,
      ],
    ],
  );

  const rows: string[][] = [];
  for (const opened of [undefined, long]) {
    const address = opened
      ? `${server.address}/stories/opened/replay?story=${opened.id}`
      : `${server.address}/stories/${story.id}/replay`;
    for (const scrubs of [false, true]) {
      const [fast, slow] = [
        await stepping(browser, address, { rate: 1, scrubs, ...(opened && { opened }) }),
        await stepping(browser, address, { rate: 4, scrubs, ...(opened && { opened }) }),
      ];
      rows.push([
        `${scrubs ? 'scrubbing' : 'stepping'}, ${(opened ?? story).events.length} events`,
        ...[fast, slow].flatMap(({ work, frame }) => [work.p50, work.p95, frame.p95].map(ms)),
      ]);
    }
  }
  const steps = tableOf(
    ['a step', 'p50', 'p95', 'frame, p95', 'CPU 4 ×: p50', 'p95', 'frame, p95'],
    rows,
  );

  const pages: string[][] = [];
  for (const path of [
    '/',
    `/stories/${story.id}`,
    `/stories/${story.id}/replay`,
    `/stories/${story.id}/quiz`,
  ]) {
    const { scores, wanting } = await audited(`${server.address}${path}`, DEBUGGING);
    pages.push([`\`${path}\``, ...scores, wanting.join('; ')]);
  }
  const audits = tableOf(
    ['Lighthouse', 'performance', 'accessibility', 'best practices', 'SEO', 'found wanting'],
    pages,
  );

  const report = [first, steps, audits].join('\n\n');
  console.log(report);
  if (values.docs !== undefined) writeFileSync(values.docs, pageOf(report));
} finally {
  await browser.close();
  server.close();
}

function pageOf(report: string): string {
  return `# Performance of the study app

Written by \`npm run -s bench:app -- --docs docs/performance-app.md\`, on this machine: two cores that others share, so
that figures are worth more beside each other than alone. Medians of ${RUNS} first visits (a fresh profile each, no service
worker), Chromium with the network that Lighthouse calls slow 4G and a processor four times slower; both pages are served
gzipped by the same server. _Steps forward from_: the first moment at which the key → (TimelineJS: its button) shows
another step. A step is timed from the input event\nuntil script, style and layout are done; _frame_: until the next frame is painted, the wait for it included. The story of 2,000 events is a generated one, put where opened stories are kept. Weights per route:
\`npm run -s weights\`.

Aims: the largest paint at most 0.8 × TimelineJS3's; p95 of a step under 16 ms, and under 50 ms with the slower processor,
at either size; Lighthouse 100, for performance 95. Not met so far is p95 with the slower processor: what is left of it is
the layout of new text and, at 2,000 events, style and paint of a page with a row for each.

${report}
`;
}
