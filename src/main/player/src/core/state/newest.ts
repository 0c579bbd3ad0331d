import type { Course } from '../course/course.js';
import { decode, type Bookmark } from './bookmark.js';

/** The newest of several bookmarks by their revision, a whole one before any other; null when none can be read. */
export function newest(course: Course, texts: readonly string[]): Bookmark | null {
  const found = texts.flatMap((text) => decode(course, text) ?? []);
  const weight = ({ whole, progress }: Bookmark): number => (whole ? progress.rev + 1 : 0);
  return found.reduce<Bookmark | null>(
    (best, each) => (best === null || weight(each) > weight(best) ? each : best),
    null,
  );
}
