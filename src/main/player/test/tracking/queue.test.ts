import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../src/core/session/tracker.js';
import { database } from '../../src/adapters/tracking/database.js';
import { Ledger } from '../../src/adapters/tracking/ledger.js';
import { StatementQueue } from '../../src/adapters/tracking/queue.js';
import { indexedStore, memoryStore, type StatementStore } from '../../src/adapters/tracking/store.js';
import { Lrs } from '../../src/adapters/tracking/xapi.js';
import { fc } from '../core/properties.js';
import { settled, StillBrowser } from './browser.js';
import { StandInLrs } from './lrs.js';

function setup(
  store: StatementStore = { ...memoryStore(), load: () => Promise.resolve([]) },
  lrs = new StandInLrs(),
  session = 'now',
  browser = new StillBrowser(),
) {
  const environment = browser.environment({ fetch: lrs.fetch });
  const notices: Notice[] = [];
  const ledger = new Ledger();
  const { post } = new Lrs('https://lrs.example/xapi', 'Basic x', environment);
  const queue = new StatementQueue('q', session, environment, store, post, {
    notify: (notice) => notices.push(notice),
    ledger,
  });
  return { browser, lrs, notices, queue, ledger };
}

const stored = () => indexedStore(database(new IDBFactory(), () => () => undefined));
const say = (id: string, text = '') => ({ id, text });
const ids = (lrs: StandInLrs) => [...lrs.stored.keys()];

describe('StatementQueue', () => {
  it('sends in order, one request at a time, of 25 statements at most', async () => {
    const { lrs, queue } = setup();
    await queue.open();
    const all = Array.from({ length: 60 }, (_, i) => `s${i}`);
    for (const id of all) queue.add(id, say(id));
    await settled();
    await queue.drained(1_000);
    expect(ids(lrs)).toEqual(all);
    expect(lrs.mostUnderWay).toBe(1);
    expect(lrs.asked.map(({ body }) => (JSON.parse(body) as unknown[]).length)).toEqual([25, 25, 10]);
  });

  it('keeps requests below what browsers let outlive a page, counted in UTF-8', async () => {
    const { lrs, queue } = setup();
    await queue.open();
    for (let i = 0; i < 9; i++) queue.add(`s${i}`, say(`s${i}`, '\u20ac'.repeat(5_000)));
    await settled();
    expect(lrs.stored.size).toBe(9);
    for (const { body, keepalive } of lrs.asked) {
      expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(60_000);
      expect(keepalive).toBe(true);
    }
  });

  it('O1 O2 loses and doubles nothing through drops, lost answers, 5xx and 429, and a new page', async () => {
    const fault = fc.constantFrom<number | 'lost' | 'down'>('lost', 'down', 503, 429, 500, 408);
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 30 }), fc.integer({ min: 1, max: 40 }), async (faults, count) => {
        const lrs = new StandInLrs();
        lrs.faults = faults;
        const store = stored();
        const all = Array.from({ length: count }, (_, i) => `s${i}`);
        const first = setup(store, lrs);
        await first.queue.open();
        for (const id of all.slice(0, count / 2)) first.queue.add(id, say(id));
        await first.browser.pass(2_000);
        const again = setup(store, lrs);
        await again.queue.open();
        for (const id of all.slice(count / 2)) again.queue.add(id, say(id));
        await again.browser.pass(4_000_000);
        expect(ids(lrs)).toEqual(all);
        expect(await store.load('q')).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('retries the same bytes', async () => {
    const { lrs, queue, browser } = setup();
    lrs.faults = ['lost', 503];
    await queue.open();
    queue.add('a', say('a'));
    await browser.pass(10_000);
    expect(new Set(lrs.asked.map(({ body }) => body)).size).toBe(1);
    expect(lrs.asked).toHaveLength(3);
  });

  it('waits longer each time up to a minute, and as long as the LRS asks', async () => {
    const { lrs, queue, browser, notices } = setup();
    lrs.faults = Array<'down'>(9).fill('down');
    await queue.open();
    queue.add('a', say('a'));
    await browser.pass(0);
    const waits: number[] = [];
    for (let i = 1; i < 9; i++) {
      const from = browser.nowMs;
      while (lrs.asked.length <= i) await browser.pass(500);
      waits.push((browser.nowMs - from) / 1_000);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(notices).toContainEqual({ type: 'retrying' });
    const polite = setup();
    polite.lrs.faults = [429];
    await polite.queue.open();
    polite.queue.add('a', say('a'));
    await polite.browser.pass(6_900);
    expect(polite.lrs.stored.size).toBe(0);
    await polite.browser.pass(200);
    expect(polite.lrs.stored.size).toBe(1);
    expect(polite.notices).toEqual([{ type: 'retrying' }, { type: 'recording' }]);
  });

  it.each([400, 413])('on %i finds the one at fault and sends the others', async (status) => {
    const { lrs, queue, notices } = setup();
    await queue.open();
    lrs.faults = ['down'];
    for (const id of ['a', 'b', 'c', 'd']) queue.add(id, say(id));
    await settled();
    lrs.faults = [status, status];
    queue.kick();
    await settled();
    expect(ids(lrs)).toEqual(['b', 'c', 'd']);
    expect(notices).toContainEqual({ type: 'not-saved' });
  });

  it('tries at once when the line is back', async () => {
    const { lrs, queue, browser } = setup();
    lrs.faults = Array<'down'>(6).fill('down');
    await queue.open();
    queue.add('a', say('a'));
    await browser.pass(20_000);
    lrs.faults = [];
    browser.comeBack();
    await settled();
    expect(ids(lrs)).toEqual(['a']);
  });

  it('takes 409 for "stored already"', async () => {
    const { lrs, queue, notices } = setup();
    lrs.faults = [409];
    await queue.open();
    queue.add('a', say('a'));
    await queue.drained(1_000);
    expect(lrs.asked).toHaveLength(1);
    expect(notices).toEqual([]);
  });

  it.each([401, 403])('O3 on %i stops, keeps all and tells once', async (status) => {
    const store = stored();
    const { lrs, queue, browser, notices } = setup(store);
    lrs.faults = [status];
    await queue.open();
    queue.add('a', say('a'));
    await browser.pass(100_000);
    queue.add('b', say('b'));
    await browser.pass(100_000);
    expect(lrs.asked).toHaveLength(1);
    expect(notices).toEqual([{ type: 'not-recorded', reason: 'refused' }]);
    expect((await store.load('q')).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('delivers first what an earlier sitting left, and drops what is refused of it', async () => {
    const store = stored();
    const before = setup(store, new StandInLrs(), 'before');
    before.lrs.faults = ['down'];
    await before.queue.open();
    before.queue.add('old', say('old'));
    await settled();
    const lrs = new StandInLrs();
    lrs.faults = [403];
    const now = setup(store, lrs);
    await now.queue.open();
    now.queue.add('new', say('new'));
    await now.browser.pass(1_000);
    expect(ids(lrs)).toEqual(['new']);
    expect(lrs.asked[0]?.body).toBe(JSON.stringify([say('old')]));
    expect(now.notices).toEqual([]);
  });

  it('O4 goes on in memory when storage is refused, and says so', async () => {
    const refusing = {
      load: () => Promise.reject(new Error()),
      put: () => Promise.reject(new Error()),
      remove: () => Promise.reject(new Error()),
      bury: () => Promise.reject(new Error()),
      buried: () => Promise.reject(new Error()),
    };
    const { lrs, queue, notices } = setup(refusing);
    await queue.open();
    queue.add('a', say('a'));
    await settled();
    expect(ids(lrs)).toEqual(['a']);
    expect(notices[0]).toEqual({ type: 'memory-only' });
  });

  it('O4 tells that nothing is kept where there is no storage, and sends all the same', async () => {
    const { lrs, queue, notices } = setup(memoryStore());
    await queue.open();
    queue.add('a', say('a'));
    await settled();
    expect(ids(lrs)).toEqual(['a']);
    expect(notices).toEqual([{ type: 'memory-only' }]);
  });

  it('sends on goodbye without waiting, and keeps what was not acknowledged', async () => {
    const store = stored();
    const { lrs, queue } = setup(store);
    await queue.open();
    lrs.faults = ['down', 'down'];
    queue.add('a', say('a'));
    queue.goodbye();
    expect(lrs.asked).toHaveLength(1);
    expect(lrs.asked[0]?.keepalive).toBe(true);
    await settled();
    expect((await store.load('q')).map(({ id }) => id)).toEqual(['a']);
  });
});
