export { countRight, countsElsewhere, countsFor, type RightCounts } from './elsewhere.ts';
export { FEATURES, featuresOf } from './features.ts';
export { HELD_OUT } from './held-out.ts';
export { learnedFrom } from './learned.ts';
export { chanceOf, hitOf } from './hit.ts';
export { type BlindRow, blindReport, BOUNDS } from './report.ts';
export type { Sight, Solver } from './solver.ts';
export { SOLVERS } from './solvers.ts';
