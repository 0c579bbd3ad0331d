import { hasRetake, mayRetake } from '../completion/completion.js';
import { following } from '../completion/conditions.js';
import type { Course, Lesson } from '../course/course.js';
import { own } from '../own.js';
import { type Exit, exitsOf, exitTaken } from '../timeline/exits.js';
import { slopMs } from '../timeline/intervals.js';
import { lessonOf } from '../timeline/timeline.js';
import { type Progress, startedOver } from './progress.js';
import type { SessionState } from './session.js';
import type { Turn } from './turn.js';

/** The only lesson opens at once; of several the learner chooses. */
export function firstLesson(turn: Turn, play: boolean): void {
  const [lesson, ...others] = turn.course.lessons;
  if (lesson === undefined || others.length > 0) turn.set({ screen: { type: 'menu' } });
  else fromStart(turn, lesson, play);
}

/** The lesson anew: its way and what was remembered on it are forgotten, what was earned is not. */
function fromStart(turn: Turn, { id, start, variables = [], scenes }: Lesson, play = true): void {
  const { progress } = turn.state;
  turn.update({
    ...progress,
    path: { ...progress.path, [id]: [] },
    variables: without(progress.variables, variables),
    visits: without(progress.visits, scenes),
  });
  enterScene(turn, id, start, 0, play);
}

function without(values: Progress['visits'], gone: readonly { readonly id: string }[]): Progress['visits'] {
  return Object.fromEntries(Object.entries(values).filter(([id]) => gone.every((each) => each.id !== id)));
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
  const isOver = place.atMs >= scene.durationMs - slopMs && exitTaken(scene, progress)?.to === null;
  if (progress.ended.includes(place.lesson) && isOver) {
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
  if (scene === undefined) fromStart(turn, lesson);
  else enterScene(turn, id, scene, 0, true, false);
}

export function replay(turn: Turn): void {
  const { lesson } = turn;
  if (lesson === undefined) return;
  turn.halt();
  fromStart(turn, lesson);
}

/** From the beginning. Where only so many times count, this is one of them, and after the last answers stay. */
export function startOver(turn: Turn): void {
  const { course, state } = turn;
  const { progress } = state;
  const { retakes } = course.completion;
  if (retakes === undefined || !isAnswered(progress)) turn.update(startedOver(progress));
  else if (hasRetake(course, progress)) turn.update(takenAgain(progress));
  else turn.update({ ...progress, place: null, path: {}, variables: {}, visits: {} });
  firstLesson(turn, true);
  turn.save('achievement');
}

function takenAgain(progress: Progress): Progress {
  return { ...startedOver(progress), retakes: progress.retakes + 1, scored: false };
}

function isAnswered({ answers, taken }: Progress): boolean {
  return Object.keys({ ...answers, ...taken }).length > 0;
}

/** The whole unit anew for another score; status and time watched stay. */
export function retake(turn: Turn): void {
  const { course, state } = turn;
  if (turn.isReview() || !mayRetake(course, state.progress)) return;
  turn.update(takenAgain(state.progress));
  firstLesson(turn, true);
  turn.save('achievement');
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
