import { describe, expect, it } from 'vitest';
import { type VideoDraft, VideoTeller } from '../../src/adapters/tracking/video.js';
import type { SessionEvent, SessionState, Stepped } from '../../src/core/session/session.js';
import { begin, step } from '../../src/core/session/step.js';
import { pairs } from '../../src/core/timeline/intervals.js';
import { fc } from '../core/properties.js';
import { course, scene } from '../courses.js';

const lengthMs = 60_000;
const film = course([scene('s1')], { watched: 0.95 });
const x = 'https://w3id.org/xapi/video/extensions/';

/** A media that moves as real ones do, and knows millisecond by millisecond what it has shown. */
class Media {
  readonly shown = new Uint8Array(lengthMs);
  readonly told: VideoDraft[] = [];
  leaps = 0;
  #state: SessionState;
  #nowMs = 1_000;
  #atMs = 0;
  #plays = false;
  #rate = 1;
  #ids = 0;
  readonly #teller = new VideoTeller(film, 's1');

  constructor() {
    const first = begin(film, { mode: 'normal', progress: null, captions: null, seed: 1 }, this.#nowMs);
    this.#state = first.state;
    this.#take(first);
  }

  get watched(): readonly number[] {
    return this.#state.progress.watched['s1'] ?? [];
  }

  /** Plays for `ms` by the clock and reports its place every `everyMs`: a hidden tab is slow to do so. */
  run(ms: number, everyMs: number): void {
    if (!this.#plays) this.#send({ type: 'play' });
    for (let left = ms; left > 0 && this.#plays; left -= everyMs) {
      const wall = Math.min(left, everyMs);
      const to = Math.min(lengthMs, this.#atMs + wall * this.#rate);
      this.shown.fill(1, this.#atMs, to);
      this.#atMs = to;
      this.#nowMs += wall;
      this.#send({ type: 'moved', atMs: to });
      if (to < lengthMs) continue;
      this.#plays = false;
      this.#send({ type: 'paused', atMs: to });
      this.#send({ type: 'media-ended' });
      this.#send({ type: 'replay' });
    }
  }

  /** The clock goes on, the picture does not: buffering, or a sleeping computer. */
  stand(ms: number): void {
    this.#nowMs += ms;
    if (this.#plays) this.#send({ type: 'moved', atMs: this.#atMs });
  }

  seek(toMs: number): void {
    this.#send({ type: 'seek', toMs });
  }

  /** A jump that nobody reports, as by a browser's own controls; seen by the next report of the place. */
  leap(toMs: number): void {
    if (!this.#plays || Math.abs(toMs - this.#atMs) < 5_000) return;
    this.leaps++;
    this.#atMs = toMs;
    this.#nowMs += 4;
    this.#send({ type: 'moved', atMs: toMs });
  }

  rate(rate: number): void {
    this.#send({ type: 'adjust', setting: { type: 'speed', speed: rate } });
  }

  pause(): void {
    this.#send({ type: 'pause' });
  }

  leave(): void {
    this.#send({ type: 'exit' });
    this.told.push(...this.#teller.flush());
  }

  #send(event: SessionEvent): void {
    this.#take(step(film, this.#state, event, this.#nowMs));
  }

  #take({ state, effects }: Stepped): void {
    this.#state = state;
    for (const effect of effects) {
      switch (effect.type) {
        case 'load':
          this.#atMs = effect.atMs;
          this.#plays = false;
          if (effect.play) this.#start();
          break;
        case 'play':
          this.#start();
          break;
        case 'pause':
          if (!this.#plays) break;
          this.#plays = false;
          this.#send({ type: 'paused', atMs: this.#atMs });
          break;
        case 'seek': {
          const fromMs = this.#atMs;
          this.#atMs = effect.toMs;
          this.#send({ type: 'seeked', fromMs, toMs: effect.toMs });
          break;
        }
        case 'speed':
          this.#rate = effect.speed;
          break;
        case 'record': {
          const { event } = effect;
          if (!('scene' in event) || event.type === 'answered' || event.type === 'chosen') break;
          const moment = { nowMs: this.#nowMs, spentMs: this.#nowMs, uuid: () => `id${++this.#ids}`, picture: null };
          this.told.push(...this.#teller.tell(event, moment));
          break;
        }
        case 'save':
        case 'announce':
        case 'leave':
      }
    }
  }

  #start(): void {
    if (this.#plays || this.#atMs >= lengthMs) return;
    this.#plays = true;
    this.#send({ type: 'playing', atMs: this.#atMs });
  }
}

const instant = fc.integer({ min: 0, max: lengthMs / 4 }).map((quarter) => quarter * 4);
const deed = fc.oneof(
  fc.record({
    type: fc.constant('run' as const),
    ms: fc.integer({ min: 1, max: 2_000 }).map((n) => n * 4),
    everyMs: fc.constantFrom(100, 248, 1_000, 5_000),
  }),
  fc.record({ type: fc.constant('seek' as const), ms: instant }),
  fc.record({ type: fc.constant('leap' as const), ms: instant }),
  fc.record({ type: fc.constant('stand' as const), ms: fc.constantFrom(500, 20_000, 3_600_000) }),
  fc.record({ type: fc.constant('rate' as const), rate: fc.constantFrom(0.5, 1, 1.25, 1.5, 2) }),
  fc.record({ type: fc.constant('pause' as const) }),
);

function sitting(deeds: readonly (typeof deed extends fc.Arbitrary<infer D> ? D : never)[]): Media {
  const media = new Media();
  for (const each of deeds) {
    switch (each.type) {
      case 'run':
        media.run(each.ms, each.everyMs);
        break;
      case 'seek':
        media.seek(each.ms);
        break;
      case 'leap':
        media.leap(each.ms);
        break;
      case 'stand':
        media.stand(each.ms);
        break;
      case 'rate':
        media.rate(each.rate);
        break;
      case 'pause':
        media.pause();
    }
  }
  media.leave();
  return media;
}

describe('what is told of thousands of sittings', () => {
  it('K1 K2 K3 P12 is what the media has shown, whatever the rate, the throttling, the sleep and the jumps', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        const media = sitting(deeds);
        const counted = new Uint8Array(lengthMs);
        for (const [from, to] of pairs(media.watched)) counted.fill(1, from, to);
        const isSame = Buffer.from(counted).equals(Buffer.from(media.shown));
        // The first millisecond at which they part, for whoever has to find out why.
        expect(isSame ? -1 : counted.findIndex((bit, ms) => bit !== media.shown[ms])).toBe(-1);
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);

  it('keeps the pattern of the Video Profile: order, one completed, growing progress, ends that were reported', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        const { told } = sitting(deeds);
        const verbs = told.map(({ verb }) => verb.id.replace(/^.*\//, ''));
        expect([verbs[0], verbs.at(-1)]).toEqual(['initialized', 'terminated']);
        expect(verbs.filter((verb) => ['initialized', 'terminated'].includes(verb))).toHaveLength(2);
        expect(verbs.filter((verb) => verb === 'completed').length).toBeLessThanOrEqual(1);
        const results = told.map(({ result }) => (result?.['extensions'] ?? {}) as Record<string, unknown>);
        const progress = results.flatMap((each) => {
          const value = each[`${x}progress`];
          return typeof value === 'number' ? [value] : [];
        });
        expect(progress).toEqual([...progress].sort((a, b) => a - b));
        expect(Math.max(0, ...progress)).toBeLessThanOrEqual(1);
        const reported = new Set(
          results.flatMap((each) => ['time', 'time-from', 'time-to'].map((name) => each[x + name])),
        );
        const text = String(results.at(-1)?.[`${x}played-segments`]);
        const ends = text === '' ? [] : text.split(/\[[.,]\]/).map(Number);
        expect(ends.filter((end) => !reported.has(end))).toEqual([]);
        let playing = false;
        for (const verb of verbs) {
          if (verb === 'terminated') expect(playing).toBe(false);
          if (verb === 'played') playing = true;
          if (verb === 'paused') playing = false;
        }
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);
});
