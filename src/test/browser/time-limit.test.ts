import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumProfile, openChromium } from './harness/chromium.js';
import { Learner } from './harness/learner.js';
import { asked, made } from './harness/made.js';
import { preview } from './harness/program.js';
import { recordOnce, told } from './harness/record.js';

const questions = asked(2, (n) => 800 + 1_700 * n).map((question) => ({ ...question, timeLimit: 5_000 }));

describe.concurrent('a time limit that runs out', () => {
  let browser: Browser;
  let packages: string;
  beforeAll(async () => {
    packages = await made('time-limit', 5_000, questions, '--standard', 'all');
    browser = await openChromium();
  }, 120_000);
  afterAll(() => browser.close(), 30_000);

  /** Lets the first question's time pass, takes all time for the second, and leaves. */
  async function late(standard: string, look: (address: string) => Promise<void>): Promise<void> {
    const server = await preview(join(packages, `time-limit-${standard}.zip`));
    const profile = await chromiumProfile(browser);
    try {
      const view = await profile.launch(server.address, 'frame');
      const learner = new Learner(view);
      await learner.press('Play');
      await learner.panel('Question 1');
      await learner.sees(/^Time is up\.$/);
      await learner.proceed('Question 1');
      await learner.panel('Question 2');
      await view.click({ role: 'button', name: 'No time limit', within: 'Question 2' });
      await new Promise((resume) => setTimeout(resume, 6_000));
      await learner.choose('Question 2', 'True');
      await learner.proceed('Question 2');
      await learner.sees(/passed/i);
      await learner.leave();
      await look(server.address);
    } finally {
      server.close();
      await profile.close();
    }
  }

  it('C16 is told by cmi5 as an answer that was not given, and breaks no rule', { timeout: 120_000 }, () =>
    late('cmi5', async (address) => {
      const { statements, errors } = await recordOnce(address, (r) => r.sessions.at(-1)?.state === 'terminated');
      const lines = statements.map(told).filter((line) => line.startsWith('answered'));
      expect(lines).toEqual(['answered q-1 wrong', 'answered q-2 true right']);
      expect(JSON.stringify(statements).match(/extensions\/timed-out":true/g)).toHaveLength(1);
      expect(errors).toEqual([]);
    }),
  );

  it.for([
    ['scorm12', 'wrong', 'student_response'],
    ['scorm2004', 'incorrect', 'learner_response'],
  ] as const)('C16 is told by %s as wrong, without a response', { timeout: 120_000 }, ([standard, wrong, response]) =>
    late(standard, async (address) => {
      const { units, errors } = await recordOnce(address, (r) => r.sessions.at(-1)?.state === 'terminated');
      const cmi = units[0]?.cmi ?? {};
      expect(cmi['cmi.interactions.0.result']).toBe(wrong);
      expect(cmi[`cmi.interactions.0.${response}`] ?? '').toBe('');
      expect(cmi['cmi.interactions.1.result']).toBe('correct');
      expect(errors).toEqual([]);
    }),
  );
});
