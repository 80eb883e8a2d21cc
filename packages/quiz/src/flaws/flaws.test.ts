import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleTimeline } from './example-story.ts';
import { exampleItem } from './examples.ts';
import { ITEM_CHECKS } from './item-checks.ts';
import {
  type Example,
  type Flaw,
  flawsOf,
  poolFlaws,
  type Rule,
  RULES,
  sessionFlaws,
} from './index.ts';

const timeline = exampleTimeline();

const flawsIn = ({ of, items }: Example): readonly Flaw[] => {
  if (of === 'item') return items.flatMap((item) => flawsOf(item, timeline));
  return (of === 'pool' ? poolFlaws : sessionFlaws)(items, timeline);
};

/** From the file that is called like the rule; Vite wants to read a folder in the path. */
const examplesOf = async ({ name }: Rule): Promise<readonly Example[]> => {
  const { examples } = (await import(`../flaws/${name}.ts`)) as {
    examples?: () => readonly Example[];
  };
  return examples?.() ?? [];
};

const EXPLAINED = await Promise.all(
  RULES.map(async (rule) => ({ ...rule, examples: await examplesOf(rule) })),
);

const scopesOf = (rule: Rule): readonly Example['of'][] =>
  (['item', 'pool', 'session'] as const).filter((scope) => rule[scope]);

describe('the rules', () => {
  it('are the 25, in their order, each with a name of its own', () => {
    expect(RULES.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(25);
  });

  it('have a file each, called like the rule', () => {
    const files = readdirSync(new URL('.', import.meta.url))
      .filter((file) => !file.endsWith('.test.ts'))
      .filter((file) =>
        readFileSync(new URL(file, import.meta.url), 'utf8').includes(': Rule = {'),
      );
    expect(files.sort()).toEqual(RULES.map(({ name }) => `${name}.ts`).sort());
  });

  it('are all looked at that look at one item', () => {
    const inItems = RULES.flatMap(({ name, item }) => (item ? [[name, item]] : []));
    expect(ITEM_CHECKS).toEqual(inItems);
  });

  it('find nothing in a good item', () => {
    expect(flawsOf(exampleItem(), timeline)).toEqual([]);
  });

  it('say which items break them, and how', () => {
    expect(flawsOf(exampleItem({ evidence: [] }), timeline)).toEqual([
      {
        rule: 'unsupported',
        number: 22,
        severity: 'wrong',
        sentence: 'has no evidence for its key, or no feedback for an option',
        items: ['when:example'],
      },
    ]);
  });
});

describe.each(EXPLAINED)('$number $name', ({ examples, ...rule }) => {
  it('looks at something, and has an example of each sort for all that it looks at', () => {
    expect(scopesOf(rule).length).toBeGreaterThan(0);
    for (const scope of scopesOf(rule)) {
      const shown = examples.filter(({ of }) => of === scope).map(({ breaks }) => breaks);
      expect(new Set(shown)).toEqual(new Set([true, false]));
    }
    for (const { of } of examples) expect(scopesOf(rule)).toContain(of);
  });

  it.each(
    examples.map(
      (example) => [example.breaks ? 'sees' : 'lets pass', example.why, example] as const,
    ),
  )('%s: %s', (_, _why, example) => {
    const found = flawsIn(example).some(({ rule: name }) => name === rule.name);
    expect(found).toBe(example.breaks);
  });
});
