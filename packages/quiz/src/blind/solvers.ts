import { rightElsewhere } from './elsewhere.ts';
import { earliest, firstPosition, latest, middle } from './place.ts';
import type { Solver } from './solver.ts';
import {
  firstInAlphabet,
  likeOthers,
  likeStem,
  longest,
  mostDetailed,
  shortest,
} from './wording.ts';

/** The blind solvers that a pool is composed against. */
export const SOLVERS: readonly Solver[] = [
  longest,
  shortest,
  mostDetailed,
  likeStem,
  likeOthers,
  middle,
  earliest,
  latest,
  rightElsewhere,
  firstPosition,
  firstInAlphabet,
];
