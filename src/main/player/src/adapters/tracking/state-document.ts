import { isJson, type Json } from './statement.js';
import type { Lrs } from './xapi.js';

const tries = 3;

/**
 * One document of the State API that several devices may write. It is only written over what was read: where the LRS
 * names ETags a write states the one it knows, and on 412 reads, merges and writes again. [xAPI 3.1]
 */
export class StateDocument {
  readonly #lrs: Lrs;
  readonly #query: Readonly<Record<string, string>>;
  readonly #merge: (own: Json, other: Json) => Json;
  #etag: string | null = null;
  /** Whether the LRS names ETags; null until a document was seen. */
  #tags: boolean | null = null;
  /** `unread`: anything may be there. `untold`: nothing or ours was there, but no ETag tells whether it still is. */
  #state: 'unread' | 'untold' | 'known' = 'unread';

  constructor(lrs: Lrs, query: Readonly<Record<string, string>>, merge: (own: Json, other: Json) => Json) {
    this.#lrs = lrs;
    this.#query = query;
    this.#merge = merge;
  }

  /** Null when there is none or it cannot be had. */
  async read(): Promise<unknown> {
    const { status, content, etag } = await this.#lrs.get('activities/state', this.#query);
    this.#state = status === 200 ? 'known' : status === 0 || status >= 500 ? 'unread' : 'untold';
    this.#etag = etag;
    if (status === 200) this.#tags = etag !== null;
    return content;
  }

  /** `gone` leaves no time to read: then what was never read is not written over. */
  async write(own: Json, gone = false): Promise<boolean> {
    let content = own;
    for (let left = gone ? 1 : tries; left > 0; left--) {
      if (this.#state !== 'known' && !gone) {
        const other = await this.read();
        if (isJson(other)) content = this.#merge(content, other);
      }
      if (this.#state === 'unread') return false;
      const { status, etag } = await this.#lrs.put('activities/state', this.#query, content, this.#etag);
      this.#etag = etag;
      if (status === 409 || status === 412) this.#state = 'unread';
      else {
        this.#state = etag === null && this.#tags !== false ? 'untold' : 'known';
        return status >= 200 && status < 300;
      }
    }
    return false;
  }
}
