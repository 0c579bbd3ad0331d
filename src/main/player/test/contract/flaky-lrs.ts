import type { Statement } from '../../src/adapters/tracking/statement.js';
import type { StillBrowser } from '../tracking/browser.js';

const sessionId = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

/** What may happen to one request for statements; a number is a status that stores nothing. */
export type Fate = 'fine' | 'dropped' | 'lost' | 'hangs' | 'login-page' | number;

/** Everything that may go wrong between a player and an LRS; each may be switched on and off at any time. */
export interface Weather {
  offline: boolean;
  /** What becomes of the next requests for statements; when it runs out, they are fine. */
  fates: Fate[];
  /** Drawn for each request when `fates` has run out. */
  chance: () => Fate;
  retryAfter: string | null;
  latencyMs: number;
  /** 409 to a statement that is there already, though it is the same. */
  refusesReplay: boolean;
  /** Takes one statement at a time: 413 for more. */
  singly: boolean;
  /** Refuses what this says, each time. */
  refuses: (statement: Statement) => boolean;
  /** Where ETags are told. */
  etags: 'never' | 'get' | 'always';
  /** Statuses of the next requests for documents and for the token; 0 reaches nobody. */
  documentFates: number[];
  tokenFates: number[];
}

/** An LRS and strict cmi5 LMS: a launch abandons the one before, and what comes of that one later is refused. */
export class FlakyLrs {
  readonly weather: Weather = {
    offline: false,
    fates: [],
    chance: () => 'fine',
    retryAfter: null,
    latencyMs: 0,
    refusesReplay: false,
    singly: false,
    refuses: () => false,
    etags: 'always',
    documentFates: [],
    tokenFates: [],
  };
  readonly stored: Statement[] = [];
  readonly documents = new Map<string, { readonly text: string; readonly version: number }>();
  readonly hosts = new Set<string>();
  readonly bodies: string[] = [];
  readonly #browser: StillBrowser;
  readonly #tokens = new Set<string>();
  #session = 0;
  #underWay = 0;
  mostUnderWay = 0;

  constructor(browser: StillBrowser) {
    this.#browser = browser;
  }

  /** A launch by the LMS: the address of the page. */
  launch(data: object = {}): string {
    this.#session++;
    this.#write('LMS.LaunchData', {
      contextTemplate: {
        contextActivities: { grouping: [{ id: 'https://publisher.example/au', objectType: 'Activity' }] },
        extensions: { [sessionId]: `session-${this.#session}` },
      },
      launchMode: 'Normal',
      moveOn: 'CompletedAndPassed',
      ...data,
    });
    const query = new URLSearchParams({
      endpoint: 'https://lrs.example/xapi',
      fetch: `https://lms.example/fetch?s=${this.#session}`,
      actor: JSON.stringify({ account: { homePage: 'https://lms.example', name: 'ada' } }),
      registration: '7f3c1d0e-0000-4000-8000-000000000001',
      activityId: 'https://lms.example/activity/42',
    });
    return `https://content.example/index.html?${query.toString()}`;
  }

  document(id: string): unknown {
    const found = this.documents.get(id);
    return found === undefined ? null : (JSON.parse(found.text) as unknown);
  }

  /** Another device writes. */
  overwrite(id: string, change: object): void {
    this.#write(id, { ...(this.document(id) as object), ...change });
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(input as string);
    this.hosts.add(url.host);
    const { weather } = this;
    if (weather.offline) throw new TypeError('offline');
    if (weather.latencyMs > 0) await this.#pass(weather.latencyMs, init?.signal ?? null);
    if (url.host === 'lms.example') return this.#token(url);
    const body = typeof init?.body === 'string' ? init.body : '';
    if (!url.pathname.endsWith('/statements')) return this.#document(url, init, body);
    if (init?.method !== 'POST') {
      const found = this.stored.find(({ id }) => id === url.searchParams.get('statementId'));
      return found === undefined ? new Response('', { status: 404 }) : Response.json(found);
    }
    this.bodies.push(body);
    this.mostUnderWay = Math.max(this.mostUnderWay, ++this.#underWay);
    try {
      return await this.#statements(JSON.parse(body) as Statement[], init.signal ?? null);
    } finally {
      this.#underWay--;
    }
  };

  async #statements(statements: readonly Statement[], signal: AbortSignal | null): Promise<Response> {
    const { weather } = this;
    const fate = weather.fates.shift() ?? weather.chance();
    if (fate === 'dropped') throw new TypeError('network');
    if (fate === 'hangs') await this.#pass(1e9, signal);
    if (fate === 'login-page') return new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } });
    if (typeof fate === 'number') {
      const headers = weather.retryAfter === null ? {} : { 'Retry-After': weather.retryAfter };
      return new Response('', { status: fate, headers });
    }
    if (weather.singly && statements.length > 1) return new Response('', { status: 413 });
    const status = this.#judge(statements);
    if (status === 200) this.stored.push(...statements.filter(({ id }) => !this.stored.some((each) => each.id === id)));
    if (fate === 'lost') throw new TypeError('network');
    return status === 200 ? Response.json(statements.map(({ id }) => id)) : new Response('', { status });
  }

  /** As cmi5 §9.3 wants it; one that is refused refuses the batch. */
  #judge(statements: readonly Statement[]): number {
    for (const statement of statements) {
      const there = this.stored.find(({ id }) => id === statement.id);
      if (there !== undefined) {
        if (this.weather.refusesReplay || JSON.stringify(there) !== JSON.stringify(statement)) return 409;
        continue;
      }
      const session = (statement.context['extensions'] as Record<string, unknown> | undefined)?.[sessionId];
      if (session !== `session-${this.#session}`) return 403;
      if (this.weather.refuses(statement)) return 400;
      const told = (name: string) =>
        this.stored.some(
          (each) => isDefined(each) && verbOf(each) === name && (name !== 'terminated' || sameSession(each)),
        );
      const sameSession = (each: Statement) =>
        (each.context['extensions'] as Record<string, unknown> | undefined)?.[sessionId] === session;
      if (told('terminated')) return 403;
      if (isDefined(statement) && ['completed', 'passed'].includes(verbOf(statement)) && told(verbOf(statement)))
        return 403;
    }
    return 200;
  }

  #document(url: URL, init: RequestInit | undefined, body: string): Response {
    const fate = this.weather.documentFates.shift();
    if (fate === 0) throw new TypeError('network');
    if (fate !== undefined && fate !== 200) return new Response('', { status: fate });
    const id = url.searchParams.get('stateId') ?? url.searchParams.get('profileId') ?? '';
    const found = this.documents.get(id);
    if (init?.method === 'PUT') {
      const match = (init.headers as Record<string, string>)['If-Match'];
      if (match !== undefined && match !== `"${found?.version ?? ''}"`) return new Response('', { status: 412 });
      this.#write(id, JSON.parse(body) as object);
      const { version } = this.documents.get(id) ?? { version: 0 };
      return new Response(null, {
        status: 204,
        headers: this.weather.etags === 'always' ? { ETag: `"${version}"` } : {},
      });
    }
    if (found === undefined) return new Response('', { status: 404 });
    const headers = this.weather.etags === 'never' ? {} : { ETag: `"${found.version}"` };
    return new Response(found.text, { headers: { 'Content-Type': 'application/json', ...headers } });
  }

  #token(url: URL): Response {
    if (this.weather.tokenFates.shift() === 0) throw new TypeError('network');
    const spent = this.#tokens.has(url.search);
    this.#tokens.add(url.search);
    return spent ? Response.json({ 'error-code': '1' }) : Response.json({ 'auth-token': 'c2VjcmV0' });
  }

  #write(id: string, content: object): void {
    const version = (this.documents.get(id)?.version ?? 0) + 1;
    this.documents.set(id, { text: JSON.stringify(content), version });
  }

  #pass(ms: number, signal: AbortSignal | null): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => {
        reject(new TypeError('aborted'));
      });
      this.#browser.environment().after(ms, resolve);
    });
  }
}

export function verbOf({ verb }: Statement): string {
  return verb.id.replace(/^.*\//, '');
}

/** Whether it speaks of the unit as a whole, in the words that cmi5 defines. */
export function isDefined({ context }: Statement): boolean {
  const activities = context['contextActivities'] as { readonly category?: readonly { readonly id: string }[] };
  return activities.category?.some(({ id }) => id === 'https://w3id.org/xapi/cmi5/context/categories/cmi5') === true;
}
