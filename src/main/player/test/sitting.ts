import type { Course } from '../src/core/course/course.js';
import type { Progress } from '../src/core/session/progress.js';
import type { Effect, SessionEvent, SessionState, Stepped } from '../src/core/session/session.js';
import { begin, step } from '../src/core/session/step.js';
import type { LearnerEvent } from '../src/core/session/tracker.js';

/** A learner at a course with an ideal media: what is asked of it happens at once. */
export class Sitting {
  readonly course: Course;
  readonly effects: Effect[] = [];
  state: SessionState;
  nowMs = 1_000;
  #atMs = 0;
  #plays = false;

  constructor(course: Course, progress: Progress | null = null, mode: 'normal' | 'review' = 'normal') {
    this.course = course;
    const begun = begin(course, { mode, progress, seed: 4_711, captions: null }, this.nowMs);
    this.state = begun.state;
    this.#run(begun);
  }

  tell(event: SessionEvent): this {
    this.#run(step(this.course, this.state, event, this.nowMs));
    return this;
  }

  /** Plays on in steps of a quarter second until something stops it, at most to `toMs`. */
  play(toMs: number, rate = 1): this {
    if (!this.#plays) this.tell({ type: 'play' });
    while (this.#plays && this.#atMs < toMs) {
      const ms = Math.min(250 * rate, toMs - this.#atMs);
      this.nowMs += ms / rate;
      this.#atMs += ms;
      this.tell({ type: 'moved', atMs: this.#atMs });
    }
    return this;
  }

  /** Plays to the end of the scene unless something stops it. */
  playOut(durationMs = 60_000): this {
    this.play(durationMs);
    if (this.#plays && this.#atMs >= durationMs) {
      this.#plays = false;
      this.tell({ type: 'paused', atMs: durationMs }).tell({ type: 'media-ended' });
    }
    return this;
  }

  answer(option: string): this {
    return this.tell({ type: 'submit', answer: { type: 'options', options: [option] } });
  }

  get atMs(): number {
    return this.#atMs;
  }

  get screen(): SessionState['screen'] {
    return this.state.screen;
  }

  get events(): readonly LearnerEvent[] {
    return this.effects.flatMap((effect) => (effect.type === 'record' ? [effect.event] : []));
  }

  told(type: LearnerEvent['type']): number {
    return this.events.filter((event) => event.type === type).length;
  }

  /** The progress of the last save. */
  get saved(): Progress | undefined {
    const saves = this.effects.flatMap((effect) => (effect.type === 'save' ? [effect.progress] : []));
    return saves[saves.length - 1];
  }

  #run({ state, effects }: Stepped): void {
    this.state = state;
    this.effects.push(...effects);
    for (const effect of effects) this.#obey(effect);
  }

  #obey(effect: Effect): void {
    switch (effect.type) {
      case 'load':
        this.#atMs = effect.atMs;
        this.#plays = false;
        if (effect.play) this.#start();
        return;
      case 'play':
        this.#start();
        return;
      case 'pause':
        if (!this.#plays) return;
        this.#plays = false;
        this.tell({ type: 'paused', atMs: this.#atMs });
        return;
      case 'seek': {
        const fromMs = this.#atMs;
        this.#atMs = effect.toMs;
        this.tell({ type: 'seeked', fromMs, toMs: effect.toMs });
        return;
      }
      case 'speed':
      case 'record':
      case 'save':
      case 'announce':
      case 'leave':
        return;
    }
  }

  #start(): void {
    if (this.#plays) return;
    this.#plays = true;
    this.tell({ type: 'playing', atMs: this.#atMs });
  }
}
