import { describe, expect, it } from 'vitest';
import type { CommitPreset, Delivery } from '../../src/core/course/delivery.js';
import type { Course } from '../../src/core/course/course.js';
import { judge } from '../../src/core/interactions/judge.js';
import { unopened, type Progress } from '../../src/core/session/progress.js';
import type { LearnerEvent, Notice, Tracker } from '../../src/core/session/tracker.js';
import { checksum } from '../../src/core/state/bits.js';
import { encode } from '../../src/core/state/bookmark.js';
import { trackerFor } from './trackers.js';
import {
  branch,
  course,
  cue,
  fillIn,
  gaps,
  hotspot,
  likert,
  matching,
  multiple,
  numeric,
  reflection,
  scene,
  sequencing,
  trueFalse,
} from '../courses.js';
import { StillBrowser } from './browser.js';
import { StrictLms } from './strict-lms.js';

const cues = [
  cue('q1', 1_000, multiple()),
  cue('q2', 2_000, trueFalse()),
  cue('q3', 3_000, fillIn(['{odd}\nanswer'])),
  cue('q4', 4_000, numeric(1, 2.5)),
  cue('q5', 5_000, matching({ partialCredit: true })),
  cue('q6', 6_000, sequencing()),
  cue('q7', 7_000, hotspot(true, ['a', 'c'])),
  cue('q8', 7_500, gaps([['base', 'foot'], ['side']])),
  cue('q9', 8_000, likert()),
  cue('q10', 8_500, reflection()),
  cue('b1', 9_000, branch('s1')),
];
const made = course([scene('s1', cues)], { watched: 0.9, passScaled: 0.5, maxPoints: 4 });
const copyKey = `cuewright:${made.unit.id}:${checksum('ada')}`;
const ungraded = course([scene('s1')], { watched: 0.9 });

const progress: Progress = {
  ...unopened,
  rev: 1,
  place: { lesson: 'l1', scene: 's1', atMs: 5_000 },
  watched: { s1: [0, 5_000] },
};
const done = (outcome: Partial<Progress['outcome']>): Progress => ({
  ...progress,
  rev: 2,
  outcome: { ...progress.outcome, ...outcome },
});

const events: readonly LearnerEvent[] = cues.map(({ id, interaction }): LearnerEvent => {
  const common = { scene: 's1', cue: id, latencyMs: 62_128, atMs: 1_000 };
  if (interaction.type === 'branch') return { type: 'chosen', ...common, branch: interaction, option: 'o1' };
  if (interaction.type === 'note') throw new Error('no note here');
  const answers = {
    'single-choice': { type: 'options', options: ['b'] },
    'multiple-choice': { type: 'options', options: ['c', 'a'] },
    'true-false': { type: 'flag', value: false },
    'fill-in': { type: 'text', text: '{my}\n[,] words' },
    numeric: { type: 'number', value: 0.1 + 0.2 },
    matching: { type: 'pairs', targets: ['x', 'z', 'z'] },
    sequencing: { type: 'options', options: ['d', 'b', 'c', 'a'] },
    hotspot: { type: 'options', options: ['c', 'a'] },
    likert: { type: 'options', options: ['b'] },
    reflection: { type: 'text', text: 'I\nwill [,] look' },
  } as const;
  const answer =
    interaction.type === 'fill-in' && interaction.blanks.length > 1
      ? ({ type: 'texts', texts: ['Foot', '{s}ide'] } as const)
      : answers[interaction.type];
  return { type: 'answered', ...common, question: interaction, answer, ...judge(interaction, answer), attempt: 1 };
});

interface Setup {
  readonly browser: StillBrowser;
  readonly lms: StrictLms;
  readonly tracker: Tracker;
  readonly notices: Notice[];
}

function setup(
  version: '1.2' | '2004',
  values = {},
  options: { commit?: CommitPreset; by?: Course; exit?: 'normal' | 'suspend'; browser?: StillBrowser } = {},
): Setup {
  const browser = options.browser ?? new StillBrowser();
  const lms = new StrictLms(version, values);
  const window = version === '1.2' ? { API: lms.api12 } : { API_1484_11: lms.api2004 };
  const notices: Notice[] = [];
  const delivery: Delivery = {
    standard: version === '1.2' ? 'scorm12' : 'scorm2004',
    commit: options.commit ?? 'balanced',
    exitWhenDone: options.exit ?? 'suspend',
    lrs: null,
  };
  const tracker = trackerFor(delivery, options.by ?? made, browser.environment({ window }), (notice) =>
    notices.push(notice),
  );
  return { browser, lms, tracker, notices };
}

describe.each(['1.2', '2004'] as const)('SCORM %s', (version) => {
  const status = version === '1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status';
  const exit = version === '1.2' ? 'cmi.core.exit' : 'cmi.exit';
  const mode = version === '1.2' ? 'cmi.core.lesson_mode' : 'cmi.mode';
  const credit = version === '1.2' ? 'cmi.core.credit' : 'cmi.credit';
  const raw = version === '1.2' ? 'cmi.core.score.raw' : 'cmi.score.raw';
  const location = version === '1.2' ? 'cmi.core.lesson_location' : 'cmi.location';

  it('sets incomplete and suspend, and commits, at once', async () => {
    const { lms, tracker } = setup(version);
    await tracker.start();
    expect(lms.log[0]).toBe('initialize');
    expect(lms.sets(status)).toEqual(['incomplete']);
    expect(lms.committed?.get(status)).toBe('incomplete');
    expect(lms.committed?.get(exit)).toBe('suspend');
    expect(lms.refused).toEqual([]);
  });

  it('L1 tells within 10 s that no API is there, and learning goes on', async () => {
    const browser = new StillBrowser();
    const notices: Notice[] = [];
    const delivery = {
      standard: version === '1.2' ? 'scorm12' : 'scorm2004',
      commit: 'balanced',
      exitWhenDone: 'suspend',
      lrs: null,
    } as const;
    const tracker = trackerFor(delivery, made, browser.environment(), (notice) => notices.push(notice));
    const launch = tracker.start();
    await browser.pass(10_000);
    expect(await launch).toMatchObject({ progress: null, mode: 'normal' });
    expect(notices).toEqual([{ type: 'connecting' }, { type: 'not-recorded', reason: 'no-lms' }]);
    tracker.save(progress, 'achievement');
    for (const event of events) tracker.record(event);
    await expect(tracker.close()).resolves.toBeNull();
  });

  it('L1 finds an API that is attached late', async () => {
    const browser = new StillBrowser();
    const lms = new StrictLms(version);
    const window: Record<string, unknown> = {};
    const delivery = {
      standard: version === '1.2' ? 'scorm12' : 'scorm2004',
      commit: 'balanced',
      exitWhenDone: 'suspend',
      lrs: null,
    } as const;
    const launch = trackerFor(delivery, made, browser.environment({ window }), () => undefined).start();
    await browser.pass(3_000);
    window[version === '1.2' ? 'API' : 'API_1484_11'] = version === '1.2' ? lms.api12 : lms.api2004;
    await browser.pass(200);
    expect((await launch).learner).toMatch(/Ada/);
  });

  it('resumes by suspend data, whatever entry says', async () => {
    const { tracker } = setup(version, { 'cmi.suspend_data': encode(made, progress) ?? '', [status]: 'incomplete' });
    expect(await tracker.start()).toMatchObject({ progress, lost: 'nothing', mode: 'normal' });
  });

  it('R4 falls back to the location when suspend data is damaged', async () => {
    const { tracker } = setup(version, { 'cmi.suspend_data': '1aB3_damaged', [location]: 'n0t123' });
    expect(await tracker.start()).toMatchObject({
      progress: { place: { scene: 's1', atMs: 12_300 } },
      lost: 'answers',
    });
  });

  it('R6 takes the newer of two copies, but the status from the LMS only', async () => {
    const browser = new StillBrowser();
    const newer = {
      ...progress,
      rev: 9,
      answers: { q2: { attempts: 1, verdict: 'correct', share: 1, answer: null } },
      outcome: { completed: true, success: 'passed', scaled: 1 },
    } as const;
    browser.local.setItem(copyKey, encode(made, newer) ?? '');
    const { tracker } = setup(version, { 'cmi.suspend_data': encode(made, progress) ?? '' }, { browser });
    const launch = await tracker.start();
    expect(launch.progress).toMatchObject({
      rev: 9,
      answers: newer.answers,
      outcome: { completed: false, success: 'unknown' },
    });
    const fresh = setup(version, {}, { browser });
    expect((await fresh.tracker.start()).progress).toBeNull();
  });

  it('K7 never downgrades what the LMS holds', async () => {
    const held = version === '1.2' ? { [status]: 'passed' } : { [status]: 'completed', 'cmi.success_status': 'passed' };
    const { lms, tracker } = setup(version, held);
    expect((await tracker.start()).progress?.outcome).toMatchObject({ completed: true, success: 'passed' });
    tracker.save(progress, 'achievement');
    tracker.save(done({ success: 'failed', scaled: 0.1 }), 'achievement');
    expect(lms.sets(status)).toEqual([]);
    expect(lms.sets('cmi.success_status')).toEqual([]);
  });

  it('writes score before status, both in one commit, and no score before', async () => {
    const { lms, tracker, browser } = setup(version);
    await tracker.start();
    await browser.pass(2_000);
    tracker.save(progress, 'achievement');
    expect(lms.sets(raw)).toEqual([]);
    await browser.pass(2_000);
    const commits = lms.commits.length;
    tracker.save(done({ completed: true, success: 'passed', scaled: 2 / 3 }), 'achievement');
    expect(lms.commits.length).toBe(commits + 1);
    expect(lms.sets(raw)).toEqual(['66.67']);
    const final = version === '1.2' ? `set ${status}=passed` : 'set cmi.success_status=passed';
    expect(lms.log.indexOf(`set ${raw}=66.67`)).toBeLessThan(lms.log.indexOf(final));
    expect(lms.committed?.get(raw)).toBe('66.67');
    expect(lms.refused).toEqual([]);
  });

  it('writes no score where nothing is graded', async () => {
    const { lms, tracker } = setup(version, {}, { by: ungraded });
    await tracker.start();
    tracker.save(done({ completed: true }), 'achievement');
    expect(lms.sets(status)).toEqual(['incomplete', 'completed']);
    expect(lms.log.filter((line) => line.includes('score'))).toEqual([]);
  });

  it('C16 journals that nothing was answered in time', async () => {
    const { lms, tracker } = setup(version);
    await tracker.start();
    const nothing = { answer: { type: 'nothing' }, verdict: 'incorrect', share: 0, timedOut: true } as const;
    for (const event of events) if (event.type === 'answered') tracker.record({ ...event, ...nothing });
    await tracker.close();
    const of = (name: string) => [...lms.values].filter(([key]) => key.endsWith(name)).map(([, value]) => value);
    expect(new Set(of('.result'))).toEqual(new Set([version === '1.2' ? 'wrong' : 'incorrect']));
    expect(of('_response')).toEqual([]);
    expect(lms.refused).toEqual([]);
  });

  it('journals interactions in formats that a strict LMS takes', async () => {
    const { lms, tracker } = setup(version);
    await tracker.start();
    for (const event of events) tracker.record(event);
    for (const event of events) tracker.record(event);
    expect(lms.refused).toEqual([]);
    const at = (index: number, name: string) => lms.values.get(`cmi.interactions.${index}.${name}`);
    const response = version === '1.2' ? 'student_response' : 'learner_response';
    const all = cues.map((_, index) => index);
    const types = all.map((index) => at(index, 'type'));
    expect(types.slice(4, 10)).toEqual(
      version === '1.2'
        ? ['matching', 'sequencing', 'choice', 'fill-in', 'likert', 'fill-in']
        : ['matching', 'sequencing', 'choice', 'fill-in', 'likert', 'long-fill-in'],
    );
    expect(all.map((index) => at(index, response))).toEqual(
      version === '1.2'
        ? [
            'a,c',
            'f',
            '{my} [,] words',
            '0.3',
            'a.a,b.c,c.c',
            'd,b,c,a',
            'a,c',
            'Foot, {s}ide',
            'b',
            'I will [,] look',
            'a',
          ]
        : [
            'c[,]a',
            'false',
            '(my} (,) words',
            '0.3',
            'a[.]x[,]b[.]z[,]c[.]z',
            'd[,]b[,]c[,]a',
            'c[,]a',
            'Foot[,](s}ide',
            'b',
            'I will (,) look',
            'o1',
          ],
    );
    expect([4, 5, 6, 7].map((index) => at(index, 'correct_responses.0.pattern'))).toEqual(
      version === '1.2'
        ? ['a.a,b.b,c.a', 'a,b,c,d', '{a,c}', 'base, side']
        : ['a[.]x[,]b[.]y[,]c[.]x', 'a[,]b[,]c[,]d', 'a[,]c', '{case_matters=false}base[,]side'],
    );
    const wrong = version === '1.2' ? 'wrong' : 'incorrect';
    const third = version === '1.2' ? '0.33' : '0.3333333';
    expect(all.map((index) => at(index, 'result'))).toEqual([
      'correct',
      ...[wrong, wrong, wrong],
      third,
      wrong,
      'correct',
      wrong,
      ...['neutral', 'neutral', 'neutral'],
    ]);
    expect(at(0, 'latency')).toBe(version === '1.2' ? '0000:01:02.12' : 'PT62.13S');
    expect(at(2 * cues.length - 1, 'id')).toBe('b1');
  });

  it('goes on journaling where an earlier sitting ended', async () => {
    const { lms, tracker } = setup(version, { 'cmi.interactions.0.id': 'old', 'cmi.interactions.0.type': 'choice' });
    await tracker.start();
    const [first] = events;
    if (first !== undefined) tracker.record(first);
    expect(lms.values.get('cmi.interactions.0.id')).toBe('old');
    expect(lms.values.get('cmi.interactions.1.id')).toBe('q1');
  });

  it.each(['review', 'browse'])('V1 %s sets nothing', async (word) => {
    const { lms, tracker, browser } = setup(version, {
      [mode]: word,
      'cmi.suspend_data': encode(made, progress) ?? '',
    });
    expect(await tracker.start()).toMatchObject({ mode: 'review', progress });
    for (const event of events) tracker.record(event);
    tracker.save(done({ completed: true }), 'achievement');
    await browser.pass(100_000);
    await tracker.close();
    expect(lms.log).toEqual(['initialize', 'terminate']);
  });

  it('V3 no-credit keeps the place, but tells no score and no status', async () => {
    const { lms, tracker } = setup(version, { [credit]: 'no-credit' });
    expect((await tracker.start()).mode).toBe('normal');
    tracker.save(done({ completed: true, success: 'passed', scaled: 1 }), 'achievement');
    expect(lms.values.get('cmi.suspend_data')).toMatch(/^1/);
    expect(lms.log.filter((line) => /score|status|measure/.test(line))).toEqual([]);
  });

  it('L5 terminates once, with time, exit and a commit before', async () => {
    const { lms, tracker, browser } = setup(version);
    await tracker.start();
    tracker.save(progress, 'pause');
    await browser.pass(65_129);
    await tracker.close();
    await tracker.close();
    tracker.save(progress, 'achievement');
    for (const event of events) tracker.record(event);
    expect(lms.log.slice(-4)).toEqual(
      version === '1.2'
        ? ['set cmi.core.exit=suspend', 'set cmi.core.session_time=0000:01:05.12', 'commit', 'terminate']
        : ['set cmi.exit=suspend', 'set cmi.session_time=PT65.13S', 'commit', 'terminate'],
    );
    expect(lms.refused).toEqual([]);
  });

  it('exits normally only when all is done and the export says so', async () => {
    const { lms, tracker } = setup(version, {}, { exit: 'normal' });
    await tracker.start();
    tracker.save(done({ completed: true }), 'achievement');
    expect(lms.values.get(exit)).toBe('suspend');
    tracker.save(done({ completed: true, success: 'failed', scaled: 0 }), 'achievement');
    expect(lms.values.get(exit)).toBe(version === '1.2' ? '' : 'normal');
  });

  it.each([
    ['aggressive', 15],
    ['balanced', 30],
    ['gentle', 600],
  ] as const)('L6 %s commits playback every %i s, achievements at once', async (commit, seconds) => {
    const { lms, tracker, browser } = setup(version, {}, { commit });
    await tracker.start();
    await browser.pass(1_000);
    const before = lms.commits.length;
    for (let i = 0; i < 1_200 / 5; i++) {
      await browser.pass(5_000);
      tracker.save(progress, 'playback');
    }
    expect(lms.commits.length - before).toBe(1_200 / seconds);
    const played = lms.commits.length;
    await browser.pass(2_000);
    tracker.save(progress, 'achievement');
    tracker.save(progress, 'achievement');
    expect(lms.commits.length).toBe(played + 1);
    await browser.pass(1_000);
    expect(lms.commits.length).toBe(played + 2);
  });

  it('L7 an LMS that stalls the page is left alone during playback', async () => {
    const { lms, tracker, browser } = setup(version);
    lms.onCommit = () => {
      browser.nowMs += 300;
    };
    await tracker.start();
    const before = lms.commits.length;
    for (let i = 0; i < 20; i++) {
      await browser.pass(5_000);
      tracker.save(progress, 'playback');
    }
    expect(lms.commits.length).toBe(before);
    tracker.save(progress, 'achievement');
    expect(lms.commits.length).toBe(before + 1);
  });

  it('L2 tries a failed commit again, tells of it, and of the end of it', async () => {
    const { lms, tracker, browser, notices } = setup(version);
    await tracker.start();
    await browser.pass(2_000);
    lms.answerToCommit = 'false';
    tracker.save(progress, 'achievement');
    expect(notices[notices.length - 1]).toEqual({ type: 'retrying' });
    await browser.pass(10_000);
    lms.answerToCommit = 'true';
    await browser.pass(10_000);
    expect(notices[notices.length - 1]).toEqual({ type: 'recording' });
    lms.answerToCommit = 'false';
    tracker.save(progress, 'achievement');
    await browser.pass(60_000);
    expect(notices[notices.length - 1]).toEqual({ type: 'not-saved' });
    expect(browser.local.getItem(copyKey)).toBe(encode(made, progress));
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('LMS');
      },
    ],
    ['returns undefined', () => undefined],
    ['returns null', () => null],
    ['returns an object', () => ({})],
  ])('L3 an LMS that %s at everything but the start stops nobody', async (_, call) => {
    const names = ['GetValue', 'SetValue', 'Commit', 'GetLastError', 'Terminate', 'Finish'];
    const prefix = version === '1.2' ? 'LMS' : '';
    const api = Object.fromEntries([
      ...names.map((name) => [prefix + name, call]),
      [`${prefix}Initialize`, () => 'true'],
    ]) as object;
    const window = version === '1.2' ? { API: api } : { API_1484_11: api };
    const browser = new StillBrowser();
    const delivery = {
      standard: version === '1.2' ? 'scorm12' : 'scorm2004',
      commit: 'balanced',
      exitWhenDone: 'suspend',
      lrs: null,
    } as const;
    const tracker = trackerFor(delivery, made, browser.environment({ window }), () => undefined);
    expect(await tracker.start()).toMatchObject({ progress: null, mode: 'normal' });
    for (const event of events) tracker.record(event);
    tracker.save(done({ completed: true, success: 'passed', scaled: 1 }), 'achievement');
    await browser.pass(100_000);
    await expect(tracker.close()).resolves.toBeNull();
  });

  it('takes boolean true for true', async () => {
    const api = new Proxy(
      {},
      {
        get: (_, name) => () =>
          String(name).endsWith('GetLastError') ? '0' : String(name).endsWith('GetValue') ? '' : true,
      },
    );
    const browser = new StillBrowser();
    const notices: Notice[] = [];
    const delivery = {
      standard: version === '1.2' ? 'scorm12' : 'scorm2004',
      commit: 'balanced',
      exitWhenDone: 'suspend',
      lrs: null,
    } as const;
    const tracker = trackerFor(
      delivery,
      made,
      browser.environment({ window: { API: api, API_1484_11: api } }),
      (notice) => notices.push(notice),
    );
    await tracker.start();
    tracker.save(progress, 'achievement');
    await browser.pass(5_000);
    expect(notices).toEqual([{ type: 'connecting' }, { type: 'recording' }]);
  });

  it('O4 starts and saves where the browser refuses storage', async () => {
    const refusing = new Proxy({} as Storage, {
      get: () => () => {
        throw new Error('refused');
      },
    });
    const lms = new StrictLms(version, { 'cmi.suspend_data': encode(made, progress) ?? '' });
    const window = { API: lms.api12, API_1484_11: lms.api2004 };
    const environment = new StillBrowser().environment({ window, local: refusing });
    const standard = version === '1.2' ? 'scorm12' : 'scorm2004';
    const delivery = { standard, commit: 'balanced', exitWhenDone: 'suspend', lrs: null } as const;
    const tracker = trackerFor(delivery, made, environment, () => undefined);
    expect((await tracker.start()).progress).toEqual(progress);
    tracker.save({ ...progress, rev: 7 }, 'achievement');
    expect(lms.values.get('cmi.suspend_data')).toBe(encode(made, { ...progress, rev: 7 }));
  });

  it('L4 warns within 3 s that the opener was closed', async () => {
    const lms = new StrictLms(version);
    const opener = { closed: false, API: lms.api12, API_1484_11: lms.api2004 };
    const browser = new StillBrowser();
    const notices: Notice[] = [];
    const delivery = {
      standard: version === '1.2' ? 'scorm12' : 'scorm2004',
      commit: 'balanced',
      exitWhenDone: 'suspend',
      lrs: null,
    } as const;
    await trackerFor(delivery, made, browser.environment({ window: { opener } }), (notice) =>
      notices.push(notice),
    ).start();
    await browser.pass(10_000);
    expect(notices).not.toContainEqual({ type: 'cut-off' });
    opener.closed = true;
    await browser.pass(3_000);
    expect(notices[notices.length - 1]).toEqual({ type: 'cut-off' });
  });

  it('keeps suspend data within what the standard grants', async () => {
    const many = Array.from({ length: 150 }, (_, i) => cue(`t${i}`, i, fillIn(['x'])));
    const by = course([scene('s1', many)]);
    const { lms, tracker } = setup(version, {}, { by });
    await tracker.start();
    const answers = Object.fromEntries(
      many.map(({ id }) => [
        id,
        { attempts: 1, verdict: 'incorrect', share: 0, answer: { type: 'text', text: 'y'.repeat(200) } } as const,
      ]),
    );
    tracker.save({ ...progress, answers }, 'achievement');
    const text = lms.values.get('cmi.suspend_data') ?? '';
    expect(text.length).toBeGreaterThan(100);
    expect(text.length).toBeLessThanOrEqual(version === '1.2' ? 4_000 : 60_000);
    expect(lms.refused).toEqual([]);
  });
});

describe('SCORM 1.2 status', () => {
  it('K5 tells failed only when it is final, passed only when complete', async () => {
    const { lms, tracker } = setup('1.2');
    await tracker.start();
    tracker.save(done({ success: 'passed', scaled: 1 }), 'achievement');
    expect(lms.values.get('cmi.core.lesson_status')).toBe('incomplete');
    expect(lms.sets('cmi.core.score.raw')).toEqual([]);
    tracker.save(done({ completed: true, success: 'passed', scaled: 1 }), 'achievement');
    expect(lms.sets('cmi.core.lesson_status')).toEqual(['incomplete', 'passed']);
    const failing = setup('1.2');
    await failing.tracker.start();
    failing.tracker.save(done({ success: 'failed', scaled: 0.25 }), 'achievement');
    failing.tracker.save(done({ completed: true, success: 'failed', scaled: 0.25 }), 'achievement');
    expect(failing.lms.sets('cmi.core.lesson_status')).toEqual(['incomplete', 'failed']);
    expect(failing.lms.values.get('cmi.core.score.raw')).toBe('25');
  });

  it('takes the pass mark that the LMS names', async () => {
    expect((await setup('1.2', { 'cmi.student_data.mastery_score': '80' }).tracker.start()).passScaled).toBe(0.8);
    expect((await setup('2004', { 'cmi.scaled_passing_score': '0.75' }).tracker.start()).passScaled).toBe(0.75);
    expect((await setup('1.2').tracker.start()).passScaled).toBeNull();
  });
});

describe('SCORM 2004 status', () => {
  it('keeps completion and success apart, and the measure in line with completion', async () => {
    const { lms, tracker } = setup(
      '2004',
      {},
      { by: course([scene('s1')], { watched: 0.5, passScaled: 0.5, maxPoints: 1 }) },
    );
    await tracker.start();
    tracker.save({ ...progress, watched: { s1: [0, 59_990] } }, 'playback');
    expect(lms.values.get('cmi.progress_measure')).toBe('0.99');
    tracker.save(done({ success: 'failed', scaled: 0.25 }), 'achievement');
    expect([lms.values.get('cmi.completion_status'), lms.values.get('cmi.success_status')]).toEqual([
      'incomplete',
      'failed',
    ]);
    tracker.save(done({ completed: true, success: 'passed', scaled: 0.5 }), 'achievement');
    expect(lms.values.get('cmi.progress_measure')).toBe('1');
    expect(lms.sets('cmi.success_status')).toEqual(['failed', 'passed']);
    expect([lms.values.get('cmi.score.scaled'), lms.values.get('cmi.score.raw')]).toEqual(['0.5', '50']);
    expect(lms.refused).toEqual([]);
  });
});
