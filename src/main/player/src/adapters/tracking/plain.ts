import type { Course } from '../../core/course/course.js';
import type { Progress } from '../../core/session/progress.js';
import type { Launch, LearnerEvent, Receipt, Tracker } from '../../core/session/tracker.js';
import { encode } from '../../core/state/bookmark.js';
import { newest } from '../../core/state/newest.js';
import { Copies } from './copies.js';
import type { Environment } from './environment.js';
import type { LrsRecord } from './lrs.js';
import { unrecorded } from './unrecorded.js';

/** No LMS: the bookmark stays in the learner's browser, and nobody else keeps a record, save an LRS the export names. */
export class PlainTracker implements Tracker {
  readonly #course: Course;
  readonly #copies: Copies;
  readonly #lrs: LrsRecord | null;
  readonly #key: string;
  #closed = false;

  constructor(course: Course, environment: Environment, lrs: LrsRecord | null) {
    this.#course = course;
    this.#copies = new Copies(environment);
    this.#lrs = lrs;
    this.#key = `cuewright:${course.id}:${course.unit.id}`;
  }

  async start(): Promise<Launch> {
    this.#lrs?.start('');
    const texts = await this.#copies.read(this.#key);
    const bookmark = newest(this.#course, texts);
    const lost = texts.length > 0 && bookmark?.whole !== true ? 'answers' : 'nothing';
    return { ...unrecorded, progress: bookmark?.progress ?? null, lost };
  }

  record(event: LearnerEvent): void {
    if (!this.#closed) this.#lrs?.record(event);
  }

  save(progress: Progress): void {
    const text = encode(this.#course, progress);
    if (text !== null) this.#copies.write(this.#key, text);
  }

  receipt(): Receipt {
    return this.#lrs?.receipt ?? { lines: [] };
  }

  async close(gone = false): Promise<string | null> {
    if (this.#closed) return null;
    this.#closed = true;
    await this.#lrs?.close(gone);
    return null;
  }
}
