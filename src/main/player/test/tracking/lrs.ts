import type { Statement } from '../../src/adapters/tracking/statement.js';

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly keepalive: boolean;
}

/** An LRS and cmi5 LMS in a few lines: stores by id, and answers what the test wants it to. */
export class StandInLrs {
  readonly asked: Asked[] = [];
  readonly stored = new Map<string, Statement>();
  readonly documents = new Map<string, unknown>();
  tokens = 0;
  underWay = 0;
  mostUnderWay = 0;
  /** Status for the next statement requests; `lost` stores and then loses the answer, `down` reaches nobody. */
  faults: (number | 'lost' | 'down')[] = [];

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(input as string);
    const body = typeof init?.body === 'string' ? init.body : '';
    const headers = { ...(init?.headers as Record<string, string> | undefined) };
    this.asked.push({ method: init?.method ?? 'GET', url, headers, body, keepalive: init?.keepalive === true });
    this.underWay++;
    this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
    await Promise.resolve();
    this.underWay--;
    if (url.pathname.endsWith('/fetch')) return this.#token();
    if (url.pathname.endsWith('/statements')) return this.#statements(body);
    const key = url.searchParams.get('stateId') ?? url.searchParams.get('profileId') ?? '';
    if (init?.method === 'PUT') {
      this.documents.set(key, JSON.parse(body));
      return new Response(null, { status: 204 });
    }
    const found = this.documents.get(key);
    return found === undefined ? new Response('', { status: 404 }) : Response.json(found);
  };

  get statements(): readonly Statement[] {
    return [...this.stored.values()];
  }

  get verbs(): readonly string[] {
    return this.statements.map(({ verb }) => verb.id.replace(/^.*\//, ''));
  }

  #token(): Response {
    return ++this.tokens === 1
      ? Response.json({ 'auth-token': 'c2VjcmV0' })
      : Response.json({ 'error-code': '1', 'error-text': 'spent' });
  }

  #statements(body: string): Response {
    const fault = this.faults.shift();
    if (fault === 'down') throw new TypeError('network');
    if (typeof fault === 'number')
      return new Response('', { status: fault, headers: fault === 429 ? { 'Retry-After': '7' } : {} });
    for (const each of JSON.parse(body) as Statement[]) if (!this.stored.has(each.id)) this.stored.set(each.id, each);
    if (fault === 'lost') throw new TypeError('network');
    return Response.json([]);
  }
}
