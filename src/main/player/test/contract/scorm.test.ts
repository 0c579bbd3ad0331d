import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { OneTab } from '../../src/adapters/tracking/one-tab.js';
import type { Course } from '../../src/core/course/course.js';
import type { CommitPreset } from '../../src/core/course/delivery.js';
import type { Notice, Tracker } from '../../src/core/session/tracker.js';
import { decode, encode } from '../../src/core/state/bookmark.js';
import { course, cue, fillIn, scene } from '../courses.js';
import { StillBrowser } from '../tracking/browser.js';
import { trackerFor } from '../tracking/trackers.js';
import { type Faults, HostileLms } from './hostile-lms.js';
import { fire, Learner } from './learner.js';

interface Launched {
  readonly lms: HostileLms;
  readonly tracker: Tracker;
  readonly learner: Learner;
  readonly notices: Notice[];
}

describe.each(['1.2', '2004'] as const)('contract with a hostile LMS, SCORM %s:', (version) => {
  const is12 = version === '1.2';
  const rightWord = 'correct';
  const wrongWord = is12 ? 'wrong' : 'incorrect';

  /** What the LMS's database says, in one shape for both versions. */
  function recordOf({ stored }: HostileLms) {
    const rows = [...stored.keys()].filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name)).length;
    const status = stored.get('cmi.core.lesson_status') ?? '';
    return {
      completed: is12 ? ['passed', 'completed'].includes(status) : stored.get('cmi.completion_status') === 'completed',
      success: is12
        ? ['passed', 'failed'].includes(status)
          ? status
          : 'unknown'
        : (stored.get('cmi.success_status') ?? ''),
      raw: stored.get(is12 ? 'cmi.core.score.raw' : 'cmi.score.raw') ?? null,
      answers: Array.from({ length: rows }, (_, row) =>
        ['id', is12 ? 'student_response' : 'learner_response', 'result'].map(
          (field) => stored.get(`cmi.interactions.${row}.${field}`) ?? '',
        ),
      ),
      progress: decode(fire, stored.get('cmi.suspend_data') ?? '')?.progress ?? null,
      exit: stored.get(is12 ? 'cmi.core.exit' : 'cmi.exit') ?? '',
    };
  }

  const passed = {
    completed: true,
    success: 'passed',
    raw: '100',
    answers: [
      ['q1', 'b', rightWord],
      ['q2', is12 ? 't' : 'true', rightWord],
    ],
    exit: 'suspend',
  };

  /** The record holds all that the learner did, as the learner did it. */
  function expectWhole(lms: HostileLms, { sitting }: Learner): void {
    expect(recordOf(lms)).toMatchObject(passed);
    expect(recordOf(lms).progress).toMatchObject({
      answers: sitting.state.progress.answers,
      outcome: sitting.state.progress.outcome,
      ended: ['l1'],
    });
    // Another script's Initialize came first, where it did.
    expect(lms.inner.refused).toEqual(lms.faults.running ? ['initialize'] : []);
  }

  async function launched(
    browser: StillBrowser,
    lms: HostileLms,
    options: { commit?: CommitPreset; by?: Course; indexedDb?: IDBFactory | null } = {},
  ): Promise<Launched> {
    const notices: Notice[] = [];
    const environment = browser.environment({ window: lms.window, indexedDb: options.indexedDb ?? null });
    const delivery = {
      standard: is12 ? 'scorm12' : 'scorm2004',
      commit: options.commit ?? 'balanced',
      exitWhenDone: 'suspend',
      lrs: null,
    } as const;
    const tracker = trackerFor(delivery, options.by ?? fire, environment, (notice) => notices.push(notice));
    return { lms, tracker, notices, learner: await Learner.at(tracker, browser, options.by ?? fire) };
  }

  const first = async (faults: Partial<Faults> = {}, options: Parameters<typeof launched>[2] = {}) => {
    const browser = new StillBrowser();
    return { browser, ...(await launched(browser, new HostileLms(version, browser, faults), options)) };
  };

  it.each<readonly [string, Partial<Faults>]>([
    ['L1 an API that comes 5 s late', { lateMs: 5_000 }],
    ['L1 an API that comes 9.9 s late', { lateMs: 9_900 }],
    ['L1 an API in the parent', { place: 'parent' }],
    ['L1 an API in the grandparent', { place: 'grandparent' }],
    ['L1 an API in the opener', { place: 'opener' }],
    ['L1 an API in a parent of the opener', { place: 'opener-parent' }],
    ['L1 an API in the opener of the top window', { place: 'top-opener' }],
    ['L1 a parent that may not be touched', { place: 'foreign' }],
    ['L3 booleans for answers', { spelling: (answer) => answer === 'true' }],
    ['L3 numbers for answers', { spelling: (answer) => (answer === 'true' ? 1 : 0) }],
    ['L3 no answers at all', { spelling: () => undefined }],
    ['L3 null for answers', { spelling: () => null }],
    ['L3 "false" without an error', { falseButDone: true }],
    ['L3 null for what is unset', { unset: null }],
    ['L3 undefined for what is unset', { unset: undefined }],
    ['L3 the word null for what is unset', { unset: 'null' }],
    ['L3 a SCO that is running already', { running: true }],
    ['R3 a database that strips plus signs', { mangles: (value) => value.replaceAll('+', '') }],
    [
      'R3 a database that decodes forms',
      { mangles: (value) => decodeURIComponent(value.replaceAll('+', ' ').replace(/%(?![\da-f]{2})/gi, '')) },
    ],
    ['R3 a database that cleans XML', { mangles: (value) => value.replace(/[^\x20-\x7e]|[<>&"'\\]/g, '') }],
    ['R3 a database that trims', { mangles: (value) => value.trim() }],
    ['R3 a database of 4,000 bytes', { mangles: (value) => Buffer.from(value).subarray(0, 4_000).toString() }],
    ['K7 a status that reads empty after each commit', { clearsStatus: true }],
    ['K7 a status that was dropped at first', { drops: { name: /status$/, times: 2 } }],
    ['L7 commits that stall the page', { stallsMs: 300 }],
  ])('%s: the record is whole', async (_, faults) => {
    const { lms, learner, tracker, notices } = await first(faults);
    await learner.whole();
    await learner.exit();
    expectWhole(lms, learner);
    expect(lms.terminated).toBe(1);
    expect(notices.filter(({ type }) => type !== 'connecting' && type !== 'recording')).toEqual([]);
    expect(tracker.receipt().lines.map(({ what }) => what)).toEqual(['correct', 'correct', 'passed', 'completed']);
    expect(tracker.receipt().lines.every(({ acknowledged }) => acknowledged !== null)).toBe(true);
  });

  it('L1 no API: told within 10 s, learning goes on, nothing is claimed', async () => {
    const { browser, learner, tracker, notices } = await first({ place: 'nowhere' });
    expect(browser.nowMs - new StillBrowser().nowMs).toBeLessThanOrEqual(10_200);
    expect(notices).toContainEqual({ type: 'not-recorded', reason: 'no-lms' });
    await learner.whole();
    await learner.exit();
    expect(learner.sitting.state.progress.outcome.completed).toBe(true);
    expect(tracker.receipt().lines).toEqual([]);
  });

  it('L3 every call throws: told, learning goes on', async () => {
    const { learner, notices } = await first({
      dead: () => {
        throw new Error('LMS');
      },
    });
    await learner.whole();
    await learner.exit();
    expect(notices).toContainEqual({ type: 'not-recorded', reason: 'refused' });
    expect(learner.sitting.state.progress.outcome.success).toBe('passed');
  });

  it('L3 an LMS without interactions still gets status, score and place', async () => {
    const { lms, learner } = await first({ noInteractions: true });
    await learner.whole();
    await learner.exit();
    expect(recordOf(lms)).toMatchObject({ ...passed, answers: [] });
  });

  it.each<readonly [string, Partial<Faults>]>([
    ['throws', { throws: ['Commit'] }],
    ['is false', { commitSays: 'false' }],
    ['answers with a login page', { commitSays: '<!doctype html><title>Sign in</title>' }],
    ['answers with an object', { commitSays: {} }],
  ])('L2 a commit that %s: told, tried again, and whole once it works', async (_, faults) => {
    const { lms, learner, notices, tracker } = await first();
    await learner.play(3_000);
    Object.assign(lms.faults, faults);
    await learner.play(20_000);
    await learner.answer('b');
    expect(notices.at(-1)).toEqual({ type: 'retrying' });
    expect(tracker.receipt().lines[0]?.acknowledged).toBeNull();
    await learner.wait(25_000);
    Object.assign(lms.faults, { throws: [], commitSays: null });
    await learner.wait(10_000);
    expect(notices.at(-1)).toEqual({ type: 'recording' });
    expect(tracker.receipt().lines[0]?.acknowledged).not.toBeNull();
    await learner.goOn();
    await learner.play(20_000);
    await learner.answer(true);
    await learner.goOn();
    await learner.end();
    await learner.exit();
    expectWhole(lms, learner);
  });

  it('L2 a commit that never works again: the banner, and nothing is claimed', async () => {
    const { lms, learner, notices, tracker } = await first();
    await learner.play(20_000);
    lms.faults.commitSays = 'false';
    await learner.answer('b');
    await learner.wait(90_000);
    expect(notices.at(-1)).toEqual({ type: 'not-saved' });
    expect(tracker.receipt().lines).toMatchObject([{ what: 'correct', acknowledged: null }]);
  });

  it('L2 a status that the LMS takes and drops is not taken for told', async () => {
    const { learner, notices, tracker } = await first({ drops: { name: /status$/, times: Infinity } });
    await learner.whole();
    await learner.wait(90_000);
    expect(notices.at(-1)).toEqual({ type: 'not-saved' });
    expect(tracker.receipt().lines.find(({ what }) => what === 'completed')?.acknowledged).toBeNull();
  });

  it.each<readonly [string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('session');
      },
    ],
    ['returns undefined', () => undefined],
    ['returns "false"', () => 'false'],
  ])('R6 L2 a session that dies midway and %s: the next sitting goes on where the learner was', async (_, dead) => {
    const indexedDb = new IDBFactory();
    const { browser, lms, learner, notices } = await first({}, { indexedDb });
    await learner.play(20_000);
    await learner.answer('b');
    await learner.goOn();
    lms.faults.dead = dead;
    await learner.play(20_000);
    await learner.answer(true);
    await learner.wait(90_000);
    expect(notices.at(-1)).toEqual({ type: 'not-saved' });
    await learner.exit();
    const next = await launched(browser, lms.relaunched(), { indexedDb });
    expect(next.learner.launch.progress?.answers).toEqual(learner.sitting.state.progress.answers);
    await next.learner.goOn();
    await next.learner.end();
    await next.learner.exit();
    expect(recordOf(next.lms)).toMatchObject({ completed: true, success: 'passed', raw: '100' });
  });

  it('R6 an LMS that says true and stores nothing: the next sitting tells it again', async () => {
    const indexedDb = new IDBFactory();
    const { browser, lms, learner } = await first({}, { indexedDb });
    await learner.wait(2_000);
    lms.faults.lies = true;
    await learner.whole();
    await learner.exit();
    expect(recordOf(lms)).toMatchObject({ completed: false, success: is12 ? 'unknown' : 'unknown', progress: null });
    const next = await launched(browser, lms.relaunched(), { indexedDb });
    expect(next.learner.launch.progress).toMatchObject({
      answers: learner.sitting.state.progress.answers,
      outcome: { completed: false, success: 'unknown' },
    });
    await next.learner.wait(2_000);
    const third = await launched(browser, next.lms.relaunched(), { indexedDb });
    third.learner.sitting.tell({ type: 'replay' });
    await third.learner.end();
    await third.learner.exit();
    expect(recordOf(third.lms)).toMatchObject(passed);
  });

  it('R6 an older copy of this browser does not win', async () => {
    const indexedDb = new IDBFactory();
    const { browser, lms, learner } = await first({}, { indexedDb });
    await learner.play(20_000);
    await learner.gone();
    const elsewhere = await launched(new StillBrowser(), lms.relaunched(), { indexedDb: new IDBFactory() });
    await elsewhere.learner.answer('b');
    await elsewhere.learner.exit();
    const back = await launched(browser, elsewhere.lms.relaunched(), { indexedDb });
    expect(back.learner.launch.progress?.answers['q1']?.verdict).toBe('correct');
  });

  it('R6 a new attempt begins new, whatever this browser holds', async () => {
    const indexedDb = new IDBFactory();
    const { browser, learner } = await first({}, { indexedDb });
    await learner.whole();
    await learner.exit();
    const next = await launched(browser, new HostileLms(version, browser), { indexedDb });
    expect(next.learner.launch.progress).toBeNull();
  });

  it('R6 IndexedDB that is refused leaves localStorage', async () => {
    const refused = { open: () => ({}) } as unknown as IDBFactory;
    const { browser, lms, learner } = await first({}, { indexedDb: refused });
    await learner.play(20_000);
    await learner.answer('b');
    lms.faults.lies = true;
    await learner.goOn();
    await learner.play(8_000);
    await learner.gone();
    const next = await launched(browser, lms.relaunched(), { indexedDb: refused });
    expect(next.learner.launch.progress?.place?.atMs).toBe(8_000);
  });

  it('R5 another device resumes from the LMS alone', async () => {
    const { lms, learner } = await first();
    await learner.play(20_000);
    await learner.answer('a');
    await learner.exit();
    const browser = new StillBrowser();
    const next = await launched(browser, new HostileLms(version, browser, {}, lms.stored));
    expect(next.learner.launch.progress?.answers['q1']).toMatchObject({ attempts: 1, verdict: 'incorrect' });
    expect(next.learner.launch.progress?.place?.atMs).toBe(5_000);
  });

  it('R4 a bookmark cut in half falls back to the place, and keeps the status', async () => {
    const { lms, learner, browser } = await first();
    await learner.whole();
    await learner.exit();
    lms.stored.set('cmi.suspend_data', (lms.stored.get('cmi.suspend_data') ?? '').slice(0, 12));
    const next = await launched(new StillBrowser(), lms.relaunched());
    expect(next.learner.launch).toMatchObject({ lost: 'answers', progress: { outcome: { completed: true } } });
    await next.learner.exit();
    expect(recordOf(next.lms)).toMatchObject({ completed: true, success: 'passed', raw: '100' });
    expect(browser.local.length).toBe(1);
  });

  it('K9 killed 1 s after the end, the record is whole', async () => {
    const { lms, learner } = await first();
    await learner.whole();
    await learner.wait(1_000);
    expectWhole(lms, learner);
    expect(lms.terminated).toBe(0);
  });

  it('K9 killed 1 s after an answer, the answer is there', async () => {
    const { lms, learner } = await first({ stallsMs: 300 });
    await learner.play(20_000);
    await learner.answer('a');
    await learner.wait(1_000);
    expect(recordOf(lms).answers).toEqual([['q1', 'a', wrongWord]]);
    expect(recordOf(lms).progress?.answers['q1']).toMatchObject({ attempts: 1, verdict: 'incorrect' });
  });

  it('O1 asks this browser to keep an answer before a commit that blocks the page', async () => {
    const { lms, learner } = await first({}, { indexedDb: new IDBFactory() });
    await learner.play(20_000);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const keptAtCall: number[] = [];
    lms.faults.dead = () => {
      keptAtCall.push(put.mock.calls.length);
      return 'true';
    };
    await learner.answer('a');
    put.mockRestore();
    expect(keptAtCall.at(-1)).toBe(1);
  });

  it('L5 exit, pagehide and exit again finish once, and nothing is called after', async () => {
    const { lms, learner } = await first();
    await learner.play(3_000);
    await learner.exit();
    const calls = lms.inner.log.length;
    await learner.gone();
    await learner.exit();
    await learner.wait(200_000);
    expect(lms.terminated).toBe(1);
    expect(lms.inner.log).toHaveLength(calls);
  });

  it('L5 a Finish that throws stops nobody', async () => {
    const { lms, learner } = await first({ throws: ['Terminate'] });
    await learner.whole();
    await learner.exit();
    expectWhole(lms, learner);
  });

  it('L4 an opener that is closed is told within 3 s', async () => {
    const { lms, learner, notices } = await first({ place: 'opener' });
    await learner.play(3_000);
    lms.opener['closed'] = true;
    await learner.wait(3_000);
    expect(notices.at(-1)).toEqual({ type: 'cut-off' });
  });

  it.each<readonly [CommitPreset, number]>([
    ['aggressive', 15_000],
    ['balanced', 30_000],
    ['gentle', 600_000],
  ])(
    'L6 %s keeps its distance while playing',
    async (commit, leastMs) => {
      const long = course([scene('s1', [], { durationMs: 1_800_000 })], { watched: 1 });
      const { lms, learner } = await first({}, { commit, by: long });
      const from = lms.commitsMs.length;
      await learner.play(1_300_000);
      const gaps = lms.commitsMs.slice(from).map((ms, i, all) => ms - (all[i - 1] ?? lms.commitsMs[from - 1] ?? 0));
      expect(gaps.length).toBeGreaterThanOrEqual(2);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(leastMs);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(leastMs + 6_000);
    },
    60_000,
  );

  it('L6 achievements are at least 1 s apart', async () => {
    const { lms, learner } = await first({}, { commit: 'aggressive' });
    await learner.whole();
    await learner.wait(5_000);
    const gaps = lms.commitsMs.slice(1).map((ms, i) => ms - (lms.commitsMs[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
  });

  it('L7 an LMS that stalls is left alone while the video runs, save for an answer', async () => {
    const long = course([scene('s1', [], { durationMs: 110_000 })], { watched: 1 });
    const { lms, learner } = await first({ stallsMs: 300 }, { commit: 'aggressive', by: long });
    const before = lms.commitsMs.length;
    await learner.play(100_000);
    expect(lms.commitsMs).toHaveLength(before);
  });

  it.each(['review', 'browse'])('V1 %s sets nothing at all', async (mode) => {
    const browser = new StillBrowser();
    const stored = new Map([[is12 ? 'cmi.core.lesson_mode' : 'cmi.mode', mode]]);
    const { lms, learner, tracker } = await launched(browser, new HostileLms(version, browser, {}, stored));
    await learner.play(20_000);
    await learner.exit();
    expect(lms.inner.log).toEqual(['initialize', 'terminate']);
    expect(tracker.receipt().lines).toEqual([]);
  });

  it('V3 without credit the place is kept, and neither score nor status', async () => {
    const browser = new StillBrowser();
    const stored = new Map([[is12 ? 'cmi.core.credit' : 'cmi.credit', 'no-credit']]);
    const { lms, learner, tracker } = await launched(browser, new HostileLms(version, browser, {}, stored));
    await learner.whole();
    await learner.exit();
    expect(recordOf(lms)).toMatchObject({ completed: false, raw: null, answers: passed.answers });
    expect(recordOf(lms).progress?.answers).toEqual(learner.sitting.state.progress.answers);
    expect(lms.inner.log.filter((line) => /^set .*(status|score)/.test(line))).toEqual([]);
    expect(tracker.receipt().lines.map(({ what }) => what)).toEqual(['correct', 'correct']);
  });

  it('K7 a worse second go takes nothing back', async () => {
    const { browser, lms, learner } = await first();
    await learner.whole();
    await learner.exit();
    const next = await launched(browser, lms.relaunched());
    next.learner.sitting.tell({ type: 'replay' });
    await next.learner.end();
    await next.learner.exit();
    expect(recordOf(next.lms)).toMatchObject({ completed: true, success: 'passed', raw: '100' });
    expect(next.lms.inner.log.filter((line) => /^set .*status=/.test(line))).toEqual([]);
  });

  it('K7 an LMS that lost its own status is not taught otherwise by a copy', async () => {
    const indexedDb = new IDBFactory();
    const { browser, lms, learner } = await first({}, { indexedDb });
    await learner.whole();
    await learner.exit();
    lms.stored.delete('cmi.suspend_data');
    for (const name of ['cmi.core.lesson_status', 'cmi.completion_status'])
      if (lms.stored.has(name)) lms.stored.set(name, 'incomplete');
    lms.stored.delete('cmi.success_status');
    const next = await launched(browser, lms.relaunched(), { indexedDb });
    expect(next.learner.launch.progress?.outcome).toEqual({ completed: false, success: 'unknown', scaled: null });
    expect(next.learner.launch.progress?.answers).toEqual(learner.sitting.state.progress.answers);
  });

  it('K5 failed for good: told as the version tells it', async () => {
    const { lms, learner, tracker } = await first();
    await learner.play(20_000);
    for (const option of ['a', 'c']) {
      await learner.answer(option);
      await learner.retry();
    }
    await learner.goOn();
    await learner.play(20_000);
    for (let i = 0; i < 2; i++) {
      await learner.answer(false);
      await learner.retry();
    }
    await learner.goOn();
    expect(recordOf(lms)).toMatchObject({ completed: false, success: 'unknown', raw: null });
    await learner.end();
    await learner.exit();
    expect(recordOf(lms)).toMatchObject({ completed: !is12, success: 'failed', raw: '0' });
    expect(recordOf(lms).answers).toHaveLength(4);
    expect(lms.inner.refused).toEqual([]);
    expect(tracker.receipt().lines.at(-1)).toMatchObject({ what: 'failed' });
  });

  it('R3 a bookmark too long for the LMS gives up texts, never answers', async () => {
    const most = is12 ? 4_096 : 64_000;
    const cues = Array.from({ length: 60 }, (_, i) =>
      cue(`t${i}`, 1_000 * (i + 1), fillIn(['x'], false, { attempts: 1 })),
    );
    const wordy = course([scene('s1', cues, { durationMs: 70_000 })], { answered: true });
    const { lms, learner } = await first({ mangles: (value) => value.slice(0, most) }, { by: wordy });
    for (let i = 0; i < 60; i++) {
      await learner.play(70_000);
      learner.sitting.tell({ type: 'submit', answer: { type: 'text', text: `${i} `.padEnd(180, 'word ') } });
      await learner.goOn();
    }
    await learner.exit();
    const text = lms.stored.get('cmi.suspend_data') ?? '';
    expect(text.length).toBeLessThanOrEqual(is12 ? 4_000 : 60_000);
    const kept = decode(wordy, text)?.progress.answers ?? {};
    expect(Object.values(kept).map(({ attempts, verdict }) => [attempts, verdict])).toEqual(
      Array.from({ length: 60 }, () => [1, 'incorrect']),
    );
    expect(encode(wordy, learner.sitting.state.progress, 4_000)).not.toBeNull();
  });

  it('journals 250 rows a sitting, then replaces', async () => {
    const { lms, learner, tracker } = await first();
    await learner.play(20_000);
    await learner.answer('a');
    const event = learner.sitting.events.find(({ type }) => type === 'answered');
    if (event?.type !== 'answered') throw new Error('nothing was answered');
    for (let i = 2; i <= 300; i++)
      tracker.record({ ...event, attempt: i, ...(i === 300 ? { verdict: 'correct' as const } : {}) });
    await learner.exit();
    expect(recordOf(lms).answers).toHaveLength(250);
    expect(recordOf(lms).answers.at(-1)?.[2]).toBe(rightWord);
    expect(lms.inner.refused).toEqual([]);
  });

  it('R7 a second tab plays, tells so, and does not touch the LMS', async () => {
    const browser = new StillBrowser();
    const lms = new HostileLms(version, browser);
    const held = new Set<string>();
    const environment = browser.environment({
      window: lms.window,
      claim: (name) => Promise.resolve(held.has(name) ? null : (held.add(name), () => void held.delete(name))),
    });
    const notices: Notice[] = [];
    const tab = () => {
      const delivery = {
        standard: is12 ? 'scorm12' : 'scorm2004',
        commit: 'balanced',
        exitWhenDone: 'suspend',
        lrs: null,
      } as const;
      const inner = trackerFor(delivery, fire, environment, () => undefined);
      return new OneTab(inner, 'unit', environment, (notice) => notices.push(notice));
    };
    const one = await Learner.at(tab(), browser);
    const two = await Learner.at(tab(), browser);
    expect(notices).toEqual([{ type: 'not-recorded', reason: 'elsewhere' }]);
    await two.whole('a', false);
    await two.exit();
    expect(lms.initialized).toBe(1);
    await one.whole();
    await one.exit();
    expectWhole(lms, one);
    await Learner.at(tab(), browser);
    expect(notices).toHaveLength(1);
  });
});
