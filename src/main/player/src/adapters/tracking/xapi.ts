import type { Environment } from './environment.js';
import type { Post, Reply } from './queue.js';
import { utf8Length } from './queue.js';

/** A document of an LRS; content is null when there is none or it cannot be had, status 0 when no answer came. */
export interface Document {
  readonly status: number;
  readonly content: unknown;
  /** Null when the LRS names none, or its CORS headers hide it. */
  readonly etag: string | null;
}

/** Requests to an LRS as xAPI 1.0.3 wants them; a failure is a status of 0, never an exception. */
export class Lrs {
  readonly #endpoint: string;
  readonly #authorization: string | null;
  readonly #environment: Environment;

  constructor(endpoint: string, authorization: string | null, environment: Environment) {
    this.#endpoint = endpoint;
    this.#authorization = authorization;
    this.#environment = environment;
  }

  readonly post: Post = async (body): Promise<Reply> => {
    const response = await this.#request('POST', 'statements', {}, body);
    if (response === null) return { status: 0, retryAfter: 0 };
    // A page instead of an answer is a portal that wants its users to sign in again, whatever its status.
    const isPage = response.ok && /html/i.test(response.headers.get('Content-Type') ?? '');
    return { status: isPage ? 401 : response.status, retryAfter: this.#retryAfter(response) };
  };

  async get(resource: string, query: Readonly<Record<string, string>>): Promise<Document> {
    const response = await this.#request('GET', resource, query);
    try {
      const content: unknown = response?.ok === true ? await response.json() : null;
      return { status: response?.status ?? 0, content, etag: response?.headers.get('ETag') ?? null };
    } catch {
      return { status: 0, content: null, etag: null };
    }
  }

  /** With an `etag` only over the document that bore it: status 412 tells that another one is there. [xAPI 3.1] */
  async put(
    resource: string,
    query: Readonly<Record<string, string>>,
    content: unknown,
    etag: string | null,
  ): Promise<Document> {
    const match = etag === null ? {} : { 'If-Match': etag };
    const response = await this.#request('PUT', resource, query, JSON.stringify(content), match);
    return { status: response?.status ?? 0, content, etag: response?.headers.get('ETag') ?? null };
  }

  /** Seconds, or a date. [RFC 9110 §10.2.3] */
  #retryAfter(response: Response): number {
    const value = response.headers.get('Retry-After') ?? '0';
    const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - this.#environment.now()) / 1_000;
    return Math.min(600, Math.max(0, seconds || 0));
  }

  async #request(
    method: string,
    resource: string,
    query: Readonly<Record<string, string>>,
    body?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response | null> {
    // An LMS's endpoint may be a proxy that carries a query of its own.
    const [base = '', own] = this.#endpoint.split('?');
    const parts = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    const search = [...(own === undefined ? [] : [own]), ...parts].join('&');
    const abort = new AbortController();
    const cancel = this.#environment.after(30_000, () => {
      abort.abort();
    });
    try {
      return await this.#environment.fetch(
        `${base.replace(/\/?$/, '/')}${resource}${search === '' ? '' : `?${search}`}`,
        {
          method,
          headers: {
            'X-Experience-API-Version': '1.0.3',
            ...(this.#authorization === null ? {} : { Authorization: this.#authorization }),
            ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
            ...headers,
          },
          signal: abort.signal,
          // Lives on when the page dies; browsers refuse it to large bodies.
          ...(body === undefined ? {} : { body, keepalive: utf8Length(body) <= 60_000 }),
        },
      );
    } catch {
      return null;
    } finally {
      cancel();
    }
  }
}
