import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumProfile, openChromium } from './harness/chromium.js';
import { Learner } from './harness/learner.js';
import { cuewright, preview, root } from './harness/program.js';
import { quiet, recordOf, told } from './harness/record.js';

const folder = join(root, 'target/browser/renditions');

interface ProjectFile {
  renditions?: readonly number[];
  readonly media: readonly { file: string; sha256: string; facts: object; described?: object }[];
}

/** The sample in two sizes, each with and without descriptions; what is spoken is of no matter here. */
async function offeredCourse(): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'samples/question-kinds'), folder, { recursive: true });
  const file = join(folder, 'question-kinds.cuew');
  const project = JSON.parse(readFileSync(file, 'utf8')) as ProjectFile;
  project.renditions = [144];
  for (const media of project.media) {
    media.described = { file: media.file, sha256: media.sha256, facts: media.facts };
  }
  writeFileSync(file, JSON.stringify(project));
  await cuewright('export', folder, '--standard', 'cmi5', '--out', folder);
  return join(folder, 'question-kinds-cmi5.zip');
}

/** What a choice in the settings makes of the video, seen as soon as it stands in the other file. */
async function turned(page: Page, label: string): Promise<object> {
  return page.evaluate(async (label) => {
    const video = document.querySelector('video');
    const field = [...document.querySelectorAll('label')].find((each) => each.textContent.trim() === label);
    if (video === null || field === undefined) throw new Error(`${label} is not there`);
    const placed = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
    const before = video.currentTime;
    const select = field.control;
    if (select instanceof HTMLSelectElement) {
      select.selectedIndex += 1;
      select.dispatchEvent(new Event('change'));
    } else field.click();
    await placed;
    const { currentTime, paused, playbackRate, videoHeight } = video;
    const moved = Math.abs(currentTime - before) <= 0.1 ? 'nowhere' : `${before} to ${currentTime}`;
    return { file: video.src.replace(/.*\//, ''), moved, paused, playbackRate, videoHeight };
  }, label);
}

describe('renditions of a recording', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it('T8 are turned to at the same place, and no record tells of it', { timeout: 180_000 }, async () => {
    const server = await preview(await offeredCourse());
    const profile = await chromiumProfile(browser);
    try {
      const view = await profile.launch(server.address, 'popup');
      const page = view.window;
      const learner = new Learner(view);
      await learner.press('Play');
      await learner.speed('1.5×');
      const passed = (seconds: number) =>
        page.waitForFunction((least) => (document.querySelector('video')?.currentTime ?? 0) > least, seconds);
      await passed(1.5);
      await learner.press('Speed');
      await page.getByRole('menuitem', { name: 'Settings …' }).click();
      expect(await turned(page, 'Quality')).toEqual({
        file: 'm-waste.144.mp4',
        moved: 'nowhere',
        paused: false,
        playbackRate: 1.5,
        videoHeight: 144,
      });
      await passed(4);
      await learner.press('Pause');
      expect(await turned(page, 'Audio description')).toEqual({
        file: 'm-waste.described.144.mp4',
        moved: 'nowhere',
        paused: true,
        playbackRate: 1.5,
        videoHeight: 144,
      });
      await learner.press('Play');
      await passed(6);
      await learner.leave();
      await quiet(server.address);
      const record = await recordOf(server.address);
      const verbs = record.statements.map((statement) => told(statement).replace(/ .*/, ''));
      expect(verbs.filter((verb) => ['played', 'paused', 'seeked'].includes(verb))).toEqual([
        'played',
        'paused',
        'played',
        'paused',
      ]);
      expect([record.missing, record.errors]).toEqual([[], []]);
    } finally {
      await profile.close();
      server.close();
    }
  });
});
