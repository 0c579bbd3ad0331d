import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../main/player/src/strings/languages.js';
import { type ChromiumProfile, chromiumProfile, openChromium } from './harness/chromium.js';
import { clipped } from './harness/clipping.js';
import { preview, root } from './harness/program.js';
import { pseudo } from './harness/pseudo.js';
import { recordOf } from './harness/record.js';
import { spoken } from './harness/spoken.js';
import { texts } from './harness/texts.js';
import { type Look, looks, settled, walk } from './harness/walk.js';

const pictures = join(root, 'target/browser/languages');
const sizes: readonly Look[] = [looks.plain, looks.narrow, looks.large];
const options = { timeout: 240_000 };

describe('a course in another language', () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  async function visit(
    language: keyof typeof texts,
    tour: (page: Page) => Promise<void>,
    prepare: (profile: ChromiumProfile) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<void> {
    const server = await preview(await spoken(language));
    const profile = await chromiumProfile(browser, { reducedMotion: 'reduce' });
    try {
      await prepare(profile);
      const { window: page } = await profile.launch(server.address, 'popup');
      await tour(page);
      const record = await recordOf(server.address);
      expect({ elsewhere: profile.strangers(server.address), missing: record.missing, errors: record.errors }).toEqual({
        elsewhere: [],
        missing: [],
        errors: [],
      });
    } finally {
      await profile.close();
      server.close();
    }
  }

  /** What cannot be read, at each size; the first picture of each state is kept under `name`. */
  async function unreadable(page: Page, name: string, state: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (const look of sizes) {
      const back = await look.set(page);
      await settled(page);
      found.push(...(await clipped(page)).map((fault) => `${state}, ${look.name}: ${fault}`));
      if (['start', 'question', 'wrong answer', 'end'].includes(state)) {
        await page.screenshot({ path: join(pictures, `${name}-${state}-${look.name}.png`.replaceAll(' ', '-')) });
      }
      await back();
    }
    return found;
  }

  it('I4 M3 cuts nothing off where words are two fifths longer', options, async () => {
    const found: string[] = [];
    const turn = `cuewright.strings.words = (${pseudo.toString()})(cuewright.strings.words);`;
    await visit(
      'en',
      (page) =>
        walk(page, pseudo(languages.en), texts.en, async (state) => {
          found.push(...(await unreadable(page, 'pseudo', state)));
        }),
      ({ context }) =>
        context.route('**/player/strings.js', async (route) => {
          const answer = await route.fetch();
          await route.fulfill({ response: answer, body: `${await answer.text()}\n${turn}` });
        }),
    );
    expect(found).toEqual([]);
  });

  it.each(['pt', 'ar', 'ja'] as const)('I1 I5 is played in %s from start to end', options, async (language) => {
    const found: string[] = [];
    await visit(language, async (page) => {
      await walk(page, languages[language], texts[language], async (state) => {
        found.push(...(await unreadable(page, language, state)));
      });
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.evaluate(() => document.fonts.size), 'fonts of its own').toBe(0);
    });
    expect(found).toEqual([]);
  });

  it('I2 T4 S6 mirrors the page, and each caption runs as its own text does', options, async () => {
    await visit('ar', async (page) => {
      const { ar: words } = languages;
      await page.setViewportSize({ width: 1280, height: 800 });
      const root = page.locator('.cw');
      expect([await root.getAttribute('dir'), await root.getAttribute('lang')]).toEqual(['rtl', 'ar']);
      await page.getByRole('button', { name: words.play, exact: true }).click();
      const pause = page.getByRole('button', { name: words.pause, exact: true });
      await pause.click();
      const play = page.getByRole('button', { name: words.play, exact: true });
      const exit = page.getByRole('button', { name: words.exit, exact: true });
      expect(await left(play)).toBeGreaterThan(900);
      expect(await left(exit)).toBeLessThan(200);

      await play.focus();
      const before = await left(page.locator('.cw-seek-thumb'));
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      const clock = page.locator('.cw-time span').first();
      await expect.poll(() => clock.textContent()).toMatch(/^0:1\d$/);
      expect(await left(page.locator('.cw-seek-thumb'))).toBeLessThan(before - 100);

      await page.keyboard.press('c');
      const caption = page.locator('.cw-caption-text');
      await expect.poll(() => caption.textContent()).toBe(texts.ar.captions[1]);
      expect(await caption.getAttribute('lang')).toBe('ar');
      expect(await edges(page, '«')).toBeLessThan(await edges(page, 'B'));
      expect(await edges(page, 'B')).toBeLessThan(await edges(page, '»'));
    });
  });
});

function left(locator: ReturnType<Page['locator']>): Promise<number> {
  return locator.evaluate((element) => element.getBoundingClientRect().left);
}

/** How far from the left a sign of the caption stands. */
function edges(page: Page, sign: string): Promise<number> {
  return page.locator('.cw-caption-text').evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const text = walker.nextNode();
    const at = text?.textContent?.indexOf(wanted) ?? -1;
    if (text === null || at < 0) return NaN;
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().left;
  }, sign);
}
