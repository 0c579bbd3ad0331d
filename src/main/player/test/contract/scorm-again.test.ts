import { Scorm12API, Scorm2004API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import { StillBrowser } from '../tracking/browser.js';
import { trackerFor } from '../tracking/trackers.js';
import { fire, Learner } from './learner.js';

/** A second opinion: another LMS-side implementation, in its strict mode, may find nothing to complain of. */
describe.each(['scorm12', 'scorm2004'] as const)('scorm-again, %s', (standard) => {
  function lms() {
    const complaints: string[] = [];
    const settings = {
      autocommit: false,
      strict_errors: true,
      logLevel: 3,
      onLogMessage: (_: unknown, message: string) => {
        // To read what was never set is no fault: 403 is how 2004 says "empty". [RTE 4th §3.1.7]
        if (!/ 403: .* passed to GetValue/.test(message)) complaints.push(message);
      },
    };
    const api = standard === 'scorm12' ? new Scorm12API(settings) : new Scorm2004API(settings);
    return { api, complaints };
  }

  async function sitting(api: unknown, play: (learner: Learner) => Promise<unknown>) {
    const browser = new StillBrowser();
    const window = standard === 'scorm12' ? { API: api } : { API_1484_11: api };
    const delivery = { standard, commit: 'balanced', exitWhenDone: 'suspend', lrs: null } as const;
    const tracker = trackerFor(delivery, fire, browser.environment({ window }), () => undefined);
    const learner = await Learner.at(tracker, browser);
    await play(learner);
    await learner.exit();
    return { learner, tracker };
  }

  it.each<readonly [string, (learner: Learner) => Promise<unknown>]>([
    ['a whole sitting', (learner) => learner.whole()],
    ['a sitting with wrong answers', (learner) => learner.whole('a', false)],
    ['a sitting broken off', (learner) => learner.play(3_000)],
  ])('takes %s without a complaint', async (_, play) => {
    const { api, complaints } = lms();
    const { tracker } = await sitting(api, play);
    expect(complaints).toEqual([]);
    expect(tracker.receipt().lines.every(({ acknowledged }) => acknowledged !== null)).toBe(true);
  });

  it('complains of what is wrong, so that its silence tells something', () => {
    const { api, complaints } = lms();
    api.lmsInitialize();
    api.lmsSetValue(standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status', 'nonsense');
    expect(complaints).not.toEqual([]);
  });

  it('holds what the learner did', async () => {
    const { api } = lms();
    await sitting(api, (learner) => learner.whole());
    const { cmi } = api;
    if ('core' in cmi) {
      expect([cmi.core.lesson_status, cmi.core.score.raw, cmi.interactions.childArray.length]).toEqual([
        'passed',
        '100',
        2,
      ]);
    } else {
      expect([cmi.completion_status, cmi.success_status, cmi.score.scaled, cmi.interactions.childArray.length]).toEqual(
        ['completed', 'passed', '1', 2],
      );
    }
  });
});
