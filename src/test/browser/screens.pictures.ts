import { join } from 'node:path';
import { test } from 'vitest';
import { chromiumProfile, openChromium } from './harness/chromium.js';
import { Learner } from './harness/learner.js';
import { exported, preview, root } from './harness/program.js';

const screens = join(root, 'docs/screens');

/** Opens a sample's package in a popup, so that nothing but the course is in the picture. */
async function pictured(
  [sample, standard]: readonly [string, string],
  look: { readonly width: number; readonly height: number; readonly colorScheme: 'light' | 'dark' },
  name: string,
  until: (learner: Learner) => Promise<void>,
): Promise<void> {
  const server = await preview(join(await exported(sample), `${sample}-${standard}.zip`));
  const browser = await openChromium();
  try {
    const { width, height, colorScheme } = look;
    const profile = await chromiumProfile(browser, { viewport: { width, height }, colorScheme, deviceScaleFactor: 2 });
    const view = await profile.launch(server.address, 'popup');
    await view.window.setViewportSize({ width, height });
    await until(new Learner(view));
    await view.window.screenshot({ path: join(screens, `${name}.png`) });
  } finally {
    await browser.close();
    server.close();
  }
}

const desktop = { width: 1280, height: 720 };
const phone = { width: 390, height: 844 };

async function question(learner: Learner): Promise<void> {
  await learner.press('Play');
  await learner.hurry();
  await learner.panel('The fire triangle');
}

async function branch(learner: Learner): Promise<void> {
  await learner.press('Play');
  await learner.hurry();
  await learner.panel('How do you begin?');
}

async function receipt(learner: Learner): Promise<void> {
  await branch(learner);
  await learner.take('How do you begin?', '“Ben, do you have ten minutes for me at eleven, in the small room?”');
  await learner.take(
    'How do you open the subject?',
    'Say what you have seen, and ask: “You were late on four days. What is going on?”',
  );
  await learner.take(
    'How do you end the talk?',
    '“What start time would work for you? Let us try it, and look again in two weeks.”',
  );
  await learner.sees(/passed/i);
  await learner.view.asks(() => document.querySelector<HTMLElement>('summary')?.click());
  await learner.sees(/has confirmed all of this/);
}

const fire = ['fire-extinguisher', 'web'] as const;
const talk = ['difficult-conversation', 'web'] as const;
const recorded = ['difficult-conversation', 'scorm2004'] as const;

test.for([
  ['player-start', fire, { ...desktop, colorScheme: 'light' }, () => Promise.resolve()],
  ['player-question', fire, { ...desktop, colorScheme: 'light' }, question],
  ['player-question-dark', fire, { ...desktop, colorScheme: 'dark' }, question],
  ['player-phone', talk, { ...phone, colorScheme: 'light' }, branch],
  ['player-phone-dark', talk, { ...phone, colorScheme: 'dark' }, branch],
  ['player-end', recorded, { ...desktop, height: 1000, colorScheme: 'light' }, receipt],
  ['player-end-phone-dark', recorded, { ...phone, height: 1300, colorScheme: 'dark' }, receipt],
] as const)('%s', { timeout: 120_000 }, async ([name, sample, look, until]) => pictured(sample, look, name, until));
