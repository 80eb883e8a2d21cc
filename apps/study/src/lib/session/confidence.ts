const PLACE = 'aide-memoire:asks-confidence';

/** Where the browser stores nothing, it holds until the tab is closed. */
let here: boolean | undefined;

/** Whether sessions ask how sure the learner is before the check: what was said last, else no. */
export function asksConfidence(): boolean {
  try {
    return here ?? localStorage.getItem(PLACE) === 'yes';
  } catch {
    return false;
  }
}

export function rememberConfidence(asks: boolean): void {
  here = asks;
  try {
    localStorage.setItem(PLACE, asks ? 'yes' : 'no');
  } catch {
    // It is a wish, not a word of the learner's log.
  }
}
