import type { Course } from '../../core/course/course.js';
import type { Progress } from '../../core/session/progress.js';
import type { Launch, LearnerEvent, Tracker } from '../../core/session/tracker.js';
import { decode, encode } from '../../core/state/bookmark.js';
import type { Environment } from './environment.js';
import type { LrsRecord } from './lrs.js';
import { read, write } from './storage.js';
import { unrecorded } from './unrecorded.js';

/** No LMS: the bookmark stays in the learner's browser, and nobody else keeps a record, save an LRS the export names. */
export class PlainTracker implements Tracker {
  readonly #course: Course;
  readonly #environment: Environment;
  readonly #lrs: LrsRecord | null;
  readonly #key: string;
  #closed = false;

  constructor(course: Course, environment: Environment, lrs: LrsRecord | null) {
    this.#course = course;
    this.#environment = environment;
    this.#lrs = lrs;
    this.#key = `cuewright:${course.id}:${course.unit.id}`;
  }

  start(): Promise<Launch> {
    this.#lrs?.start('');
    const text = read(this.#environment.local, this.#key) ?? '';
    const bookmark = decode(this.#course, text);
    const lost = text !== '' && bookmark?.whole !== true ? 'answers' : 'nothing';
    return Promise.resolve({ ...unrecorded, progress: bookmark?.progress ?? null, lost });
  }

  record(event: LearnerEvent): void {
    if (!this.#closed) this.#lrs?.record(event);
  }

  save(progress: Progress): void {
    write(this.#environment.local, this.#key, encode(this.#course, progress) ?? '');
  }

  async close(gone = false): Promise<string | null> {
    if (this.#closed) return null;
    this.#closed = true;
    await this.#lrs?.close(gone);
    return null;
  }
}
