import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumProfile, chromiumProfile, openChromium } from './harness/chromium.js';
import { Learner } from './harness/learner.js';
import { cuewright, preview, root, type Preview } from './harness/program.js';

const folder = join(root, 'target/browser/held');
const phone = { width: 390, height: 844 };

interface ProjectFile {
  viewing?: object;
  readonly lessons: readonly { readonly scenes: readonly { cues: { id: string; from: number; to: number }[] }[] }[];
}

/** The sample as an author would hold it: nobody gets further than they have watched. Its first question comes early. */
async function heldCourse(): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'samples/fire-extinguisher'), folder, { recursive: true });
  const file = join(folder, 'fire-extinguisher.cuew');
  const project = JSON.parse(readFileSync(file, 'utf8')) as ProjectFile;
  project.viewing = { seeking: 'watched', revisit: true };
  const cues = project.lessons[0]?.scenes[0]?.cues ?? [];
  Object.assign(cues[1] ?? {}, { from: 4_000, to: 4_000 });
  writeFileSync(file, JSON.stringify(project));
  await cuewright('export', folder, '--standard', 'web', '--out', folder);
  return join(folder, 'fire-extinguisher-web.zip');
}

describe('watching in a browser', () => {
  let browser: Browser;
  let server: Preview;
  beforeAll(async () => {
    server = await preview(await heldCourse());
    browser = await openChromium();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  async function opened(size = { width: 1280, height: 720 }): Promise<[Page, Learner, ChromiumProfile]> {
    const profile = await chromiumProfile(browser, { viewport: size });
    const view = await profile.launch(server.address, 'popup');
    await view.window.setViewportSize(size);
    return [view.window, new Learner(view), profile];
  }

  const playhead = (page: Page): Promise<number> =>
    page.locator('video').evaluate((video) => (video as HTMLVideoElement).currentTime);

  it(
    'C5 C6 C7 leads no further than was watched by keys, scripts or a sped-up video',
    { timeout: 60_000 },
    async () => {
      const [page, learner, profile] = await opened();
      await learner.press('Play');
      await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 1);
      await learner.press('Pause');
      const edge = await playhead(page);
      await page.keyboard.press('End');
      await page.getByText('Please watch up to there first.').first().waitFor();
      await page.keyboard.press('PageUp');
      await page.keyboard.press('n');
      for (const toS of [30, 168.6]) {
        await page.locator('video').evaluate((video, to) => ((video as HTMLVideoElement).currentTime = to), toS);
        await page.waitForFunction((most) => (document.querySelector('video')?.currentTime ?? 99) < most, edge + 0.3);
      }
      await page.locator('video').evaluate((video) => ((video as HTMLVideoElement).playbackRate = 16));
      await page.waitForFunction(() => document.querySelector('video')?.playbackRate === 1);
      expect(await playhead(page)).toBeLessThan(edge + 0.3);
      await profile.close();
    },
  );

  it(
    'M1 M2 M5 T1 on a phone the question stands below the video, and turning it keeps what was chosen',
    { timeout: 60_000 },
    async () => {
      const [page, learner, profile] = await opened(phone);
      await learner.press('Play');
      await page.keyboard.press('c');
      await learner.hurry();
      await learner.panel('The fire triangle');
      const panel = page.getByRole('dialog', { name: 'The fire triangle', exact: true });
      const video = await page.locator('.cw-frame').boundingBox();
      const dialog = await panel.boundingBox();
      if (video === null || dialog === null) throw new Error('video and panel are not both in sight');
      expect(video.height).toBeLessThanOrEqual(phone.height * 0.4);
      expect(dialog.y).toBeGreaterThanOrEqual(video.y + video.height);
      const caption = await page.locator('.cw-caption-text').first().boundingBox();
      if (caption !== null) expect(caption.y + caption.height).toBeLessThanOrEqual(video.y + video.height);
      for (const button of await page.getByRole('button').all()) {
        const box = await button.boundingBox();
        if (box !== null) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      }
      const submit = await panel.getByRole('button', { name: 'Submit' }).boundingBox();
      expect(submit?.height).toBeGreaterThanOrEqual(44);
      const first = page.getByRole('dialog').getByRole('checkbox').first();
      await first.check();
      await page.setViewportSize({ width: phone.height, height: phone.width });
      await learner.panel('The fire triangle');
      expect(await first.isChecked()).toBe(true);
      await profile.close();
    },
  );

  it(
    'M4 fills the page where the browser has no full screen for elements, questions and captions with it',
    { timeout: 60_000 },
    async () => {
      const [page, learner, profile] = await opened(phone);
      await page.evaluate(() => {
        Object.defineProperty(document, 'fullscreenEnabled', { value: false });
      });
      await learner.press('Play');
      await learner.press('Full screen');
      await page.locator('.cw[data-full]').waitFor();
      expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
      const box = await page.locator('.cw').boundingBox();
      expect(box).toEqual({ x: 0, y: 0, ...phone });
      await page.keyboard.press('Escape');
      await page.locator('.cw:not([data-full])').waitFor();
      await profile.close();
    },
  );
});
