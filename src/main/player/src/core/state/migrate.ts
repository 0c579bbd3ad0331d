import type { Course, Layout, Question } from '../course/course.js';
import type { Answered, Progress } from '../session/progress.js';
import { exitsOf } from '../timeline/exits.js';
import { cueOf, lessonOf, sceneOf } from '../timeline/timeline.js';
import { idsOf, questionOf } from './answers.js';

/**
 * What an earlier edition's bookmark says, as far as it is still true of this one. Things are the same when their ids
 * are; time watched only where the scene is as long as it was, since a recording that was cut anew shows something else.
 */
export function migrated(course: Course, earlier: Layout, progress: Progress): Progress {
  const { place } = progress;
  const isSame = (id: string): boolean => sceneOf(earlier, id)?.durationMs === sceneOf(course, id)?.durationMs;
  const scene = sceneOf(course, place?.scene ?? '');
  const inLesson = scene !== undefined && lessonOf(course, place?.lesson ?? '')?.scenes.includes(scene) === true;
  return {
    ...progress,
    place: place === null || !inLesson ? null : { ...place, atMs: isSame(scene.id) ? place.atMs : 0 },
    watched: kept(progress.watched, (id) => sceneOf(course, id) !== undefined && isSame(id)),
    seen: progress.seen.filter(isSame),
    answers: Object.fromEntries(
      Object.entries(progress.answers).flatMap(([id, answered]) => {
        const question = questionOf(course, id);
        const before = questionOf(earlier, id);
        return question === undefined || question.type !== before?.type
          ? []
          : [[id, { ...answered, answer: known(question, answered) }]];
      }),
    ),
    taken: kept(progress.taken, (id, option) => {
      const branch = cueOf(course, id)?.interaction;
      return branch?.type === 'branch' && branch.options.some((each) => each.id === option);
    }),
    left: Object.fromEntries(
      Object.entries(progress.left).flatMap(([id, index]) => {
        const [now, before] = [sceneOf(course, id), sceneOf(earlier, id)];
        const exit = before === undefined ? undefined : exitsOf(before)[index];
        const at = (now === undefined ? [] : exitsOf(now)).findIndex(
          ({ cue, option, to }) => cue === exit?.cue && option === exit.option && to === exit.to,
        );
        return at < 0 ? [] : [[id, at]];
      }),
    ),
    variables: kept(progress.variables, (id, value) =>
      course.lessons.some(({ variables }) =>
        variables?.some((each) => each.id === id && each.min <= value && value <= each.max),
      ),
    ),
    visits: kept(progress.visits, (id) => sceneOf(course, id) !== undefined),
    path: Object.fromEntries(
      Object.entries(progress.path).flatMap(([id, gone]) => {
        const lesson = lessonOf(course, id);
        return lesson === undefined ? [] : [[id, gone.filter((each) => lesson.scenes.some((one) => one.id === each))]];
      }),
    ),
    ended: progress.ended.filter((id) => lessonOf(course, id) !== undefined),
  };
}

/** The answer, where all that it names is still there. */
function known(question: Question, { answer }: Answered): Answered['answer'] {
  const ids = idsOf(question);
  const named = answer?.type === 'options' ? answer.options : answer?.type === 'pairs' ? answer.targets : [];
  return named.every((id) => ids.includes(id)) ? answer : null;
}

function kept<T>(all: Readonly<Record<string, T>>, holds: (id: string, value: T) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([id, value]) => holds(id, value)));
}
