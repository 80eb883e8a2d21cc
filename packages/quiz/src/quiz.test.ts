import { legalMoves, nextStatus, replay, type Timeline } from '@aide-memoire/core';
import { loadStory } from '@aide-memoire/stories';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Item, itemById, itemsOf, KINDS, proveItem } from './index.ts';

const story = loadStory('new-start-2023');
const timeline = replay(story);
const pool = itemsOf(timeline, { seed: 1 });

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('the pool of a story', () => {
  it.each([...KINDS])('has several items of kind %s', (kind) => {
    expect(pool.filter((item) => item.kind === kind).length).toBeGreaterThanOrEqual(6);
  });

  it('names every item once, in the order of the log', () => {
    expect(new Set(pool.map(({ id }) => id)).size).toBe(pool.length);
    expect(pool.map(({ step }) => step)).toEqual(
      pool.map(({ step }) => step).sort((a, b) => a - b),
    );
  });

  it('gives every item three options, one key, feedback for each and evidence', () => {
    for (const item of pool) {
      expect(item.options).toHaveLength(3);
      expect(item.key).toHaveLength(1);
      for (const { id } of item.options) expect(item.feedback[id]).toBeTruthy();
      expect(item.evidence.length).toBeGreaterThan(0);
    }
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(pool))).toEqual(pool);
  });

  it('is the same for the same story and seed, and proven, whatever the seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const items = itemsOf(timeline, { seed });
        expect(itemsOf(replay(story), { seed })).toEqual(items);
        for (const item of items) expect(proveItem(item, timeline)).toEqual({ ok: true });
      }),
      { numRuns: 15 },
    );
  });

  it('asks the same things under another seed, in other words or another order', () => {
    const other = itemsOf(timeline, { seed: 2 });
    const common = other.filter(({ id }) => pool.some((item) => item.id === id));
    expect(common.length).toBeGreaterThan(pool.length * 0.8);
    expect(other).not.toEqual(pool);
  });

  it('puts the key in every place', () => {
    const places = new Set(
      pool.map(({ options, key }) => options.findIndex(({ id }) => key.includes(id))),
    );
    expect([...places].sort()).toEqual([0, 1, 2]);
  });

  it('can be asked for some kinds only', () => {
    const some = itemsOf(timeline, { seed: 1, kinds: ['who', 'when'] });
    expect(some).toEqual(pool.filter(({ kind }) => kind === 'who' || kind === 'when'));
  });

  it('makes an item again by its id', () => {
    for (const item of pool) expect(itemById(timeline, item.id, 1)).toEqual(item);
    expect(itemById(timeline, 'when:nothing', 1)).toBeUndefined();
    expect(itemById(timeline, 'nothing', 1)).toBeUndefined();
  });
});

describe('a pool up to a step', () => {
  it('tells nothing that comes later, in no stem, option or feedback', () => {
    for (const upTo of [12, 20, 30]) {
      const later = story.events.slice(upTo).map(({ title }) => title);
      const told = story.events.slice(0, upTo).map(({ title }) => title);
      const items = itemsOf(timeline, { seed: 1, upTo });
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) {
        const text = JSON.stringify([item.stem, item.options, item.feedback, item.explanation]);
        for (const title of later) if (!told.includes(title)) expect(text).not.toContain(title);
        expect(item.step).toBeLessThanOrEqual(upTo);
        expect(proveItem(item, timeline)).toEqual({ ok: true });
      }
    }
  });

  it.each([0, -1, 1.5, 10_000])('has no step %s', (upTo) => {
    expect(() => itemsOf(timeline, { seed: 1, upTo })).toThrow('steps run from 1');
  });
});

describe('sabotage is caught, in every item it can be done to', () => {
  const reasonsFor = (item: Item, against: Timeline = timeline): string => {
    const proven = proveItem(item, against);
    return proven.ok ? '' : proven.reasons.join('\n');
  };
  const isCaught = (item: Item, against: Timeline = timeline): boolean =>
    reasonsFor(item, against) !== '';
  const wrongOnes = (item: Item) => item.options.filter(({ id }) => !item.key.includes(id));
  const ofKind = (kind: Item['kind']) => pool.filter((item) => item.kind === kind);

  it('another key', () => {
    for (const item of pool) {
      for (const { id } of wrongOnes(item)) {
        const wrong = { ...item.proof.wrong, [item.key[0] ?? '']: 'because' };
        const reasons = reasonsFor({ ...item, key: [id], proof: { ...item.proof, wrong } });
        expect(reasons).toContain(`option "${id}" is not true`);
        expect(reasons).toContain(`option "${item.key[0] ?? ''}" is true too`);
      }
    }
  });

  it('two keys, or none', () => {
    for (const item of pool) {
      expect(isCaught({ ...item, key: item.options.map(({ id }) => id) })).toBe(true);
      expect(isCaught({ ...item, key: [] })).toBe(true);
    }
  });

  it('an option that says what another one says', () => {
    for (const item of pool) {
      const [first, second, ...rest] = item.options;
      if (!first || !second) continue;
      expect(
        isCaught({ ...item, options: [{ ...first, text: second.text }, second, ...rest] }),
      ).toBe(true);
      expect(
        isCaught({ ...item, options: [{ ...first, text: 'Something else' }, second, ...rest] }),
      ).toBe(true);
    }
  });

  it('no evidence, or evidence that the story does not have', () => {
    for (const item of pool) {
      const forged = item.evidence.map((ref) => ({ ...ref, paragraph: 999 }));
      expect(isCaught({ ...item, evidence: [] })).toBe(true);
      expect(isCaught({ ...item, evidence: forged })).toBe(true);
    }
  });

  it('no feedback, no explanation, no reason, another step', () => {
    for (const item of pool) {
      expect(isCaught({ ...item, feedback: {} })).toBe(true);
      expect(isCaught({ ...item, explanation: '' })).toBe(true);
      expect(isCaught({ ...item, proof: { ...item.proof, wrong: {} } })).toBe(true);
      expect(isCaught({ ...item, step: (item.step % timeline.length) + 1 })).toBe(true);
    }
  });

  it('a stem that asks about something else', () => {
    for (const item of pool) expect(isCaught({ ...item, stem: 'What happened then?' })).toBe(true);
  });

  it('words that ask or tell something else', () => {
    for (const [i, item] of pool.entries()) {
      const other = pool[(i + 1) % pool.length] ?? item;
      const [key = ''] = item.key;
      const [distractor = { id: '' }] = wrongOnes(item);
      const swapped = {
        ...item.feedback,
        [key]: item.feedback[distractor.id] ?? '',
        [distractor.id]: item.feedback[key] ?? '',
      };
      const allX = Object.fromEntries(item.options.map(({ id }) => [id, 'x']));
      const forged = item.evidence.map((ref) => ({ ...ref, words: 'a little bird' }));
      const against = { ...item.proof, wrong: { ...item.proof.wrong, [key]: 'because' } };
      const sabotaged: Item[] = [
        { ...item, id: other.id },
        { ...item, explanation: 'That is how it was.' },
        { ...item, feedback: swapped },
        { ...item, feedback: allX },
        { ...item, evidence: forged },
        { ...item, proof: against },
        { ...item, subject: 'nothing' },
        { ...item, difficulty: Number.NaN },
        { ...item, stem: item.stem.replace('?', ' NOT?') },
        { ...item, stem: `${item.stem} (Hint: ${item.options[0]?.text ?? ''})` },
      ];
      for (const [which, bad] of sabotaged.entries()) {
        expect([item.id, which, reasonsFor(bad)]).not.toEqual([item.id, which, '']);
      }
    }
  });

  it('a stem that names another subject, even one whose name holds the first', () => {
    for (const item of pool.filter(({ subject }) => subject !== undefined)) {
      const name = timeline.index.subjects.get(item.subject ?? '')?.name ?? '';
      for (const other of story.subjects) {
        if (other.id === item.subject) continue;
        const at = item.stem.lastIndexOf(name);
        const stem = item.stem.slice(0, at) + other.name + item.stem.slice(at + name.length);
        expect(reasonsFor({ ...item, stem })).toContain('its stem asks another question');
      }
    }
  });

  it('an event that somebody denies', () => {
    for (const item of pool) {
      const events = story.events.map((event) => {
        const [report] = event.reports;
        const denied = item.proof.events.includes(event.id) && report !== undefined;
        return denied
          ? { ...event, reports: [...event.reports, { ...report, stance: 'denies' as const }] }
          : event;
      });
      expect(reasonsFor(item, replay({ ...story, events }))).toContain('somebody denies');
    }
  });

  it('status-at: moves of which nobody knows the order', () => {
    for (const item of ofKind('status-at')) {
      const { query } = item.proof;
      if (query.kind !== 'status-at') continue;
      const machine = timeline.index.machineOf(query.subject);
      const cause = timeline.stepOf(query.since);
      const status = timeline.asOf({ happened: query.day })[query.subject] ?? '';
      // On the same day, legal where the log puts it, and leading elsewhere had it come last.
      const rival = legalMoves(machine, timeline.at(cause.index - 1)[query.subject] ?? '').find(
        (move) => {
          const between =
            nextStatus(machine, timeline.at(cause.index - 1)[query.subject] ?? '', move) ?? '';
          const last = nextStatus(machine, status, move);
          return (
            last !== undefined &&
            last !== status &&
            nextStatus(machine, between, cause.event.moves[query.subject] ?? '') === status
          );
        },
      );
      if (rival === undefined) continue;
      const twin = {
        ...cause.event,
        id: 'twin',
        title: 'Another title',
        moves: { [query.subject]: rival },
        needs: [],
        after: [],
      };
      const events = story.events.flatMap((event) =>
        event.id === query.since ? [twin, event] : [event],
      );
      const against = replay({ ...story, events });
      const moved = { ...item, step: item.step + 1 };
      expect(reasonsFor(moved, against)).toContain('"twin" may have come after');
    }
  });

  it('when: dates out of order', () => {
    for (const item of ofKind('when')) {
      expect(isCaught({ ...item, options: [...item.options].reverse() })).toBe(true);
    }
  });

  it('when: a date of another precision', () => {
    for (const item of ofKind('when')) {
      const [distractor] = wrongOnes(item);
      if (!distractor) continue;
      const sabotaged = replaced(item, distractor.id, { id: '1999', text: '1999' });
      expect(reasonsFor(sabotaged)).toContain('option "1999" is of another precision');
    }
  });

  it('when, status-at: a day that is only approximate', () => {
    for (const item of [...ofKind('when'), ...ofKind('status-at')]) {
      const events = story.events.map((event) =>
        item.proof.events.includes(event.id) ? { ...event, happened: `${event.happened}~` } : event,
      );
      expect(reasonsFor(item, replay({ ...story, events }))).toContain('certain');
    }
  });

  it('who: a distractor who did the like at the same time', () => {
    for (const item of ofKind('who')) {
      const [distractor] = wrongOnes(item);
      const asked = story.events.find(({ id }) => item.proof.events.includes(id));
      if (!asked || !distractor) continue;
      const twin = {
        ...asked,
        id: 'twin',
        by: [distractor.id],
        title: 'Another title',
        moves: {},
        needs: [],
        after: [],
      };
      expect(reasonsFor(item, replay({ ...story, events: [...story.events, twin] }))).toContain(
        'did the like in "twin"',
      );
    }
  });

  it('who: a distractor who did the same to the same on another day', () => {
    for (const item of ofKind('who')) {
      const [distractor] = wrongOnes(item);
      const asked = story.events.find(({ id }) => item.proof.events.includes(id));
      if (!asked || !distractor || asked.to.length === 0) continue;
      const again = {
        ...asked,
        id: 'again',
        by: [distractor.id],
        title: 'Another title',
        happened: '2024-01-01',
        moves: {},
        needs: [],
        after: [],
      };
      const against = replay({ ...story, events: [...story.events, again] });
      expect(reasonsFor(item, against)).toContain('did the like in "again"');
    }
  });

  it('status-at: a status that is disputed, asked as fact', () => {
    const disputed = pool.filter(
      ({ proof }) => proof.query.kind === 'status-at' && proof.query.holder !== undefined,
    );
    expect(disputed.length).toBeGreaterThan(0);
    for (const item of disputed) {
      const { query } = item.proof;
      if (query.kind !== 'status-at') continue;
      const { holder, ...asFact } = query;
      expect(holder).not.toBe('cnn');
      expect(isCaught({ ...item, proof: { ...item.proof, query: asFact } })).toBe(true);
      const another = { ...item.proof, query: { ...query, holder: 'cnn' } };
      expect(reasonsFor({ ...item, proof: another })).toContain('"cnn" does not hold this');
    }
  });

  it('status-at: a distractor that somebody claims', () => {
    const item = pool.find(({ id }) => id.startsWith('status-at:russia-in-new-start:putin'));
    const [distractor] = item ? wrongOnes(item) : [];
    if (!item || !distractor) return expect.fail('the story asks about the disputed status');
    const sabotaged = replaced(item, distractor.id, { id: 'ended', text: 'Ended by withdrawal' });
    expect(reasonsFor(sabotaged)).toBe('somebody claims option "ended"');
  });

  it('what-next: an event of which nobody knows whether it came between', () => {
    for (const item of ofKind('what-next')) {
      const [distractor] = wrongOnes(item);
      if (!distractor) continue;
      const last = story.events.at(-1)?.happened ?? '';
      const anyTime = {
        ...timeline.step(1).event,
        id: 'any-time',
        title: 'Another title',
        moves: {},
        happened: `2010/${last}`,
      };
      const sabotaged = replaced(item, distractor.id, { id: 'any-time', text: 'Another title' });
      const against = replay({ ...story, events: [...story.events, anyTime] });
      expect(reasonsFor(sabotaged, against)).toContain('option "any-time" may have come between');
    }
  });

  it('what-next: a move that somebody made, or that was not legal', () => {
    for (const item of ofKind('what-next')) {
      const [distractor] = wrongOnes(item);
      const { query } = item.proof;
      if (query.kind !== 'what-next' || !distractor) continue;
      for (const { move } of timeline.path(query.subject)) {
        const sabotaged = replaced(item, distractor.id, { id: `move:${move}`, text: 'Anything' });
        expect(reasonsFor(sabotaged)).toContain('somebody made the move');
      }
    }
  });

  it('what-next: a move that may have been made on the way', () => {
    const item = pool.find(({ id }) => id === 'what-next:new-start:new-start-signed');
    const [distractor] = item ? wrongOnes(item) : [];
    if (!item || !distractor) return expect.fail('the story asks what followed the signing');
    const text = 'America and Russia ratify New START';
    const sabotaged = replaced(item, distractor.id, { id: 'move:ratify', text });
    expect(reasonsFor(sabotaged)).toContain(
      '"ratified" may have been passed on the way to "new-start-in-force"',
    );
  });

  it('a story of another id', () => {
    const other = replay({ ...story, id: 'another' });
    for (const item of pool) expect(isCaught(item, other)).toBe(true);
  });
});

/** The item with one option replaced by another, its feedback and its reason with it. */
function replaced(item: Item, id: string, option: Item['options'][number]): Item {
  const kept = Object.entries(item.proof.wrong).filter(([other]) => other !== id);
  return {
    ...item,
    options: item.options.map((old) => (old.id === id ? option : old)),
    feedback: { ...item.feedback, [option.id]: `Not ${option.text}.` },
    proof: { ...item.proof, wrong: { ...Object.fromEntries(kept), [option.id]: 'because' } },
  };
}
