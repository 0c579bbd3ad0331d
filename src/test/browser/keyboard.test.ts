import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumProfile, openChromium } from './harness/chromium.js';
import { asked, made } from './harness/made.js';
import { preview } from './harness/program.js';

const questions = asked(1, () => 4_000);

describe('by keyboard alone', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = await made('keyboard', 8_000, questions, '--standard', 'web');
    browser = await openChromium();
  }, 120_000);
  afterAll(() => browser.close(), 30_000);

  it(
    'Y1 Y2 Y3 M6 a lesson is played to its end, and what has the focus is always to be seen',
    {
      timeout: 120_000,
    },
    async () => {
      const server = await preview(join(folder, 'keyboard-web.zip'));
      const profile = await chromiumProfile(browser);
      try {
        const { window: page } = await profile.launch(server.address, 'popup');
        const press = (key: string): Promise<void> => page.keyboard.press(key);

        expect(await tabTo(page, 'Play')).toBe(true);
        await press('Enter');
        await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
        expect(await tabTo(page, 'Speed')).toBe(true);
        await press('Enter');
        await page.getByRole('menu', { name: 'Speed' }).waitFor();
        await press('Escape');
        await page.getByRole('menu', { name: 'Speed' }).waitFor({ state: 'hidden' });
        expect((await focused(page)).name, 'focus after Escape').toBe('Speed');
        // Longer than a resting mouse is waited for, which has never been moved here.
        await page.getByRole('dialog', { name: 'Question 1' }).waitFor();
        expect(await page.locator('.cw[data-idle]').count()).toBe(0);

        expect((await focused(page)).name, 'focus as the question opens').toBe('Question 1');
        // Nothing but the question, the way out and, where there are any, captions.
        const round = new Set(['True', 'Submit', 'Exit']);
        expect(new Set(await names(page, 'Tab', 8)), 'reached by Tab').toEqual(round);
        expect(new Set(await names(page, 'Shift+Tab', 8)), 'reached backwards').toEqual(round);
        await tabTo(page, 'True');
        await press('Space');
        await tabTo(page, 'Submit');
        await press('Enter');
        await tabTo(page, 'Continue');
        await press('Enter');
        await page.getByRole('heading', { name: /passed/i }).waitFor();
        expect(await tabTo(page, 'Exit')).toBe(true);
      } finally {
        server.close();
        await profile.close();
      }
    },
  );
});

/** What has the focus: its name, and whether a ring of two pixels or more shows it. */
async function focused(page: Page): Promise<{ readonly name: string; readonly ringed: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    const name = (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
    const ringed = [element, element.closest('label')].some((each) => {
      if (each === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    });
    return { name, ringed };
  });
}

/** Tabs on until that has the focus; fails where something on the way has it unseen. */
async function tabTo(page: Page, wanted: string): Promise<boolean> {
  for (let left = 40; left > 0; left--) {
    if ((await focused(page)).name === wanted) return true;
    await page.keyboard.press('Tab');
    const { name, ringed } = await focused(page);
    if (name !== '') expect([name, ringed]).toEqual([name, true]);
  }
  return false;
}

async function names(page: Page, key: string, times: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (let left = times; left > 0; left--) {
    await page.keyboard.press(key);
    found.push((await focused(page)).name);
  }
  return found;
}
