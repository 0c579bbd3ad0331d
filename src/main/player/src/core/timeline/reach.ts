import type { Course, Scene } from '../course/course.js';
import { own } from '../own.js';
import type { Progress } from '../session/progress.js';
import { slopMs } from './intervals.js';
import { requiredMs } from './timeline.js';

/** Whether the course decides where the learner may go; what is completed lies open. */
export function isHeld({ viewing }: Course, { outcome }: Progress): boolean {
  return viewing.seeking !== 'free' && !outcome.completed;
}

/** Where a wish for `toMs` may lead: there, or as far as the course lets the learner go just now. */
export function reachable(course: Course, scene: Scene, progress: Progress, toMs: number): number {
  if (!isHeld(course, progress)) return toMs;
  const edgeMs = Math.max(0, ...(own(progress.watched, scene.id) ?? []));
  const hereMs = progress.place?.atMs ?? 0;
  if (course.viewing.seeking === 'watched') return Math.min(toMs, Math.max(edgeMs, hereMs));
  return edgeMs >= requiredMs(scene) - slopMs ? toMs : hereMs;
}
