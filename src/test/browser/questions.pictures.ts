import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { chromiumProfile, openChromium } from './harness/chromium.js';
import { cuewright, preview, root } from './harness/program.js';

/** Each kind of question, unanswered and judged, as every learner may meet it: to be looked at, not kept. */
const screens = process.env['CUEWRIGHT_SCREENS'] ?? join(root, 'target/screens/questions');

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/** The sample as a course in that language, since its direction is the page's. */
async function exported(language: string): Promise<string> {
  const folder = join(root, 'target/browser/pictures', language);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'packages'), { recursive: true });
  cpSync(join(root, 'samples/question-kinds'), join(folder, 'project'), { recursive: true });
  const file = join(folder, 'project/question-kinds.cuew');
  const project = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...project, language }));
  await cuewright('export', file, '--standard', 'web', '--out', join(folder, 'packages'));
  return join(folder, 'packages/question-kinds-web.zip');
}

/** Gives an answer to whatever is asked; only that to the first question has to be right, or it is played to again. */
function give(): void {
  const dialog = document.querySelector('.cw-dialog')!;
  const options = [...dialog.querySelectorAll<HTMLInputElement>('.cw-option input')];
  const right = options.find((input) => input.closest('.cw-option')?.textContent?.startsWith('Paper'));
  for (const input of right ? [right] : options.slice(0, options[0]?.type === 'checkbox' ? 2 : 1))
    if (!input.checked) input.click();
  for (const select of dialog.querySelectorAll('select')) select.selectedIndex = 2;
  for (const input of dialog.querySelectorAll<HTMLInputElement>('input[type=text]'))
    input.value = input.inputMode === 'decimal' ? '12' : 'rinse';
  for (const area of dialog.querySelectorAll('textarea'))
    area.value = 'Empty the cup before it goes into the bin, and tell the others.';
}

async function pictured(page: Page, name: string): Promise<void> {
  const primary = page.locator('.cw-dialog > .cw-actions .cw-primary');
  for (let n = 1; n <= 12; n++) {
    await page.locator('.cw-dialog-question').waitFor({ timeout: 60_000 });
    const title = (await page.locator('.cw-dialog-title').textContent()) ?? '';
    const file = (state: string): string =>
      join(
        screens,
        `${name}-${String(n).padStart(2, '0')}-${title.replaceAll(/\W+/g, '-').toLowerCase()}-${state}.png`,
      );
    await page.waitForTimeout(400);
    await page.screenshot({ path: file('open') });
    for (let attempt = 0; attempt < 2; attempt++) {
      await page.evaluate(give);
      await primary.click();
      if ((await primary.locator('.cw-icon-again').count()) === 0) break;
      if (attempt === 0) await primary.click();
    }
    await page.waitForTimeout(400);
    await page.screenshot({ path: file('judged') });
    await primary.click();
    await page.waitForFunction((shown) => document.querySelector('.cw-dialog-title')?.textContent !== shown, title);
  }
}

test.for([
  ['desktop', desktop, 'light', 'en'],
  ['desktop-dark', desktop, 'dark', 'en'],
  ['desktop-rtl', desktop, 'light', 'ar'],
  ['phone', phone, 'light', 'en'],
  ['phone-dark', phone, 'dark', 'en'],
  ['phone-rtl', phone, 'light', 'he'],
] as const)('%s', { timeout: 240_000 }, async ([name, viewport, colorScheme, language]) => {
  mkdirSync(screens, { recursive: true });
  const server = await preview(await exported(language));
  const browser = await openChromium();
  try {
    const profile = await chromiumProfile(browser, { viewport, colorScheme });
    const { window: page } = await profile.launch(server.address, 'popup');
    await page.setViewportSize(viewport);
    await page.locator('.cw-big-play').click();
    await pictured(page, name);
  } finally {
    await browser.close();
    server.close();
  }
});
