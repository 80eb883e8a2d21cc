import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type LogEvent, logicOf, type LogTimeline, timelineOf } from '@aide-memoire/core';
import { initialTransition, transition } from 'xstate';
import { type BenchLog, generatedLog, icewsLog } from './logs.ts';
import { bytesOf, medianOf, percentilesOf, type Result } from './measure.ts';
import { replayWithActors, replayWithStores, replayWithTransition } from './others.ts';
import { learner } from './learner.ts';
import { questions } from './questions.ts';
import { type ObjectSteps, reduceToColumns, reduceToObjects } from './reducers.ts';
import { asMarkdown, asText } from './report.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    icews: { type: 'string' },
    events: { type: 'string', default: '1000000' },
    docs: { type: 'string' },
  },
});
const EVENTS = Number(values.events);
if (!Number.isInteger(EVENTS) || EVENTS < 1_000) {
  console.error('--events takes a whole number of at least 1000.');
  process.exit(2);
}

/** As many steps from one checkpoint to the next as core takes for a thousand subjects. */
const EVERY = 1_024;
const results: Result[] = [];
const say = (what: string): void => {
  console.error(what);
};

const ours = (log: BenchLog): LogTimeline<LogEvent> => timelineOf(log);

await compare(generatedLog(EVENTS));
if (values.icews !== undefined) await compare(icewsLog(values.icews));
await growth();
await access();
await weight();
say('Asking …');
results.push(...(await questions()));
say('Learning …');
results.push(...(await learner()));

const report = {
  machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  node: process.version,
  results,
};
console.log(values.json ? JSON.stringify(report, null, 2) : asText(report));
if (values.docs !== undefined) writeFileSync(values.docs, asMarkdown(report, EVENTS));

/** Everybody replays the same log and keeps the same; the slow ones are given its beginning. */
async function compare(log: BenchLog): Promise<void> {
  say(`Replaying ${log.name}: ${log.events.length} events …`);
  const few = { ...log, events: log.events.slice(0, Math.ceil(log.events.length / 10)) };
  checkSame(few);
  const contenders: [name: string, log: BenchLog, run: (log: BenchLog) => unknown][] = [
    ['ours', log, ours],
    ['reducer, columns', log, (given) => reduceToColumns(given, EVERY)],
    ['reducer, objects', log, (given) => reduceToObjects(given, EVERY)],
    ['@xstate/store', log, (given) => replayWithStores(given, EVERY)],
    ['XState actor', few, (given) => replayWithActors(given, EVERY)],
    ['XState transition()', few, (given) => replayWithTransition(given, EVERY)],
  ];
  const rates = new Map<string, number>();
  for (const [name, given, run] of contenders) {
    rates.set(name, given.events.length / ((await medianOf(() => run(given))) / 1_000));
  }
  const rate = (name: string): number => rates.get(name) ?? 0;
  const reducer =
    rate('reducer, columns') > rate('reducer, objects') ? 'reducer, columns' : 'reducer, objects';
  for (const versus of [reducer, '@xstate/store', 'XState actor', 'XState transition()']) {
    results.push({
      name: `${log.name}: replay`,
      median: rate('ours'),
      unit: 'events/s',
      ratio: rate('ours') / rate(versus),
      versus: `${versus} (${Math.round(rate(versus))}/s)`,
    });
  }
}

/** A race that somebody runs to another goal is none. */
function checkSame(log: BenchLog): void {
  const end = ours(log).at(log.events.length);
  const columns = reduceToColumns(log, EVERY);
  const statuses = new Map(log.subjects.map(({ id, machine }) => [id, machine.initial]));
  const moves = columns.ends.at(-1) ?? 0;
  for (let row = 0; row < moves; row++) {
    const subject = log.subjects[columns.subjects[row] ?? 0];
    if (subject)
      statuses.set(subject.id, subject.machine.table.statuses[columns.to[row] ?? 0] ?? '');
  }
  const others: ObjectSteps[] = [
    reduceToObjects,
    replayWithStores,
    replayWithActors,
    replayWithTransition,
  ].map((run) => run(log, EVERY));
  for (const { steps } of others) {
    if (steps.length !== moves) throw new Error('Two contenders made different numbers of steps.');
    const last = new Map(steps.map(({ subject, to }) => [subject, to]));
    for (const [subject, status] of last) {
      if (end[subject] !== status || statuses.get(subject) !== status) {
        throw new Error(`Two contenders disagree on ${subject}.`);
      }
    }
  }
}

/** Ten times the events: how many times the time? */
async function growth(): Promise<void> {
  say('Growth …');
  const whole = generatedLog(EVENTS);
  const times: number[] = [];
  for (const part of [100, 10, 1]) {
    const log = { ...whole, events: whole.events.slice(0, Math.floor(EVENTS / part)) };
    const median = await medianOf(() => ours(log), 7);
    const before = times.at(-1);
    times.push(median);
    results.push({
      name: `growth: replay ${log.events.length} events`,
      median,
      unit: 'ms',
      ...(before !== undefined && { ratio: median / before, versus: 'a tenth of the events' }),
    });
  }
}

/** Going anywhere, at three lengths. */
async function access(): Promise<void> {
  say('Going back and forth …');
  const whole = generatedLog(EVENTS);
  for (const length of [1_000, Math.floor(EVENTS / 10), EVENTS]) {
    const log = { ...whole, events: whole.events.slice(0, length) };
    let timeline = ours(log);
    let turn = 0;
    // A stride that is prime to the length visits every part of the log in no order.
    const anywhere = (): number => (turn = (turn + 7_654_321) % length);
    const days = log.events.map(({ happened }) => happened);
    timeline.asOf({ happened: '2000' });
    const calls: [name: string, call: () => unknown][] = [
      ['at(random)', () => timeline.at(anywhere())],
      ['asOf(random day)', () => timeline.asOf({ happened: days[anywhere()] ?? '' })],
      ['diff(random, random)', () => timeline.diff(anywhere(), anywhere())],
    ];
    for (const [name, call] of calls) {
      const { p50, p99 } = await percentilesOf(call);
      results.push({ name: `${name}, p50, ${length} events`, median: p50, unit: 'µs' });
      results.push({ name: `${name}, p99, ${length} events`, median: p99, unit: 'µs' });
    }
    timeline.without('event-0');
    const without = await percentilesOf(() => timeline.without(`event-${anywhere()}`), 200);
    results.push({
      name: `without(random), p50, ${length} events`,
      median: without.p50,
      unit: 'µs',
    });
    // A contact takes a talk whatever its status.
    const talker = log.subjects.find(({ machine }) => machine.id === 'contact');
    const contact = talker ? { [talker.id]: 'talk' } : {};
    let next = 0;
    const append = await percentilesOf(() => {
      next += 1;
      timeline = timeline.append({ id: `more-${next}`, happened: '2030-01-01', moves: contact });
    });
    results.push({ name: `append, p50, ${length} events`, median: append.p50, unit: 'µs' });
  }
}

/** What a step weighs beyond its event, and what it weighs as others keep it. */
async function weight(): Promise<void> {
  say('Weighing …');
  const log = generatedLog(EVENTS);
  const few = { ...log, events: log.events.slice(0, Math.ceil(EVENTS / 10)) };
  await Promise.resolve();
  const own = bytesOf(() => ours(log)) / log.events.length;
  const contexts =
    bytesOf(() => snapshots(few).map(({ value }) => ({ value: String(value), context: {} }))) /
    few.events.length;
  const whole = bytesOf(() => snapshots(few)) / few.events.length;
  results.push({
    name: 'bytes a step',
    median: own,
    unit: 'B',
    ratio: whole / own,
    versus: `XState snapshots (${Math.round(whole)} B)`,
  });
  results.push({
    name: 'bytes a step',
    median: own,
    unit: 'B',
    ratio: contexts / own,
    versus: `{ value, context } (${Math.round(contexts)} B)`,
  });
}

/** The snapshot after every step. */
function snapshots(log: BenchLog) {
  const machines = new Map(log.subjects.map(({ id, machine }) => [id, logicOf(machine)]));
  const current = new Map(
    log.subjects.map(({ id, machine }) => [id, initialTransition(logicOf(machine))[0]]),
  );
  return log.events.flatMap(({ moves }) =>
    Object.entries(moves).flatMap(([subject, type]) => {
      const logic = machines.get(subject);
      const from = current.get(subject);
      if (!logic || !from) return [];
      const [next] = transition(logic, from, { type });
      current.set(subject, next);
      return [next];
    }),
  );
}
