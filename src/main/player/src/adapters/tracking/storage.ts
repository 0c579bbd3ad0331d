/** What is kept under the key; null when nothing is or the browser refuses. */
export function read(storage: Storage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** Keeps it if the browser lets us: full or refused storage costs convenience, never the sitting. */
export function write(storage: Storage | null, key: string, value: string): void {
  try {
    storage?.setItem(key, value);
  } catch {
    // Nothing to be done, nothing lost that counts.
  }
}
