import type { Progress } from '../../core/session/progress.js';
import type { Launch, LearnerEvent, Moment, Notice, Receipt, Tracker } from '../../core/session/tracker.js';
import type { Environment } from './environment.js';
import { unrecorded } from './unrecorded.js';

/**
 * Lets one page of this browser keep the record: two would overwrite each other, and an LMS that is initialized twice
 * forgets what it holds. A second page plays, says so, and touches nothing.
 */
export class OneTab implements Tracker {
  readonly #inner: Tracker;
  readonly #claim: () => ReturnType<Environment['claim']>;
  readonly #notify: (notice: Notice) => void;
  #release: (() => void) | null = null;

  constructor(inner: Tracker, name: string, environment: Environment, notify: (notice: Notice) => void) {
    this.#inner = inner;
    this.#claim = () => environment.claim(name);
    this.#notify = notify;
  }

  async start(): Promise<Launch> {
    this.#release = await this.#claim();
    if (this.#release !== null) return this.#inner.start();
    this.#notify({ type: 'not-recorded', reason: 'elsewhere' });
    return unrecorded;
  }

  record(event: LearnerEvent): void {
    if (this.#release !== null) this.#inner.record(event);
  }

  save(progress: Progress, moment: Moment): void {
    if (this.#release !== null) this.#inner.save(progress, moment);
  }

  receipt(): Receipt {
    return this.#inner.receipt();
  }

  async close(gone?: boolean): Promise<string | null> {
    if (this.#release === null) return null;
    const next = await this.#inner.close(gone);
    this.#release();
    return next;
  }
}
