/** Whether the learner wants less motion, by their system or by this app's settings: for what a script moves. */
export const wantsLessMotion = (): boolean =>
  document.documentElement.dataset.motion === 'less' ||
  matchMedia('(prefers-reduced-motion: reduce)').matches;
