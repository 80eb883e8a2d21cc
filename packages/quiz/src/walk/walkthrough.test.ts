import { replay, type Story, type StoryEvent, type Timeline } from '@aide-memoire/core';
import { loadStory } from '@aide-memoire/stories';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventOf, legalStory, pact, storyOf } from '@aide-memoire/core/testing';
import { type Detail, proveScene, type Scene, walkthrough } from './index.ts';

const story = loadStory('new-start-2023');
const timeline = replay(story);
const DETAILS: readonly Detail[] = ['brief', 'normal', 'full'];
const full = walkthrough(timeline, { seed: 1, detail: 'full' });
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

const fails = (scene: Scene, of: Timeline = timeline): boolean => !proveScene(scene, of).ok;
const reasonsOf = (scene: Scene, of: Timeline = timeline): string => {
  const proven = proveScene(scene, of);
  return proven.ok ? '' : proven.reasons.join('; ');
};

describe('the walkthrough of New START', () => {
  it('has about 8, 11 or 15 scenes, in the order of the log, the fewer among the more', () => {
    const [brief = [], normal = [], long = []] = DETAILS.map((detail) =>
      walkthrough(timeline, { seed: 1, detail }).map(({ step }) => step),
    );
    for (const steps of [brief, normal, long]) {
      expect(steps.length).toBeGreaterThanOrEqual(8);
      expect(steps.length).toBeLessThanOrEqual(15);
      expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
    }
    expect(brief.length).toBeLessThan(normal.length);
    expect(normal.length).toBeLessThan(long.length);
    expect(normal).toEqual(expect.arrayContaining(brief));
    expect(long).toEqual(expect.arrayContaining(normal));
  });

  it('is proven and gives nothing away, whatever the seed', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...DETAILS), (seed, detail) => {
        for (const scene of walkthrough(timeline, { seed, detail })) {
          expect(proveScene(scene, timeline)).toEqual({ ok: true });
          for (const { title } of story.events.slice(scene.step - 1)) {
            expect(`${scene.soFar} ${scene.question}`).not.toContain(title);
          }
          expect(scene.evidence.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is plain data, the same for the same seed, and another for another', () => {
    expect(JSON.parse(JSON.stringify(full))).toEqual(full);
    expect(walkthrough(replay(story), { seed: 1, detail: 'full' })).toEqual(full);
    expect(walkthrough(timeline, { seed: 2, detail: 'full' })).not.toEqual(full);
  });

  it('offers futures of all three sorts, and tells why the barred ones were', () => {
    const sorts = full.flatMap(({ proof }) => Object.values(proof.wrong));
    expect(new Set(sorts)).toEqual(new Set(['later', 'unmade', 'barred']));
    for (const { options, proof, feedback } of full) {
      expect(options.length).toBe(new Set(Object.values(proof.wrong)).size === 3 ? 4 : 3);
      for (const [id, sort] of Object.entries(proof.wrong)) {
        if (sort === 'barred') expect(feedback[id]).toMatch(/ was “.+no possible step/);
      }
    }
  });

  it('tells two or three sentences, and reveals what changed and what is disputed', () => {
    for (const { soFar } of full) {
      const sentences = soFar.split(/(?<=\.) (?=[A-Z])/).length;
      expect(sentences).toBeGreaterThanOrEqual(2);
      expect(sentences).toBeLessThanOrEqual(3);
    }
    const putin = full.find(({ event }) => event === 'putin-on-new-start');
    expect(putin?.reveal.changes.join()).toMatch(/Russia's part in New START/);
    expect(putin?.reveal.disputed.length).toBeGreaterThan(0);
  });
});

describe('a sabotaged scene is caught:', () => {
  const wrongOf = (scene: Scene): string => Object.keys(scene.proof.wrong)[0] ?? '';
  const sabotages: Readonly<Record<string, (scene: Scene) => Scene>> = {
    'another key': (scene) => ({ ...scene, key: [wrongOf(scene)] }),
    'the key of another event': (scene) => ({ ...scene, event: story.events[20]?.id ?? '' }),
    'another step': (scene) => ({ ...scene, step: scene.step + 1 }),
    'swapped texts': (scene) => {
      const [a, b, ...rest] = scene.options;
      if (!a || !b) return scene;
      return { ...scene, options: [{ ...a, text: b.text }, { ...b, text: a.text }, ...rest] };
    },
    'swapped feedback': (scene) => ({
      ...scene,
      feedback: {
        ...scene.feedback,
        [scene.event]: scene.feedback[wrongOf(scene)] ?? '',
        [wrongOf(scene)]: scene.feedback[scene.event] ?? '',
      },
    }),
    'a dropped option': (scene) => ({ ...scene, options: scene.options.slice(1) }),
    'a spoiler': (scene) => ({ ...scene, soFar: `${scene.soFar} ${scene.reveal.title}.` }),
    'a spoiler that the proof owns up to': (scene) => ({
      ...scene,
      proof: { ...scene.proof, told: [scene.event] },
    }),
    'a story so far cut short': (scene) => ({ ...scene, soFar: scene.soFar.slice(0, -9) }),
    'another question': (scene) => ({ ...scene, question: 'What happened before?' }),
    'another date': (scene) => ({ ...scene, reveal: { ...scene.reveal, date: '1 May 1999' } }),
    'other changes': (scene) => ({ ...scene, reveal: { ...scene.reveal, changes: ['It grew.'] } }),
    'other disputes': (scene) => ({ ...scene, reveal: { ...scene.reveal, disputed: ['Who?'] } }),
    'no sources': (scene) => ({ ...scene, evidence: [] }),
    'a forged paragraph': (scene) => ({
      ...scene,
      evidence: scene.evidence.map((ref) => ({ ...ref, paragraph: 999 })),
    }),
    'another reason': (scene) => ({
      ...scene,
      proof: {
        ...scene.proof,
        wrong: Object.fromEntries(
          Object.entries(scene.proof.wrong).map(([id, sort]) => [
            id,
            sort === 'barred' ? 'unmade' : 'barred',
          ]),
        ),
      },
    }),
  };

  it.each(Object.entries(sabotages))('%s', (_, sabotage) => {
    for (const scene of full) expect(fails(sabotage(scene)), scene.id).toBe(true);
  });

  /** The scene with its first wrong option replaced by one of another event, well put. */
  const withEvent = (scene: Scene, { id, title }: StoryEvent): Scene => {
    const old = wrongOf(scene);
    const without = <T>(by: Readonly<Record<string, T>>): Record<string, T> =>
      Object.fromEntries(Object.entries(by).filter(([each]) => each !== old));
    const date = timeline.index.dates.get(id)?.text ?? '';
    return {
      ...scene,
      options: scene.options.map((option) => (option.id === old ? { id, text: title } : option)),
      feedback: { ...without(scene.feedback), [id]: `That came later (${date}): “${title}”.` },
      proof: { ...scene.proof, wrong: { ...without(scene.proof.wrong), [id]: 'later' } },
    };
  };

  it('an option that happened before, or may have', () => {
    for (const scene of full) {
      for (const event of story.events.slice(0, scene.step - 1)) {
        expect(reasonsOf(withEvent(scene, event))).toMatch(/may have come next, or before/);
      }
    }
  });

  it('a move that somebody claims, or made after all, or whose subject is disputed', () => {
    let moves = 0;
    for (const scene of full) {
      for (const id of Object.keys(scene.proof.wrong).filter((each) => each.startsWith('move:'))) {
        const [, subject = '', move = ''] = id.split(':');
        moves++;
        const claim = (about: string): Timeline =>
          replay({
            ...story,
            disputes: [
              ...story.disputes,
              {
                id: 'new-dispute',
                question: 'What came of it?',
                about: [about],
                positions: [
                  { id: 'one', claim: 'that', moves: { [subject]: move }, reports: [] },
                  { id: 'two', claim: 'nothing', moves: {}, reports: [] },
                ],
              },
            ],
          });
        const last = story.events.at(-1)?.id ?? '';
        expect(reasonsOf(scene, claim(last))).toMatch(/somebody claims the move/);
        const first = story.events[0]?.id ?? '';
        if (scene.step > 1) expect(reasonsOf(scene, claim(first))).toMatch(/sources differ/);
      }
    }
    expect(moves).toBeGreaterThan(8);
  });

  it('a story where an option is not certain to have come later, or its event or the key is denied', () => {
    for (const scene of full) {
      for (const [id, sort] of Object.entries(scene.proof.wrong)) {
        if (sort !== 'later') continue;
        const changed = (to: string, change: Partial<StoryEvent>): Timeline =>
          replay({
            ...story,
            events: story.events.map((event) =>
              event.id === to ? { ...event, ...change } : event,
            ),
          });
        const loose = { happened: '../2023-04-01', needs: [], after: [] };
        expect(reasonsOf(scene, changed(id, loose))).toMatch(/may have come next, or before/);
        const denied = (event: string) => ({
          reports: (timeline.index.events.get(event)?.reports ?? []).map((report) => ({
            ...report,
            stance: 'denies' as const,
          })),
        });
        expect(reasonsOf(scene, changed(id, denied(id)))).toMatch(/denies/);
        expect(reasonsOf(scene, changed(scene.event, denied(scene.event)))).toMatch(/denies/);
      }
    }
  });
});

describe('a story where an option comes first', () => {
  const events = ['one', 'two', 'three', 'four', 'five'].map((id, i) =>
    eventOf({ id, happened: `2023-03-0${i + 1}` }),
  );
  const told = replay(storyOf({ events }));

  it('disproves the scene', () => {
    const scenes = walkthrough(told, { seed: 1, detail: 'full' });
    expect(scenes.length).toBeGreaterThan(0);
    for (const scene of scenes) {
      expect(proveScene(scene, told)).toEqual({ ok: true });
      const [later] = Object.keys(scene.proof.wrong);
      const turned: Story = storyOf({
        events: events
          .map((event) => (event.id === later ? { ...event, happened: '2023-02-01' } : event))
          .sort((a, b) => a.happened.localeCompare(b.happened)),
      });
      expect(fails(scene, replay(turned))).toBe(true);
    }
  });

  it('gives no scene where nothing is certain to have come later', () => {
    const sameDay = events.map((event) => ({ ...event, happened: '2023-03-02' }));
    expect(walkthrough(replay(storyOf({ events: sameDay })), { seed: 1, detail: 'full' })).toEqual(
      [],
    );
    const vague = events.map((event, i) => ({ ...event, happened: `2023-03-0${i + 1}~` }));
    expect(walkthrough(replay(storyOf({ events: vague })), { seed: 1, detail: 'full' })).toEqual(
      [],
    );
  });
});

describe('small and large stories', () => {
  const signing = eventOf({ id: 'signing', happened: '2020-01-01', moves: { pact: 'sign' } });
  const force = eventOf({
    id: 'force',
    happened: '2021-01-01',
    moves: { pact: 'enter-into-force' },
    needs: ['signing'],
  });
  const rest = [1, 2, 3].map((n) => eventOf({ id: `talk-${n}`, happened: `2022-01-0${n}` }));

  it.each([1, 2, 5])('makes a scene at least of %i events', (count) => {
    const of = replay(
      storyOf({ subjects: [pact], events: [signing, force, ...rest].slice(0, count) }),
    );
    for (const detail of DETAILS) {
      const scenes = walkthrough(of, { seed: 3, detail });
      expect(scenes.length).toBeGreaterThanOrEqual(1);
      expect(scenes.length).toBeLessThanOrEqual(count);
      for (const scene of scenes) expect(proveScene(scene, of)).toEqual({ ok: true });
    }
  });

  it('makes nothing of nothing', () => {
    expect(walkthrough(replay(storyOf({})), { seed: 1, detail: 'full' })).toEqual([]);
  });

  it('proves every scene of any legal story', () => {
    fc.assert(
      fc.property(legalStory, seeds, (any, seed) => {
        const of = replay(any);
        for (const scene of walkthrough(of, { seed, detail: 'full' })) {
          expect(proveScene(scene, of)).toEqual({ ok: true });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('looks at each step of a story four times as long about four times as often', () => {
    const long = (count: number): Story =>
      storyOf({
        subjects: [pact],
        events: [
          signing,
          force,
          ...Array.from({ length: count - 2 }, (_, i) =>
            eventOf({
              id: `event-${i}`,
              happened: new Date(Date.UTC(2022, 0, 1 + i)).toISOString().slice(0, 10),
              needs: i % 7 === 0 && i > 0 ? [`event-${i - 1}`] : [],
              moves: i % 3 === 0 ? { pact: 'extend' } : {},
            }),
          ),
        ],
      });
    const looks = (count: number): number => {
      const { calls, counted } = counting(replay(long(count)));
      const scenes = walkthrough(counted, { seed: 1, detail: 'full' });
      expect(scenes).toHaveLength(24);
      for (const scene of scenes.slice(0, 3)) expect(reasonsOf(scene, counted)).toBe('');
      return calls();
    };
    expect(looks(2000)).toBeLessThan(5 * looks(500));
  });
});

/** The timeline, and how often it is asked: for a step, or whether one event came before another. */
function counting(of: Timeline): { counted: Timeline; calls: () => number } {
  let calls = 0;
  const dates = new Map(of.index.dates);
  const counted = Object.create(of, {
    step: { value: (i: number) => (calls++, of.step(i)) },
    stepOf: { value: (id: string) => (calls++, of.stepOf(id)) },
    isProvablyBefore: { value: (a: string, b: string) => (calls++, of.isProvablyBefore(a, b)) },
    index: {
      value: { ...of.index, dates: { get: (id: string) => (calls++, dates.get(id)) } },
    },
    path: { value: (id: string) => of.path(id) },
    legalMoves: { value: (i: number) => of.legalMoves(i) },
    at: { value: (i: number) => of.at(i) },
    length: { value: of.length },
    story: { value: of.story },
  }) as Timeline;
  return { counted, calls: () => calls };
}
