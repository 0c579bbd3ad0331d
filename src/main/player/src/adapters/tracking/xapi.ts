import type { Environment } from './environment.js';
import type { Post, Reply } from './queue.js';
import { utf8Length } from './queue.js';

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
    const seconds = Number(response.headers.get('Retry-After') ?? '0');
    return { status: response.status, retryAfter: Number.isFinite(seconds) ? Math.min(600, Math.max(0, seconds)) : 0 };
  };

  /** The document as JSON; null when there is none or it cannot be had. */
  async get(resource: string, query: Readonly<Record<string, string>>): Promise<unknown> {
    const response = await this.#request('GET', resource, query);
    if (response?.ok !== true) return null;
    try {
      return (await response.json()) as unknown;
    } catch {
      return null;
    }
  }

  async put(resource: string, query: Readonly<Record<string, string>>, document: unknown): Promise<boolean> {
    return (await this.#request('PUT', resource, query, JSON.stringify(document)))?.ok === true;
  }

  async #request(
    method: string,
    resource: string,
    query: Readonly<Record<string, string>>,
    body?: string,
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
