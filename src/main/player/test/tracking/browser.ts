import type { Environment } from '../../src/adapters/tracking/environment.js';

let ids = 0;

/** A browser that stands still: time passes only by `pass`. */
export class StillBrowser {
  nowMs = Date.UTC(2026, 10, 21, 10, 0, 0, 123);
  readonly local = new Storing();
  readonly tab = new Storing();
  #back: (() => void)[] = [];
  #timers: { dueMs: number; run: () => void }[] = [];

  environment(more: Partial<Environment> = {}): Environment {
    return {
      window: {},
      href: 'https://lms.example/index.html',
      fetch: () => Promise.reject(new TypeError('offline')),
      local: this.local,
      tab: this.tab,
      indexedDb: null,
      now: () => this.nowMs,
      uuid: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
      random: () => 1,
      after: (ms, run) => {
        const timer = { dueMs: this.nowMs + ms, run };
        this.#timers.push(timer);
        return () => {
          this.#timers = this.#timers.filter((each) => each !== timer);
        };
      },
      whenBack: (run) => {
        this.#back.push(run);
      },
      claim: () => Promise.resolve(() => undefined),
      picture: () => null,
      ...more,
    };
  }

  /** The line is back. */
  comeBack(): void {
    for (const run of this.#back) run();
  }

  /** Lets time pass, timer by timer, and all that follows from each. */
  async pass(ms: number): Promise<void> {
    const untilMs = this.nowMs + ms;
    await settled();
    for (;;) {
      const [next] = [...this.#timers].sort((a, b) => a.dueMs - b.dueMs);
      if (next === undefined || next.dueMs > untilMs) break;
      this.#timers = this.#timers.filter((each) => each !== next);
      this.nowMs = Math.max(this.nowMs, next.dueMs);
      next.run();
      await settled();
    }
    this.nowMs = untilMs;
    await settled();
  }
}

/** All that was waiting for a turn has had it. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 40; i++) await new Promise<void>((resolve) => setImmediate(resolve));
}

export class Storing implements Storage {
  readonly #items = new Map<string, string>();
  get length(): number {
    return this.#items.size;
  }
  clear(): void {
    this.#items.clear();
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }
}
