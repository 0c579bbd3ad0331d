import type { Course, Layout, Question } from '../course/course.js';
import type { Answered, Progress } from '../session/progress.js';
import { exitsOf, type Exit } from '../timeline/exits.js';
import { cueOf, lessonOf, questionOf, sceneOf } from '../timeline/timeline.js';
import { idsOf } from './answers.js';

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
    watched: mapped(progress.watched, (id, time) => (isSame(id) ? time : undefined)),
    seen: progress.seen.filter(isSame),
    answers: mapped(progress.answers, (id, answered) => {
      const question = questionOf(course, id);
      return question !== undefined && question.type === questionOf(earlier, id)?.type
        ? { ...answered, answer: known(question, answered) }
        : undefined;
    }),
    taken: mapped(progress.taken, (id, option) => {
      const branch = cueOf(course, id)?.interaction;
      return branch?.type === 'branch' ? branch.options.find((each) => each.id === option)?.id : undefined;
    }),
    left: mapped(progress.left, (id, index) => {
      const exit = exitsFrom(earlier, id)[index];
      const at = exitsFrom(course, id).findIndex(
        ({ cue, option, to }) => cue === exit?.cue && option === exit.option && to === exit.to,
      );
      return at < 0 ? undefined : at;
    }),
    variables: mapped(progress.variables, (id, value) =>
      course.lessons.some(({ variables }) =>
        variables?.some((each) => each.id === id && each.min <= value && value <= each.max),
      )
        ? value
        : undefined,
    ),
    visits: mapped(progress.visits, (id, count) => (sceneOf(course, id) === undefined ? undefined : count)),
    path: mapped(progress.path, (id, gone) => {
      const lesson = lessonOf(course, id);
      return lesson && gone.filter((each) => lesson.scenes.some((one) => one.id === each));
    }),
    ended: progress.ended.filter((id) => lessonOf(course, id) !== undefined),
  };
}

function exitsFrom(layout: Layout, id: string): readonly Exit[] {
  const scene = sceneOf(layout, id);
  return scene === undefined ? [] : exitsOf(scene);
}

/** The answer, where all that it names is still there. */
function known(question: Question, { answer }: Answered): Answered['answer'] {
  const ids = idsOf(question);
  const named = answer?.type === 'options' ? answer.options : answer?.type === 'pairs' ? answer.targets : [];
  return named.every((id) => ids.includes(id)) ? answer : null;
}

/** What becomes of each entry; undefined of those that are gone. */
function mapped<T>(all: Readonly<Record<string, T>>, now: (id: string, value: T) => T | undefined): Record<string, T> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([id, value]) => {
      const kept = now(id, value);
      return kept === undefined ? [] : [[id, kept]];
    }),
  );
}
