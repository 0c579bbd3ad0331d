import { describe, expect, it } from 'vitest';
import { trackerFor } from './trackers.js';
import type { Delivery } from '../../src/core/course/delivery.js';
import { unopened } from '../../src/core/session/progress.js';
import { course, scene } from '../courses.js';
import { settled, StillBrowser } from './browser.js';
import { StandInLrs } from './lrs.js';
import { StrictLms } from './strict-lms.js';

const made = course([scene('s1')], { watched: 0.9 });
const lrs = { endpoint: 'https://lrs.example/xapi/', authorization: null, homePage: 'https://lms.example' };

describe('a package without an LMS', () => {
  it('R1 finds its bookmark in the browser, and a damaged one is as good as none', async () => {
    const browser = new StillBrowser();
    const web = () => trackerFor({ standard: 'web', lrs: null }, made, browser.environment(), () => undefined);
    const progress = { ...unopened, rev: 1, place: { lesson: 'l1', scene: 's1', atMs: 5_000 } };
    expect((await web().start()).progress).toBeNull();
    web().save(progress, 'playback');
    expect(await web().start()).toMatchObject({ progress, lost: 'nothing' });
    browser.local.setItem(browser.local.key(0) ?? '', 'damaged');
    expect(await web().start()).toMatchObject({ progress: null, lost: 'answers' });
  });

  it('goes on where storage throws', async () => {
    const refusing = new Proxy({} as Storage, {
      get: () => () => {
        throw new Error('refused');
      },
    });
    const tracker = trackerFor(
      { standard: 'web', lrs },
      made,
      new StillBrowser().environment({ local: refusing }),
      () => undefined,
    );
    expect((await tracker.start()).progress).toBeNull();
    tracker.save(unopened, 'playback');
    expect(await tracker.close(true)).toBeNull();
  });
});

describe('an LRS that the export names', () => {
  it.each(['web', 'scorm12', 'scorm2004'] as const)(
    'hears of a sitting by %s, from initialized to terminated',
    async (standard) => {
      const browser = new StillBrowser();
      const record = new StandInLrs();
      const window = { API: new StrictLms('1.2').api12, API_1484_11: new StrictLms('2004').api2004 };
      const delivery: Delivery =
        standard === 'web' ? { standard, lrs } : { standard, lrs, commit: 'balanced', exitWhenDone: 'suspend' };
      const tracker = trackerFor(delivery, made, browser.environment({ window, fetch: record.fetch }), () => undefined);
      await tracker.start();
      tracker.record({ type: 'completed' });
      await settled();
      await tracker.close();
      expect(record.verbs).toEqual(['initialized', 'completed', 'terminated']);
      const [first] = record.statements;
      const name = standard === 'web' ? browser.local.getItem('cuewright:learner') : 'ada';
      expect(first?.actor).toEqual({ objectType: 'Agent', account: { homePage: 'https://lms.example', name } });
      expect(first?.context).toMatchObject({
        revision: '1.0.0+abc',
        registration: /^[\w-]{36}$/.exec(String(first?.context['registration']))?.[0],
      });
      expect(record.asked[0]?.headers).not.toHaveProperty('Authorization');
    },
  );

  it('X4 knows the learner again in the same browser', async () => {
    const browser = new StillBrowser();
    const record = new StandInLrs();
    for (let i = 0; i < 2; i++) {
      const tracker = trackerFor(
        { standard: 'web', lrs },
        made,
        browser.environment({ fetch: record.fetch }),
        () => undefined,
      );
      await tracker.start();
      await tracker.close();
    }
    const actors = record.statements.map(({ actor, context }) => JSON.stringify([actor, context['registration']]));
    expect(actors).toHaveLength(4);
    expect(new Set(actors).size).toBe(1);
  });
});
