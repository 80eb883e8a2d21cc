/** When all pictures are taken, so that dates and what is due are the same on every day. */
export const NOW = '2026-11-21T10:00:00Z';

/**
 * Sets this process's clock to a moment, from which it goes on: a state may put answers of last week into a page whose
 * own clock stands there. To be called before the states are loaded.
 */
export function setClock(moment: string): void {
  const Real = Date;
  const ahead = Real.parse(moment) - Real.now();
  globalThis.Date = new Proxy(Real, {
    construct: (_, given: unknown[]) =>
      Reflect.construct(Real, given.length === 0 ? [Real.now() + ahead] : given) as Date,
    get: (_, name): unknown =>
      name === 'now' ? () => Real.now() + ahead : Reflect.get(Real, name),
  });
}
