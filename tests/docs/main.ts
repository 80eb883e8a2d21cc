import { readFileSync, writeFileSync } from 'node:fs';
import { quizPage, withWhatCodeSays } from './quiz.ts';

/* Writes what the documentation shows of the code, so that it stays true. */

writeFileSync(quizPage, withWhatCodeSays(readFileSync(quizPage, 'utf8')));
