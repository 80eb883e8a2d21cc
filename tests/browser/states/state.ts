import type { Page } from '@playwright/test';

/** A place of the app in a certain state: what axe looks at, and what the screenshots show. */
export interface State {
  readonly name: string;
  readonly address: string;
  /** From the opened page to the state. */
  readonly reach?: (page: Page) => Promise<void>;
  /** Whether the browser itself reports that the address is not there. */
  readonly missing?: boolean;
}
