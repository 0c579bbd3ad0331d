import type { CommitPreset } from '../../core/course/delivery.js';
import type { Moment, Notice } from '../../core/session/tracker.js';
import type { Environment } from './environment.js';

/** Milliseconds between commits while playing, and after a pause. LMSs differ in what they bear. */
const presets: Readonly<Record<CommitPreset, { readonly playback: number; readonly pause: number }>> = {
  aggressive: { playback: 15_000, pause: 1_000 },
  balanced: { playback: 30_000, pause: 5_000 },
  gentle: { playback: 600_000, pause: 60_000 },
};
/** Achievements wait for nothing but this. */
const spacingMs = 1_000;
/** A commit that stalls the page longer than this is not made while playing, save to keep the LMS's session alive. */
const stallMs = 200;
const aliveMs = 120_000;
const retryMs = 10_000;
const retries = 5;

/** Decides when what was set is committed: achievements at once, playback by the clock, failures again. */
export class Commits {
  readonly #environment: Environment;
  readonly #pace: { readonly playback: number; readonly pause: number };
  readonly #commit: () => boolean | Promise<boolean>;
  readonly #notify: (notice: Notice) => void;
  #lastMs = -Infinity;
  #dirty = false;
  #failures = 0;
  #timer: { readonly dueMs: number; readonly cancel: () => void } | null = null;
  #busy = false;
  #slow = false;
  #closed = false;

  constructor(
    environment: Environment,
    preset: CommitPreset,
    commit: () => boolean | Promise<boolean>,
    notify: (notice: Notice) => void,
  ) {
    this.#environment = environment;
    this.#pace = presets[preset];
    this.#commit = commit;
    this.#notify = notify;
  }

  request(moment: Moment): void {
    this.#dirty = true;
    // While it is tried again by itself, only an achievement may come in between.
    if (this.#failures > 0 && this.#timer !== null && moment !== 'achievement') return;
    const sinceMs = this.#environment.now() - this.#lastMs;
    switch (moment) {
      case 'achievement':
        this.#in(spacingMs - sinceMs);
        return;
      case 'pause':
        this.#in(Math.max(this.#pace.pause, spacingMs - sinceMs));
        return;
      case 'playback':
        // Playing again calls off what a pause had planned: a commit may stall the picture.
        if (sinceMs >= Math.max(this.#pace.playback, this.#slow ? aliveMs : 0)) this.#in(0);
    }
  }

  /** Nothing is planned any more; the last commit is the caller's. */
  close(): void {
    this.#closed = true;
    this.#timer?.cancel();
    this.#timer = null;
  }

  #in(ms: number): void {
    if (this.#closed) return;
    if (ms <= 0) {
      this.#now();
      return;
    }
    const dueMs = this.#environment.now() + ms;
    if (this.#timer !== null && this.#timer.dueMs <= dueMs) return;
    this.#timer?.cancel();
    const cancel = this.#environment.after(ms, () => {
      this.#timer = null;
      this.#now();
    });
    this.#timer = { dueMs, cancel };
  }

  #now(): void {
    if (this.#closed || !this.#dirty) return;
    if (this.#busy) {
      this.#in(spacingMs);
      return;
    }
    this.#timer?.cancel();
    this.#timer = null;
    this.#dirty = false;
    this.#lastMs = this.#environment.now();
    const done = this.#commit();
    if (typeof done === 'boolean') {
      this.#slow = this.#environment.now() - this.#lastMs > stallMs;
      this.#settle(done);
      return;
    }
    this.#busy = true;
    void done.then((ok) => {
      this.#busy = false;
      this.#settle(ok);
    });
  }

  #settle(ok: boolean): void {
    if (ok) {
      if (this.#failures > 0) this.#notify({ type: 'recording' });
      this.#failures = 0;
      return;
    }
    this.#dirty = true;
    this.#failures++;
    this.#notify({ type: this.#failures > retries ? 'not-saved' : 'retrying' });
    if (this.#failures <= retries) this.#in(retryMs);
  }
}
