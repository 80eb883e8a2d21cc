import {
  type Answered,
  type Catalog,
  dueItems,
  type Folded,
  fold,
  foldLog,
  forecast,
  scheduleOf,
  snapshotOf,
} from '@aide-memoire/learner';
import { medianOf, type Result } from './measure.ts';

const ANSWERS = 10_000;
const ITEMS = 1_000;
const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1, 18);
const NOW = START + 100 * DAY;

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** A hundred days of a hundred answers, every seventh of them wrong. */
const LOG = Array.from({ length: ANSWERS }, (_, i): Answered => {
  const at = START + Math.floor(i / 100) * DAY + (i % 100) * 20_000;
  const right = i % 7 > 0;
  return {
    v: 1,
    id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    at,
    day: dayOf(at),
    type: 'answered',
    story: 'new-start-2023',
    // Seven is prime to a thousand: items come round in no plain order.
    item: `when:event-${(i * 7) % ITEMS}`,
    shown: ['2010', '2011', '2021', '2023'],
    chosen: [right ? '2010' : '2023'],
    key: ['2010'],
    right,
    confidence: i % 3 === 0 ? 'sure' : 'unsure',
    took: 4_000,
  };
});
const STORED = LOG.map((event, i) => ({ version: i + 1, event }));
const TUNED = {
  version: ANSWERS + 1,
  event: { v: 1, id: 't', at: NOW, day: dayOf(NOW), type: 'schedule-tuned', retention: 0.8 },
};
const CATALOG: Catalog = new Map(
  Array.from({ length: ITEMS }, (_, i) => [`new-start-2023/when:event-${i}`, ['2010']]),
);

/** What it costs to know from the log what to ask today. */
export async function learner(): Promise<readonly Result[]> {
  const name = `learner: ${ANSWERS} answers to ${ITEMS} items`;
  const schedule = (folded: Folded) => scheduleOf(folded.collected, { now: NOW, catalog: CATALOG });

  const whole = await medianOf(() => schedule(fold(STORED)), 21);
  const text = JSON.stringify(snapshotOf(fold(STORED.slice(0, -100))));
  const rest = await medianOf(async () => {
    const read = (after: number) => Promise.resolve(STORED.slice(after));
    schedule(await foldLog(read, JSON.parse(text)));
  }, 21);
  const folded = fold(STORED);
  const reckoning = await medianOf(() => schedule(fold([TUNED], folded)), 21);
  const reckoned = schedule(folded);
  const plan = await medianOf(() => {
    dueItems(reckoned, dayOf(NOW));
    forecast(reckoned, { today: dayOf(NOW), days: 30 });
  }, 21);
  return [
    { name: `${name}, read, checked and folded into the schedule`, median: whole, unit: 'ms' },
    {
      name: `${name}, continued from a snapshot of all but 100`,
      median: rest,
      unit: 'ms',
      ratio: whole / rest,
      versus: 'from the beginning',
    },
    { name: `${name}, reckoned again after a tuning`, median: reckoning, unit: 'ms' },
    { name: `${name}, what is due, and a forecast of 30 days`, median: plan, unit: 'ms' },
  ];
}
