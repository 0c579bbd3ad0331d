import type { Browser, BrowserContext } from 'playwright-core';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './harness/browser.js';
import { Learner, type Window } from './harness/learner.js';
import { exported, preview } from './harness/program.js';
import { strangers } from './harness/network.js';
import { lasting, recordOnce, told, type Record } from './harness/record.js';

/** Five of six questions right, at the second attempt where it was wrong at first: 5/6 is above the pass mark of 0.8. */
async function learn(context: BrowserContext, address: string, where: Window): Promise<void> {
  const first = await Learner.launch(context, address, where);
  await first.press('Play');
  await first.hurry();
  await first.choose('The fire triangle', 'Heat', 'Fuel');
  await first.proceed('The fire triangle', 'Try again');
  await first.choose('The fire triangle', 'Heat', 'Fuel', 'Oxygen');
  await first.proceed('The fire triangle');
  await first.choose('Classes of fire', 'Class C');
  await first.close();

  const second = await Learner.launch(context, address, where);
  await second.press('Resume');
  await second.choose('Water and oil', 'False');
  await second.proceed('Water and oil');
  await second.type('Keep your distance', '7');
  await second.proceed('Keep your distance');
  await second.type('Where to aim', ' The Base ');
  await second.proceed('Where to aim');
  await second.choose('Stay or leave?', 'Save your computer first');
  await second.proceed('Stay or leave?');
  await second.sees(/passed/i);
  await second.leave();
}

const interactions = [
  ['q-fire-triangle', 'choice', ['a', 'c'], ['a', 'c', 'd'], false],
  ['q-fire-triangle', 'choice', ['a', 'c', 'd'], ['a', 'c', 'd'], true],
  ['q-fire-class', 'choice', ['c'], ['c'], true],
  ['q-water-on-oil', 'true-false', 'false', 'false', true],
  ['q-distance', 'numeric', '7', '6 to 8', true],
  ['q-aim', 'fill-in', 'The Base', 'base', true],
  ['q-what-now', 'choice', ['d'], ['b'], false],
] as const;

describe.for(['frame', 'popup'] as const)('the fire extinguisher lesson in a %s', (where) => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = exported('fire-extinguisher');
    browser = await openBrowser();
  }, 120_000);
  afterAll(() => browser.close());

  /** Learns with a package and answers what was recorded, once `done` finds it finished. */
  async function recordOf(standard: string, done: (record: Record) => boolean): Promise<Record> {
    const server = await preview(join(folder, `fire-extinguisher-${standard}.zip`));
    const context = await browser.newContext({ viewport: { width: 1300, height: 900 } });
    const requests = strangers(context, server.address);
    try {
      await learn(context, server.address, where);
      const record = await recordOnce(server.address, done);
      expect(requests(), 'requests that leave the package').toEqual([]);
      expect(record.errors, 'breaches of the standard').toEqual([]);
      expect(record.missing, 'files asked for and not there').toEqual([]);
      return record;
    } finally {
      await context.close();
      server.close();
    }
  }

  it.concurrent('is recorded by SCORM 1.2 as it was', { timeout: 300_000 }, async () => {
    const record = await recordOf('scorm12', (r) => r.units[0]?.cmi?.['cmi.core.lesson_status'] === 'passed');
    expect(lasting(record.units[0])).toMatchObject({});
    console.log(JSON.stringify(lasting(record.units[0]), null, 1));
  });

  it.concurrent('is recorded by SCORM 2004 as it was', { timeout: 300_000 }, async () => {
    const record = await recordOf('scorm2004', (r) => r.units[0]?.cmi?.['cmi.success_status'] === 'passed');
    console.log(JSON.stringify(lasting(record.units[0]), null, 1));
  });

  it.concurrent('is recorded by cmi5 as it was', { timeout: 300_000 }, async () => {
    const record = await recordOf('cmi5', (r) => r.statements.some((s) => told(s).startsWith('satisfied')));
    console.log(record.statements.map(told));
  });

  it.concurrent('plays and resumes on the plain web', { timeout: 300_000 }, async () => {
    const record = await recordOf('web', () => true);
    expect(record.statements).toEqual([]);
  });
});
