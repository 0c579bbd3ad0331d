import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Environment } from '../../src/adapters/tracking/environment.js';
import type { Statement } from '../../src/adapters/tracking/statement.js';
import { trackerFor } from './trackers.js';
import { unopened, type Progress } from '../../src/core/session/progress.js';
import type { LearnerEvent, Notice } from '../../src/core/session/tracker.js';
import { course, cue, multiple, scene } from '../courses.js';
import { settled, StillBrowser, Storing } from './browser.js';
import { StandInLrs } from './lrs.js';

const made = course([scene('s1', [cue('q1', 1_000, multiple())])], { watched: 0.9, passScaled: 0.5, maxPoints: 1 });
const actor = { account: { homePage: 'https://lms.example', name: 'ada@example.org' }, name: 'Ada' };
const registration = '7f3c1d0e-0000-4000-8000-000000000001';
const sessionId = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const cmi5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const moveon = 'https://w3id.org/xapi/cmi5/context/categories/moveon';

const template = {
  contextActivities: { grouping: [{ id: 'https://publisher.example/au', objectType: 'Activity' }] },
  extensions: { [sessionId]: 'sitting-1' },
};

function href(more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({
    activityId: 'https://lms.example/activity/42',
    own: 'kept',
    registration,
    fetch: 'https://lms.example/fetch?id=1',
    actor: JSON.stringify(actor),
    endpoint: 'https://lms.example/xapi',
    ...more,
  });
  return `https://content.example/index.html?${query.toString()}`;
}

function setup(
  data: object = {},
  more: Partial<Environment> = {},
  lrs = new StandInLrs(),
  browser = new StillBrowser(),
) {
  lrs.documents.set('LMS.LaunchData', {
    contextTemplate: template,
    launchMode: 'Normal',
    moveOn: 'CompletedAndPassed',
    ...data,
  });
  const notices: Notice[] = [];
  const environment = browser.environment({ href: href(), fetch: lrs.fetch, indexedDb: new IDBFactory(), ...more });
  const tracker = trackerFor({ standard: 'cmi5' }, made, environment, (notice) => notices.push(notice));
  return { lrs, browser, tracker, notices, environment };
}

const question = multiple();
const answered = {
  type: 'answered',
  scene: 's1',
  cue: 'q1',
  question: question.type === 'multiple-choice' ? question : (undefined as never),
  answer: { type: 'options', options: ['a', 'c'] },
  verdict: 'correct',
  share: 1,
  attempt: 1,
  latencyMs: 4_250,
  atMs: 1_000,
} as const satisfies LearnerEvent;
const judged = (scaled: number): LearnerEvent => ({ type: 'judged', passed: scaled >= 0.5, scaled });
const progress: Progress = {
  ...unopened,
  rev: 3,
  place: { lesson: 'l1', scene: 's1', atMs: 5_000 },
  watched: { s1: [0, 5_000] },
};
const playback: readonly LearnerEvent[] = [
  { type: 'opened', scene: 's1', watched: [], seen: false, speed: 1, captions: null },
  { type: 'played', scene: 's1', atMs: 0 },
];

const categories = ({ context }: Statement) =>
  ((context['contextActivities'] as { category?: { id: string }[] } | undefined)?.category ?? []).map(({ id }) => id);
const named = (lrs: StandInLrs, verb: string) =>
  lrs.statements.filter(({ verb: each }) => each.id.endsWith(`/${verb}`));

describe('cmi5 launch', () => {
  it('reads its parameters in any order, posts fetch once, and asks for LaunchData before it speaks', async () => {
    const { lrs, tracker } = setup();
    const launch = await tracker.start();
    await settled();
    expect(launch).toMatchObject({ mode: 'normal', learner: 'Ada', progress: null });
    expect(lrs.asked.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
      'POST /fetch',
      'GET /xapi/activities/state',
      'GET /xapi/agents/profile',
      'GET /xapi/activities/state',
      'POST /xapi/statements',
    ]);
    const state = lrs.asked[1]?.url.searchParams;
    expect(Object.fromEntries(state ?? [])).toEqual({
      activityId: 'https://lms.example/activity/42',
      agent: JSON.stringify(actor),
      registration,
      stateId: 'LMS.LaunchData',
    });
    expect(lrs.verbs).toEqual(['initialized']);
  });

  it('sends token and version with every request, the token as it came', async () => {
    const { lrs, tracker } = setup();
    await tracker.start();
    tracker.save(progress, 'achievement');
    await settled();
    for (const { headers } of lrs.asked.slice(1)) {
      expect(headers).toMatchObject({ Authorization: 'Basic c2VjcmV0', 'X-Experience-API-Version': '1.0.3' });
    }
  });

  it('tells of a spent fetch address, and learning goes on', async () => {
    const lrs = new StandInLrs();
    lrs.tokens = 1;
    const { tracker, notices, browser } = setup({}, {}, lrs);
    expect(await tracker.start()).toMatchObject({ mode: 'normal', progress: null });
    expect(notices[notices.length - 1]).toEqual({ type: 'not-recorded', reason: 'relaunch' });
    tracker.record(answered);
    tracker.save(progress, 'achievement');
    await browser.pass(10_000);
    expect(lrs.asked).toHaveLength(1);
    expect(await tracker.close()).toBeNull();
  });

  it.each(['endpoint', 'fetch', 'actor', 'registration', 'activityId'])('without %s it is no launch', async (name) => {
    const { tracker, notices, lrs } = setup({}, { href: href({ [name]: '' }) });
    await tracker.start();
    expect(notices[notices.length - 1]).toEqual({ type: 'not-recorded', reason: 'no-lms' });
    expect(lrs.asked).toEqual([]);
  });

  it('keeps the token for a reload, which is no second initialized', async () => {
    const lrs = new StandInLrs();
    const browser = new StillBrowser();
    const indexedDb = new IDBFactory();
    const first = setup({}, { indexedDb }, lrs, browser);
    await first.tracker.start();
    await settled();
    const again = setup({}, { indexedDb }, lrs, browser);
    expect(await again.tracker.start()).toMatchObject({ mode: 'normal' });
    again.tracker.record(answered);
    await settled();
    expect(lrs.tokens).toBe(1);
    expect(lrs.verbs).toEqual(['initialized', 'answered']);
  });

  it('says nothing new after terminated, but delivers what was left', async () => {
    const lrs = new StandInLrs();
    const browser = new StillBrowser();
    const indexedDb = new IDBFactory();
    const first = setup({}, { indexedDb }, lrs, browser);
    await first.tracker.start();
    await settled();
    lrs.faults = Array<'down'>(5).fill('down');
    void first.tracker.close(true);
    await settled();
    expect(lrs.verbs).toEqual(['initialized']);
    lrs.faults = [];
    const again = setup({}, { indexedDb }, lrs, browser);
    await again.tracker.start();
    again.tracker.record(answered);
    await settled();
    expect(again.notices).toContainEqual({ type: 'not-recorded', reason: 'relaunch' });
    expect(lrs.verbs).toEqual(['initialized', 'terminated']);
  });

  it('applies the learner preferences', async () => {
    const lrs = new StandInLrs();
    lrs.documents.set('cmi5LearnerPreferences', { languagePreference: 'de-CH, fr', audioPreference: 'off' });
    expect(await setup({}, {}, lrs).tracker.start()).toMatchObject({
      languages: ['de-CH', 'fr'],
      sound: false,
      captions: null,
    });
  });

  it('keeps the query that an endpoint has of its own', async () => {
    const { lrs, tracker } = setup({}, { href: href({ endpoint: 'https://lms.example/proxy/?k=1' }) });
    await tracker.start();
    await settled();
    expect(lrs.asked[1]?.url.search).toMatch(/^\?k=1&activityId=/);
    expect(lrs.asked[4]?.url.href).toBe('https://lms.example/proxy/statements?k=1');
  });
});

describe('cmi5 statements', () => {
  async function whole(data: object = {}) {
    const made = setup(data);
    await made.tracker.start();
    for (const event of [...playback, answered, judged(1), { type: 'completed' } as const]) made.tracker.record(event);
    made.tracker.record({ type: 'closed', scene: 's1', atMs: 60_000 });
    made.browser.nowMs += 65_120;
    await made.tracker.close();
    return made;
  }

  it('begin with initialized, end with terminated, and keep their order', async () => {
    const { lrs } = await whole();
    expect(lrs.verbs).toEqual([
      'initialized',
      'initialized',
      'played',
      'answered',
      'passed',
      'completed',
      'paused',
      'terminated',
      'terminated',
    ]);
    const times = lrs.statements.map(({ timestamp }) => timestamp);
    expect([...times].sort()).toEqual(times);
    expect(times[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('carry actor, registration, the whole template, session and revision', async () => {
    for (const each of (await whole()).lrs.statements) {
      expect(each.actor).toEqual(actor);
      expect(each.context).toMatchObject({
        registration,
        revision: '1.0.0+abc',
        extensions: { [sessionId]: 'sitting-1' },
      });
      expect((each.context['contextActivities'] as { grouping: unknown[] }).grouping[0]).toEqual(
        template.contextActivities.grouping[0],
      );
    }
  });

  it('defined ones name the activity of the launch and their category, moveon with success or completion only', async () => {
    const { lrs } = await whole();
    const ours = lrs.statements.filter((each) => categories(each).includes(cmi5));
    expect(ours.map(({ verb }) => verb.id.replace(/^.*\//, ''))).toEqual([
      'initialized',
      'passed',
      'completed',
      'terminated',
    ]);
    for (const each of ours) {
      expect(each.object).toEqual({ objectType: 'Activity', id: 'https://lms.example/activity/42' });
      expect(categories(each).includes(moveon)).toBe(/passed|completed/.test(each.verb.id));
    }
    for (const each of lrs.statements.filter((one) => !ours.includes(one))) {
      expect(categories(each)).not.toContain(moveon);
      expect(each.object['id']).not.toBe('https://lms.example/activity/42');
    }
  });

  it('hold score in passed, completion in completed, duration in all that end something', async () => {
    const { lrs } = await whole();
    expect(named(lrs, 'passed')[0]?.result).toEqual({
      success: true,
      score: { scaled: 1, raw: 100, min: 0, max: 100 },
      duration: 'PT0S',
    });
    expect(named(lrs, 'completed')[0]?.result).toEqual({ completion: true, duration: 'PT0S' });
    expect(named(lrs, 'terminated')[1]?.result).toEqual({ duration: 'PT65.12S' });
    expect(named(lrs, 'initialized')[0]?.result).toBeUndefined();
  });

  it('let the pass mark of the launch win', async () => {
    const { lrs, tracker } = setup({ masteryScore: 0.8 });
    expect((await tracker.start()).passScaled).toBe(0.8);
    tracker.record({ type: 'judged', passed: true, scaled: 0.7 });
    await settled();
    expect(lrs.verbs).toEqual(['initialized', 'failed']);
    expect(named(lrs, 'failed')[0]).toMatchObject({
      result: { success: false, score: { scaled: 0.7 } },
      context: { extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.8 } },
    });
  });

  it('describe the question, the answer and whether it is right', async () => {
    const { lrs } = await whole();
    expect(named(lrs, 'answered')[0]).toMatchObject({
      object: {
        id: 'https://example.org/courses/fire/units/all/questions/q1',
        definition: {
          interactionType: 'choice',
          correctResponsesPattern: ['a[,]c'],
          choices: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
        },
      },
      result: { response: 'a[,]c', success: true, duration: 'PT4.25S' },
    });
  });

  it.each(['Browse', 'Review'])('launchMode %s says initialized and terminated only', async (launchMode) => {
    const { lrs, tracker } = setup({ launchMode });
    expect((await tracker.start()).mode).toBe('review');
    for (const event of [...playback, answered, judged(1), { type: 'completed' } as const]) tracker.record(event);
    tracker.save(progress, 'achievement');
    await tracker.close();
    expect(lrs.verbs).toEqual(['initialized', 'terminated']);
    expect(lrs.asked.some(({ method }) => method === 'PUT')).toBe(false);
  });
});

describe('cmi5 from sitting to sitting', () => {
  it('R5 keeps the bookmark in the State API', async () => {
    const { lrs, tracker } = setup();
    await tracker.start();
    tracker.save(progress, 'achievement');
    await settled();
    const again = setup(
      {},
      { href: href({ fetch: 'https://lms.example/2/fetch' }), tab: new Storing() },
      relaunched(lrs),
    );
    expect((await again.tracker.start()).progress).toEqual(progress);
  });

  it('K7 tells completed and passed once per registration, and no failed after passed', async () => {
    const { lrs, tracker } = setup();
    await tracker.start();
    for (const event of [judged(1), judged(0), { type: 'completed' } as const, { type: 'completed' } as const])
      tracker.record(event);
    tracker.save(progress, 'achievement');
    await tracker.close();
    const before = lrs.verbs;
    const again = setup({}, { href: href({ fetch: 'https://lms.example/2/fetch' }) }, relaunched(lrs));
    await again.tracker.start();
    for (const event of [judged(0), judged(1), { type: 'completed' } as const]) again.tracker.record(event);
    await again.tracker.close();
    expect(lrs.verbs.filter((verb) => ['passed', 'failed', 'completed'].includes(verb))).toEqual([
      'passed',
      'completed',
    ]);
    expect(lrs.verbs).toEqual([...before, 'initialized', 'terminated']);
  });

  it('may pass in a later sitting what failed in an earlier one', async () => {
    const { lrs, tracker } = setup();
    await tracker.start();
    tracker.record(judged(0));
    tracker.record(judged(1));
    tracker.save(progress, 'achievement');
    await tracker.close();
    expect(lrs.verbs).toEqual(['initialized', 'failed', 'terminated']);
    const again = setup({}, { href: href({ fetch: 'https://lms.example/2/fetch' }) }, relaunched(lrs));
    await again.tracker.start();
    again.tracker.record(judged(1));
    await again.tracker.close();
    expect(again.lrs.verbs.slice(3)).toEqual(['initialized', 'passed', 'terminated']);
  });

  it('goes to the return address once terminated is acknowledged, or after 3 s', async () => {
    const { lrs, tracker, browser } = setup({ returnURL: 'https://lms.example/back' });
    await tracker.start();
    await settled();
    lrs.faults = ['down', 'down', 'down', 'down', 'down'];
    let went: string | null = '';
    void tracker.close().then((url) => (went = url));
    await browser.pass(2_900);
    expect(went).toBe('');
    await browser.pass(200);
    expect(went).toBe('https://lms.example/back');
    const { tracker: quick } = setup({ returnURL: 'https://lms.example/back' });
    await quick.start();
    expect(await quick.close()).toBe('https://lms.example/back');
    expect(await setup({ returnURL: 'javascript:alert(1)' }).tracker.close()).toBeNull();
  });

  it('O1 delivers after a time offline, in order', async () => {
    const { lrs, tracker, browser } = setup();
    await tracker.start();
    await settled();
    lrs.faults = Array<'down'>(12).fill('down');
    for (const event of [...playback, answered, judged(1)]) tracker.record(event);
    await browser.pass(600_000);
    expect(lrs.verbs).toEqual(['initialized', 'initialized', 'played', 'answered', 'passed']);
  });
});

/** The same LMS, which gives a new token for a new launch. */
function relaunched(lrs: StandInLrs): StandInLrs {
  lrs.tokens = 0;
  return lrs;
}
