import { following } from '../completion/conditions.js';
import type { Course } from '../course/course.js';
import { own } from '../own.js';
import { type Exit, exitsOf } from '../timeline/exits.js';
import { lessonOf } from '../timeline/timeline.js';
import type { SessionState } from './session.js';
import type { Turn } from './turn.js';

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
  const visits = gone ? { ...progress.visits, [scene]: (own(progress.visits, scene) ?? 0) + 1 } : progress.visits;
  turn.update({ ...progress, place: { lesson, scene, atMs }, path, visits });
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

/** The scene is over: on to what follows. */
export function advance(turn: Turn): void {
  const { scene, lesson } = turn;
  if (scene !== undefined && lesson !== undefined)
    leave(turn, { cue: null, option: null, to: following(scene, lesson, turn.state.progress) });
}

/** Out of the scene, to another one or to the lesson's ending. */
export function leave(turn: Turn, { cue, option, to }: Omit<Exit, 'atMs'>): void {
  const { place, left } = turn.state.progress;
  const { scene } = turn;
  if (place === null || scene === undefined) return;
  const exit = exitsOf(scene).findIndex((each) => each.cue === cue && each.option === option && each.to === to);
  if (!turn.isReview()) turn.update({ ...turn.state.progress, left: { ...left, [scene.id]: exit } });
  if (to !== null) {
    turn.settle();
    enterScene(turn, place.lesson, to, 0, true);
    turn.save('pause');
  } else end(turn, place.lesson);
}

function end(turn: Turn, lesson: string): void {
  closeScene(turn);
  turn.set({ screen: { type: 'ended' } });
  const { ended } = turn.state.progress;
  if (!ended.includes(lesson)) turn.update({ ...turn.state.progress, ended: [...ended, lesson] });
  turn.announce('lesson-ended');
  turn.settle();
  turn.save('achievement');
}
