import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recorded } from './harness/course.js';
import { openFirefox } from './harness/firefox.js';
import { Learner } from './harness/learner.js';
import { exported } from './harness/program.js';
import { lasting, quiet, told } from './harness/record.js';
import type { Profile, Window } from './harness/view.js';

/** The poor way, left after the first choice and gone on with. */
async function learn(profile: Profile, address: string, where: Window): Promise<void> {
  const first = await Learner.launch(profile, address, where);
  await first.press('Play');
  await first.hurry();
  await first.take('How do you begin?', '“Late again, Ben. Everybody else can be here at nine.”');
  await first.panel('What now?');
  await first.close();
  await quiet(address);

  const second = await Learner.launch(profile, address, where);
  await second.press('Resume');
  await second.take('What now?', '“No, the team may hear this. It seems that you just do not care.”');
  await second.take('What do you say?', '“One more time, and it goes into your file.”');
  await second.sees(/not passed/i);
  await second.leave();
}

describe.concurrent('the difficult conversation in Firefox', () => {
  const options = { timeout: 180_000 };

  it('is recorded by SCORM 1.2 in a frame', options, async () => {
    const zip = join(await exported('difficult-conversation'), 'difficult-conversation-scorm12.zip');
    const profile = await openFirefox();
    try {
      const record = await recorded(
        zip,
        profile,
        (_, address) => learn(profile, address, 'frame'),
        ({ sessions }) => sessions.at(-1)?.state === 'finished',
      );
      expect(lasting(record.units[0])).toMatchObject({
        'cmi.core.lesson_status': 'failed',
        'cmi.core.score.raw': '0',
        'cmi.interactions.0.student_response': 'b',
        'cmi.interactions.1.student_response': 'b',
        'cmi.interactions.2.student_response': 'b',
      });
    } finally {
      await profile.close();
    }
  });

  it('is recorded by cmi5 in a popup', options, async () => {
    const zip = join(await exported('difficult-conversation'), 'difficult-conversation-cmi5.zip');
    const profile = await openFirefox();
    try {
      const record = await recorded(
        zip,
        profile,
        (_, address) => learn(profile, address, 'popup'),
        ({ sessions }) => sessions.at(-1)?.state === 'terminated',
      );
      const lines = record.statements.map(told).filter((line) => /^(responded|passed|failed|satisfied)/.test(line));
      expect(lines).toEqual([
        'responded b-begin b',
        'responded b-audience b',
        'responded b-repair b',
        'failed unit wrong 0',
      ]);
    } finally {
      await profile.close();
    }
  });
});
