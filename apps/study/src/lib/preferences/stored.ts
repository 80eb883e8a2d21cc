/**
 * What lies under a key of the browser's small storage. Nothing where there is none, where it is broken, or where the
 * browser refuses storage, which it may do at any call.
 */
export function readStored(key: string): unknown {
  try {
    return parsed(localStorage.getItem(key));
  } catch {
    return undefined;
  }
}

/** A text that lay there, or came from another tab. Nothing where it is broken, too. */
export function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keeps a value under a key, or nothing. @returns whether the browser took it. */
export function keepStored(key: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** A field of a value that came from outside. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;
