import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../main/player/src/strings/languages.js';
import { chromiumProfile, openChromium } from './harness/chromium.js';
import { asked, made } from './harness/made.js';
import { preview } from './harness/program.js';
import { spoken } from './harness/spoken.js';
import { texts } from './harness/texts.js';
import { looks, settled, walk } from './harness/walk.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
const { en: words } = languages;

describe('S7 the player has no violation that axe finds', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  async function visit(zip: string, tour: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
    const server = await preview(zip);
    const profile = await chromiumProfile(browser, { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    const { context } = profile;
    try {
      await context.addInitScript({ path: axe });
      const { window: page } = await profile.launch(server.address, 'popup');
      await tour(page, context);
    } finally {
      await profile.close();
      server.close();
    }
  }

  /** Every state in every look, with what axe has against it. */
  async function violations(page: Page, state: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (const look of Object.values(looks)) {
      // What plays begins anew, lest the first question come before the last look.
      await page.evaluate(() => {
        const video = document.querySelector('video');
        if (video?.paused === false) video.currentTime = 0;
      });
      const back = await look.set(page);
      await settled(page);
      const { violations } = await page.evaluate(
        (options) => (globalThis as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(options),
        // Forced colours are the system's, while the computed styles that axe reads still name the page's own.
        look === looks.forced ? { ...rules, rules: { 'color-contrast': { enabled: false } } } : rules,
      );
      await back();
      for (const { id, nodes } of violations) {
        found.push(...nodes.map(({ html, any }) => `${state}, ${look.name}: ${id}: ${html} ${any[0]?.message ?? ''}`));
      }
    }
    return found;
  }

  it('in a lesson from start to end', { timeout: 240_000 }, async () => {
    const found: string[] = [];
    const seen: string[] = [];
    await visit(await spoken('en'), (page) =>
      walk(page, words, texts.en, async (state) => {
        seen.push(state);
        found.push(...(await violations(page, state)));
      }),
    );
    expect(found).toEqual([]);
    expect(seen.length).toBeGreaterThan(18);
  });

  it('in a question against the clock', { timeout: 120_000 }, async () => {
    const questions = asked(1, () => 500).map((question) => ({ ...question, timeLimit: 600_000 }));
    const packages = await made('against-the-clock', 3_000, questions, '--standard', 'web');
    await visit(join(packages, 'against-the-clock-web.zip'), async (page) => {
      await page.getByRole('button', { name: words.play, exact: true }).click();
      await page.getByRole('button', { name: words.moreTime }).waitFor();
      expect(await violations(page, 'time limit')).toEqual([]);
    });
  });

  it('in the menu of lessons, and where the video fails', { timeout: 120_000 }, async () => {
    await visit(await spoken('en', 2), async (page, context) => {
      await page.getByRole('heading', { name: texts.en.title, level: 2 }).waitFor();
      expect(await violations(page, 'menu')).toEqual([]);
      await context.route('**/media/**', (route) => route.abort());
      await page.getByRole('button', { name: texts.en.lesson }).click();
      await page.getByRole('button', { name: words.loadAgain }).waitFor();
      expect(await violations(page, 'media failed')).toEqual([]);
    });
  });
});
