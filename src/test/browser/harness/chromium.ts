import { readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import type { Frame, Locator, Page } from 'playwright-core';
import { patience, within } from './limits.js';
import type { LastingProfile, Profile, Target, View, Window } from './view.js';

const executablePath = process.env['CUEWRIGHT_CHROMIUM'] ?? '/usr/bin/chromium';

/** Nothing a browser does on its own may reach for the network. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=user-gesture-required',
];

/** Debian's Chromium without a screen. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath, args, timeout: patience.start });
}

/** The smaller, the less a machine without a graphics card has to paint; wide enough for the layout of a desktop. */
const viewport = { width: 1000, height: 720 };

/** A new learner's profile, gone when it is closed. */
export async function chromiumProfile(browser: Browser, options: BrowserContextOptions = {}): Promise<ChromiumProfile> {
  const opening = browser.newContext({ viewport, ...options });
  return new ChromiumProfile(await within(patience.start, 'a new profile', opening));
}

/** A profile that stays in `folder`, with a browser of its own. */
export async function lastingChromium(folder: string): Promise<LastingProfile> {
  const options = { executablePath, args, timeout: patience.start, viewport };
  const profile = new ChromiumProfile(await chromium.launchPersistentContext(folder, options));
  return Object.assign(profile, {
    kill: async () => {
      // The lock's target is HOST-PID: of the browser itself, not of the script that starts it.
      const pid = Number(readlinkSync(join(folder, 'SingletonLock')).split('-').at(-1));
      const gone = new Promise((resolve) => profile.context.once('close', resolve));
      process.kill(pid, 'SIGKILL');
      await within(patience.end, 'the killed browser to be gone', gone);
      rmSync(join(folder, 'SingletonLock'), { force: true });
    },
  });
}

type Stored = Awaited<ReturnType<BrowserContext['storageState']>>;

export class ChromiumProfile implements Profile {
  readonly #asked: string[] = [];

  constructor(readonly context: BrowserContext) {
    context.setDefaultTimeout(patience.step);
    context.on('request', (request) => this.#asked.push(request.url()));
  }

  async launch(address: string, where: Window): Promise<ChromiumView> {
    const lms = await within(patience.step, 'a new tab', this.context.newPage());
    await lms.goto(`${address}?window=${where}`);
    if (where === 'popup') {
      const [window] = await Promise.all([
        lms.waitForEvent('popup'),
        lms.getByRole('button', { name: 'Launch', exact: true }).click(),
      ]);
      await window.waitForURL(/\/content\//);
      return new ChromiumView(window.mainFrame(), window, lms);
    }
    const stage = await lms.waitForSelector('iframe:not([hidden])');
    const view = await within(patience.step, "the LMS page's frame", stage.contentFrame());
    if (view === null) throw new Error('the LMS page shows no content');
    return new ChromiumView(view, lms, lms);
  }

  /** Opens a page that shows the course itself, without any LMS. */
  async open(address: string): Promise<ChromiumView> {
    const page = await within(patience.step, 'a new tab', this.context.newPage());
    await page.goto(address);
    return new ChromiumView(page.mainFrame(), page, page);
  }

  /** Opens a page that holds the course in its only frame. */
  async framed(address: string): Promise<ChromiumView> {
    const page = await within(patience.step, 'a new tab', this.context.newPage());
    await page.goto(address);
    const stage = await page.waitForSelector('iframe');
    const view = await within(patience.step, "the page's frame", stage.contentFrame());
    return new ChromiumView(view!, page, page);
  }

  async offline(cut: boolean): Promise<void> {
    await within(patience.step, 'the line to be cut or mended', this.context.setOffline(cut));
  }

  strangers(home: string): readonly string[] {
    return this.#asked.filter((url) => !url.startsWith(home) && !/^(data|blob|about):/.test(url));
  }

  /** What pages of `home` keep, and nothing else: a profile can be opened with it. */
  async stored(home: string): Promise<Stored> {
    const state = await within(
      patience.step,
      'what the browser stored',
      this.context.storageState({ indexedDB: true }),
    );
    const { origin } = new URL(home);
    return { cookies: [], origins: state.origins.filter((each) => each.origin === origin) };
  }

  /**
   * Waits for pages to load before it closes them: one in the middle of a navigation, as back to the LMS, can keep its
   * profile from closing for ever. What hangs all the same goes with its browser.
   */
  async close(): Promise<void> {
    const closing = Promise.all(this.context.pages().map((page) => page.waitForLoadState('load')))
      .catch(() => undefined)
      .then(() => this.context.close());
    await within(patience.end, 'the profile to close', closing).catch((reason: unknown) => {
      console.warn(String(reason));
    });
  }
}

export class ChromiumView implements View {
  constructor(
    private readonly course: Frame,
    readonly window: Page,
    private readonly lms: Page,
  ) {}

  /**
   * Moves the mouse before each try, since controls that nobody uses hide while the video plays. Only the rehearsal is
   * tried again: on a busy machine a click can be done and yet be late to say so.
   */
  async click(target: Target): Promise<void> {
    const button = this.#find(target).first();
    const tries = 6;
    for (let left = tries; left > 0; left--) {
      await this.window.mouse.move(600 + left, 300);
      try {
        await button.click({ trial: true, timeout: patience.step / tries });
        break;
      } catch (reason) {
        if (left === 1) throw reason;
      }
    }
    await button.click();
  }

  async tick(label: string, within: string): Promise<void> {
    await this.#find({ role: 'dialog', name: within }).getByLabel(label, { exact: true }).check();
  }

  async fill(target: Target, text: string): Promise<void> {
    await this.#find(target).fill(text);
  }

  shows(target: Target): Promise<boolean> {
    return within(patience.step, 'an answer from the page', this.#find(target).first().isVisible());
  }

  async appears(target: Target, ms: number): Promise<void> {
    await this.#find(target).first().waitFor({ timeout: ms });
  }

  async vanishes(target: Target): Promise<void> {
    await this.#find(target).waitFor({ state: 'hidden' });
  }

  async says(text: RegExp, ms: number): Promise<void> {
    await this.course.getByText(text).first().waitFor({ timeout: ms });
  }

  /** How often a text is to be seen, beside what is only read out. */
  async count(text: RegExp): Promise<number> {
    const shown = this.course.getByText(text).filter({ visible: true });
    const readOut = this.course.getByRole('status').filter({ hasText: text });
    const counts = Promise.all([shown.count(), readOut.count()]);
    const [all, heard] = await within(patience.step, 'an answer from the page', counts);
    return all - heard;
  }

  async closeLms(): Promise<void> {
    await within(patience.step, "the LMS's window to close", this.lms.close());
  }

  asks<T>(look: () => T): Promise<T> {
    return within(patience.step, 'an answer from the page', this.course.evaluate(look) as Promise<T>);
  }

  async close(): Promise<void> {
    const gone = this.window.waitForEvent('close');
    await within(patience.step, 'the window to be told to close', this.window.close({ runBeforeUnload: true }));
    await gone;
  }

  async navigate(): Promise<void> {
    await this.window.goto('data:text/html,elsewhere');
  }

  async remove(): Promise<void> {
    const removed = this.lms.evaluate(() => document.querySelector('iframe')?.remove());
    await within(patience.step, 'the frame to be taken away', removed);
  }

  #find({ role, name, within: title }: Target): Locator {
    const root = title === undefined ? this.course : this.#find({ role: 'dialog', name: title });
    return root.getByRole(role, { name, exact: true });
  }
}
