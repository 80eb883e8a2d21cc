import { formatIssue, StoryError, type StoryIssue } from '../errors.ts';
import type { Story } from '../story.ts';
import { madeVisible } from './characters.ts';
import { type Finding, type Path, pathInWords, type Place, readDocument } from './document.ts';
import { RULES, type RuleContext, WARNINGS } from './rules/index.ts';
import { salvage } from './salvage.ts';
import { shape } from './shape.ts';

export { formatIssue, StoryError, type StoryIssue };
export { LIMITS } from './limits.ts';
export { storyJsonSchema } from './json-schema.ts';

export interface ParseOptions {
  /** What issues call the text: a path, usually. */
  readonly file?: string;
}

/** A checked text: the story when there are no errors, and everything there is to say about it. */
export interface Checked {
  readonly story: Story | undefined;
  /** What makes the story unusable, in the order of the file. */
  readonly errors: readonly StoryIssue[];
  /** What makes it worse than it could be: titles that do not read well alone, and the like. */
  readonly warnings: readonly StoryIssue[];
}

/**
 * Reads a story file.
 *
 * @param text YAML 1.2 or JSON.
 * @returns the story with defaults filled in; it can be replayed without an error.
 * @throws StoryError with every mistake at once. Nothing else, whatever the text.
 */
export function parseStory(text: string, options: ParseOptions = {}): Story {
  const { story, errors } = checkStory(text, options);
  if (!story) throw new StoryError(errors);
  return story;
}

/** Like `parseStory`, but hands back errors and warnings instead of throwing. */
export function checkStory(text: string, { file = 'story' }: ParseOptions = {}): Checked {
  const document = readDocument(text);
  if (document.problems.length > 0) {
    const errors = document.problems.map(({ sentence, ...problem }) => ({
      file,
      path: '',
      ...problem,
      sentence: madeVisible(sentence),
    }));
    return { story: undefined, errors: inOrder(errors), warnings: [] };
  }
  const issuesOf = (findings: readonly Finding[]): StoryIssue[] =>
    inOrder(findings.map((finding) => issueOf(finding, file, document.locate)));

  const shaped = shape(document.data);
  if (shaped.story) {
    const context: RuleContext = {
      story: shaped.story,
      setAside: new Set(),
      unknownFrom: new Set(),
    };
    const errors = issuesOf(RULES.flatMap((rule) => [...rule(context)]));
    const warnings = issuesOf(WARNINGS.flatMap((rule) => [...rule(context)]));
    return { story: errors.length === 0 ? shaped.story : undefined, errors, warnings };
  }
  const rest = salvage(document.data, shaped.findings);
  const more = rest ? RULES.flatMap((rule) => [...rule(rest)]) : [];
  const besides = more
    .map((finding) => ({ ...finding, path: rest?.inFile(finding.path) ?? finding.path }))
    .filter(({ path }) => !shaped.findings.some((broken) => startsWith(broken.path, path)));
  return { story: undefined, errors: issuesOf([...shaped.findings, ...besides]), warnings: [] };
}

/** True when `path` lies on the way to `broken`: what is found there may only follow from what is broken. */
const startsWith = (broken: Path, path: Path): boolean =>
  path.every((segment, index) => broken[index] === segment);

function issueOf(
  { code, path, sentence, atKey }: Finding,
  file: string,
  locate: (path: Path, atKey?: boolean) => Place,
): StoryIssue {
  // Sentences quote the file, which may hold what would colour a terminal or end the line.
  const words = { path: madeVisible(pathInWords(path)), sentence: madeVisible(sentence) };
  return { code, file, ...locate(path, atKey), ...words };
}

const inOrder = (issues: readonly StoryIssue[]): StoryIssue[] =>
  [...issues].sort((a, b) => a.line - b.line || a.column - b.column);
