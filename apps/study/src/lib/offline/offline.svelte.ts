import { dev, version } from '$app/env';
import { resolve } from '$app/paths';
import { claimOf, TAKE_OVER } from './words.ts';

/** What the page knows of its service worker, which keeps the app on this device. */
class Offline {
  /** Whether the whole app is kept here and opens without a network. */
  kept = $state(false);
  /** Whether a newer release is kept beside it, and waits for the reader's word. */
  isNewer = $state(false);
  #registration: ServiceWorkerRegistration | undefined;

  /** Has the app kept, and watches for newer releases. Where the browser refuses, everything goes on without. */
  async begin(): Promise<void> {
    if (dev || !('serviceWorker' in navigator)) return;
    const container = navigator.serviceWorker;
    this.kept = container.controller !== null;
    container.addEventListener('controllerchange', () => {
      // Another release took over, and this page is not of it.
      if (this.kept) location.reload();
      this.kept = true;
    });

    const registration = await register().catch(() => undefined);
    // Where somebody blocks service workers there may be none without an error.
    if (!(registration instanceof ServiceWorkerRegistration)) return;
    this.#registration = registration;
    this.#look(registration.installing);
    registration.addEventListener('updatefound', () => {
      this.#look(registration.installing);
    });
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) void registration.update().catch(() => undefined);
    });

    const { active } = await container.ready;
    if (!container.controller) active?.postMessage(claimOf(version));
  }

  /** Puts the newer release to use, in every tab. */
  renew(): void {
    const waiting = this.#registration?.waiting;
    if (!waiting || !navigator.serviceWorker.controller) {
      // Nothing tells a page without a service worker that another took over.
      waiting?.addEventListener('statechange', () => {
        if (waiting.state === 'activated') location.reload();
      });
      if (!waiting) location.reload();
    }
    waiting?.postMessage(TAKE_OVER);
  }

  #look(installing: ServiceWorker | null): void {
    // The very first one waits for nobody.
    const look = () => {
      this.isNewer = Boolean(this.#registration?.waiting && this.#registration.active);
    };
    look();
    installing?.addEventListener('statechange', look);
  }
}

/** Only once the page has what it needs: keeping the app is not to hold up reading. */
async function register(): Promise<ServiceWorkerRegistration> {
  if (document.readyState !== 'complete') {
    await new Promise((loaded) => {
      addEventListener('load', loaded, { once: true });
    });
  }
  return navigator.serviceWorker.register(`${resolve('/')}service-worker.js`);
}

export const offline = new Offline();
