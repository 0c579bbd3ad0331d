// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { htmlMedia } from '../../src/adapters/media/html-media.js';
import type { Effect, SessionEvent, SessionState } from '../../src/core/session/session.js';
import { begin, step } from '../../src/core/session/step.js';
import { speeds } from '../../src/core/session/progress.js';
import { course, cue, note, scene } from '../courses.js';

/** As much of a frame as a video shows at 30 frames a second, and how often it says `timeupdate`. */
const frameMs = 1_000 / 30;
const updateMs = 250;

/** A video element that runs by the clock of the test, stalls when told to and runs on a little when paused. */
class VirtualVideo {
  readonly element = document.createElement('video');
  #atMs = 0;
  #sinceMs = 0;
  #rate = 1;
  #paused = true;
  #stalled = false;
  #seeking = false;
  readonly #slowSeekMs: number;

  constructor(slowSeekMs: number) {
    this.#slowSeekMs = slowSeekMs;
    const { element } = this;
    const own = (name: string, get: () => unknown, set: (value: number) => void = () => undefined) =>
      Object.defineProperty(element, name, { get, set, configurable: true });
    own('paused', () => this.#paused);
    own('seeking', () => this.#seeking);
    own('readyState', () => 4);
    own('error', () => null);
    own(
      'currentTime',
      () => this.atMs / 1000,
      (to) => {
        this.#seek(to * 1000);
      },
    );
    own(
      'playbackRate',
      () => this.#rate,
      (rate) => {
        this.#settle();
        this.#rate = rate;
        this.#fire('ratechange');
      },
    );
    element.load = () => undefined;
    element.play = () => {
      if (this.#paused) {
        this.#settle();
        this.#paused = false;
        setTimeout(() => {
          this.#fire('playing');
        }, 8);
      }
      return Promise.resolve();
    };
    element.pause = () => {
      if (this.#paused) return;
      this.#settle();
      this.#paused = true;
      setTimeout(() => {
        this.#fire('pause');
      }, 4);
    };
    Object.assign(element, {
      requestVideoFrameCallback: (run: () => void) => setTimeout(run, frameMs),
      cancelVideoFrameCallback: (handle: number) => {
        clearTimeout(handle);
      },
    });
    setInterval(() => {
      if (!this.#paused && !this.#stalled) this.#fire('timeupdate');
    }, updateMs);
  }

  get atMs(): number {
    const runs = !this.#paused && !this.#stalled && !this.#seeking;
    return this.#atMs + (runs ? (performance.now() - this.#sinceMs) * this.#rate : 0);
  }

  get paused(): boolean {
    return this.#paused;
  }

  loaded(): void {
    this.#fire('loadedmetadata');
  }

  stall(forMs: number): void {
    this.#settle();
    this.#stalled = true;
    this.#fire('waiting');
    setTimeout(() => {
      this.#settle();
      this.#stalled = false;
      this.#fire('playing');
    }, forMs);
  }

  #seek(toMs: number): void {
    this.#atMs = toMs;
    this.#sinceMs = performance.now();
    this.#seeking = true;
    this.#fire('seeking');
    setTimeout(() => {
      this.#seeking = false;
      this.#sinceMs = performance.now();
      this.#fire('seeked');
    }, this.#slowSeekMs);
  }

  #settle(): void {
    this.#atMs = this.atMs;
    this.#sinceMs = performance.now();
  }

  #fire(name: string): void {
    this.element.dispatchEvent(new Event(name));
  }
}

/** A sitting at that video: where it stood when each note came up. */
function sitting(cuesMs: readonly number[], random: () => number) {
  const made = course([
    scene(
      's1',
      cuesMs.map((atMs, i) => cue(`c${i}`, atMs, note)),
      { durationMs: 10_000_000 },
    ),
  ]);
  const video = new VirtualVideo(30 + random() * 400);
  const shown: { readonly cue: string; readonly atMs: number }[] = [];
  const end = new AbortController();
  let state: SessionState | null = null;
  const waiting: SessionEvent[] = [];
  let busy = false;
  const media = htmlMedia(video.element, { observed: tell, told: () => undefined }, end.signal);

  function tell(event: SessionEvent): void {
    waiting.push(event);
    if (busy || state === null) return;
    busy = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const before: SessionState = state;
      const stepped = step(made, before, next, performance.now());
      state = stepped.state;
      const { screen } = state;
      if (screen.type === 'noted' && before.screen !== screen) shown.push({ cue: screen.cue, atMs: video.atMs });
      stepped.effects.forEach(run);
    }
    busy = false;
  }

  function run(effect: Effect): void {
    if (effect.type === 'load') {
      media.load({
        src: 'media/m1.mp4',
        durationMs: 10_000_000,
        atMs: effect.atMs,
        play: effect.play,
        stopsMs: cuesMs,
      });
      video.loaded();
    } else if (effect.type === 'play') media.play();
    else if (effect.type === 'pause') media.pause();
    else if (effect.type === 'seek') media.seek(effect.toMs);
    else if (effect.type === 'speed') media.speed(effect.speed);
  }

  const first = begin(made, { mode: 'normal', progress: null, captions: null, seed: 1 }, performance.now());
  state = first.state;
  first.effects.forEach(run);
  return { video, shown, tell, now: () => state, end };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('cue stops', () => {
  it('C1 C2 misses none of 1,000 crossings and is never early, at any speed, with stalls close to the cue', () => {
    const random = mulberry(20_261_121);
    const late: number[] = [];
    let early = 0;
    for (let run = 0; run < 20; run += 1) {
      let atMs = 0;
      const cuesMs = Array.from({ length: 50 }, () => (atMs += Math.round(30 + random() * 1_500)));
      const made = sitting(cuesMs, random);
      made.tell({ type: 'play' });
      for (let turns = 0; made.shown.length < 50 && turns < 20_000; turns += 1) {
        const next = cuesMs[made.shown.length] ?? Infinity;
        const near = next - made.video.atMs < 200;
        if (random() < (near ? 0.08 : 0.02)) made.video.stall(20 + random() * 600);
        if (random() < (near ? 0.1 : 0.02)) {
          const speed = speeds[Math.floor(random() * speeds.length)] ?? 1;
          made.tell({ type: 'adjust', setting: { type: 'speed', speed } });
        }
        vi.advanceTimersByTime(5 + random() * 40);
        if (made.now()?.screen.type === 'noted' && random() < 0.3) made.tell({ type: 'continue' });
      }
      expect(made.shown.map((each) => each.cue)).toEqual(cuesMs.map((_, i) => `c${i}`));
      made.shown.forEach((each, i) => {
        const overMs = each.atMs - (cuesMs[i] ?? 0);
        // A seek in flight stands at its mark to the rounding of the clock.
        if (overMs < -0.5) early += 1;
        late.push(overMs);
      });
      made.end.abort();
      vi.clearAllTimers();
    }
    late.sort((a, b) => a - b);
    expect(late).toHaveLength(1_000);
    expect(early).toBe(0);
    expect(late[Math.floor(late.length * 0.95)]).toBeLessThanOrEqual(40);
    expect(late[late.length - 1]).toBeLessThanOrEqual(100);
  });
});

/** Random numbers that are the same in each run. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
