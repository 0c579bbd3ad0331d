import { withPassMark } from '../../src/core/completion/pass-mark.js';
import type { Course } from '../../src/core/course/course.js';
import type { Launch, Tracker } from '../../src/core/session/tracker.js';
import { cue, course, scene, single, trueFalse } from '../courses.js';
import { Sitting } from '../sitting.js';
import type { StillBrowser } from '../tracking/browser.js';

/** Twenty seconds, two questions; all of it has to be seen, answered and passed. */
export const fire = course(
  [scene('s1', [cue('q1', 5_000, single()), cue('q2', 10_000, trueFalse())], { durationMs: 20_000 })],
  { watched: 0.9, answered: true, passed: true, passScaled: 0.5, maxPoints: 2 },
);

/** A learner before the real reducer and the real tracker, in the browser's own time. */
export class Learner {
  readonly launch: Launch;
  readonly sitting: Sitting;
  readonly #tracker: Tracker;
  readonly #browser: StillBrowser;
  #handed = 0;

  private constructor(tracker: Tracker, browser: StillBrowser, by: Course, launch: Launch) {
    this.launch = launch;
    this.#tracker = tracker;
    this.#browser = browser;
    this.sitting = new Sitting(withPassMark(by, launch.passScaled), launch.progress, launch.mode);
  }

  /** Opens the course and goes on where an earlier sitting ended. */
  static async at(tracker: Tracker, browser: StillBrowser, by = fire): Promise<Learner> {
    const started: Launch[] = [];
    void tracker.start().then((launch) => started.push(launch));
    for (let waited = 0; started.length === 0 && waited < 15_000; waited += 100) await browser.pass(100);
    const [launch] = started;
    if (launch === undefined) throw new Error('the tracker never started');
    const learner = new Learner(tracker, browser, by, launch);
    if (learner.sitting.screen.type === 'prompt') learner.sitting.tell({ type: 'resume' });
    await learner.wait(0);
    return learner;
  }

  /** Watches until something stops the video, at most to `toMs`. */
  async play(toMs: number): Promise<this> {
    for (let at = -1; at !== this.sitting.atMs && this.sitting.atMs < toMs;) {
      at = this.sitting.atMs;
      this.sitting.play(Math.min(toMs, at + 1_000));
      await this.wait(this.sitting.atMs - at);
    }
    return this;
  }

  async end(): Promise<this> {
    await this.play(20_000);
    this.sitting.playOut(20_000);
    await this.wait(0);
    return this;
  }

  async answer(value: string | boolean): Promise<this> {
    this.sitting.tell({
      type: 'submit',
      answer: typeof value === 'string' ? { type: 'options', options: [value] } : { type: 'flag', value },
    });
    await this.wait(0);
    return this;
  }

  async goOn(): Promise<this> {
    this.sitting.tell({ type: 'continue' });
    await this.wait(0);
    return this;
  }

  async retry(): Promise<this> {
    this.sitting.tell({ type: 'retry' });
    await this.wait(0);
    return this;
  }

  /** All of it: both questions at the first attempt, to the end. */
  async whole(first = 'b', second = true): Promise<this> {
    await this.play(20_000);
    await this.answer(first);
    await this.goOn();
    await this.play(20_000);
    await this.answer(second);
    await this.goOn();
    return this.end();
  }

  async exit(): Promise<void> {
    this.sitting.tell({ type: 'exit' });
    await this.wait(5_000);
  }

  /** The page goes: `pagehide`. */
  async gone(): Promise<void> {
    this.sitting.tell({ type: 'gone' });
    await this.wait(0);
  }

  /** Time passes, and the tracker hears what happened. */
  async wait(ms: number): Promise<this> {
    for (const effect of this.sitting.effects.slice(this.#handed)) {
      if (effect.type === 'record') this.#tracker.record(effect.event);
      else if (effect.type === 'save') this.#tracker.save(effect.progress, effect.moment);
      else if (effect.type === 'leave') void this.#tracker.close(!effect.asked);
    }
    this.#handed = this.sitting.effects.length;
    await this.#browser.pass(ms);
    return this;
  }
}
