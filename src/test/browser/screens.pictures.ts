import { join } from 'node:path';
import { test } from 'vitest';
import { chromiumProfile, openChromium } from './harness/chromium.js';
import { Learner } from './harness/learner.js';
import { exported, preview, root } from './harness/program.js';

const screens = join(root, 'docs/screens');

/** Opens a sample as a plain web page, in a popup so that nothing but the course is in the picture. */
async function pictured(
  sample: string,
  look: { readonly width: number; readonly height: number; readonly colorScheme: 'light' | 'dark' },
  name: string,
  until: (learner: Learner) => Promise<void>,
): Promise<void> {
  const server = await preview(join(await exported(sample), `${sample}-web.zip`));
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

test.for([
  ['player-start', 'fire-extinguisher', { ...desktop, colorScheme: 'light' }, () => Promise.resolve()],
  ['player-question', 'fire-extinguisher', { ...desktop, colorScheme: 'light' }, question],
  ['player-question-dark', 'fire-extinguisher', { ...desktop, colorScheme: 'dark' }, question],
  ['player-phone', 'difficult-conversation', { ...phone, colorScheme: 'light' }, branch],
  ['player-phone-dark', 'difficult-conversation', { ...phone, colorScheme: 'dark' }, branch],
] as const)('%s', { timeout: 120_000 }, async ([name, sample, look, until]) => pictured(sample, look, name, until));
