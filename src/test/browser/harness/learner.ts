import type { BrowserContext, Frame, Locator, Page } from 'playwright-core';

export type Window = 'frame' | 'popup';

/** Everything a learner sees of a course, found as a learner finds it: by role and name. */
export class Learner {
  private constructor(
    private readonly view: Frame,
    readonly window: Page,
  ) {}

  /** Launches the course from the stand-in LMS at `address`, in the page or in a window of its own. */
  static async launch(context: BrowserContext, address: string, where: Window): Promise<Learner> {
    const lms = await context.newPage();
    await lms.goto(`${address}?window=${where}`);
    if (where === 'popup') {
      const [window] = await Promise.all([
        lms.waitForEvent('popup'),
        lms.getByRole('button', { name: 'Launch', exact: true }).click(),
      ]);
      await window.waitForURL(/\/content\//);
      return new Learner(window.mainFrame(), window);
    }
    const stage = await lms.waitForSelector('iframe:not([hidden])');
    const view = await stage.contentFrame();
    if (view === null) throw new Error('the LMS page shows no content');
    return new Learner(view, lms);
  }

  button(name: string): Locator {
    return this.view.getByRole('button', { name, exact: true });
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
  }

  /** Plays twice as fast, which is as fast as the player goes; what is seen counts all the same. */
  async hurry(): Promise<void> {
    await this.press('Speed');
    await this.view.getByRole('menuitemradio', { name: /^2\s?×$/ }).click();
    await this.view.getByRole('menu', { name: 'Speed' }).waitFor({ state: 'hidden' });
  }

  /** The panel of a question, branch or note, once it has come up. */
  async panel(title: string): Promise<Locator> {
    const dialog = this.view.getByRole('dialog', { name: title, exact: true });
    await dialog.waitFor({ timeout: 60_000 });
    return dialog;
  }

  async choose(title: string, ...options: readonly string[]): Promise<void> {
    const panel = await this.panel(title);
    for (const option of options) await panel.getByLabel(option, { exact: true }).check();
    await panel.getByRole('button', { name: 'Submit', exact: true }).click();
  }

  async type(title: string, answer: string): Promise<void> {
    const panel = await this.panel(title);
    await panel.getByRole('textbox', { name: 'Your answer' }).fill(answer);
    await panel.getByRole('button', { name: 'Submit', exact: true }).click();
  }

  async proceed(title: string, how: 'Continue' | 'Try again' = 'Continue'): Promise<void> {
    const panel = await this.panel(title);
    await panel.getByRole('button', { name: how, exact: true }).click();
  }

  async take(title: string, option: string): Promise<void> {
    const panel = await this.panel(title);
    await panel.getByRole('button', { name: option, exact: true }).click();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.view.getByText(text).first().waitFor({ timeout: 60_000 });
  }

  /** Leaves by the course's own Exit, and waits until it has let go. */
  async leave(): Promise<void> {
    await this.view.getByRole('button', { name: 'Exit', exact: true }).first().click();
  }

  /** Leaves as most people do: without a word, by closing what the course is in. */
  async close(): Promise<void> {
    await this.window.close({ runBeforeUnload: true });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.window.setViewportSize({ width, height });
  }

  async screenshot(path: string): Promise<void> {
    await this.window.screenshot({ path });
  }
}
