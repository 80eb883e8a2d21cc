import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { quizPage, withWhatCodeSays } from './quiz.ts';

it('docs/quiz.md shows the questions that the code makes; `npm run -s docs` writes them', () => {
  const page = readFileSync(quizPage, 'utf8');
  expect(withWhatCodeSays(page)).toBe(page);
});
