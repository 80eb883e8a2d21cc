export const dateNow = (): Date => new Date();

/** Milliseconds until the learner's next day begins: 23 to 25 hours after the last, where clocks are changed. */
export const untilMidnight = (now: Date): number =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
