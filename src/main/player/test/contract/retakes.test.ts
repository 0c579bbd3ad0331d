import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/core/course/course.js';
import { StillBrowser, Storing } from '../tracking/browser.js';
import { trackerFor } from '../tracking/trackers.js';
import { FlakyLrs, isDefined, verbOf } from './flaky-lrs.js';
import { HostileLms } from './hostile-lms.js';
import { fire, Learner } from './learner.js';

/** One more time, the best score counting; both questions right to pass, at one attempt each. */
const twice: Course = {
  ...fire,
  lessons: fire.lessons.map((lesson) => ({
    ...lesson,
    scenes: lesson.scenes.map((scene) => ({
      ...scene,
      cues: scene.cues.map((cue) => ({ ...cue, interaction: { ...cue.interaction, attempts: 1 } })),
    })),
  })),
  completion: { ...fire.completion, passScaled: 1, retakes: { most: 1, keep: 'best' } },
  resume: { ...fire.resume, fields: [{ type: 'retakes' }, ...fire.resume.fields] },
};

async function again(learner: Learner): Promise<void> {
  learner.sitting.tell({ type: 'retake' });
  await learner.wait(0);
}

describe.each(['1.2', '2004'] as const)('a course taken again, SCORM %s:', (version) => {
  const is12 = version === '1.2';

  async function launched(browser: StillBrowser, lms: HostileLms): Promise<Learner> {
    const standard = is12 ? 'scorm12' : 'scorm2004';
    const delivery = { standard, commit: 'balanced', exitWhenDone: 'suspend', lrs: null } as const;
    const tracker = trackerFor(
      delivery,
      twice,
      browser.environment({ window: lms.window, indexedDb: null }),
      () => undefined,
    );
    return Learner.at(tracker, browser, twice);
  }

  const status = ({ stored }: HostileLms) =>
    is12
      ? [stored.get('cmi.core.lesson_status'), stored.get('cmi.core.score.raw')]
      : ['completion_status', 'success_status', 'score.scaled', 'score.raw'].map((each) => stored.get(`cmi.${each}`));

  it('K7 nobody fails before the last time, and then with the best score', async () => {
    const browser = new StillBrowser();
    const lms = new HostileLms(version, browser);
    const first = await launched(browser, lms);
    await first.whole('b', false);
    expect(status(lms)).toEqual(is12 ? ['incomplete', undefined] : ['incomplete', 'unknown', undefined, '50']);
    await first.exit();

    const next = lms.relaunched();
    const second = await launched(browser, next);
    expect(second.sitting.screen.type).toBe('ended');
    await again(second);
    await second.whole('a', false);
    expect(status(next)).toEqual(is12 ? ['failed', '50'] : ['completed', 'failed', '0.5', '50']);
  });

  it('K7 a pass at the second time is told as it is reached', async () => {
    const browser = new StillBrowser();
    const lms = new HostileLms(version, browser);
    const learner = await launched(browser, lms);
    await learner.whole('a', true);
    await again(learner);
    await learner.whole();
    expect(status(lms)).toEqual(is12 ? ['passed', '100'] : ['completed', 'passed', '1', '100']);
  });
});

it('K7 cmi5 is told the score of each time, and a judgement once', async () => {
  const browser = new StillBrowser();
  const lrs = new FlakyLrs(browser);
  const environment = browser.environment({
    href: lrs.launch(),
    fetch: lrs.fetch,
    tab: new Storing(),
    indexedDb: new IDBFactory(),
  });
  const tracker = trackerFor({ standard: 'cmi5' }, twice, environment, () => undefined);
  const learner = await Learner.at(tracker, browser, twice);
  await learner.whole('a', true);
  await again(learner);
  await learner.whole();
  await learner.exit();
  const scores = lrs.stored.filter((each) => verbOf(each) === 'scored');
  expect(scores.map(({ result }) => result?.['score'])).toMatchObject([{ scaled: 0.5 }, { scaled: 1 }]);
  expect(scores.some(isDefined)).toBe(false);
  expect(lrs.stored.filter(isDefined).map(verbOf)).toEqual(['initialized', 'passed', 'completed', 'terminated']);
});
