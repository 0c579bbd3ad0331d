import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumProfile, openChromium, type ChromiumProfile } from './harness/chromium.js';
import { recorded, type Learn } from './harness/course.js';
import { Learner } from './harness/learner.js';
import { patience } from './harness/limits.js';
import { exported, settledPreview } from './harness/program.js';
import { lasting, quiet, told, type Record } from './harness/record.js';
import type { Profile, Window } from './harness/view.js';

/** The way to the good ending, left after the first choice and gone on with in `then`: 2 + 2 + 2 of 6 points. */
async function learnWell(
  profile: Profile,
  address: string,
  where: Window,
  then: () => Promise<Profile> = () => Promise.resolve(profile),
): Promise<void> {
  const first = await Learner.launch(profile, address, where);
  await first.press('Play');
  await first.hurry();
  await first.take('How do you begin?', '“Ben, do you have ten minutes for me at eleven, in the small room?”');
  await first.view.appears({ role: 'button', name: 'Pause' }, patience.film);
  await first.sees(/Behind a closed door/);
  await first.close();
  await quiet(address);

  const second = await Learner.launch(await then(), address, where);
  await second.press('Resume');
  await second.take(
    'How do you open the subject?',
    'Say what you have seen, and ask: “You were late on four days. What is going on?”',
  );
  await second.take(
    'How do you end the talk?',
    '“What start time would work for you? Let us try it, and look again in two weeks.”',
  );
  await second.sees(/passed/i);
  await second.leave();
}

/** The way to the poor ending, which is worth nothing. */
async function learnPoorly(profile: Profile, address: string, where: Window): Promise<void> {
  const learner = await Learner.launch(profile, address, where);
  await learner.press('Play');
  await learner.hurry();
  await learner.take('How do you begin?', '“Late again, Ben. Everybody else can be here at nine.”');
  await learner.take('What now?', '“No, the team may hear this. It seems that you just do not care.”');
  await learner.take('What do you say?', '“One more time, and it goes into your file.”');
  await learner.sees(/not passed/i);
  await learner.leave();
}

interface Choice {
  readonly id: string;
  readonly prompt: string;
  readonly taken: string;
}

const goodChoices: readonly Choice[] = [
  { id: 'b-begin', prompt: 'Ben has just come in late, and the team is watching.', taken: 'a' },
  { id: 'b-subject', prompt: 'The door is closed, and Ben is tense.', taken: 'a' },
  { id: 'b-plan', prompt: 'Ben cannot be at work by nine on school days.', taken: 'a' },
];

const poorChoices: readonly Choice[] = [
  { id: 'b-begin', prompt: 'Ben has just come in late, and the team is watching.', taken: 'b' },
  { id: 'b-audience', prompt: 'Ben asks you not to do this in front of everybody.', taken: 'b' },
  { id: 'b-repair', prompt: 'Ben feels judged and has stopped listening.', taken: 'b' },
];

/** `cmi.interactions`, flat: no way is the right one, so none has a pattern of right answers. */
function journal(version: '1.2' | '2004', choices: readonly Choice[]): { readonly [element: string]: string } {
  const is2004 = version === '2004';
  const rows = choices.flatMap(({ id, prompt, taken }, n) => [
    [`cmi.interactions.${n}.id`, id],
    [`cmi.interactions.${n}.type`, 'choice'],
    [`cmi.interactions.${n}.result`, 'neutral'],
    [`cmi.interactions.${n}.${is2004 ? 'learner_response' : 'student_response'}`, taken],
    ...(is2004 ? [[`cmi.interactions.${n}.description`, prompt]] : []),
  ]);
  return Object.fromEntries(rows) as { readonly [element: string]: string };
}

/** All of the SCORM 1.2 record that lasts. */
function record12(entry: string, status: string, raw: string, choices: readonly Choice[]): object {
  return {
    ...journal('1.2', choices),
    'cmi.comments': '',
    'cmi.comments_from_lms': '',
    'cmi.core.credit': 'credit',
    'cmi.core.entry': entry,
    'cmi.core.exit': 'suspend',
    'cmi.core.lesson_mode': 'normal',
    'cmi.core.lesson_status': status,
    'cmi.core.score.max': '100',
    'cmi.core.score.min': '0',
    'cmi.core.score.raw': raw,
    'cmi.launch_data': '',
  };
}

/** Every statement of the good path, in its order: by cmi5, or by an LRS that the export named. */
function goodStory(unit: 'unit' | 'main'): readonly string[] {
  const byLms = (verb: string): readonly string[] => (unit === 'unit' ? [`${verb} unit`] : []);
  return [
    ...byLms('launched'),
    `initialized ${unit}`,
    ...scene('opening', 'interacted scene-opening', 'paused scene-opening', 'responded b-begin a'),
    ...scene('private', 'paused scene-private'),
    `terminated ${unit}`,
    ...byLms('launched'),
    `initialized ${unit}`,
    ...scene('private', 'paused scene-private', 'responded b-subject a'),
    ...scene('listening', 'paused scene-listening', 'responded b-plan a'),
    ...scene('agreement', 'completed scene-agreement complete', 'paused scene-agreement'),
    `passed ${unit} right 1`,
    `completed ${unit} complete`,
    ...byLms('satisfied'),
    `terminated ${unit}`,
  ];
}

/** Every statement of the poor path by an LRS that the export named. */
const poorStory: readonly string[] = [
  'initialized main',
  ...scene('opening', 'interacted scene-opening', 'paused scene-opening', 'responded b-begin b'),
  ...scene('public', 'paused scene-public', 'responded b-audience b'),
  ...scene('defensive', 'paused scene-defensive', 'responded b-repair b'),
  ...scene('no-change', 'completed scene-no-change complete', 'paused scene-no-change'),
  'failed main wrong 0',
  'terminated main',
];

function scene(name: string, ...events: readonly string[]): readonly string[] {
  return [`initialized scene-${name}`, `played scene-${name}`, ...events, `terminated scene-${name}`];
}

describe.concurrent.for(['frame', 'popup'] as const)('the difficult conversation in a %s', (where) => {
  let browser: Browser;
  beforeAll(async () => {
    await exported('difficult-conversation');
    browser = await openChromium();
  }, 120_000);
  afterAll(() => browser.close(), 30_000);

  const options = { timeout: 240_000 };
  const finished = (record: Record): boolean => record.sessions.at(-1)?.state === 'finished';
  const terminated = ({ statements }: Record): boolean => {
    const story = statements.map(told);
    return /^terminated (unit|main)$/.test(story.at(-1) ?? '') && story.some((line) => /^(passed|failed)/.test(line));
  };

  async function recordOf(
    standard: string,
    learn: typeof learnWell,
    done: (record: Record) => boolean,
  ): Promise<Record> {
    const zip = join(await exported('difficult-conversation'), `difficult-conversation-${standard}.zip`);
    const profile = await chromiumProfile(browser);
    const record = await recorded(zip, profile, (_, address) => learn(profile, address, where), done);
    await profile.close();
    return record;
  }

  /** What a package that also tells the preview's LRS records. */
  async function recordWithLrs(
    standard: string,
    learn: typeof learnWell,
    done: (record: Record) => boolean,
  ): Promise<Record> {
    const place = await settledPreview();
    const folder = await exported('difficult-conversation', '--standard', standard, ...place.exported);
    const zip = join(folder, `difficult-conversation-${standard}.zip`);
    const profile = await chromiumProfile(browser);
    const go: Learn = (_, address) => learn(profile, address, where);
    const record = await recorded(zip, profile, go, done, ...place.previewed);
    await profile.close();
    return record;
  }

  it.concurrent('is recorded by SCORM 1.2 as passed on the good path', options, async () => {
    const record = await recordOf('scorm12', learnWell, finished);
    expect(lasting(record.units[0])).toEqual(record12('resume', 'passed', '100', goodChoices));
  });

  it.concurrent('is recorded by SCORM 1.2 as failed on the poor path, and by an LRS beside it', options, async () => {
    const record = await recordWithLrs('scorm12', learnPoorly, (r) => finished(r) && terminated(r));
    expect(lasting(record.units[0])).toEqual(record12('ab-initio', 'failed', '0', poorChoices));
    expect(record.statements.map(told)).toEqual(poorStory);
  });

  it.concurrent('is recorded by SCORM 2004 as it was', options, async () => {
    const record = await recordOf('scorm2004', learnWell, finished);
    expect(lasting(record.units[0])).toEqual({
      ...journal('2004', goodChoices),
      'cmi.completion_status': 'completed',
      'cmi.credit': 'credit',
      'cmi.entry': 'resume',
      'cmi.exit': 'suspend',
      'cmi.mode': 'normal',
      'cmi.objectives.0.id': 'primary',
      'cmi.progress_measure': '1',
      'cmi.scaled_passing_score': '0.8',
      'cmi.score.max': '100',
      'cmi.score.min': '0',
      'cmi.score.raw': '100',
      'cmi.score.scaled': '1',
      'cmi.success_status': 'passed',
    });
  });

  it.concurrent('is recorded by cmi5 as it was', options, async () => {
    const record = await recordOf('cmi5', learnWell, terminated);
    expect(record.statements.map(told)).toEqual(goodStory('unit'));
  });

  it.concurrent('is recorded by an LRS beside the plain web', options, async () => {
    const record = await recordWithLrs('web', learnWell, terminated);
    expect(record.statements.map(told)).toEqual(goodStory('main'));
  });

  it.concurrent('plays on the plain web, and resumes from what the browser stored', options, async () => {
    let later: ChromiumProfile | undefined;
    const learn = (profile: ChromiumProfile, address: string): Promise<void> =>
      // Another browser that has nothing but what the first one stored.
      learnWell(profile, address, where, async () => {
        later = await chromiumProfile(browser, { storageState: await profile.stored(address) });
        return later;
      });
    const zip = join(await exported('difficult-conversation'), 'difficult-conversation-web.zip');
    const profile = await chromiumProfile(browser);
    let home = '';
    const record = await recorded(
      zip,
      profile,
      (_, address) => learn(profile, (home = address)),
      () => true,
    );
    expect(record.statements).toEqual([]);
    const [first, second] = await Promise.all([profile.stored(home), later!.stored(home)]);
    expect(second).not.toEqual(first);
    await Promise.all([profile.close(), later!.close()]);
  });
});
