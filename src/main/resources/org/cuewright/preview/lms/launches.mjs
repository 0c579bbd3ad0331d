import {Scorm12} from './scorm12.mjs';
import {Scorm2004} from './scorm2004.mjs';

/* Each launch ends the one before, asks the server for a new session, and opens the content. */

/** Browsers refuse a keepalive request beyond 64 KiB; what is larger is sent without. */
const KEEPALIVE_LIMIT = 60_000;
const LOG_DELAY_MS = 250;

export async function send(path, body) {
  const text = JSON.stringify(body);
  return fetch(path, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: text,
    keepalive: text.length < KEEPALIVE_LIMIT,
  });
}

/** Asks the server for a session of `wishes.unit`. */
export async function openSession(wishes) {
  const answer = await send('sessions', wishes);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

/** Posts what a SCO did, in numbered parts: at every commit at once, calls alone a moment later. */
class Outbox {
  #seq = 0;
  #calls = 0;
  #faults = 0;
  #timer = undefined;
  #pending = new Set();

  constructor(session, runtime) {
    this.session = session;
    this.runtime = runtime;
  }

  later() {
    this.#timer ??= setTimeout(() => this.post('log'), LOG_DELAY_MS);
  }

  post(kind, cmi = null) {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const {calls, faults} = this.runtime;
    const body = {
      seq: this.#seq++,
      kind,
      cmi,
      calls: calls.slice(this.#calls),
      faults: faults.slice(this.#faults).map((fault) => ({...fault, code: String(fault.code)})),
    };
    if (kind === 'log' && body.calls.length === 0 && body.faults.length === 0) return;
    this.#calls = calls.length;
    this.#faults = faults.length;
    const sending = send(`sessions/${this.session}/posts`, body).finally(() => this.#pending.delete(sending));
    this.#pending.add(sending);
  }

  async settled() {
    this.post('log');
    await Promise.allSettled([...this.#pending]);
  }
}

/**
 * Makes the API of a SCORM session and hangs it where content looks for it.
 * @param changed told after each call
 */
export function attachApi(standard, session, changed) {
  const is2004 = standard === 'scorm2004';
  const Model = is2004 ? Scorm2004 : Scorm12;
  const runtime = new Model(session.unit.facts, session.settings, session.stored ?? null);
  const outbox = new Outbox(session.id, runtime);
  let store = null;
  runtime.onStore = (kind) => {
    store = {kind, cmi: {...runtime.data}};
  };
  // The call is logged only after it has run; what it stores is posted together with it.
  runtime.onCall = () => {
    if (store) outbox.post(store.kind, store.cmi);
    else outbox.later();
    store = null;
    changed();
  };
  window[is2004 ? 'API_1484_11' : 'API'] = runtime.api();
  addEventListener('pagehide', () => outbox.post('log'));
  return {runtime, settled: () => outbox.settled()};
}
