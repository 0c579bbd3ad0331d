import { settle } from '../completion/completion.js';
import { changed, offered } from '../completion/conditions.js';
import type { Branch, BranchOption, Change, Course, Lesson, Scene } from '../course/course.js';
import { dealt } from '../interactions/pools.js';
import { own } from '../own.js';
import { reaches, slopMs, timeWithin, withTime } from '../timeline/intervals.js';
import { reachable } from '../timeline/reach.js';
import { lessonOf, sceneOf } from '../timeline/timeline.js';
import type { Progress } from './progress.js';
import type { Announcement, Effect, SessionState, Stepped } from './session.js';
import type { LearnerEvent, Moment } from './tracker.js';

/** One step under way: gathers the new state and the effects, and is gone when the step is done. */
export class Turn {
  readonly #course: Course;
  readonly now: number;
  state: SessionState;
  readonly #effects: Effect[] = [];
  #saving: Moment | null = null;

  constructor(course: Course, state: SessionState, now: number) {
    this.#course = course;
    this.state = state;
    this.now = now;
  }

  done(): Stepped {
    if (this.#saving === null) return { state: this.state, effects: this.#effects };
    const progress = { ...this.state.progress, rev: this.state.progress.rev + 1 };
    const save: Effect = { type: 'save', progress, moment: this.#saving };
    const leaves = this.#effects.filter(({ type }) => type === 'leave');
    return {
      state: { ...this.state, progress, savedMs: this.now },
      effects: [...this.#effects.filter(({ type }) => type !== 'leave'), save, ...leaves],
    };
  }

  do(effect: Effect): void {
    this.#effects.push(effect);
  }

  set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
  }

  /** With what was drawn for the learner; starting over draws anew. */
  get course(): Course {
    return dealt(this.#course, this.state.progress.seed);
  }

  get scene(): Scene | undefined {
    const { place } = this.state.progress;
    return place === null ? undefined : sceneOf(this.course, place.scene);
  }

  get atMs(): number {
    return this.state.progress.place?.atMs ?? 0;
  }

  get lesson(): Lesson | undefined {
    return lessonOf(this.course, this.state.progress.place?.lesson ?? '');
  }

  isReview(): boolean {
    return this.state.mode === 'review';
  }

  /** Where a wish for that place may lead. */
  reach(scene: Scene, toMs: number): number {
    return this.isReview() ? toMs : reachable(this.course, scene, this.state.progress, toMs);
  }

  moveTo(atMs: number): void {
    const { progress } = this.state;
    const { place } = progress;
    if (place !== null && place.atMs !== atMs)
      this.update({ ...progress, place: { ...place, atMs: Math.round(atMs) } });
  }

  update(progress: Progress): void {
    this.set({ progress });
  }

  /** What a choice or an answer does to the variables of the lesson. */
  change(changes: readonly Change[] | undefined): void {
    const { lesson } = this;
    const { progress } = this.state;
    if (lesson !== undefined) this.update({ ...progress, variables: changed(changes, lesson, progress) });
  }

  /** In a review everything may be looked at. */
  offered(branch: Branch): readonly BranchOption[] {
    const { lesson } = this;
    return lesson === undefined || this.isReview() ? branch.options : offered(branch, lesson, this.state.progress);
  }

  announce(key: Announcement): void {
    this.do({ type: 'announce', key });
  }

  record(event: LearnerEvent): void {
    if (!this.isReview()) this.do({ type: 'record', event });
  }

  /** One save a turn, of what it came to, for the weightiest reason. */
  save(moment: Moment): void {
    if (this.isReview() || this.state.screen.type === 'prompt' || this.state.progress.place === null) return;
    const weights: readonly (Moment | null)[] = [null, 'playback', 'pause', 'achievement'];
    if (weights.indexOf(moment) > weights.indexOf(this.#saving)) this.#saving = moment;
  }

  settle(): void {
    if (this.isReview()) return;
    const { progress, events } = settle(this.course, this.state.progress);
    if (events.length === 0) return;
    this.update(progress);
    for (const event of events) {
      this.record(event);
      if (event.type === 'completed') this.announce('course-completed');
      if (event.type === 'judged') this.announce(event.passed ? 'course-passed' : 'course-failed');
    }
    this.save('achievement');
  }

  tellSeek(fromMs: number, toMs: number): void {
    if (this.state.open) this.record({ type: 'seeked', scene: this.scene?.id ?? '', fromMs, toMs });
  }

  tellSeen(): void {
    const { progress } = this.state;
    const scene = this.scene;
    if (scene === undefined || progress.seen.includes(scene.id) || this.isReview()) return;
    const threshold = this.course.completion.watched ?? 1;
    const seen = timeWithin(own(progress.watched, scene.id) ?? [], scene.durationMs, slopMs);
    if (seen === 0 || !reaches(seen, threshold * scene.durationMs)) return;
    this.update({ ...progress, seen: [...progress.seen, scene.id] });
    this.record({ type: 'seen', scene: scene.id, atMs: this.atMs });
  }

  /** Plays no more; told once, with the playhead. */
  still(): void {
    if (!this.state.playing) return;
    this.set({ playing: false });
    this.record({ type: 'paused', scene: this.scene?.id ?? '', atMs: this.atMs });
  }

  halt(): void {
    if (this.state.playing) this.do({ type: 'pause' });
    this.still();
  }

  count(toMs: number): void {
    const { progress } = this.state;
    const { place } = progress;
    if (place === null || toMs <= place.atMs || this.isReview()) return;
    const time = withTime(own(progress.watched, place.scene) ?? [], place.atMs, Math.round(toMs));
    this.update({ ...progress, watched: { ...progress.watched, [place.scene]: time } });
  }
}
