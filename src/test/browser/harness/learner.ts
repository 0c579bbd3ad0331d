import { patience } from './limits.js';
import type { Profile, Target, View, Window } from './view.js';

/** Does what a learner does with a course, and knows it only by what a learner sees. */
export class Learner {
  constructor(readonly view: View) {}

  static async launch(profile: Profile, address: string, where: Window): Promise<Learner> {
    return new Learner(await profile.launch(address, where));
  }

  press(name: string): Promise<void> {
    return this.view.click({ role: 'button', name });
  }

  /** Plays twice as fast, which is as fast as the player goes; what is seen counts all the same. */
  hurry(): Promise<void> {
    return this.speed('2×');
  }

  async speed(name: string): Promise<void> {
    await this.press('Speed');
    await this.view.click({ role: 'menuitemradio', name });
    await this.view.vanishes({ role: 'menu', name: 'Speed' });
  }

  /** Waits until the panel of a question, branch or note has come up. */
  panel(title: string): Promise<void> {
    return this.view.appears({ role: 'dialog', name: title }, patience.film);
  }

  /** The first of some panels or buttons to come up, by its place in the list. */
  async either(...targets: readonly Target[]): Promise<number> {
    for (const end = Date.now() + patience.film; Date.now() < end;) {
      for (const [n, target] of targets.entries()) if (await this.view.shows(target)) return n;
      await new Promise((resume) => setTimeout(resume, 50));
    }
    throw new Error(
      `waited ${patience.film / 1000} s in vain for any of ${targets.map(({ name }) => name).join(', ')}`,
    );
  }

  async choose(title: string, ...options: readonly string[]): Promise<void> {
    await this.panel(title);
    for (const option of options) await this.view.tick(option, title);
    await this.view.click({ role: 'button', name: 'Submit', within: title });
  }

  async type(title: string, answer: string): Promise<void> {
    await this.panel(title);
    await this.view.fill({ role: 'textbox', name: 'Your answer', within: title }, answer);
    await this.view.click({ role: 'button', name: 'Submit', within: title });
  }

  async proceed(title: string, how: 'Continue' | 'Try again' = 'Continue'): Promise<void> {
    await this.view.click({ role: 'button', name: how, within: title });
  }

  async take(title: string, option: string): Promise<void> {
    await this.panel(title);
    await this.view.click({ role: 'button', name: option, within: title });
  }

  sees(text: RegExp): Promise<void> {
    return this.view.says(text, patience.film);
  }

  /** Leaves by the course's own Exit. */
  leave(): Promise<void> {
    return this.press('Exit');
  }

  /** Leaves as most people do: without a word, by closing what the course is in. */
  close(): Promise<void> {
    return this.view.close();
  }
}
