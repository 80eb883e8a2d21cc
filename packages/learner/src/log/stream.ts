/** The one stream of a learner. */
export const STREAM = 'learner';
