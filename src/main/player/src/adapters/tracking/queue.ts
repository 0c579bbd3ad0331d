import type { Notice, Told } from '../../core/session/tracker.js';
import type { Environment } from './environment.js';
import type { Ledger } from './ledger.js';
import type { StatementStore, Stored } from './store.js';

/** An LRS's answer to statements; status 0 when none came. */
export interface Reply {
  readonly status: number;
  /** Seconds the LRS asks to be left alone; 0 when it asks nothing. */
  readonly retryAfter: number;
}

/** Posts a body of statements; never rejects. */
export type Post = (body: string) => Promise<Reply>;

/** Browsers let 64 KiB outlive a page, over all requests together. */
const mostBytes = 60_000;
const mostStatements = 25;
const firstWaitMs = 1_000;
const longestWaitMs = 60_000;

/** What the queue tells besides notices. */
export interface Heard {
  readonly notify: (notice: Notice) => void;
  readonly ledger: Ledger;
  /** One of an earlier sitting was refused for good. */
  readonly dead?: (stored: Stored) => void;
}

/**
 * Statements on their way to the LRS: kept before they are sent, sent in order, one request at a time, and dropped
 * only when the LRS has them. A retry is the same to the byte, so that nothing is stored twice. What is refused for good
 * is set aside, kept and told in the receipt.
 */
export class StatementQueue {
  readonly #name: string;
  readonly #session: string;
  readonly #environment: Environment;
  readonly #store: StatementStore;
  readonly #post: Post;
  readonly #heard: Heard;
  #waiting: Stored[] = [];
  #unkept = 0;
  #refusing = false;
  #ready = false;
  #inFlight: readonly string[] = [];
  #stopped = false;
  #singly = 0;
  #failures = 0;
  #cancelRetry: (() => void) | null = null;
  #onEmpty: (() => void)[] = [];

  constructor(
    name: string,
    session: string,
    environment: Environment,
    store: StatementStore,
    post: Post,
    heard: Heard,
  ) {
    this.#name = name;
    this.#session = session;
    this.#environment = environment;
    this.#store = store;
    this.#post = post;
    this.#heard = heard;
  }

  /** Takes up what an earlier page left. */
  async open(): Promise<void> {
    this.#environment.whenBack(() => {
      this.kick();
    });
    try {
      const letters = await this.#store.buried(this.#name);
      this.#noteAll(letters);
      this.#heard.ledger.settle(0, idsOf(letters), true);
      const left = await this.#store.load(this.#name);
      const known = new Set(idsOf(this.#waiting));
      const earlier = left.filter(({ id }) => !known.has(id));
      this.#noteAll(earlier);
      this.#waiting = [...earlier, ...this.#waiting];
    } catch {
      this.#inMemory();
    }
    this.#ready = true;
    this.#send();
  }

  /** `told` is its line in the receipt, if it is worth one. */
  add(id: string, statement: unknown, told: Told | null = null): void {
    const text = JSON.stringify(statement);
    const stored: Stored = { id, text, session: this.#session, ...(told === null ? {} : { told }) };
    this.#waiting.push(stored);
    this.#noteAll([stored]);
    this.#unkept++;
    void this.#store
      .put(this.#name, stored)
      .catch(() => {
        this.#inMemory();
      })
      .then(() => {
        this.#unkept--;
        this.#send();
      });
  }

  /** Tries at once: the line may be back, or the page may be going. */
  kick(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    this.#send();
  }

  /** The page is going: sends all that fits without waiting for anything. What is not acknowledged stays kept. */
  goodbye(): void {
    const rest = this.#waiting.filter(({ id }) => !this.#inFlight.includes(id));
    if (this.#stopped || rest.length === 0) return;
    // What is under way counts: browsers grant 64 KiB to all of a page's last requests together.
    const flying = this.#waiting.filter(({ id }) => this.#inFlight.includes(id));
    const batch = batchOf(rest, mostStatements, mostBytes - utf8Length(bodyOf(flying)));
    void this.#post(bodyOf(batch)).then(({ status }) => {
      if (status === 200 || status === 204) this.#drop(batch);
    });
  }

  /** Hurries; settles when all is stored, given up, or the time is over. */
  async drained(mostMs: number): Promise<void> {
    this.kick();
    if (this.#waiting.length === 0 || this.#stopped) return;
    await new Promise<void>((resolve) => {
      this.#onEmpty.push(resolve);
      this.#environment.after(mostMs, resolve);
    });
  }

  #send(): void {
    if (!this.#ready || this.#inFlight.length > 0 || this.#stopped || this.#cancelRetry !== null) return;
    // Kept first, all of them: order is worth more than a moment.
    if (this.#unkept > 0 || this.#waiting.length === 0) return;
    const batch = batchOf(this.#waiting, this.#singly > 0 ? 1 : mostStatements);
    this.#inFlight = idsOf(batch);
    void this.#post(bodyOf(batch)).then((reply) => {
      this.#inFlight = [];
      this.#take(reply, batch);
    });
  }

  #take({ status, retryAfter }: Reply, batch: readonly Stored[]): void {
    if (status === 200 || status === 204) {
      if (this.#failures > 0) this.#heard.notify({ type: 'recording' });
      this.#failures = 0;
      this.#forget(batch);
    } else if (status === 0 || status === 408 || status === 429 || status >= 500) {
      this.#later(retryAfter);
    } else if (batch.length > 1) {
      // One of them is at fault: alone each shows whether it is.
      this.#singly = batch.length;
      this.#send();
    } else if (status === 409) {
      this.#forget(batch);
    } else if (batch[0]?.session !== this.#session) {
      // Left by another sitting, which the LMS has closed since.
      this.#bury(batch);
      for (const stored of batch) this.#heard.dead?.(stored);
    } else if (status === 401 || status === 403) {
      this.#stopped = true;
      this.#heard.notify({ type: 'not-recorded', reason: 'refused' });
      this.#empty();
    } else {
      this.#heard.notify({ type: 'not-saved' });
      this.#bury(batch);
    }
  }

  #bury(batch: readonly Stored[]): void {
    this.#heard.ledger.settle(this.#environment.now(), idsOf(batch), true);
    for (const stored of batch) void this.#store.bury(this.#name, stored).catch(() => undefined);
    this.#forget(batch);
  }

  #forget(batch: readonly Stored[]): void {
    this.#singly = Math.max(0, this.#singly - batch.length);
    this.#drop(batch);
    if (this.#waiting.length === 0) this.#empty();
    else this.#send();
  }

  #drop(batch: readonly Stored[]): void {
    const ids = idsOf(batch);
    this.#heard.ledger.settle(this.#environment.now(), ids);
    this.#waiting = this.#waiting.filter(({ id }) => !ids.includes(id));
    void this.#store.remove(this.#name, ids).catch(() => undefined);
  }

  #later(retryAfter: number): void {
    const most = Math.min(longestWaitMs, firstWaitMs * 2 ** this.#failures);
    this.#failures++;
    this.#heard.notify({ type: 'retrying' });
    const waitMs = Math.max(retryAfter * 1_000, this.#environment.random() * most);
    this.#cancelRetry = this.#environment.after(waitMs, () => {
      this.#cancelRetry = null;
      this.#send();
    });
  }

  #inMemory(): void {
    if (!this.#refusing) this.#heard.notify({ type: 'memory-only' });
    this.#refusing = true;
  }

  #noteAll(all: readonly Stored[]): void {
    for (const { id, told } of all) if (told !== undefined) this.#heard.ledger.note(told, id);
  }

  #empty(): void {
    for (const tell of this.#onEmpty.splice(0)) tell();
  }
}

function idsOf(all: readonly Stored[]): readonly string[] {
  return all.map(({ id }) => id);
}

function batchOf(waiting: readonly Stored[], most: number, byteLimit = mostBytes): readonly Stored[] {
  let bytes = 2;
  const batch: Stored[] = [];
  for (const stored of waiting.slice(0, most)) {
    bytes += utf8Length(stored.text) + 1;
    // Statements of different sittings never share a request, lest one refusal hits both.
    if (batch.length > 0 && (bytes > byteLimit || stored.session !== batch[0]?.session)) break;
    batch.push(stored);
  }
  return batch;
}

function bodyOf(batch: readonly Stored[]): string {
  return `[${batch.map(({ text }) => text).join(',')}]`;
}

export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
