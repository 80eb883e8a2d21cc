import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  composeSession,
  type Item,
  itemsOf,
  KINDS,
  proveItem,
  type Scene,
  walkthrough,
} from '@aide-memoire/quiz';
import { audit } from '@aide-memoire/quiz/audit';
import { replay } from '@aide-memoire/core';
import { loadStory, readStory } from '@aide-memoire/stories';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditInWords } from './commands/prove/report.ts';
import { failOn } from './commands/prove.ts';
import { keyInLetters, letterOf, tally } from './commands/quiz/item.ts';
import { aideMemoire, aideMemoireTyping } from './testing/aide-memoire.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function fileWith(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const story = loadStory('new-start-2023');
const timeline = replay(story);

describe('list', () => {
  it('names the built-in stories', () => {
    const { code, out } = aideMemoire('list');
    expect(code).toBe(0);
    expect(out).toContain('new-start-2023');
    expect(out).toContain(`${story.events.length} events`);
  });
});

describe('check', () => {
  it('says that nothing is wrong, by id and by file', () => {
    const file = fileWith('right.yaml', readStory('new-start-2023'));
    for (const name of ['new-start-2023', file]) {
      const { code, out, err } = aideMemoire('check', name);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('nothing is wrong');
    }
  });

  it('lists every mistake as file:line:column and exits with 1', () => {
    const text = readStory('new-start-2023')
      .replace('act: sign\n', 'act: sing\n')
      .replace('happened: 2011-02-05', 'happened: 2011-02-31');
    const file = fileWith('wrong.yaml', text);
    const { code, out, err } = aideMemoire('check', file);
    expect(code).toBe(1);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line.startsWith(`${file}:`)).toBe(true);
    expect(lines[0]).toMatch(/:\d+:\d+ There is no act "sing"\. Did you mean "sign"\?$/);
    expect(lines[1]).toMatch(/:\d+:\d+ "2011-02-31" has no such day/);
    expect(err).toContain('2 mistakes');
  });

  it('prints warnings and still exits with 0', () => {
    const text = readStory('new-start-2023').replace(/title: Obama and .*/, 'title: Obama signs');
    const { code, out } = aideMemoire('check', fileWith('warned.yaml', text));
    expect(code).toBe(0);
    expect(out).toMatch(/25 to 70 read best\. \(a warning\)/);
  });
});

describe('a story that cannot be read', () => {
  it.each<[string, () => string, string]>([
    ['missing', () => join(folder, 'none.yaml'), 'There is no file'],
    ['empty', () => fileWith('empty.yaml', ''), 'The file is empty'],
    [
      'binary',
      () => fileWith('image.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff])),
      'not a text file',
    ],
    ['full of zeros', () => fileWith('zeros', new Uint8Array(64)), 'not a text file'],
    ['a folder', () => folder, 'is not a file'],
    ['no story', () => fileWith('list.yaml', '- 1\n- 2\n'), 'it should be a map'],
  ])('%s: a sentence and exit code 1, whatever the command', (_, name, words) => {
    for (const command of ['check', 'replay', 'quiz']) {
      const { code, out, err } = aideMemoire(command, name());
      expect(code).toBe(1);
      expect(out + err).toContain(words);
      expect(out + err).not.toMatch(/^ +at /m);
    }
  });

  it('prints nothing on standard output but what `check` finds', () => {
    for (const command of ['replay', 'quiz']) {
      const { out } = aideMemoire(command, fileWith('wrong2.yaml', 'format: x'), '--json');
      expect(out).toBe('');
    }
  });
});

describe('replay', () => {
  it('prints every step with its changes and how things stood at the end', () => {
    const { code, out } = aideMemoire('replay', 'new-start-2023');
    expect(code).toBe(0);
    for (const { title } of story.events) expect(out).toContain(title);
    expect(out).toContain('↳ New START: under negotiation → signed but not yet in force');
    expect(out).toContain(`How things stood after step ${story.events.length}`);
  });

  interface ReplayJson {
    story: string;
    steps: { index: number; event: string; happened: string; title: string; changes: unknown[] }[];
    state: Record<string, string>;
  }
  const replayJson = (...args: string[]): ReplayJson => {
    const { code, out, err } = aideMemoire('replay', 'new-start-2023', '--json', ...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return JSON.parse(out) as ReplayJson;
  };

  it('prints the log and the state as JSON', () => {
    const { story: id, steps, state } = replayJson();
    expect(id).toBe('new-start-2023');
    expect(steps).toHaveLength(story.events.length);
    expect(steps[0]).toEqual({
      index: 1,
      event: 'new-start-signed',
      happened: '2010-04-08',
      title: story.events[0]?.title,
      changes: timeline.step(1).changes,
    });
    expect(state).toEqual(timeline.at(timeline.length));
  });

  it.each([
    [['--step', '0'], timeline.at(0)],
    [['--step', '5'], timeline.at(5)],
    [['--happened', '2023-02-28'], timeline.asOf({ happened: '2023-02-28' })],
    [['--happened', '2012'], timeline.asOf({ happened: '2012' })],
    [['--known', '2023-03-05'], timeline.asOf({ known: '2023-03-05' })],
  ])('%s gives the state there', (args, state) => {
    expect(replayJson(...args).state).toEqual(state);
  });

  it('tells what was so from what was known', () => {
    expect(replayJson('--happened', '2022-12-31').state).not.toEqual(
      replayJson('--known', '2022-12-31').state,
    );
  });
});

describe('quiz', () => {
  it('prints the pool as JSON, proven', () => {
    const { code, out } = aideMemoire('quiz', 'new-start-2023', '--json');
    const items = JSON.parse(out) as Item[];
    expect(code).toBe(0);
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    for (const item of items) expect(proveItem(item, timeline)).toEqual({ ok: true });
  });

  it('gives the same questions for the same seed and others for another', () => {
    const quiz = (seed: string) => aideMemoire('quiz', 'new-start-2023', '--seed', seed).out;
    expect(quiz('7')).toBe(quiz('7'));
    expect(quiz('7')).not.toBe(quiz('8'));
  });

  it('keeps to the kinds asked for', () => {
    const { out } = aideMemoire('quiz', 'new-start-2023', '--json', '--kinds', 'who, when');
    expect(new Set((JSON.parse(out) as Item[]).map(({ kind }) => kind))).toEqual(
      new Set(['who', 'when']),
    );
  });

  it('stars the right answers for a reader', () => {
    const { out } = aideMemoire('quiz', 'new-start-2023', '--kinds', 'when');
    expect(out).toMatch(/ {2}\* [abc]\) 8 April 2010/);
    expect(out).toContain('— the EFE report, paragraph 10\n');
    expect(out).toMatch(/\d+ proven questions: when \d+\.\n$/);
  });

  it('prints a session as JSON: some of the pool, each once', () => {
    const { out } = aideMemoire('quiz', 'new-start-2023', '--session', '--count', '6', '--json');
    const session = JSON.parse(out) as Item[];
    expect(new Set(session.map(({ id }) => id)).size).toBe(6);
    expect(itemsOf(timeline, { seed: 1 })).toEqual(expect.arrayContaining(session));
  });

  it('asks nothing past a step', () => {
    const { out } = aideMemoire('quiz', 'new-start-2023', '--up-to', '12', '--json');
    const items = JSON.parse(out) as Item[];
    expect(Math.max(...items.map(({ step }) => step))).toBeLessThanOrEqual(12);
    const past = aideMemoire('quiz', 'new-start-2023', '--up-to', '99');
    expect(past.code).toBe(2);
    expect(past.err).toContain(`steps run from 1 to ${timeline.length}`);
  });

  it('explains how many questions there are of each kind, and why no more', () => {
    const { out } = aideMemoire('quiz', 'new-start-2023', '--explain');
    for (const kind of KINDS) expect(out).toMatch(new RegExp(`^${kind}: \\d+ questions?\\.$`, 'm'));
    expect(out).toMatch(/^ {2}not asked: /m);
    const bare = fileWith(
      'bare.json',
      JSON.stringify({ ...story, disputes: [], events: story.events.slice(0, 2) }),
    );
    const { out: less } = aideMemoire('quiz', bare, '--explain', '--kinds', 'disagreement,why');
    expect(less).toMatch(/^disagreement: 0 questions\.$/m);
    expect(less.trimEnd().split('\n').length).toBeGreaterThanOrEqual(4);
  });

  it('knows one from many', () => {
    const items = itemsOf(timeline, { seed: 1, kinds: ['who'] });
    expect(tally(items.slice(0, 1))).toBe('1 proven question: who 1.');
    expect(tally(items.slice(0, 2))).toBe('2 proven questions: who 2.');
    expect(tally([])).toBe('0 proven questions.');
  });
});

describe('a session in the terminal', () => {
  const session = composeSession(itemsOf(timeline, { seed: 1 }), { seed: 1, count: 5 });
  const rightAnswers = session.map((item) => keyInLetters(item).join(' '));
  const take = (typed: readonly string[], ...args: string[]) =>
    aideMemoireTyping(typed, 'quiz', 'new-start-2023', '--session', '--count', '5', ...args);

  it('asks each question, says what is right and why, and counts', () => {
    const { code, out } = take(rightAnswers);
    expect(code).toBe(0);
    for (const { stem, explanation } of session) {
      expect(out).toContain(stem);
      expect(out).toContain(explanation);
    }
    expect(out).toContain('5 of 5 answers right.');
  });

  it('tells who chose wrong what that was, and where to look again', () => {
    const [first] = session;
    if (!first || first.key.length > 1) return expect.fail('the first question has one key');
    const wrong = first.options.findIndex(({ id }) => !first.key.includes(id));
    const { out } = take([letterOf(wrong), ...rightAnswers.slice(1)]);
    expect(out).toContain(first.feedback[first.options[wrong]?.id ?? ''] ?? '?');
    expect(out).toContain('4 of 5 answers right.');
    expect(out).toContain(`  step ${first.step}: ${first.stem}`);
  });

  it('asks again after what is no answer, and shows the answer to who asks for it', () => {
    const { out } = take(['x', 'ab', '', '?', 'q']);
    expect(out.match(/is no answer here/g)).toHaveLength(3);
    expect(out).toContain(session[0]?.explanation ?? '?');
    expect(out).toContain('0 of 1 answer right.');
  });

  it('ends where nothing more is typed', () => {
    const { code, out } = take(rightAnswers.slice(0, 2));
    expect(code).toBe(0);
    expect(out).toContain('2 of 2 answers right.');
  });

  it('needs standard input for itself', () => {
    const { code, err } = aideMemoire('quiz', '-', '--session');
    expect(code).toBe(2);
    expect(err).toContain('name the file of the story');
  });
});

describe('walk', () => {
  it('tells the story in scenes for a reader', () => {
    const { code, out } = aideMemoire('walk', 'new-start-2023');
    const scenes = walkthrough(timeline, { seed: 1, detail: 'normal' });
    expect(code).toBe(0);
    for (const [i, { soFar, question, reveal }] of scenes.entries()) {
      expect(out).toContain(`Scene ${i + 1} of ${scenes.length}`);
      for (const text of [soFar, question, reveal.title]) expect(out).toContain(text);
    }
  });

  it('tells it at other lengths, and as JSON', () => {
    const scenes = (detail: string) =>
      JSON.parse(
        aideMemoire('walk', 'new-start-2023', '--detail', detail, '--json').out,
      ) as Scene[];
    expect(scenes('brief').length).toBeLessThan(scenes('full').length);
    expect(aideMemoire('walk', 'new-start-2023', '--detail', 'endless').code).toBe(2);
  });
});

describe('prove', () => {
  it('prints what was found in tables, and that every bound is kept', () => {
    const { code, out, err } = aideMemoire('prove', 'new-start-2023');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const kind of KINDS) expect(out).toMatch(new RegExp(`^${kind} +\\d+ `, 'm'));
    expect(out).not.toContain('NO');
    expect(out).toMatch(/^every sabotage is caught +\d+ of \d+ +yes$/m);
  });

  it('prints JSON, over as many seeds as wanted', () => {
    const { out } = aideMemoire('prove', 'new-start-2023', '--seeds', '2', '--json');
    expect(JSON.parse(out)).toMatchObject({ story: 'new-start-2023', seeds: 2, disproved: [] });
    expect(aideMemoire('prove', 'new-start-2023', '--seeds', '0').code).toBe(2);
  });

  it('exits with 1 when a bound is broken', () => {
    const found = audit(timeline, { seeds: [1] });
    const broken = { ...found, bounds: [{ name: 'all is well', found: '1', kept: false }] };
    expect(() => {
      failOn(broken);
    }).toThrow('Not kept: all is well.');
    expect(auditInWords(broken)).toMatch(/^all is well +1 +NO$/m);
  });
});

describe('schema', () => {
  it('prints what core publishes beside its sources', () => {
    const published = new URL('../../core/story.schema.json', import.meta.url);
    expect(JSON.parse(aideMemoire('schema').out)).toEqual(
      JSON.parse(readFileSync(published, 'utf8')),
    );
  });
});

describe('help and mistakes on the command line', () => {
  it.each([
    ['--help'],
    ['list', '--help'],
    ['check', '--help'],
    ['replay', '--help'],
    ['quiz', '--help'],
    ['schema', '--help'],
    ['machines', '--help'],
  ])('explains itself: %s %s', (...args) => {
    const { code, out, err } = aideMemoire(...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Usage: aide-memoire');
  });

  it.each([
    [[], 'say which command'],
    [['replays'], 'Did you mean replay?'],
    [['check'], "missing required argument 'story'"],
    [['check', 'a', 'b'], 'too many arguments'],
    [['replay', 'new-start-2023', '--stpe', '3'], 'Did you mean --step?'],
    [['replay', 'new-start-2023', '--step', 'three'], 'a whole number'],
    [['replay', 'new-start-2023', '--step', '-1'], 'a whole number'],
    [['replay', 'new-start-2023', '--step', '99999'], 'there is no step 99999'],
    [['replay', 'new-start-2023', '--happened', 'soon'], 'is not a date'],
    [['replay', 'new-start-2023', '--step', '1', '--known', '2023'], 'cannot be used with'],
    [['quiz', 'new-start-2023', '--kinds', 'whom'], 'There is no "whom"'],
    [['quiz', 'new-start-2023', '--seed', '1.5'], 'a whole number'],
  ])('%j: a sentence, the usage and exit code 2', (args, words) => {
    const { code, out, err } = aideMemoire(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(words);
    expect(err).toContain('Usage: aide-memoire');
    expect(err).not.toMatch(/^ +at /m);
  });
});
