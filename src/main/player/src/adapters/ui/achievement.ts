import { standing } from '../../core/completion/completion.js';
import { questionsOf, routeOf, watchedOf } from '../../core/completion/route.js';
import type { Course, Lesson } from '../../core/course/course.js';
import { own } from '../../core/own.js';
import type { Progress } from '../../core/session/progress.js';
import { exitsOf } from '../../core/timeline/exits.js';
import { isDecided } from '../../core/timeline/timeline.js';
import type { Language } from '../../strings/catalogue.js';

/** So many open questions are called by their names. */
const mostNamed = 3;

/** What the learner has achieved, ready to be read. */
export interface Achievement {
  readonly watched: number;
  readonly answered: number;
  readonly questions: number;
  /** 0..1; null when nothing is graded. */
  readonly scaled: number | null;
  readonly demands: readonly Demand[];
}

/** One thing that completion asks for, in plain words. */
export interface Demand {
  readonly text: string;
  readonly met: boolean;
  /** What is lacking; empty when nothing more can be said than the demand itself. */
  readonly lack: string;
}

export function achievementOf(course: Course, progress: Progress, language: Language): Achievement {
  const now = standing(course, progress);
  const asked = course.lessons.flatMap((lesson) => routeOf(lesson, progress).steps.flatMap(questionsOf));
  const undecided = asked.filter(({ cue, question }) => !isDecided(question, own(progress.answers, cue.id)));
  const open = undecided.filter(({ question }) => question.required).map(({ question }) => question.title);
  return {
    watched: now.watched,
    answered: asked.length - undecided.length,
    questions: asked.length,
    scaled: now.scaled,
    demands: demandsOf(course, now, open, progress, language),
  };
}

function demandsOf(
  course: Course,
  { met, watched, scaled, resolved, complete }: ReturnType<typeof standing>,
  /** Titles of required questions that are open. */
  open: readonly string[],
  progress: Progress,
  { words, percent, plural }: Language,
): readonly Demand[] {
  const { completion } = course;
  const demands: Demand[] = [];
  const left = course.lessons.filter(({ id }) => !progress.ended.includes(id)).length;
  const lessons = course.lessons.length > 1 ? words.lackLessons(plural(left)) : '';
  if (completion.watched !== null) {
    const asked = percent(completion.watched);
    const lack = words.lackWatch(percent(watched), asked);
    demands.push({ text: words.askWatch(asked), met: met.watched === true, lack });
  }
  if (completion.answered) {
    const some = open.slice(0, mostNamed).join(' · ') + (open.length > mostNamed ? ' …' : '');
    const lack = open.length > 0 ? `${words.lackAnswer(plural(open.length))}: ${some}` : '';
    demands.push({ text: words.askAnswer, met: met.answered === true, lack });
  }
  if (completion.passed && completion.passScaled !== null) {
    demands.push({
      text: words.askPass(percent(completion.passScaled)),
      met: met.passed === true,
      lack: words.lackScore(percent(scaled ?? 0)),
    });
  }
  if (demands.length === 0 || met.ended !== null) {
    demands.push({ text: words.askEnd, met: met.ended ?? complete, lack: lessons });
  }
  // What was earned once stays earned, though answers were forgotten at a new start.
  if (completion.need === 'all' && progress.outcome.completed) return demands.map((each) => ({ ...each, met: true }));
  const first = demands.findIndex((each) => !each.met);
  // Told once, though everything that is open may hang on it.
  return demands.map((each, i) =>
    resolved || i !== first ? each : { ...each, lack: `${each.lack} ${words.lackChoice}`.trim() },
  );
}

/** Share of a lesson that was seen of what its way asks for, 0..1. */
export function lessonWatched(lesson: Lesson, progress: Progress): number {
  const { askedMs, seenMs } = watchedOf(lesson, progress);
  return askedMs === 0 ? 0 : Math.min(1, seenMs / askedMs);
}

/** How long the lesson is at most: where a branch is open, its longest way counts. */
export function lessonLengthMs(lesson: Lesson): number {
  const from = (id: string, gone: readonly string[]): number => {
    const scene = lesson.scenes.find((each) => each.id === id);
    if (scene === undefined || gone.includes(scene.id)) return 0;
    return Math.max(...exitsOf(scene).map(({ atMs, to }) => atMs + (to === null ? 0 : from(to, [...gone, scene.id]))));
  };
  return from(lesson.start, []);
}
