import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Environment } from '../../src/adapters/tracking/environment.js';
import type { Notice } from '../../src/core/session/tracker.js';
import { StillBrowser, Storing } from '../tracking/browser.js';
import { trackerFor } from '../tracking/trackers.js';
import { type Fate, FlakyLrs, isDefined, verbOf, type Weather } from './flaky-lrs.js';
import { fire, Learner } from './learner.js';

/** Numbers that look random and are the same each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe('contract with a flaky LRS, cmi5:', () => {
  async function launched(browser: StillBrowser, lrs: FlakyLrs, more: Partial<Environment> = {}, data: object = {}) {
    const notices: Notice[] = [];
    const environment = browser.environment({
      href: lrs.launch(data),
      fetch: lrs.fetch,
      tab: new Storing(),
      random: dice(7),
      ...more,
    });
    const tracker = trackerFor({ standard: 'cmi5' }, fire, environment, (notice) => notices.push(notice));
    return { tracker, notices, learner: await Learner.at(tracker, browser) };
  }

  async function first(weather: Partial<Weather> = {}, more: Partial<Environment> = {}, data: object = {}) {
    const browser = new StillBrowser();
    const lrs = new FlakyLrs(browser);
    Object.assign(lrs.weather, weather);
    const indexedDb = new IDBFactory();
    return { browser, lrs, indexedDb, ...(await launched(browser, lrs, { indexedDb, ...more }, data)) };
  }

  const defined = (lrs: FlakyLrs) => lrs.stored.filter(isDefined).map(verbOf);
  const answers = (lrs: FlakyLrs) =>
    lrs.stored
      .filter((each) => verbOf(each) === 'answered')
      .map(({ result }) => [result?.['response'], result?.['success']]);

  /** The record holds all that the learner did, each thing once, in the order in which it was done. */
  function expectWhole(lrs: FlakyLrs): void {
    expect(defined(lrs)).toEqual(['initialized', 'passed', 'completed', 'terminated']);
    expect([verbOf(lrs.stored[0] ?? never()), verbOf(lrs.stored.at(-1) ?? never())]).toEqual([
      'initialized',
      'terminated',
    ]);
    expect(answers(lrs)).toEqual([
      ['b', true],
      ['true', true],
    ]);
    const times = lrs.stored.map(({ timestamp }) => timestamp);
    expect(times).toEqual([...times].sort());
    expect(new Set(lrs.stored.map(({ id }) => id)).size).toBe(lrs.stored.length);
    expect(lrs.mostUnderWay).toBe(1);
    expect(Math.max(...lrs.bodies.map((body) => Buffer.byteLength(body)))).toBeLessThanOrEqual(60_000);
    expect([...lrs.hosts].sort()).toEqual(['lms.example', 'lrs.example']);
  }

  function never(): never {
    throw new Error('nothing was stored');
  }

  const gamble = (seed: number) => {
    const roll = dice(seed);
    return (): Fate => {
      const drawn = roll();
      return drawn < 0.25 ? 'dropped' : drawn < 0.5 ? 'lost' : drawn < 0.6 ? 503 : 'fine';
    };
  };

  it.each<readonly [string, Partial<Weather>]>([
    ['O5 fair weather', {}],
    ['O2 three times 500', { fates: [500, 500, 500] }],
    ['O2 503 with Retry-After in seconds', { fates: [503], retryAfter: '20' }],
    ['O2 429 with Retry-After as a date', { fates: [429], retryAfter: 'Sat, 21 Nov 2026 10:00:30 GMT' }],
    ['O2 408', { fates: [408] }],
    ['O2 a request that hangs', { fates: ['hangs'] }],
    ['O2 dropped before it is stored', { fates: ['dropped', 'fine', 'dropped'] }],
    ['O2 stored, but the answer is lost', { fates: ['lost', 'fine', 'lost'] }],
    ['O2 stored, the answer lost, and 409 to the retry', { fates: ['lost', 'lost', 'lost'], refusesReplay: true }],
    ['O2 413 to more than one', { singly: true }],
    ['O2 400 to a batch that is fine', { fates: ['fine', 400] }],
    ['O2 an answer after 5 s', { latencyMs: 2_500 }],
    ['O2 a token address nobody reaches at first', { tokenFates: [0, 0] }],
    ['O2 LaunchData that fails at first', { documentFates: [503, 0] }],
    ['K7 ETags never told', { etags: 'never' }],
    ['K7 ETags told to readers only', { etags: 'get' }],
    ...[1, 2, 3, 4, 5].map((seed) => [`O1 O2 chance ${seed}`, { chance: gamble(seed) }] as const),
  ])('%s: the record is whole', async (_, weather) => {
    const { lrs, learner, tracker } = await first(weather);
    await learner.whole();
    await learner.wait(600_000);
    await learner.exit();
    await learner.wait(600_000);
    expectWhole(lrs);
    expect(tracker.receipt().lines.map(({ what }) => what)).toEqual(['correct', 'correct', 'passed', 'completed']);
    expect(tracker.receipt().lines.every(({ acknowledged }) => acknowledged !== null)).toBe(true);
    expect(lrs.document('cuewright-bookmark')).toMatchObject({
      told: { completed: true, passed: true, failed: false },
    });
  });

  it('O1 ten minutes offline: all of it arrives in order once the line is back', async () => {
    const { browser, lrs, learner, notices, tracker } = await first();
    await learner.play(3_000);
    lrs.weather.offline = true;
    await learner.whole();
    await learner.wait(600_000);
    expect(notices.at(-1)).toEqual({ type: 'retrying' });
    expect(tracker.receipt().lines.every(({ acknowledged }) => acknowledged === null)).toBe(true);
    lrs.weather.offline = false;
    browser.comeBack();
    await learner.wait(1_000);
    await learner.exit();
    expectWhole(lrs);
  });

  it.each<readonly [string, Partial<Environment>]>([
    ['there is none', { indexedDb: null }],
    ['it never opens', { indexedDb: { open: () => ({}) } as unknown as IDBFactory }],
    [
      'it throws',
      {
        indexedDb: {
          open: () => {
            throw new DOMException('no', 'SecurityError');
          },
        } as unknown as IDBFactory,
      },
    ],
  ])('O4 IndexedDB is refused because %s: memory serves, told once', async (_, more) => {
    const { lrs, learner, notices } = await first({}, more);
    await learner.whole();
    await learner.exit();
    expectWhole(lrs);
    expect(notices.filter(({ type }) => type === 'memory-only').length).toBeLessThanOrEqual(1);
    if (more.indexedDb !== null) expect(notices).toContainEqual({ type: 'memory-only' });
  });

  it.each<readonly [string, Fate]>([
    ['401', 401],
    ['403', 403],
    ['a login page', 'login-page'],
  ])('O3 %s mid-session: one notice, learning goes on, nothing is claimed', async (_, fate) => {
    const { lrs, learner, notices, tracker } = await first();
    await learner.play(3_000);
    lrs.weather.chance = () => fate;
    await learner.whole();
    await learner.exit();
    expect(notices.filter(({ type }) => type === 'not-recorded')).toEqual([
      { type: 'not-recorded', reason: 'refused' },
    ]);
    expect(learner.sitting.state.progress.outcome).toMatchObject({ completed: true, success: 'passed' });
    expect(tracker.receipt().lines.every(({ acknowledged }) => acknowledged === null)).toBe(true);
  });

  it('O3 K7 what a 401 kept back is told anew by the next sitting, with the time it was done', async () => {
    const { browser, lrs, learner, indexedDb } = await first();
    await learner.play(3_000);
    lrs.weather.chance = () => 401;
    await learner.whole();
    await learner.exit();
    lrs.weather.chance = () => 'fine';
    const next = await launched(browser, lrs, { indexedDb });
    await next.learner.wait(5_000);
    await next.learner.exit();
    expect(defined(lrs)).toEqual(['initialized', 'initialized', 'passed', 'completed', 'terminated']);
    expect(answers(lrs)).toHaveLength(2);
    const lines = next.tracker.receipt().lines;
    expect(lines.filter(({ refused }) => refused).map(({ what }) => what)).toEqual([
      'correct',
      'correct',
      'passed',
      'completed',
    ]);
    expect(lines.filter(({ acknowledged }) => acknowledged !== null).map(({ what }) => what)).toEqual([
      'correct',
      'correct',
      'passed',
      'completed',
    ]);
    const third = await launched(browser, lrs, { indexedDb });
    expect(third.tracker.receipt().lines.filter(({ refused }) => refused)).toHaveLength(4);
    await third.learner.exit();
    expect(defined(lrs).filter((verb) => verb === 'passed' || verb === 'completed')).toEqual(['passed', 'completed']);
  });

  it('K7 what was stored though the answer was lost is not told again', async () => {
    const { browser, lrs, learner, indexedDb } = await first();
    await learner.play(20_000);
    await learner.answer('b');
    await learner.goOn();
    await learner.play(20_000);
    await learner.answer(true);
    await learner.goOn();
    lrs.weather.chance = () => 'lost';
    await learner.end();
    await learner.wait(2_000);
    lrs.weather.refusesReplay = true;
    lrs.weather.chance = () => 'fine';
    const next = await launched(browser, lrs, { indexedDb });
    await next.learner.wait(5_000);
    await next.learner.exit();
    expect(defined(lrs).filter((verb) => verb === 'passed' || verb === 'completed')).toEqual(['passed', 'completed']);
  });

  it('K9 killed 1 s after the end, passed and completed are there', async () => {
    const { lrs, learner } = await first();
    await learner.whole();
    await learner.wait(1_000);
    expect(defined(lrs)).toEqual(['initialized', 'passed', 'completed']);
  });

  it('K7 a second sitting says neither completed nor passed again', async () => {
    const { browser, lrs, learner, indexedDb } = await first();
    await learner.whole();
    await learner.exit();
    const next = await launched(browser, lrs, { indexedDb });
    next.learner.sitting.tell({ type: 'replay' });
    await next.learner.end();
    await next.learner.exit();
    expect(defined(lrs).filter((verb) => verb === 'passed' || verb === 'completed')).toEqual(['passed', 'completed']);
    expect(next.learner.launch.progress?.outcome).toMatchObject({ completed: true, success: 'passed' });
  });

  it('K7 what another device told in between is not told again', async () => {
    const { lrs, learner } = await first();
    await learner.play(3_000);
    lrs.overwrite('cuewright-bookmark', { told: { completed: true, passed: false, failed: false } });
    await learner.play(20_000);
    await learner.answer('b');
    await learner.wait(2_000);
    await learner.goOn();
    await learner.play(20_000);
    await learner.answer(true);
    await learner.goOn();
    await learner.end();
    await learner.exit();
    expect(defined(lrs)).toEqual(['initialized', 'passed', 'terminated']);
    expect(lrs.document('cuewright-bookmark')).toMatchObject({ told: { completed: true, passed: true } });
  });

  it('R5 another device resumes from the State document', async () => {
    const { lrs, learner } = await first();
    await learner.play(20_000);
    await learner.answer('a');
    await learner.gone();
    const next = await launched(new StillBrowser(), lrs);
    expect(next.learner.launch.progress?.answers['q1']).toMatchObject({ attempts: 1, verdict: 'incorrect' });
  });

  it('R6 a State document that never arrived: this browser knows, but not the status', async () => {
    const { browser, lrs, learner, indexedDb } = await first();
    lrs.weather.documentFates = Array.from({ length: 200 }, () => 503);
    await learner.whole();
    await learner.gone();
    expect(lrs.document('cuewright-bookmark')).toBeNull();
    lrs.weather.documentFates = [];
    const next = await launched(browser, lrs, { indexedDb });
    expect(next.learner.launch.progress).toMatchObject({
      answers: learner.sitting.state.progress.answers,
      outcome: { completed: false },
    });
  });

  it.each(['Browse', 'Review'])('V1 launchMode %s: initialized and terminated, and no document', async (launchMode) => {
    const { lrs, learner } = await first({}, {}, { launchMode });
    await learner.play(20_000);
    await learner.exit();
    expect(lrs.stored.map(verbOf)).toEqual(['initialized', 'terminated']);
    expect(lrs.document('cuewright-bookmark')).toBeNull();
  });

  it('one statement that is refused does not hold up the others, and is shown', async () => {
    const { lrs, learner, notices, tracker } = await first({
      refuses: ({ result }) => result?.['response'] === 'b',
    });
    await learner.whole();
    await learner.exit();
    expect(answers(lrs)).toEqual([['true', true]]);
    expect(defined(lrs)).toEqual(['initialized', 'passed', 'completed', 'terminated']);
    expect(notices).toContainEqual({ type: 'not-saved' });
    expect(tracker.receipt().lines.map(({ refused }) => refused)).toEqual([true, false, false, false]);
  });

  it('the return address is given once terminated is acknowledged, after 3 s at the latest', async () => {
    const returnURL = 'https://lms.example/back';
    const { browser, lrs, learner, tracker } = await first({}, {}, { returnURL });
    await learner.play(3_000);
    lrs.weather.chance = () => 'hangs';
    const from = browser.nowMs;
    let there: string | null = null;
    void tracker.close().then((address) => (there = address));
    await browser.pass(2_900);
    expect(there).toBeNull();
    await browser.pass(100);
    expect([there, browser.nowMs - from]).toEqual([returnURL, 3_000]);
  });
});
