import type { Story } from '../story.ts';
import type { Finding, Path } from './document.ts';
import { shape } from './shape.ts';

/*
 * A mistake of shape must not hide what else is wrong. So the keys with such mistakes are blanked or left out, an
 * entry that cannot be read even so is set aside, and the rules read the rest. What was set aside counts as present.
 */

const LISTS = ['sources', 'entities', 'subjects', 'events', 'disputes'] as const;
type Data = Record<string, unknown>;

export interface Salvaged {
  readonly story: Story;
  /** Ids of entries set aside: references to them are not mistakes. */
  readonly setAside: ReadonlySet<string>;
  /** Subjects that a broken event may move: their status is unknown. */
  readonly unknownFrom: ReadonlySet<string>;
  /** From a path in `story` to the same place in the file. */
  readonly inFile: (path: Path) => Path;
}

/** What can still be read of data that failed its schema, or undefined when too little is left. */
export function salvage(data: unknown, findings: readonly Finding[]): Salvaged | undefined {
  if (!isData(data)) return undefined;
  // Data that YAML or JSON made is a tree of plain values, so this copies it whole.
  const copy = JSON.parse(JSON.stringify(data)) as Data;
  const unknownFrom = new Set<string>();
  for (const { path, atKey } of findings) {
    if (path[0] === 'events' && path.includes('moves'))
      for (const id of movedBy(data, path)) unknownFrom.add(id);
    blank(copy, path, atKey === true);
  }
  const setAside = new Set<string>();
  const kept = new Map<string, readonly number[]>();
  const stillBroken = shape(copy).findings.map(({ path }) => path);
  for (const name of LISTS) {
    const list: unknown = copy[name];
    if (!Array.isArray(list)) continue;
    const bad = new Set(stillBroken.filter((path) => path[0] === name).map((path) => path[1]));
    const indices = [...list.keys()].filter((index) => !bad.has(index));
    kept.set(name, indices);
    copy[name] = indices.map((index): unknown => list[index]);
    for (const index of bad) {
      const entry: unknown = typeof index === 'number' ? list[index] : undefined;
      if (isData(entry) && typeof entry['id'] === 'string') setAside.add(entry['id']);
      if (name === 'events')
        for (const id of movedBy(data, [name, index ?? 0])) unknownFrom.add(id);
    }
  }
  const { story } = shape(copy);
  const inFile = ([list, index, ...more]: Path): Path => {
    const original = typeof index === 'number' ? kept.get(String(list))?.[index] : undefined;
    return [list ?? '', original ?? index ?? '', ...more];
  };
  return story && { story, setAside, unknownFrom, inFile };
}

/** What stands in for a value that cannot be read, so that the rules find nothing wrong with it. */
const BLANKS: Readonly<Record<string, unknown>> = {
  format: 'aide-memoire/story@1',
  language: 'en',
  label: '-',
  title: '-',
  summary: '-',
  name: '-',
  question: '-',
  claim: '-',
  happened: '../9999-12-31',
  published: '9999',
  act: 'state',
  paragraph: 1,
};

/** Blanks the innermost key on the path; an unknown key, or one that has no blank, is left out. */
function blank(data: Data, path: Path, unknown: boolean): void {
  const depth = path.findLastIndex((segment) => typeof segment === 'string');
  const parent = path.slice(0, depth).reduce<unknown>(child, data);
  const key = path[depth];
  if (!isData(parent) || typeof key !== 'string') return;
  const detail = path.indexOf('details') + 1;
  if (detail > 0 && detail < path.length && !unknown) {
    const details = path.slice(0, detail).reduce<unknown>(child, data);
    if (isData(details)) details[String(path[detail])] = { label: '-', text: '-' };
  } else if (!unknown && Object.hasOwn(BLANKS, key)) parent[key] = BLANKS[key];
  else if (key in BLANKS_AT_TOP && depth === 0) parent[key] = BLANKS_AT_TOP[key];
  else Reflect.deleteProperty(parent, key);
}

const BLANKS_AT_TOP: Readonly<Record<string, unknown>> = { id: 'story' };

const child = (value: unknown, segment: string | number): unknown => {
  if (isData(value)) return Object.hasOwn(value, segment) ? value[segment] : undefined;
  return Array.isArray(value) ? (value as unknown[])[Number(segment)] : undefined;
};

function movedBy(data: Data, path: Path): string[] {
  const moves = [...path.slice(0, 2), 'moves'].reduce<unknown>(child, data);
  return isData(moves) ? Object.keys(moves) : [];
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
