/** How long a page that is just going (a reload) may take to let go. */
const patienceMs = 1_500;
const hearingMs = 300;

/**
 * Claims `name` among all pages of this browser. Gives the way to let go of it, which the end of the page does too, or
 * null when another page holds it. Where nothing can tell, the claim is granted.
 */
export async function claim(
  window: Pick<Window & typeof globalThis, 'navigator' | 'BroadcastChannel' | 'setTimeout' | 'AbortController'>,
  name: string,
): Promise<(() => void) | null> {
  try {
    const { navigator }: { readonly navigator: { readonly locks?: LockManager } } = window;
    // On plain http there are no locks.
    return await (navigator.locks === undefined ? byCall(window, name) : byLock(window, navigator.locks, name));
  } catch {
    return () => undefined;
  }
}

function byLock(
  window: Pick<Window & typeof globalThis, 'setTimeout' | 'AbortController'>,
  locks: LockManager,
  name: string,
): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    const abort = new window.AbortController();
    window.setTimeout(() => {
      abort.abort();
    }, patienceMs);
    const held = (lock: Lock | null) =>
      new Promise<void>((release) => {
        resolve(lock === null ? null : release);
        if (lock === null) release();
      });
    locks
      .request(name, { signal: abort.signal }, held)
      // A busy page may be late to hear of its own lock: whether another has it is asked, not guessed from the time.
      .catch(() => locks.request(name, { ifAvailable: true }, held))
      .catch(() => {
        reject(new Error('no locks'));
      });
  });
}

/**
 * Asks around and waits for an objection. Of two that ask at once, the lower number has it: the other steps back by
 * itself, since the one that asked later may never have heard of it.
 */
function byCall(
  window: Pick<Window & typeof globalThis, 'BroadcastChannel' | 'setTimeout'>,
  name: string,
): Promise<(() => void) | null> {
  const channel = new window.BroadcastChannel(name);
  const own = Math.random();
  let held = false;
  return new Promise((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'number' && (held || own < data)) {
        channel.postMessage('taken');
      } else if (!held) {
        channel.close();
        resolve(null);
      }
    };
    channel.postMessage(own);
    window.setTimeout(() => {
      held = true;
      resolve(() => {
        channel.close();
      });
    }, hearingMs);
  });
}
