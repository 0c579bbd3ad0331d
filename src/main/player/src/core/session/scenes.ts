import type { Course } from '../course/course.js';
import { own } from '../own.js';
import { slopMs } from '../timeline/intervals.js';
import { lessonOf } from '../timeline/timeline.js';
import type { SessionState } from './session.js';
import type { Turn } from './turn.js';

/** The only lesson opens at once; of several the learner chooses. */
export function firstLesson(turn: Turn, play: boolean): void {
  const [lesson, ...others] = turn.course.lessons;
  if (lesson === undefined || others.length > 0) turn.set({ screen: { type: 'menu' } });
  else enterScene(turn, lesson.id, lesson.start, 0, play);
}

export function resume(turn: Turn): void {
  const { progress } = turn.state;
  const { place } = progress;
  const scene = turn.scene;
  if (place === null || scene === undefined) {
    firstLesson(turn, true);
    return;
  }
  turn.announce('resumed');
  if (progress.ended.includes(place.lesson) && scene.next === null && place.atMs >= scene.durationMs - slopMs) {
    turn.set({ screen: { type: 'ended' } });
    return;
  }
  enterScene(turn, place.lesson, place.scene, place.atMs, true, false);
}

export function openLesson(turn: Turn, id: string): void {
  const { progress, screen } = turn.state;
  const lesson = lessonOf(turn.course, id);
  if (lesson === undefined) return;
  if (progress.place?.lesson === id && screen.type === 'menu' && !progress.ended.includes(id)) {
    resume(turn);
    return;
  }
  const gone = progress.ended.includes(id) ? [] : (own(progress.path, id) ?? []);
  const scene = gone[gone.length - 1];
  turn.halt();
  enterScene(turn, id, scene ?? lesson.start, 0, true, scene === undefined);
}

export function replay(turn: Turn): void {
  const { progress } = turn.state;
  const lesson = lessonOf(turn.course, progress.place?.lesson ?? '');
  if (lesson === undefined) return;
  turn.halt();
  turn.update({ ...progress, path: { ...progress.path, [lesson.id]: [] } });
  enterScene(turn, lesson.id, lesson.start, 0, true);
}

export function openScene(turn: Turn, id: string): void {
  const { place, path } = turn.state.progress;
  if (place === null || !mayGoBack(turn.course, turn.state)) return;
  const free = turn.isReview() && lessonOf(turn.course, place.lesson)?.scenes.some((scene) => scene.id === id);
  if (free !== true && own(path, place.lesson)?.includes(id) !== true) return;
  turn.halt();
  enterScene(turn, place.lesson, id, 0, true, false);
}

/** Whether scenes on the way can be gone back to. */
export function mayGoBack({ viewing }: Course, { mode, progress }: SessionState): boolean {
  return viewing.revisit || mode === 'review' || progress.outcome.completed;
}

/** Shows a scene; `gone` adds it to the way. */
export function enterScene(turn: Turn, lesson: string, scene: string, atMs: number, play: boolean, gone = true): void {
  closeScene(turn);
  const { progress } = turn.state;
  const way = own(progress.path, lesson) ?? [];
  const path = gone ? { ...progress.path, [lesson]: [...way, scene] } : progress.path;
  turn.update({ ...progress, place: { lesson, scene, atMs }, path });
  const jump = atMs > 0 ? ({ fromMs: 0, toMs: atMs, cause: 'load', askedMs: turn.now } as const) : null;
  turn.set({ screen: { type: 'watching' }, metMs: atMs - 1, queue: [], atEnd: false, jump, open: true });
  turn.do({ type: 'load', scene, atMs, play });
  turn.record({
    type: 'opened',
    scene,
    watched: own(progress.watched, scene) ?? [],
    seen: progress.seen.includes(scene),
    speed: progress.preferences.speed,
    captions: progress.preferences.captions ?? null,
  });
}

export function closeScene(turn: Turn): void {
  const { open, progress } = turn.state;
  if (!open || progress.place === null) return;
  turn.record({ type: 'closed', scene: progress.place.scene, atMs: progress.place.atMs });
  turn.set({ open: false });
}

/** The scene is over: on to the next, or to the lesson's ending. */
export function advance(turn: Turn): void {
  const { place, ended } = turn.state.progress;
  const scene = turn.scene;
  if (place === null || scene === undefined) return;
  if (scene.next !== null) {
    turn.settle();
    enterScene(turn, place.lesson, scene.next, 0, true);
    turn.save('pause');
    return;
  }
  closeScene(turn);
  turn.set({ screen: { type: 'ended' } });
  if (!ended.includes(place.lesson)) turn.update({ ...turn.state.progress, ended: [...ended, place.lesson] });
  turn.announce('lesson-ended');
  turn.settle();
  turn.save('achievement');
}
