import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { LIMITS } from './limits.ts';
import { syntaxMistakes } from './syntax.ts';

export type Path = readonly (string | number)[];

/** A mistake before it has a place in the file: what is wrong, and where in the story. */
export interface Finding {
  readonly code: string;
  readonly path: Path;
  readonly sentence: string;
  /** Points at the key rather than at its value. */
  readonly atKey?: boolean;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The text as data, with a way back from every path to its line and column. */
export interface StoryDocument {
  readonly data: unknown;
  /** What makes the text unusable as YAML or JSON. Where there is any, `data` is undefined. */
  readonly problems: readonly (Place & { readonly code: string; readonly sentence: string })[];
  readonly locate: (path: Path, atKey?: boolean) => Place;
}

/** Reads YAML 1.2, of which JSON is a part. Never throws. */
export function readDocument(file: string): StoryDocument {
  // A byte-order mark is no column that an editor counts.
  const text = file.replace(/^\uFEFF/, '');
  if (text.length > LIMITS.file) {
    return unusable(
      'too-large',
      `The file has ${text.length} characters; a story file has at most ${LIMITS.file}.`,
    );
  }
  if (text.includes('\u0000')) {
    return unusable('not-text', 'This is not a text file; a story is written in YAML or JSON.');
  }
  if (text.trim() === '')
    return unusable(
      'empty',
      'The file is empty; a story begins with "format: aide-memoire/story@1".',
    );
  try {
    return read(text);
  } catch (error) {
    // The YAML library recurses into nested lists and maps; a few thousand levels exhaust the stack.
    if (error instanceof RangeError) {
      return unusable('too-deep', 'Lists or maps are nested far deeper than any story needs.');
    }
    throw error;
  }
}

function read(text: string): StoryDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) throw new RangeError();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = syntaxMistakes(document, text).map(({ offset, sentence }) => ({
    code: 'syntax',
    sentence,
    ...place(offset),
  }));
  visit(document, {
    Alias: (_, node) => {
      problems.push({
        code: 'alias',
        sentence: `A story takes no YAML aliases; write out what "*${node.source}" stands for.`,
        ...place(node.range?.[0] ?? 0),
      });
    },
  });
  return {
    data: problems.length === 0 ? document.toJS() : undefined,
    problems,
    locate: (path, atKey = false) => place(offsetOf(document.contents, path, atKey)),
  };
}

/** Offset of the deepest node on the path that exists. */
function offsetOf(root: Node | null, path: Path, atKey: boolean): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [depth, segment] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(segment),
      );
      if (!pair) break;
      const last = depth === path.length - 1;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
      if (last && atKey) break;
    } else if (isSeq(node) && typeof segment === 'number') {
      node = node.items[segment];
    } else break;
    if (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node))
      offset = node.range?.[0] ?? offset;
  }
  return offset;
}

const unusable = (code: string, sentence: string): StoryDocument => ({
  data: undefined,
  problems: [{ code, sentence, line: 1, column: 1 }],
  locate: () => ({ line: 1, column: 1 }),
});

/** `events[3].moves.new-start`. */
export const pathInWords = (path: Path): string =>
  path
    .map((segment, index) =>
      typeof segment === 'number' ? `[${segment}]` : index === 0 ? segment : `.${segment}`,
    )
    .join('');
