import type { Cue, Lesson, Question, Scene } from '../course/course.js';
import { own } from '../own.js';
import type { Progress } from '../session/progress.js';
import { type Exit, exitsOf, exitTaken } from '../timeline/exits.js';
import { slopMs, timeWithin } from '../timeline/intervals.js';
import { branchOf, isQuestion } from '../timeline/timeline.js';

/** Scenes that the choices made so far require, each with the way out of it; `resolved` once they lead to an ending. */
export interface Route {
  readonly steps: readonly Step[];
  readonly resolved: boolean;
}

export interface Step {
  readonly scene: Scene;
  /** Undefined where the way is still open. */
  readonly exit: Exit | undefined;
}

/** Walks from the lesson's start by the ways last taken. A loop asks for another choice. */
export function routeOf(lesson: Lesson, progress: Pick<Progress, 'taken' | 'left'>): Route {
  const steps: Step[] = [];
  let id: string | null = lesson.start;
  while (id !== null) {
    const scene = lesson.scenes.find((each) => each.id === id);
    if (scene === undefined || steps.some((step) => step.scene === scene)) return { steps, resolved: false };
    const exit = exitTaken(scene, progress);
    steps.push({ scene, exit });
    if (exit === undefined) return { steps, resolved: false };
    id = exit.to;
  }
  return { steps, resolved: true };
}

/** Milliseconds of a lesson to see, and of those seen; the shortest way from an open end to an ending is asked for. */
export function watchedOf(lesson: Lesson, progress: Progress): { readonly askedMs: number; readonly seenMs: number } {
  const { steps, resolved } = routeOf(lesson, progress);
  const gone = steps.map(({ scene }) => scene);
  const last = gone[gone.length - 1];
  const ahead = resolved || last === undefined ? null : shortest(lesson, last, gone);
  const untilMs = ({ scene, exit }: Step): number => (scene === last && ahead ? ahead.atMs : (exit?.atMs ?? 0));
  return {
    askedMs: sum(steps.map(untilMs)) + (ahead?.beyondMs ?? 0),
    seenMs: sum(steps.map((step) => timeWithin(own(progress.watched, step.scene.id) ?? [], untilMs(step), slopMs))),
  };
}

/** Where the shortest way to an ending leaves `from`, and what lies beyond; what was gone through asks no more. */
function shortest(
  lesson: Lesson,
  from: Scene,
  gone: readonly Scene[],
): { readonly atMs: number; readonly beyondMs: number } {
  const least = new Map<string | null, number>([[null, 0]]);
  const ways = (scene: Scene): readonly { readonly atMs: number; readonly beyondMs: number }[] =>
    exitsOf(scene).map(({ atMs, to }) => ({ atMs, beyondMs: least.get(to) ?? Infinity }));
  const costs = (scene: Scene): readonly number[] =>
    ways(scene).map(({ atMs, beyondMs }) => (gone.includes(scene) ? 0 : atMs) + beyondMs);
  // Each round finds the ways that are one scene longer.
  for (let round = 0; round < lesson.scenes.length; round += 1) {
    for (const scene of lesson.scenes) least.set(scene.id, Math.min(...costs(scene)));
  }
  const best = ways(from).reduce((a, b) => (b.atMs + b.beyondMs < a.atMs + a.beyondMs ? b : a));
  return Number.isFinite(best.beyondMs) ? best : { ...best, beyondMs: 0 };
}

/** Points earned on the way taken so far. */
export function earnedOf(lesson: Lesson, progress: Progress): number {
  return sum(
    routeOf(lesson, progress).steps.map(
      (step) =>
        sum(
          questionsOf(step).map(({ cue, question }) => question.points * (own(progress.answers, cue.id)?.share ?? 0)),
        ) + branchPoints(step),
    ),
  );
}

/** Questions that playing the scene up to its exit meets. */
export function questionsOf({
  scene: { cues },
  exit,
}: Step): readonly { readonly cue: Cue; readonly question: Question }[] {
  const end = cues.findIndex(({ id, interaction }) => id === exit?.cue || interaction.type === 'branch');
  const met = end < 0 ? cues : cues.slice(0, end + 1);
  return met.flatMap((cue) => (isQuestion(cue.interaction) ? [{ cue, question: cue.interaction }] : []));
}

function branchPoints({ scene, exit }: Step): number {
  const branch = branchOf(scene);
  return branch?.interaction.options.find(({ id }) => branch.id === exit?.cue && id === exit.option)?.points ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
