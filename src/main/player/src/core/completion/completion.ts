import type { Course } from '../course/course.js';
import { dealt } from '../interactions/pools.js';
import { own } from '../own.js';
import type { Outcome, Progress } from '../session/progress.js';
import type { LearnerEvent } from '../session/tracker.js';
import { reaches } from '../timeline/intervals.js';
import { isDecided } from '../timeline/timeline.js';
import { earnedOf, questionsOf, routeOf, watchedOf } from './route.js';

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
    readonly ended: boolean | null;
  };
  readonly complete: boolean;
  /** All that completion asks for save passing is done, and the score will not change: nothing is left to do. */
  readonly finished: boolean;
}

export function standing(whole: Course, progress: Progress): Standing {
  const course = dealt(whole, progress.seed);
  const { completion } = course;
  const routes = course.lessons.map((lesson) => routeOf(lesson, progress));
  const resolved = routes.every((route) => route.resolved);
  const ended = course.lessons.every((lesson) => progress.ended.includes(lesson.id));

  const lessons = course.lessons.map((lesson) => watchedOf(lesson, progress));
  const asked = sum(lessons.map(({ askedMs }) => askedMs));
  const seen = sum(lessons.map(({ seenMs }) => seenMs));

  const questions = routes.flatMap(({ steps }) => steps.flatMap(questionsOf));
  const undecided = questions.filter(({ cue, question }) => !isDecided(question, own(progress.answers, cue.id)));
  const required = questions.filter(({ question }) => question.required);
  const unanswered = undecided.filter(({ question }) => question.required).length;
  const earned = sum(course.lessons.map((lesson) => earnedOf(lesson, progress)));
  const final = resolved && ended && undecided.every(({ question }) => question.points === 0 || !question.required);

  const met = {
    watched: completion.watched === null ? null : resolved && reaches(seen, completion.watched * asked) && seen > 0,
    // Where nothing is required on the way, the way has to be gone.
    answered: completion.answered ? resolved && unanswered === 0 && (required.length > 0 || ended) : null,
    passed: completion.passed ? progress.outcome.success === 'passed' : null,
    ended: completion.ended === true ? resolved && ended : null,
  };
  const parts = Object.values(met).filter((part) => part !== null);
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
    finished: complete || (final && met.watched !== false && met.answered !== false && !hasRetake(course, progress)),
  };
}

/** Whether there is another time to take the unit. */
export function hasRetake({ completion: { retakes } }: Course, progress: Progress): boolean {
  return retakes !== undefined && (retakes.most === null || progress.retakes < retakes.most);
}

/** Whether it may be taken again just now: this time is over. */
export function mayRetake(course: Course, progress: Progress): boolean {
  return hasRetake(course, progress) && standing(course, progress).final;
}

/** The progress with what is newly reached, and the events to tell: each once, upwards only. */
export function settle(
  course: Course,
  before: Progress,
): { readonly progress: Progress; readonly events: readonly LearnerEvent[] } {
  const scored = score(course, before);
  const events = [...scored.events];
  let { progress } = scored;
  if (!progress.outcome.completed && standing(course, progress).complete) {
    progress = { ...progress, outcome: { ...progress.outcome, completed: true } };
    events.push({ type: 'completed' });
  }
  return { progress, events };
}

/** As far as a bookmark rounds a score. */
const rounding = 1e-4;

/** Scores what is final. Nobody has failed while there is another time, and who has passed stays passed. */
function score(course: Course, progress: Progress): ReturnType<typeof settle> {
  const { passScaled, retakes } = course.completion;
  const { final, scaled } = standing(course, progress);
  const { success, scaled: before } = progress.outcome;
  if (!final || scaled === null || passScaled === null) return { progress, events: [] };
  const kept = before === null || retakes === undefined ? scaled : keptOf(retakes.keep, before, scaled, progress);
  const passed = kept >= passScaled - 1e-9;
  // What was skipped and is answered later may raise a score that was told.
  const raised = retakes === undefined ? success === 'failed' && passed : kept > (before ?? 0) + rounding;
  const told = retakes === undefined ? success !== 'unknown' : progress.scored;
  if (told && !raised) return { progress, events: [] };
  const now: Outcome['success'] =
    passed || success === 'passed' ? 'passed' : hasRetake(course, progress) ? 'unknown' : 'failed';
  const events: LearnerEvent[] = [];
  if (retakes !== undefined) events.push({ type: 'scored', attempt: progress.retakes + 1, scaled });
  if (now !== success && now !== 'unknown') events.push({ type: 'judged', passed, scaled: kept });
  const outcome = { ...progress.outcome, success: now, scaled: kept };
  return { progress: { ...progress, outcome, scored: true }, events };
}

/** The first time is over with its first score, save what is answered in it later. */
function keptOf(keep: 'best' | 'last' | 'first', before: number, now: number, { retakes }: Progress): number {
  if (keep === 'first') return retakes === 0 ? now : before;
  return keep === 'best' ? Math.max(before, now) : now;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
