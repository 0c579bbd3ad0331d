import { join } from 'node:path';
import { statSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumProfile, openChromium, type ChromiumView } from './harness/chromium.js';
import { Learner } from './harness/learner.js';
import { exported } from './harness/program.js';
import { served, unpacked, type Site, type Surroundings } from './harness/surroundings.js';

const options = { timeout: 120_000 };

describe('over a slow line', () => {
  let browser: Browser;
  let web: string;
  beforeAll(async () => {
    const packages = await exported('fire-extinguisher', '--standard', 'web');
    web = await unpacked(join(packages, 'fire-extinguisher-web.zip'), '-network');
    browser = await openChromium();
  }, 120_000);
  afterAll(() => browser.close(), 30_000);

  async function over(line: Surroundings, look: (view: ChromiumView, site: Site) => Promise<void>): Promise<void> {
    const site = await served(web, line);
    const profile = await chromiumProfile(browser);
    try {
      await look(await profile.open(`${site.address}content/index.html`), site);
    } finally {
      site.close();
      await profile.close();
    }
  }

  const picture = (view: ChromiumView): Promise<{ readonly atMs: number; readonly ready: boolean }> =>
    view.asks(() => {
      const video = document.querySelector('video')!;
      return { atMs: video.currentTime * 1_000, ready: video.readyState >= 2 && video.videoWidth > 0 };
    });

  async function until(holds: () => Promise<boolean>): Promise<void> {
    await expect.poll(holds, { timeout: 60_000, interval: 50 }).toBe(true);
  }

  it('P4 the picture is there before the whole video is', options, () =>
    over({ rate: 500_000 }, async (view, site) => {
      await until(async () => (await picture(view)).ready);
      const loaded = site.sent();
      const { size } = statSync(join(web, 'media/m-lesson.mp4'));
      const ms = await view.asks(() => Math.round(performance.now()));
      console.log(`P4 first frame after ${ms} ms and ${loaded} of ${size} bytes at 4 Mbit/s`);
      expect(loaded).toBeLessThan(size / 2);
    }),
  );

  it('P10 a line that breaks costs no place', options, () => {
    const line = { rate: 120_000, cut: false };
    return over(line, async (view) => {
      await new Learner(view).press('Play');
      await until(async () => (await picture(view)).atMs > 2_000);
      line.cut = true;
      // What had come in plays on, until nothing is left of it.
      await view.says(/The video could not be loaded/, 60_000);
      const { atMs } = await picture(view);
      expect(atMs).toBeGreaterThan(2_000);
      line.cut = false;
      await new Learner(view).press('Load again');
      await until(async () => (await picture(view)).ready);
      expect(Math.abs((await picture(view)).atMs - atMs)).toBeLessThanOrEqual(500);
      await until(async () => (await picture(view)).atMs > atMs + 1_000);
    });
  });
});
