import { tmpdir } from 'node:os';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Browser, type ElementHandle, type Frame, type Page } from 'puppeteer-core';
import { patience, within } from './limits.js';
import type { LastingProfile, Target, View, Window } from './view.js';

/** Debian's Firefox without a screen, its profile in `folder`, where it stays. */
export async function openFirefox(folder = mkdtempSync(join(tmpdir(), 'cuewright-firefox-'))): Promise<FirefoxProfile> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: process.env['CUEWRIGHT_FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
    userDataDir: folder,
    timeout: patience.start,
    protocolTimeout: patience.film,
    // `window.open` after a wait still counts as the learner's; nothing is fetched that was not asked for.
    extraPrefsFirefox: { 'dom.disable_open_during_load': false, 'media.autoplay.default': 1 },
  });
  return new FirefoxProfile(browser);
}

export class FirefoxProfile implements LastingProfile {
  readonly #asked: string[] = [];
  readonly #pages: Page[] = [];

  constructor(readonly browser: Browser) {}

  async launch(address: string, where: Window): Promise<FirefoxView> {
    const lms = await within(patience.step, 'a new tab', this.browser.newPage());
    this.#watch(lms);
    await lms.setViewport({ width: 1000, height: 720 });
    await lms.goto(`${address}?window=${where}`);
    if (where === 'frame') {
      const stage = await lms.waitForSelector('iframe:not([hidden])', { timeout: patience.step });
      const view = await within(patience.step, "the LMS page's frame", stage!.contentFrame());
      return new FirefoxView(() => view!, lms, lms);
    }
    const button = await lms.waitForSelector('#launch:not([disabled])', { timeout: patience.step });
    const opened = new Promise<Page>((resolve) => lms.once('popup', (page) => resolve(page!)));
    await button!.click();
    const window = await within(patience.step, 'the window of the course', opened);
    this.#watch(window);
    await until('the course in its window', patience.step, () => Promise.resolve(window.url().includes('/content/')));
    return new FirefoxView(() => window.mainFrame(), window, lms);
  }

  async offline(cut: boolean): Promise<void> {
    const open = this.#pages.filter((page) => !page.isClosed());
    // A page that has just gone needs no line.
    const set = open.map((page) => page.setOfflineMode(cut).catch((reason: unknown) => cut && Promise.reject(reason)));
    await within(patience.step, 'the line', Promise.all(set));
  }

  strangers(home: string): readonly string[] {
    return this.#asked.filter((url) => !url.startsWith(home) && !/^(data|blob|about):/.test(url));
  }

  /** Ends the browser as a crash does. */
  async kill(): Promise<void> {
    const process = this.browser.process();
    if (process === null) return;
    const gone = new Promise((resolve) => process.once('exit', resolve));
    process.kill('SIGKILL');
    await within(patience.end, 'the killed browser to be gone', gone);
  }

  async close(): Promise<void> {
    await within(patience.end, 'Firefox to close', this.browser.close());
  }

  #watch(page: Page): void {
    this.#pages.push(page);
    page.on('request', (request) => this.#asked.push(request.url()));
  }
}

export class FirefoxView implements View {
  constructor(
    private readonly course: () => Frame,
    readonly window: Page,
    private readonly lms: Page,
  ) {}

  async click(target: Target): Promise<void> {
    await until(`a click on ${called(target)}`, patience.step, async () => {
      const found = await this.#find(target);
      await found?.click();
      return found !== null;
    });
  }

  async tick(label: string, within: string): Promise<void> {
    await until(`"${label}" to be ticked`, patience.step, async () => {
      const found =
        (await this.#find({ role: 'radio', name: label, within })) ??
        (await this.#find({ role: 'checkbox', name: label, within }));
      await found?.click();
      return found !== null;
    });
  }

  async fill(target: Target, text: string): Promise<void> {
    await this.click(target);
    await (await this.#find(target))?.type(text);
  }

  /** A page that changes while it is looked at shows nothing yet. */
  shows(target: Target): Promise<boolean> {
    return this.#find(target).then(
      (found) => found !== null,
      () => false,
    );
  }

  async appears(target: Target, ms: number): Promise<void> {
    await until(called(target), ms, async () => (await this.#find(target)) !== null);
  }

  async vanishes(target: Target): Promise<void> {
    await until(`${called(target)} to vanish`, patience.step, async () => (await this.#find(target)) === null);
  }

  async says(text: RegExp, ms: number): Promise<void> {
    const shown = (): Promise<string> => this.course().evaluate(() => document.body.innerText);
    await until(String(text), ms, async () => text.test(await shown()));
  }

  asks<T>(look: () => T): Promise<T> {
    return within(patience.step, 'an answer from the page', this.course().evaluate(look) as Promise<T>);
  }

  async close(): Promise<void> {
    await within(patience.step, 'the window to close', this.window.close({ runBeforeUnload: true }));
  }

  async navigate(): Promise<void> {
    await this.window.goto('data:text/html,elsewhere', { timeout: patience.step });
  }

  async remove(): Promise<void> {
    const removed = this.lms.evaluate(() => document.querySelector('iframe')?.remove());
    await within(patience.step, 'the frame to be taken away', removed);
  }

  /** What assistive technology finds by that role and name. */
  async #find({ role, name, within: title }: Target): Promise<ElementHandle | null> {
    const selector = `::-p-aria([name="${name.replaceAll('"', '\\"')}"][role="${role}"])`;
    const root = title === undefined ? this.course() : await this.#find({ role: 'dialog', name: title });
    return (await root?.$(selector)) ?? null;
  }
}

function called({ role, name, within: title }: Target): string {
  return `${role} "${name}"${title === undefined ? '' : ` in "${title}"`}`;
}

/** Tries until it succeeds; what a page does while it changes is tried again. */
async function until(what: string, ms: number, done: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + ms;
  let reason: unknown = null;
  while (Date.now() < end) {
    try {
      if (await within(patience.step, what, done())) return;
    } catch (error) {
      reason = error;
    }
    await new Promise((resume) => setTimeout(resume, 100));
  }
  throw new Error(`waited ${ms / 1000} s in vain for ${what}`, { cause: reason });
}
