import type { OnNavigate } from '$app/navigation';

/**
 * Lets one page fade into the next where the browser can; base.css says how, and that less motion means none. A step
 * within a page is shown at once.
 */
export function fadeOver({ from, to, complete, shallow }: OnNavigate): Promise<void> | undefined {
  if (shallow || from?.route.id === to?.route.id) return undefined;
  if (!('startViewTransition' in document)) return undefined;
  return new Promise((resolve) => {
    const { ready, finished } = document.startViewTransition(async () => {
      resolve();
      await complete;
    });
    // One that is cut short by the next is no error.
    for (const promise of [ready, finished]) promise.catch(() => undefined);
  });
}
