import { type Document, isCollection, isScalar, visit, type YAMLParseError } from 'yaml';

/** A place where the text is no YAML, and what to do about it. */
export interface SyntaxMistake {
  readonly offset: number;
  readonly sentence: string;
}

const MOST = 3;

/** The first mistakes that do not follow from an earlier one, each at the token it is about. */
export function syntaxMistakes(document: Document.Parsed, text: string): SyntaxMistake[] {
  const mistakes: SyntaxMistake[] = [];
  const seen = new Set<number>();
  for (const error of [...document.errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const at = tokenAt(text, error.pos[0]);
    if (seen.has(at)) continue;
    seen.add(at);
    const { offset = at, sentence } = mistakeOf(error, at, text, document);
    mistakes.push({ offset, sentence });
    // What stands after a token that ends the document is refused word by word, however right it is.
    if (mistakes.length === MOST || error.message.includes('in YAML stream')) break;
  }
  return mistakes;
}

/** The library places some errors in the empty space before a token, or after the last one. */
function tokenAt(text: string, offset: number): number {
  const space = /^(?:[ \r\n]+(?:#.*)?)*/.exec(text.slice(offset))?.[0].length ?? 0;
  return offset + space < text.length ? offset + space : text.trimEnd().length - 1;
}

type Words = Omit<SyntaxMistake, 'offset'> & Partial<SyntaxMistake>;

function mistakeOf(
  { code, message, pos }: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
  at: number,
  text: string,
  document: Document.Parsed,
): Words {
  const character = text.charAt(at);
  switch (code) {
    case 'MULTIPLE_DOCS':
      return say('A story is one document; remove the line that begins another (---).');
    case 'DUPLICATE_KEY': {
      const key = /^["']?(.{0,60}?)["']?\s*(?::|$)/m.exec(text.slice(at))?.[1] ?? character;
      return say(`"${key}" stands twice in this map; keep one of the two.`);
    }
    case 'TAB_AS_INDENT':
      return say('This line is indented with a tab; use spaces.');
    case 'BAD_SCALAR_START':
      return say(`A text that begins with "${character}" needs quotes around it.`);
    case 'BAD_DQ_ESCAPE':
      return say('A backslash in double quotes must be written twice; or use single quotes.');
    case 'NON_STRING_KEY':
      return say('A key is a word, not a list or a map.');
    case 'MULTILINE_IMPLICIT_KEY':
      return say(NO_KEY);
    case 'BLOCK_IN_FLOW':
      return say('A comma is missing before this, or a text that holds a colon needs quotes.');
    case 'BLOCK_AS_IMPLICIT_KEY':
      return nested(at, text, message);
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      return unfinished(message, pos[0], document);
    case 'UNEXPECTED_TOKEN':
      return say(
        text.charAt(at - 1) === "'" && /[\p{L}]/u.test(character)
          ? "Within single quotes an apostrophe is written twice (''); or use double quotes."
          : `"${wordAt(text, at)}" does not belong here; remove it, or look for a bracket, quotation mark or comma missing before it.`,
      );
    default:
      return inItsOwnWords(message);
  }
}

const say = (sentence: string): Words => ({ sentence });

const inItsOwnWords = (message: string): Words =>
  say(`This is not valid YAML: ${message.replace(/\.?$/, '.')}`);

const NO_KEY =
  'This line has no "key:"; write one, or indent a text that goes on from the line above.';
const ITEM_ASTRAY =
  'This item is not indented like its neighbours; the hyphens of one list stand in one column.';

/** A map where none can begin: a colon within a text, or a line further in than the one above it. */
function nested(at: number, text: string, message: string): Words {
  if (message.includes('block sequence')) return say(ITEM_ASTRAY);
  const line = /^.*/.exec(text.slice(at))?.[0] ?? '';
  if (/:(?:\s|$)/.test(line))
    return say('A text that holds a colon and a space needs quotes around it.');
  return {
    offset: tokenAt(text, at + line.length),
    sentence: 'This line is indented too far; keys of one map begin in one column.',
  };
}

/** Something that is not closed, separated or indented as it should be. */
function unfinished(message: string, end: number, document: Document.Parsed): Words {
  const open = /end with an? ([\]}])/.exec(message)?.[1];
  if (open !== undefined) {
    const opener = open === ']' ? '[' : '{';
    return {
      ...openedAt(document, end),
      sentence: `The "${opener}" that opens here is never closed; write "${open}" where it ends.`,
    };
  }
  if (message.startsWith('Missing closing')) {
    const sentence = 'The quotation mark that opens here is never closed.';
    return { ...openedAt(document, end), sentence };
  }
  if (message.startsWith('All mapping items')) {
    return say(
      'This line is not indented like its neighbours; keys of one map begin in one column.',
    );
  }
  if (message.startsWith('All sequence items')) return say(ITEM_ASTRAY);
  if (message.startsWith('Sequence item without')) {
    return say('This line has no "- "; write one, or indent it like the item it belongs to.');
  }
  if (message.startsWith('Implicit map keys')) return say(NO_KEY);
  if (message.startsWith('Comments must')) {
    return say('Write a space before "#", or put the text in quotes.');
  }
  if (message.startsWith('Missing ,')) return say('A comma is missing before this.');
  if (message.startsWith('Missing space')) return say('Write a space after the colon.');
  return inItsOwnWords(message);
}

/** Where the innermost list, map or text begins that was broken off at `end`. */
function openedAt(document: Document.Parsed, end: number): { offset?: number } {
  let offset: number | undefined;
  visit(document, {
    Node: (_, node) => {
      if ((isCollection(node) || isScalar(node)) && node.range?.[1] === end) offset = node.range[0];
    },
  });
  return offset === undefined ? {} : { offset };
}

const wordAt = (text: string, at: number): string =>
  /^(?:[,{}[\]:"']|[^\s,{}[\]:"']{1,30})/u.exec(text.slice(at))?.[0] ?? text.charAt(at);
