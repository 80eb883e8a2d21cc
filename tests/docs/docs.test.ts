import { readFileSync } from 'node:fs';
import { checkStory } from '@aide-memoire/core/parse';
import { expect, it } from 'vitest';
import { quizPage, withWhatCodeSays } from './quiz.ts';

it('docs/quiz.md shows the questions that the code makes; `npm run -s docs` writes them', () => {
  const page = readFileSync(quizPage, 'utf8');
  expect(withWhatCodeSays(page)).toBe(page);
});

it('the example to download is the small story of docs/story-format.md', () => {
  const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const example = textOf('../../apps/study/static/example-story.yaml');
  expect(textOf('../../docs/story-format.md')).toContain(`\n\`\`\`yaml\n${example}\`\`\`\n`);
  expect(checkStory(example)).toMatchObject({ errors: [], warnings: [] });
});
