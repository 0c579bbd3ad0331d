import type { Course, Cue } from '../course/course.js';
import { scenesOf } from '../timeline/timeline.js';
import { shuffled } from './order.js';

/** The draw made last of each course: it is asked for at every step. */
const known = new WeakMap<Course, { readonly seed: number; readonly made: Course }>();

/**
 * The course as one learner meets it: of each pool the questions that were drawn, in the order of the course. The same
 * again for the same seed; a larger draw holds the smaller one.
 */
export function dealt(course: Course, seed: number): Course {
  const last = known.get(course);
  if (last?.seed === seed) return last.made;
  const made = deal(course, seed);
  known.set(course, { seed, made });
  return made;
}

function deal(course: Course, seed: number): Course {
  if (!scenesOf(course).some(({ cues }) => cues.some(({ pool }) => pool !== undefined))) return course;
  const lessons = course.lessons.map((lesson) => ({
    ...lesson,
    scenes: lesson.scenes.map((scene) => ({ ...scene, cues: scene.cues.flatMap((cue) => met(cue, scene.cues, seed)) })),
  }));
  return { ...course, lessons };
}

function met(cue: Cue, all: readonly Cue[], seed: number): readonly Cue[] {
  const { pool, ...plain } = cue;
  if (pool === undefined) return [cue];
  const held = all.filter((each) => each.pool?.id === pool.id);
  return shuffled(held, seed, pool.id).slice(0, pool.draw).includes(cue) ? [plain] : [];
}
