import { hasRetake, mayRetake } from '../completion/completion.js';
import type { Lesson } from '../course/course.js';
import { own } from '../own.js';
import { exitTaken } from '../timeline/exits.js';
import { slopMs } from '../timeline/intervals.js';
import { lessonOf } from '../timeline/timeline.js';
import { leadingFrom, show } from './asking.js';
import { type Progress, startedOver } from './progress.js';
import { enterScene } from './scenes.js';
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
  const answered = turn.isReview() ? undefined : leadingFrom(turn, scene);
  enterScene(turn, place.lesson, place.scene, place.atMs, answered === undefined, false);
  if (answered !== undefined) show(turn, answered, true, true);
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
