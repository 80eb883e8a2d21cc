import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repository } from './processes.ts';
import { becomeStranger, must, type Stranger } from './stranger.ts';

const published = ['core', 'quiz', 'learner', 'stories', 'cli'];

const story = `
format: aide-memoire/story@1
id: tiny
title: A tiny story
language: en
summary: Two countries sign a treaty.
sources:
  - { id: gazette, label: the Gazette report, title: Pact signed, published: 2020-01-03 }
entities:
  - { id: alba, kind: country, name: Alba }
  - { id: borea, kind: country, name: Borea }
subjects:
  - { id: pact, machine: treaty, name: the Pact, of: [alba, borea] }
events:
  - id: pact-signed
    happened: 2020-01-02
    act: sign
    by: [alba]
    to: [borea]
    title: Alba and Borea sign the Pact
    moves: { pact: sign }
    reports: [{ source: gazette, paragraph: 1 }]
`;

/** Prints the addresses of all modules that an entry point loads. */
const modulesOf = (entry: string) => `
  import { registerHooks } from 'node:module';
  const loaded = [];
  registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
  await import('${entry}');
  console.log(JSON.stringify(loaded));`;

const parser = /\/node_modules\/(zod|yaml|fastest-levenshtein)\//;

let stranger: Stranger;
beforeAll(() => {
  stranger = becomeStranger(published);
});
afterAll(() => {
  rmSync(stranger.folder, { recursive: true });
});

describe('the published core', () => {
  test('parses and replays a story', async () => {
    const changes = await stranger.run(`
      import { replay } from '@aide-memoire/core';
      import { parseStory } from '@aide-memoire/core/parse';
      const timeline = replay(parseStory(${JSON.stringify(story)}));
      console.log(JSON.stringify(timeline.step(1).changes));`);
    expect(changes).toEqual([{ subject: 'pact', from: 'negotiated', to: 'signed' }]);
  });

  test('carries the parser only where it parses', async () => {
    const main = await stranger.run(modulesOf('@aide-memoire/core'));
    const parse = await stranger.run(modulesOf('@aide-memoire/core/parse'));
    expect(main).toContainEqual(expect.stringContaining('/xstate/'));
    expect(main).not.toContainEqual(expect.stringMatching(parser));
    expect(parse).toContainEqual(expect.stringMatching(parser));
  });
});

test('the published quiz loads, and asks about a story', async () => {
  const kind = await stranger.run(`
    import { replay } from '@aide-memoire/core';
    import { parseStory } from '@aide-memoire/core/parse';
    import { itemsOf } from '@aide-memoire/quiz';
    const items = itemsOf(replay(parseStory(${JSON.stringify(story)})), { seed: 1 });
    console.log(JSON.stringify(Array.isArray(items)));`);
  expect(kind).toBe(true);
});

test('the published learner keeps a log and folds it', async () => {
  const due = await stranger.run(`
    import { collect, due, learnerLog, memoryStore, scheduleOf } from '@aide-memoire/learner';
    const log = learnerLog(memoryStore());
    await log.record([{
      v: 1, type: 'answered', id: 'a', at: 0, day: '1970-01-01', story: 'tiny', item: 'who:x',
      shown: ['b', 'c'], chosen: ['c'], key: ['b'], right: false, confidence: 'sure', took: 900,
    }]);
    const catalog = new Map([['tiny/who:x', ['b']]]);
    const schedule = scheduleOf(collect(await log.events()), { now: 1, catalog });
    console.log(JSON.stringify(due(schedule, '1970-01-01')));`);
  expect(due).toEqual(['who:x']);
});

test('the published command replays a built-in story', () => {
  const main = join(stranger.folder, 'node_modules/@aide-memoire/cli/dist/main.js');
  expect(() => {
    must(process.execPath, [main, 'replay', 'new-start-2023'], stranger.folder);
  }).not.toThrow();
});

test.each(published)('%s is published without tests, sources or workspace links', (name) => {
  const files = stranger.filesOf(name);
  expect(files.some((file) => /^dist\/(index|main)\.js$/.test(file))).toBe(true);
  expect(files.filter((file) => /\.test\.|^src|testing/.test(file))).toEqual([]);
  const manifest = join(stranger.folder, 'node_modules', '@aide-memoire', name, 'package.json');
  expect(readFileSync(manifest, 'utf8')).not.toContain('workspace:');
});

test('its types reach a program that is strict about them', () => {
  const program = join(stranger.folder, 'program.ts');
  writeFileSync(
    program,
    `import { replay } from '@aide-memoire/core';
     import { parseStory } from '@aide-memoire/core/parse';
     import { itemsOf } from '@aide-memoire/quiz';
     const timeline = replay(parseStory(''));
     export const changed: string | undefined = timeline.step(1).changes[0]?.to;
     export const count: number = itemsOf(timeline, { seed: 1 }).length;
     // @ts-expect-error a step is no number, and would be if its type were lost
     export const lost: number = timeline.step(1);`,
  );
  const tsc = join(repository, 'node_modules', '.bin', 'tsc');
  const options = ['--strict', '--noEmit', '--skipLibCheck', '--target', 'es2024'];
  const modules = ['--module', 'nodenext', '--ignoreConfig'];
  must(tsc, [...options, ...modules, program], stranger.folder);
});
