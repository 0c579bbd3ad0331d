import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './harness/browser.js';
import { Learner, type Window } from './harness/learner.js';
import { strangers } from './harness/network.js';
import { exported, preview } from './harness/program.js';
import { lasting, recordOnce, told, type Record } from './harness/record.js';

/** The way to the good ending, left after the first choice: 2 + 2 + 2 of 6 points. */
async function learnWell(context: BrowserContext, address: string, where: Window): Promise<void> {
  const first = await Learner.launch(context, address, where);
  await first.press('Play');
  await first.hurry();
  await first.take('How do you begin?', '“Ben, do you have ten minutes for me at eleven, in the small room?”');
  await first.sees('Behind a closed door');
  await first.close();

  const second = await Learner.launch(context, address, where);
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

/** The way to the poor ending: 0 + 1 + 0 of 6 points. */
async function learnPoorly(context: BrowserContext, address: string, where: Window): Promise<void> {
  const learner = await Learner.launch(context, address, where);
  await learner.press('Play');
  await learner.hurry();
  await learner.take('How do you begin?', '“Late again, Ben. Everybody else can be here at nine.”');
  await learner.take('What now?', '“No, the team may hear this. It seems that you just do not care.”');
  await learner.take('What do you say?', '“One more time, and it goes into your file.”');
  await learner.sees(/not passed/i);
  await learner.leave();
}

describe.for(['frame', 'popup'] as const)('the difficult conversation in a %s', (where) => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = exported('difficult-conversation');
    browser = await openBrowser();
  }, 120_000);
  afterAll(() => browser.close());

  async function recordOf(standard: string, learn: typeof learnWell, ended: string): Promise<Record> {
    const server = await preview(join(folder, `difficult-conversation-${standard}.zip`));
    const context = await browser.newContext({ viewport: { width: 1300, height: 900 } });
    const requests = strangers(context, server.address);
    try {
      await learn(context, server.address, where);
      const record = await recordOnce(server.address, (r) => ended === '' || r.sessions.at(-1)?.state === ended);
      expect(requests(), 'requests that leave the package').toEqual([]);
      expect(record.errors, 'breaches of the standard').toEqual([]);
      expect(record.missing, 'files asked for and not there').toEqual([]);
      return record;
    } finally {
      await context.close();
      server.close();
    }
  }

  const options = { timeout: 300_000 };

  it.concurrent('is recorded by SCORM 1.2 as passed on the good path', options, async () => {
    const record = await recordOf('scorm12', learnWell, 'finished');
    expect(lasting(record.units[0])).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '100',
    });
  });

  it.concurrent('is recorded by SCORM 1.2 as failed on the poor path', options, async () => {
    const record = await recordOf('scorm12', learnPoorly, 'finished');
    expect(lasting(record.units[0])).toMatchObject({
      'cmi.core.lesson_status': 'failed',
      'cmi.core.score.raw': '0',
    });
  });

  it.concurrent('is recorded by SCORM 2004 as it was', options, async () => {
    const record = await recordOf('scorm2004', learnWell, 'finished');
    expect(lasting(record.units[0])).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '1',
      'cmi.score.raw': '100',
    });
  });

  it.concurrent('is recorded by cmi5 as it was', options, async () => {
    const record = await recordOf('cmi5', learnWell, 'terminated');
    const statements = record.statements.map(told);
    expect(statements.filter((line) => /^(passed|failed|satisfied)/.test(line))).toEqual([
      'passed unit right 1',
      'satisfied unit',
    ]);
    expect(statements.at(-1)).toBe('terminated unit');
  });

  it.concurrent('plays and resumes on the plain web', options, async () => {
    const record = await recordOf('web', learnWell, '');
    expect(record.statements).toEqual([]);
  });
});
