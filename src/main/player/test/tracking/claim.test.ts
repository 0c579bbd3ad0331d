import { describe, expect, it } from 'vitest';
import { claim } from '../../src/adapters/tracking/claim.js';

type Page = Parameters<typeof claim>[0];

/** Locks as browsers hold them, over all pages that share this object. */
class Locks {
  readonly #held = new Map<string, Promise<unknown>>();

  async request(
    name: string,
    { signal, ifAvailable }: { signal?: AbortSignal; ifAvailable?: boolean },
    work: (lock: object | null) => Promise<void>,
  ): Promise<void> {
    if (ifAvailable === true && this.#held.has(name)) {
      await work(null);
      return;
    }
    while (this.#held.has(name)) {
      await Promise.race([
        this.#held.get(name),
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => {
            reject(new DOMException('aborted', 'AbortError'));
          });
        }),
      ]);
    }
    const working = work({}).then(() => this.#held.delete(name));
    this.#held.set(name, working);
    await working;
  }
}

const page = (locks?: object): Page =>
  ({ navigator: { locks }, BroadcastChannel, setTimeout, AbortController }) as unknown as Page;
let names = 0;

describe.each<readonly [string, () => object | undefined]>([
  ['Web Locks', () => new Locks()],
  ['BroadcastChannel, where plain http has no locks', () => undefined],
])('R7 a claim by %s', (_, make) => {
  it('is granted to the first page, refused to the second, and free again after', async () => {
    const name = `unit${names++}`;
    const locks = make();
    const release = await claim(page(locks), name);
    expect(release).not.toBeNull();
    expect(await claim(page(locks), name)).toBeNull();
    const other = await claim(page(locks), `${name}-other`);
    expect(other).not.toBeNull();
    other?.();
    release?.();
    const again = await claim(page(locks), name);
    expect(again).not.toBeNull();
    again?.();
  });

  it('is granted to one of two that ask at once, whichever drew the lower number', async () => {
    const granted = async (name: string): Promise<number> => {
      const locks = make();
      const both = await Promise.all([claim(page(locks), name), claim(page(locks), name)]);
      both.forEach((release) => release?.());
      return both.filter((release) => release !== null).length;
    };
    const asked = Array.from({ length: 8 }, () => granted(`unit${names++}`));
    expect(await Promise.all(asked)).toEqual(asked.map(() => 1));
  });

  it('waits for a page that is just going, as on a reload', async () => {
    const locks = new Locks();
    const release = await claim(page(locks), 'reload');
    const next = claim(page(locks), 'reload');
    setTimeout(() => release?.(), 200);
    expect(await next).not.toBeNull();
  });
});

it('R7 a lock that is granted late is a lock', async () => {
  const late = {
    request: (_: string, { signal }: { signal?: AbortSignal }, work: (lock: object) => Promise<void>) =>
      signal === undefined ? work({}) : Promise.reject(new DOMException('aborted', 'AbortError')),
  };
  expect(await claim(page(late), 'x')).not.toBeNull();
});

it('R7 a claim is granted where nothing can tell', async () => {
  const locks = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) };
  expect(await claim(page(locks), 'x')).not.toBeNull();
});
