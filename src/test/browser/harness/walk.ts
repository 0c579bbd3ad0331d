import type { Page } from 'playwright-core';
import type { Catalogue } from '../../../main/player/src/strings/catalogue.js';
import type { Texts } from './texts.js';

const desktop = { width: 1280, height: 800 };

/** Goes through a made-up course and stops at each thing there is to see. */
export async function walk(
  page: Page,
  words: Catalogue,
  said: Texts,
  see: (state: string) => Promise<void>,
): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  let asideBy = 0;
  const press = async (name: string): Promise<void> => {
    // Whoever watches for a while finds the controls gone, and moves the mouse.
    asideBy = 20 - asideBy;
    await page.mouse.move(600 + asideBy, 300);
    await button(name).click();
  };
  const dialog = page.getByRole('dialog');
  const within = (name: string) => dialog.getByRole('button', { name, exact: true });
  /** By the list of chapters, as a learner would. */
  const open = async (title: string): Promise<void> => {
    const entry = page.locator('.cw-entry', { hasText: title });
    if (!(await entry.isVisible())) await press(words.chapters);
    await entry.click();
    await page.getByRole('dialog', { name: title, exact: true }).waitFor();
  };

  await page.setViewportSize(desktop);
  await page.getByRole('heading', { name: said.title, level: 2 }).waitFor();
  // Arrow keys follow the direction of sight.
  const forward = (await page.locator('.cw').getAttribute('dir')) === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  await see('start');
  await press(words.play);
  await button(words.pause).waitFor();
  await see('playing');
  await press(words.pause);
  await see('paused');
  await press(words.captions);
  await see('captions menu');
  await page.getByRole('menuitemradio', { name: said.lesson }).click();
  await page.getByText(said.captions[0]).first().waitFor();
  await see('captions');
  await press(words.speed);
  await see('speed menu');
  await page.keyboard.press('Escape');
  await press(words.chapters);
  await see('chapters');
  await press(words.transcript);
  await page.getByRole('searchbox').fill(said.captions[1].slice(0, 2));
  await see('transcript');
  await page.locator('.cw-line').last().click();
  await button(words.transcript).focus();
  await page.keyboard.press(forward);
  await press(words.close);
  await page.getByText(said.beside.text).first().waitFor();
  await see('note beside the video');
  await page.locator('.cw-progress').click();
  await see('progress');
  await page.locator('.cw-progress').click();

  await open(said.choice.title);
  await see('question');
  await within(words.submit).click();
  await see('answer missing');
  await page.getByLabel(said.choice.options[1], { exact: true }).check();
  await within(words.submit).click();
  await see('wrong answer');
  await within(words.tryAgain).click();
  await page.getByLabel(said.choice.options[0], { exact: true }).check();
  await page.getByLabel(said.choice.options[1], { exact: true }).uncheck();
  await page.getByLabel(said.choice.options[2], { exact: true }).check();
  await within(words.submit).click();
  await see('right answer');
  await within(words.continue).click();
  await open(said.number.title);
  for (const again of [true, false]) {
    await dialog.getByRole('textbox').fill('99');
    await within(words.submit).click();
    if (again) await within(words.tryAgain).click();
  }
  await see('number given wrong');
  await within(words.continue).click();
  await open(said.note.title);
  await see('note');
  await within(words.continue).click();
  await page.reload();
  await button(words.resume).waitFor();
  await see('resume prompt');
  await press(words.resume);
  await within(words.continue).click();
  await page.getByRole('dialog', { name: said.branch.title, exact: true }).waitFor();
  await see('branch');
  await within(said.branch.options[0]).click();
  await button(words.pause).focus();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: words.startOver }).waitFor();
  await see('end');
}

/** How the page is looked at; `set` takes it there and answers the way back. */
export interface Look {
  readonly name: string;
  readonly set: (page: Page) => Promise<() => Promise<void>>;
}

export const looks = {
  plain: { name: 'plain', set: () => Promise.resolve(() => Promise.resolve()) },
  mirrored: {
    name: 'right to left',
    set: async (page) => {
      const turn = (direction: string) =>
        page.locator('.cw').evaluate((root, to) => root.setAttribute('dir', to), direction);
      await turn('rtl');
      return () => turn('ltr');
    },
  },
  dark: {
    name: 'dark',
    set: async (page) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      return () => page.emulateMedia({ colorScheme: 'light' });
    },
  },
  forced: {
    name: 'forced colours',
    set: async (page) => {
      await page.emulateMedia({ forcedColors: 'active' });
      return () => page.emulateMedia({ forcedColors: 'none' });
    },
  },
  narrow: {
    name: '320 px',
    set: async (page) => {
      await page.setViewportSize({ width: 320, height: 640 });
      return () => page.setViewportSize(desktop);
    },
  },
  large: {
    name: '200 % text',
    set: async (page) => {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      return async () => {
        await devtools.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
        await devtools.detach();
      };
    },
  },
} as const satisfies Readonly<Record<string, Look>>;

/** Waits until a new look has been laid out and drawn, and what moves for a moment has come to rest. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));
    await frame();
    await frame();
    const passing = document.getAnimations().filter((each) => each.effect?.getTiming().iterations !== Infinity);
    await Promise.all(passing.map((each) => each.finished.catch(() => undefined)));
    await frame();
  });
}
