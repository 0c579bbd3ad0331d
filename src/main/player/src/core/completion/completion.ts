import type { Course, Cue, Lesson, Question, Scene } from '../course/course.js';
import { own } from '../own.js';
import type { Progress } from '../session/progress.js';
import type { LearnerEvent } from '../session/tracker.js';
import { reaches, slopMs, timeWithin } from '../timeline/intervals.js';
import { branchOf, isDecided, isQuestion, requiredMs } from '../timeline/timeline.js';

/** Where the learner stands. Nothing but this file decides what is completed or passed. */
export interface Standing {
  /** Share of the time asked for that was seen, 0..1: the way taken, and the shortest one on where it is still open. */
  readonly watched: number;
  /** Every lesson has a way to an ending that was chosen. */
  readonly resolved: boolean;
  /** Required questions on that path that are not decided. */
  readonly unanswered: number;
  readonly earned: number;
  /** Of the points of the best path, 0..1; null when nothing is graded. */
  readonly scaled: number | null;
  /** Every ending is reached and nothing required is open: what was skipped counts as 0 and may only raise the score. */
  readonly final: boolean;
  /** What completion asks for, and whether it is met; parts not asked for are null. */
  readonly met: {
    readonly watched: boolean | null;
    readonly answered: boolean | null;
    readonly passed: boolean | null;
  };
  readonly complete: boolean;
  /** All that completion asks for save passing is done, and the score will not change: nothing is left to do. */
  readonly finished: boolean;
}

/** Scenes that the choices made so far require; `resolved` once they lead to an ending. */
interface Route {
  readonly scenes: readonly Scene[];
  readonly resolved: boolean;
}

/** Walks from the lesson's start along chosen branches and `next`. A loop asks for another choice. */
export function routeOf(lesson: Lesson, taken: Progress['taken']): Route {
  const scenes: Scene[] = [];
  let id: string | null = lesson.start;
  while (id !== null) {
    const scene = lesson.scenes.find((each) => each.id === id);
    if (scene === undefined || scenes.includes(scene)) return { scenes, resolved: false };
    scenes.push(scene);
    const branch = branchOf(scene);
    if (branch === undefined) id = scene.next;
    else {
      const option = branch.interaction.options.find((each) => each.id === own(taken, branch.id));
      if (option === undefined) return { scenes, resolved: false };
      id = option.to;
    }
  }
  return { scenes, resolved: true };
}

/** Milliseconds of a lesson to see, and of those seen; the shortest way from an open branch to an ending is asked for. */
export function watchedOf(lesson: Lesson, progress: Progress): { readonly askedMs: number; readonly seenMs: number } {
  const { scenes, resolved } = routeOf(lesson, progress.taken);
  return {
    askedMs: sum(scenes.map(requiredMs)) + (resolved ? 0 : aheadMs(lesson, scenes)),
    seenMs: sum(scenes.map((scene) => timeWithin(own(progress.watched, scene.id) ?? [], requiredMs(scene), slopMs))),
  };
}

/** The least that lies between the last scene of an open way and an ending; what was gone through asks no more. */
function aheadMs(lesson: Lesson, gone: readonly Scene[]): number {
  const least = new Map<string, number>();
  const onwards = (scene: Scene): number => {
    const ways = waysFrom(scene);
    return ways.length === 0 ? 0 : Math.min(...ways.map((id) => least.get(id) ?? Infinity));
  };
  // Each round finds the ways that are one scene longer.
  for (let round = 0; round < lesson.scenes.length; round += 1) {
    for (const scene of lesson.scenes)
      least.set(scene.id, (gone.includes(scene) ? 0 : requiredMs(scene)) + onwards(scene));
  }
  const last = gone[gone.length - 1];
  const ms = last === undefined ? 0 : onwards(last);
  return Number.isFinite(ms) ? ms : 0;
}

/** Scenes that may follow; none after an ending. */
export function waysFrom(scene: Scene): readonly string[] {
  return branchOf(scene)?.interaction.options.map(({ to }) => to) ?? (scene.next === null ? [] : [scene.next]);
}

export function standing(course: Course, progress: Progress): Standing {
  const { completion } = course;
  const routes = course.lessons.map((lesson) => routeOf(lesson, progress.taken));
  const scenes = routes.flatMap((route) => route.scenes);
  const resolved = routes.every((route) => route.resolved);
  const ended = course.lessons.every((lesson) => progress.ended.includes(lesson.id));

  const lessons = course.lessons.map((lesson) => watchedOf(lesson, progress));
  const asked = sum(lessons.map(({ askedMs }) => askedMs));
  const seen = sum(lessons.map(({ seenMs }) => seenMs));

  const questions = scenes.flatMap(questionsOf);
  const undecided = questions.filter(({ cue, question }) => !isDecided(question, own(progress.answers, cue.id)));
  const required = questions.filter(({ question }) => question.required);
  const unanswered = undecided.filter(({ question }) => question.required).length;
  const earned =
    sum(questions.map(({ cue, question }) => question.points * (own(progress.answers, cue.id)?.share ?? 0))) +
    sum(scenes.map((scene) => branchPoints(scene, progress)));
  const final = resolved && ended && undecided.every(({ question }) => question.points === 0 || !question.required);

  const met = {
    watched: completion.watched === null ? null : resolved && reaches(seen, completion.watched * asked) && seen > 0,
    // Where nothing is required on the way, the way has to be gone.
    answered: completion.answered ? resolved && unanswered === 0 && (required.length > 0 || ended) : null,
    passed: completion.passed ? progress.outcome.success === 'passed' : null,
  };
  const parts = [met.watched, met.answered, met.passed].filter((part) => part !== null);
  const complete =
    parts.length === 0 ? resolved && ended : completion.need === 'all' ? !parts.includes(false) : parts.includes(true);
  return {
    watched: asked === 0 ? 0 : Math.min(1, met.watched === true && completion.watched === 1 ? 1 : seen / asked),
    resolved,
    unanswered,
    earned,
    scaled: completion.maxPoints > 0 ? Math.max(0, Math.min(1, earned / completion.maxPoints)) : null,
    final,
    met,
    complete,
    finished: complete || (final && met.watched !== false && met.answered !== false),
  };
}

/** The progress with what is newly reached, and the events to tell: each once, upwards only. */
export function settle(
  course: Course,
  before: Progress,
): { readonly progress: Progress; readonly events: readonly LearnerEvent[] } {
  const events: LearnerEvent[] = [];
  let progress = before;
  const { scaled, final } = standing(course, progress);
  const { passScaled } = course.completion;
  if (final && scaled !== null && passScaled !== null) {
    const passed = scaled >= passScaled - 1e-9;
    const { success } = progress.outcome;
    if (success === 'unknown' || (success === 'failed' && passed)) {
      progress = { ...progress, outcome: { ...progress.outcome, success: passed ? 'passed' : 'failed', scaled } };
      events.push({ type: 'judged', passed, scaled });
    }
  }
  if (!progress.outcome.completed && standing(course, progress).complete) {
    progress = { ...progress, outcome: { ...progress.outcome, completed: true } };
    events.push({ type: 'completed' });
  }
  return { progress, events };
}

/** Questions that playing the scene meets: what stands behind its branch is never reached. */
function questionsOf(scene: Scene): readonly { readonly cue: Cue; readonly question: Question }[] {
  const branch = branchOf(scene);
  const reached = branch === undefined ? scene.cues : scene.cues.slice(0, scene.cues.indexOf(branch));
  return reached.flatMap((cue) => (isQuestion(cue.interaction) ? [{ cue, question: cue.interaction }] : []));
}

function branchPoints(scene: Scene, progress: Progress): number {
  const branch = branchOf(scene);
  if (branch === undefined) return 0;
  return branch.interaction.options.find(({ id }) => id === own(progress.taken, branch.id))?.points ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
