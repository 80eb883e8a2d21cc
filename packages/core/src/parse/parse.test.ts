import fc from 'fast-check';
import { parse as yamlToData } from 'yaml';
import { describe, expect, it } from 'vitest';
import { replay } from '../replay/replay.ts';
import { pactFile } from '../testing/pact-file.ts';
import { legalStory } from '../testing/stories.ts';
import { checkStory, formatIssue, parseStory, StoryError } from './index.ts';

/** The file with one piece of it changed. */
function broken(from: string, to: string): string {
  expect(pactFile).toContain(from);
  return pactFile.replace(from, to);
}

const errorsOf = (text: string) => checkStory(text, { file: 'pact.yaml' }).errors;

/** `line:column` of the first place where the text says `piece`. */
function placeOf(piece: string, text: string): string {
  const before = text.slice(0, text.indexOf(piece)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

describe('a story file that is right', () => {
  it('has nothing to complain about and replays', () => {
    expect(checkStory(pactFile)).toMatchObject({ errors: [], warnings: [] });
    expect(replay(parseStory(pactFile)).at(2)).toEqual({ 'the-pact': 'signed' });
  });

  it('has its defaults filled in', () => {
    const story = parseStory(pactFile);
    expect(story.acts).toEqual({});
    expect(story.sources[0]?.kind).toBe('publication');
    expect(story.entities[0]).toMatchObject({ short: 'Arland', aliases: [], named: true });
    expect(story.events[0]).toMatchObject({
      details: {},
      needs: [],
      after: [],
      reports: [{ from: [], stance: 'asserts' }],
    });
  });

  it('reads the same as YAML, as JSON and as what it was parsed to', () => {
    const story = parseStory(pactFile);
    expect(parseStory(JSON.stringify(yamlToData(pactFile)))).toEqual(story);
    expect(parseStory(JSON.stringify(story, null, '\t'))).toEqual(story);
  });
});

describe('a mistake is reported with its place and a way out', () => {
  it.each([
    [
      'unknown key',
      'summary: Two',
      'sumary: Two',
      'unknown-key',
      'sumary',
      'did you mean "summary"',
    ],
    ['missing key', 'language: en\n', '', 'missing', 'format', '"language" is missing'],
    [
      'wrong format',
      'story@1',
      'story@2',
      'invalid',
      'aide-memoire/story@2',
      'aide-memoire/story@1',
    ],
    [
      'bare year',
      'happened: 2010-01-01',
      'happened: 2010',
      'wrong-type',
      '2010\n',
      'needs quotes: "2010"',
    ],
    [
      'date as a list',
      'happened: 2010-01-01',
      'happened: [2010, 2011]',
      'wrong-type',
      '[2010',
      'in quotes',
    ],
    [
      'impossible day',
      'happened: 2010-01-01',
      'happened: 2010-02-30',
      'invalid-date',
      '2010-02-30',
      '28 days',
    ],
    [
      'open end',
      'happened: 2023-03-01',
      'happened: "2023-03-01/.."',
      'invalid-date',
      '"2023-03-01/.."',
      'no end',
    ],
    ['id with capitals', 'id: capital', 'id: Capital', 'invalid-id', 'Capital, kind', 'lower-case'],
    ['empty text', 'title: The Pact', 'title: "  "', 'out-of-bounds', '"  "', 'empty'],
    ['unknown kind', 'kind: person', 'kind: persn', 'invalid', 'persn', 'Did you mean "person"'],
    [
      'not a web address',
      'label: the radio',
      'label: the radio, url: "javascript:alert(1)"',
      'invalid-url',
      '"javascript',
      'http',
    ],
    ['detail of no form', 'text: calm', 'txt: calm', 'unknown-key', 'txt', 'did you mean "text"'],
    [
      'duplicate id',
      'id: borland',
      'id: arland',
      'duplicate-id',
      'arland, kind: country, name: Borland',
      'already the id of an entity',
    ],
    [
      'duplicate position',
      'id: fear',
      'id: costs',
      'duplicate-id',
      'costs, claim: because of fear',
      'already a position',
    ],
    ['an actor twice', 'by: [ann]', 'by: [ann, ann]', 'listed-twice', 'ann]\n', 'stands twice'],
    [
      'a hearer twice',
      'to: [borland]',
      'to: [borland, borland]',
      'listed-twice',
      'borland]\n    place',
      'leave it out here',
    ],
    [
      'a cause twice',
      'needs: [signing]',
      'needs: [signing, signing]',
      'listed-twice',
      'signing]\n    reports',
      'stands twice',
    ],
    [
      'an earlier event twice',
      'needs: [signing]',
      'after: [signing, signing]',
      'listed-twice',
      'signing]\n    reports',
      'stands twice',
    ],
    [
      'a party twice',
      'of: [arland, borland]',
      'of: [arland, borland, arland]',
      'listed-twice',
      'arland] }',
      'stands twice',
    ],
    [
      'a disputed event twice',
      'about: [speech]',
      'about: [speech, speech]',
      'listed-twice',
      'speech]\n    positions',
      'stands twice',
    ],
    [
      'a part twice',
      'tells: [happened, reason]',
      'tells: [happened, reason, happened]',
      'listed-twice',
      'happened], quote',
      'stands twice',
    ],
    [
      'a link twice',
      'from: [radio]',
      'from: [radio, radio]',
      'circular-chain',
      'radio], tells',
      'stands twice in this chain',
    ],
    [
      'unknown act',
      'act: explain',
      'act: explan',
      'unknown-reference',
      'explan\n',
      'Did you mean "explain"',
    ],
    [
      'act that is near none',
      'act: explain',
      'act: whisper-softly',
      'unknown-reference',
      'whisper',
      'no act "whisper-softly". "aide-memoire machines" lists the built-in ones.',
    ],
    [
      'unknown entity',
      'by: [ann]',
      'by: [anna]',
      'unknown-reference',
      'anna',
      'Did you mean "ann"',
    ],
    ['a place that acts', 'by: [ann]', 'by: [capital]', 'wrong-kind', 'capital]', 'is a place'],
    ['a person for a place', 'place: capital', 'place: ann', 'wrong-kind', 'ann\n', 'is a person'],
    [
      'unknown machine',
      'machine: treaty',
      'machine: treety',
      'unknown-reference',
      'treety',
      'Did you mean "treaty"',
    ],
    [
      'unknown subject',
      'moves: { the-pact: sign }',
      'moves: { pact: sign }',
      'unknown-reference',
      'sign }',
      'no subject "pact"',
    ],
    [
      'unknown source',
      'source: archive',
      'source: archiv',
      'unknown-reference',
      'archiv }',
      'Did you mean "archive"',
    ],
    [
      'unknown link',
      'from: [radio]',
      'from: [rdio]',
      'unknown-reference',
      'rdio',
      'Did you mean "radio"',
    ],
    [
      'circular chain',
      'from: [radio]',
      'from: [paper]',
      'circular-chain',
      'paper], tells',
      'twice',
    ],
    [
      'no report',
      'reports: [{ source: archive }]',
      'reports: []',
      'no-report',
      'id: signing',
      'Nobody reports',
    ],
    [
      'no paragraph',
      'paragraph: 2, ',
      '',
      'no-paragraph',
      '{ source: paper, from',
      'which paragraph',
    ],
    [
      'unknown part',
      'tells: [happened, reason]',
      'tells: [happened, raeson]',
      'unknown-part',
      'raeson',
      'no part',
    ],
    [
      'undated source',
      ', published: 2023-03-05',
      '',
      'no-publication-date',
      '{ id: paper',
      'needs "published"',
    ],
    [
      'out of order',
      'happened: 2023-03-01',
      'happened: "2009"',
      'out-of-order',
      '"2009"',
      'move it up',
    ],
    [
      'needs what comes later',
      'needs: [signing]',
      'needs: [speech]',
      'out-of-order',
      'speech]\n    reports',
      'the event itself',
    ],
    [
      'too few parties',
      'of: [arland, borland] }',
      'of: [arland] }',
      'too-few-parties',
      '[arland] }',
      'at least 2',
    ],
    [
      'unknown start',
      'name: the Pact,',
      'name: the Pact, starts: sined,',
      'unknown-status',
      'sined',
      'signed',
    ],
    [
      'illegal move',
      'the-pact: sign }',
      'the-pact: resume }',
      'illegal-move',
      'resume }',
      'under negotiation (negotiated) by then; legal now: sign, abandon',
    ],
    [
      'mistyped move',
      'the-pact: sign }',
      'the-pact: sing }',
      'illegal-move',
      'sing }',
      'Did you mean "sign"',
    ],
    [
      'claimed move of no machine',
      'the-pact: abandon',
      'the-pact: abndon',
      'unknown-move',
      'abndon',
      'knows no move',
    ],
    ['no holder', ', in: speech', '', 'no-holder', '{ id: costs', 'Nobody holds'],
    [
      'same claim',
      'because of fear',
      'Because of the costs',
      'duplicate-claim',
      'Because',
      'claims the same',
    ],
    ['quote without a speaker', 'by: [ann]', 'by: []', 'no-speaker', 'we need', 'whose words'],
    ['alias', 'title: The Pact', 'title: *x', 'alias', '*x', 'write out'],
    [
      'duplicate key',
      'language: en',
      'language: en\nlanguage: de',
      'syntax',
      'language: de',
      'stands twice',
    ],
    [
      'corrections',
      'disputes:',
      'corrections: []\ndisputes:',
      'unknown-key',
      'corrections',
      'later version',
    ],
    [
      'machines',
      'disputes:',
      'machines: {}\ndisputes:',
      'unknown-key',
      'machines',
      'later version',
    ],
  ])('%s', (_, from, to, code, pointsAt, words) => {
    const text = broken(from, to);
    const errors = errorsOf(text);
    const [first] = errors.filter((error) => error.code === code);
    expect(errors.map((error) => error.code)).toContain(code);
    expect(`${first?.line}:${first?.column}`).toBe(placeOf(pointsAt, text));
    expect(first?.sentence).toContain(words);
    expect(formatIssue(errors[0] ?? expect.fail())).toMatch(/^pact\.yaml:\d+:\d+ \S/);
  });

  it('names the path in the story', () => {
    const [error] = errorsOf(broken('by: [ann]', 'by: [anna]'));
    expect(error?.path).toBe('events[1].by[0]');
  });

  it.each([
    ['empty', '  \n', 'empty'],
    ['not text', 'PK\u0000\u0001', 'not-text'],
    ['too large', 'x'.repeat(1_000_001), 'too-large'],
    ['too deep', '['.repeat(50_000) + ']'.repeat(50_000), 'too-deep'],
    ['a list', '- a', 'wrong-type'],
    ['broken YAML', 'a: [b', 'syntax'],
    ['two documents', `${pactFile}---\na: b\n`, 'syntax'],
  ])('%s', (_, text, code) => {
    expect(errorsOf(text).map((error) => error.code)).toContain(code);
  });
});

describe('every mistake at once', () => {
  it('is reported in the order of the file, whatever its kind', () => {
    const text = pactFile
      .replace('summary: Two', 'sumary: Two')
      .replace('act: sign\n', 'act: sing\n')
      .replace('happened: 2023-03-01', 'happened: 2023')
      .replace('needs: [signing]', 'needs: [sining]')
      .replace('in: speech', 'in: speach')
      .replace('claim: because of fear', 'clam: because of fear');
    expect(errorsOf(text).map(({ code, line }) => [line, code])).toEqual([
      [1, 'missing'],
      [5, 'unknown-key'],
      [24, 'unknown-reference'],
      [32, 'wrong-type'],
      [40, 'unknown-reference'],
      [49, 'unknown-reference'],
      [50, 'missing'],
      [50, 'unknown-key'],
    ]);
  });

  it('reads what else an event says when what it did cannot be read', () => {
    const text = broken('act: explain', 'act: [explain]').replace('by: [ann]', 'by: [anna]');
    expect(errorsOf(text).map(({ code }) => code)).toEqual(['wrong-type', 'unknown-reference']);
  });

  it('does not blame others for what is broken in one place', () => {
    const errors = errorsOf(broken('kind: country, name: Arland', 'kind: land, name: Arland'));
    expect(errors.map(({ code }) => code)).toEqual(['invalid']);
  });

  it('reports an illegal move once, not again at each move after it', () => {
    const text = broken('the-pact: sign }', 'the-pact: enter-into-force }').replace(
      '    details:',
      '    moves: { the-pact: extend }\n    details:',
    );
    expect(errorsOf(text).map(({ code }) => code)).toEqual(['illegal-move']);
  });
});

describe('warnings', () => {
  it.each([
    ['Arland signs', '25 to 70'],
    ['The Pact is signed by Arland and Borland', 'Begin this title with who acts'],
    ['Arland says it will stand by the Pact', '"it" means nothing'],
    ['Arland puts a name under the Pact at last.', 'full stop'],
    ['Arland makes the Pact a signed agreement', '"signed" gives away'],
    ['Ahl tells the press why Arland hesitates', 'same title'],
  ])('%s', (title, words) => {
    const { story, warnings } = checkStory(broken('Arland puts a name under the Pact', title));
    expect(story).toBeDefined();
    expect(warnings.map(({ sentence }) => sentence).join(' ')).toContain(words);
  });

  it('are given for a source that tells of what happened after it was out', () => {
    const { warnings } = checkStory(broken('happened: 2010-01-01', 'happened: 2011-01-01'));
    expect(warnings).toMatchObject([{ code: 'told-too-early', line: 30 }]);
  });
});

describe('whatever the input', () => {
  const throwsOnlyStoryError = (text: string): void => {
    try {
      replay(parseStory(text));
    } catch (error) {
      expect(error).toBeInstanceOf(StoryError);
      for (const issue of (error as StoryError).issues) {
        expect(issue.line).toBeGreaterThan(0);
        expect(issue.column).toBeGreaterThan(0);
        expect(issue.sentence).toMatch(/[.?]$/);
      }
    }
  };

  it('throws nothing but StoryError: any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), throwsOnlyStoryError), {
      numRuns: 500,
    });
  });

  it('throws nothing but StoryError: any data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        throwsOnlyStoryError(JSON.stringify(data));
      }),
      { numRuns: 500 },
    );
  });

  it('throws nothing but StoryError: the right file with any part replaced by any value', () => {
    const data = JSON.parse(JSON.stringify(parseStory(pactFile))) as unknown;
    const paths = pathsOf(data);
    const nasty = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('__proto__', 'constructor', 'toString', '../2023', -0, [[]], { id: 'x' }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        nasty,
        fc.constantFrom('__proto__', 'constructor', 'id', 'x'),
        (path, value, key) => {
          throwsOnlyStoryError(JSON.stringify(replaced(data, path, value)));
          throwsOnlyStoryError(JSON.stringify(replaced(data, [...path, key], value)));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('throws nothing but StoryError: the right file with a piece cut out or doubled', () => {
    fc.assert(
      fc.property(fc.nat(pactFile.length), fc.nat(60), fc.boolean(), (start, length, double) => {
        const piece = double ? pactFile.slice(start, start + length).repeat(2) : '';
        throwsOnlyStoryError(pactFile.slice(0, start) + piece + pactFile.slice(start + length));
      }),
      { numRuns: 500 },
    );
  });

  it('reads any legal story back as it was', () => {
    fc.assert(
      fc.property(legalStory, (story) => {
        expect(parseStory(JSON.stringify(story))).toEqual(story);
      }),
      { numRuns: 50 },
    );
  });
});

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

/** A copy with the value at the path replaced; a path that leads nowhere changes nothing. */
function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((child: unknown, i) =>
      String(i) === String(key) ? replaced(child, rest, by) : child,
    );
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== String(key));
  const child: unknown = Object.entries(value).find(([name]) => name === String(key))?.[1];
  return Object.fromEntries([...entries, [String(key), replaced(child, rest, by)]]);
}
