import type { Course } from '../course/course.js';

/** The course as this launch judges it: an LMS may ask for another pass mark than the author did. */
export function withPassMark(course: Course, passScaled: number | null): Course {
  const { completion } = course;
  if (passScaled === null || completion.passScaled === null) return course;
  return { ...course, completion: { ...completion, passScaled } };
}
