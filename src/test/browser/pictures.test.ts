import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumProfile, openChromium } from './harness/chromium.js';
import { Learner } from './harness/learner.js';
import { exported, preview } from './harness/program.js';
import { recordOf } from './harness/record.js';

describe('pictures of the package', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it('C18 are pointed at in a question and shown in a text', { timeout: 120_000 }, async () => {
    const server = await preview(join(await exported('question-kinds'), 'question-kinds-scorm2004.zip'));
    const profile = await chromiumProfile(browser);
    try {
      const view = await profile.launch(server.address, 'popup');
      const page = view.window;
      const learner = new Learner(view);
      await learner.press('Play');
      await learner.hurry();
      await learner.choose('The blue bin', 'Paper');
      await learner.proceed('The blue bin');
      await learner.choose('The yellow bin', 'A milk carton’s plastic cap', 'A drink can');
      await learner.proceed('The yellow bin');
      await learner.choose('Where does the jar go?', '3. The green bin');
      await learner.proceed('Where does the jar go?');

      await learner.panel('Which part goes elsewhere?');
      expect(await drawn(page, '.cw-picture > img')).toEqual({ natural: [960, 720], ratio: 1.33, inside: true });
      await page.locator('.cw-spot').first().click();
      await learner.choose('Which part goes elsewhere?');
      await learner.sees(/the lid is metal/);
      await learner.proceed('Which part goes elsewhere?');

      await learner.panel('In which order?');
      expect(await drawn(page, 'img[alt="A bottle under the running tap"]')).toMatchObject({ natural: [640, 300] });
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await drawn(page, '.cw-rich img')).toEqual({ natural: [640, 300], ratio: 2.13, inside: true });
      const record = await recordOf(server.address);
      expect([record.missing, record.errors]).toEqual([[], []]);
    } finally {
      await profile.close();
      server.close();
    }
  });
});

/** How a picture is shown: its own size, the ratio it is given, and whether all of its width is to be seen. */
async function drawn(page: Page, selector: string): Promise<object> {
  const picture = page.locator(selector);
  await picture.evaluate((image: HTMLImageElement) => image.decode());
  return picture.evaluate((image: HTMLImageElement) => {
    const { left, right, width, height } = image.getBoundingClientRect();
    const inside = left >= 0 && right <= document.documentElement.clientWidth && width <= image.naturalWidth;
    return {
      natural: [image.naturalWidth, image.naturalHeight],
      ratio: Math.round((100 * width) / height) / 100,
      inside,
    };
  });
}
