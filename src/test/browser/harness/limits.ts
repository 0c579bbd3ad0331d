/** Milliseconds that nothing may take: long for a busy machine, short enough to be told by name. */
export const patience = { step: 30_000, film: 60_000, start: 60_000, end: 15_000 } as const;

/** What `waited` comes to, or a failure that names it: no wait of a test is without an end. */
export async function within<T>(ms: number, what: string, waited: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${ms / 1000} s in vain for ${what}`)), ms);
  });
  try {
    return await Promise.race([waited, late]);
  } finally {
    clearTimeout(timer);
  }
}
