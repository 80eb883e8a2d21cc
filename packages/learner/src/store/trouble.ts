/** Hears of what no caller is there for: a subscriber that threw, a connection that was lost. */
export type OnTrouble = (error: unknown) => void;

/** Lets an error be uncaught, as one of an event listener is: nobody else is stopped, and the console shows it. */
export const leaveUncaught: OnTrouble = (error) => {
  queueMicrotask(() => {
    throw error;
  });
};
