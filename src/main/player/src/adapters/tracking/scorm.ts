import type { Course } from '../../core/course/course.js';
import type { CommitPreset } from '../../core/course/delivery.js';
import type { Outcome, Progress } from '../../core/session/progress.js';
import type { Launch, LearnerEvent, Moment, Notice, Tracker } from '../../core/session/tracker.js';
import { decode, encode, locationOf, placeOf } from '../../core/state/bookmark.js';
import { standing } from '../../core/completion/completion.js';
import { unopened } from '../../core/session/progress.js';
import { Commits } from './commits.js';
import type { Environment } from './environment.js';
import type { LrsRecord } from './lrs.js';
import { findApi, isClosed, ScormApi, type Calls } from './scorm-api.js';
import { read, write } from './storage.js';
import { unrecorded } from './unrecorded.js';

/** What one version of SCORM says and how; the course of a sitting is the same in both. */
export interface Dialect {
  readonly apiName: string;
  readonly calls: Calls;
  /** Error code of an Initialize that came twice. */
  readonly alreadyRunning: string;
  /** Characters of suspend data to use at most, a little under what the standard grants. */
  readonly suspendLimit: number;
  readonly elements: {
    readonly learnerId: string;
    readonly learnerName: string;
    readonly mode: string;
    readonly credit: string;
    readonly location: string;
    readonly exit: string;
    readonly sessionTime: string;
    readonly passMark: string;
  };
  /** `cmi.exit` of a sitting that needs no further one. */
  readonly exitNormal: string;
  sessionTime(ms: number): string;
  /** The LMS's pass mark as 0..1, or null. */
  passScaled(value: string): number | null;
  preferences(api: ScormApi): Pick<Launch, 'languages' | 'captions' | 'sound'>;
  /** What the LMS holds for reached already. */
  outcome(api: ScormApi): Pick<Outcome, 'completed' | 'success'>;
  /** Says that the attempt has begun, where nothing was said yet. */
  begin(api: ScormApi): void;
  /** Score, then status; only upwards. `watched` is the share seen. */
  report(api: ScormApi, outcome: Outcome, watched: number): void;
  interaction(api: ScormApi, index: number, event: Answering, now: Date): void;
}

export type Answering = Extract<LearnerEvent, { type: 'answered' | 'chosen' }>;
export type Answered = Extract<Answering, { type: 'answered' }>;

export interface ScormOptions {
  readonly commit: CommitPreset;
  readonly exitWhenDone: 'suspend' | 'normal';
}

const pollMs = 100;
const patienceMs = 10_000;
const openerMs = 2_000;

/** The record in an LMS by SCORM. */
export class ScormTracker implements Tracker {
  readonly #course: Course;
  readonly #environment: Environment;
  readonly #dialect: Dialect;
  readonly #options: ScormOptions;
  readonly #lrs: LrsRecord | null;
  readonly #notify: (notice: Notice) => void;
  #api: ScormApi | null = null;
  #writes = false;
  #credit = false;
  #startedMs = 0;
  #interactions: number | null = null;
  #progress: Progress | null = null;
  #commits: Commits | null = null;
  #localKey = '';
  #closed = false;

  constructor(
    course: Course,
    environment: Environment,
    dialect: Dialect,
    options: ScormOptions,
    lrs: LrsRecord | null,
    notify: (notice: Notice) => void,
  ) {
    this.#course = course;
    this.#environment = environment;
    this.#dialect = dialect;
    this.#options = options;
    this.#lrs = lrs;
    this.#notify = notify;
  }

  async start(): Promise<Launch> {
    this.#notify({ type: 'connecting' });
    const found = await this.#find(this.#environment.now());
    if (found === null) return this.#untracked('no-lms');
    const { elements, calls, alreadyRunning } = this.#dialect;
    const api = new ScormApi(found.api, calls);
    if (!api.initialize(alreadyRunning)) return this.#untracked('refused');
    this.#api = api;
    this.#startedMs = this.#environment.now();
    const learnerId = api.get(elements.learnerId);
    this.#localKey = `cuewright:${this.#course.unit.id}:${learnerId}`;
    this.#writes = !['review', 'browse'].includes(api.get(elements.mode));
    this.#credit = this.#writes && api.get(elements.credit) !== 'no-credit';
    const { progress, lost } = this.#restored(api);
    this.#progress = progress;
    if (this.#writes) this.#begin(api);
    if (found.opener !== null) this.#watch(found.opener);
    if (this.#writes) this.#lrs?.start(learnerId);
    this.#notify({ type: 'recording' });
    return {
      progress,
      mode: this.#writes ? 'normal' : 'review',
      learner: api.get(elements.learnerName) || null,
      ...this.#dialect.preferences(api),
      passScaled: this.#dialect.passScaled(api.get(elements.passMark)),
      lost,
    };
  }

  record(event: LearnerEvent): void {
    if (this.#closed || !this.#writes) return;
    this.#lrs?.record(event);
    const api = this.#api;
    if (api === null) return;
    if ((event.type === 'answered' || event.type === 'chosen') && this.#interactions !== null) {
      this.#dialect.interaction(api, this.#interactions, event, new Date(this.#environment.now()));
      this.#interactions++;
    }
  }

  save(progress: Progress, moment: Moment): void {
    this.#progress = progress;
    const api = this.#api;
    if (this.#closed || api === null || !this.#writes) return;
    this.#set(api, progress);
    this.#commits?.request(moment);
  }

  async close(gone = false): Promise<string | null> {
    if (this.#closed) return null;
    this.#closed = true;
    this.#commits?.close();
    const api = this.#api;
    if (api !== null) {
      if (this.#writes) {
        this.#setTime(api);
        api.set(this.#dialect.elements.exit, this.#exit());
        api.commit();
      }
      api.terminate();
    }
    await this.#lrs?.close(gone);
    return null;
  }

  async #find(sinceMs: number): Promise<ReturnType<typeof findApi>> {
    const found = findApi(this.#environment.window, this.#dialect.apiName);
    if (found !== null || this.#environment.now() - sinceMs >= patienceMs) return found;
    await new Promise<void>((resolve) => this.#environment.after(pollMs, resolve));
    return this.#find(sinceMs);
  }

  #untracked(reason: 'no-lms' | 'refused'): Launch {
    this.#notify({ type: 'not-recorded', reason });
    return unrecorded;
  }

  /** Suspend data, else the location, and what the LMS holds for reached. Entry is not asked: Moodle's is unreliable. */
  #restored(api: ScormApi): Pick<Launch, 'progress' | 'lost'> {
    const text = api.get('cmi.suspend_data');
    const told = this.#dialect.outcome(api);
    const bookmark = decode(this.#course, text);
    const place = placeOf(this.#course, api.get(this.#dialect.elements.location));
    let progress = bookmark?.progress ?? (place === null ? null : { ...unopened, place });
    // A copy kept here is newer when the LMS took a commit and lost it. Without any state the attempt is new.
    const local = text === '' ? null : decode(this.#course, read(this.#environment.local, this.#localKey) ?? '');
    if (local?.whole === true && progress !== null && local.progress.rev > progress.rev) {
      progress = { ...local.progress, outcome: progress.outcome };
    }
    const lost = text !== '' && bookmark?.whole !== true ? 'answers' : 'nothing';
    if (progress === null && !told.completed && told.success === 'unknown') return { progress: null, lost };
    const known = progress ?? unopened;
    const success =
      known.outcome.success === 'passed' || told.success === 'unknown' ? known.outcome.success : told.success;
    const outcome = { ...known.outcome, completed: known.outcome.completed || told.completed, success };
    return { progress: { ...known, outcome }, lost };
  }

  /** Status, exit and a commit at once: an LMS completes what says nothing, and forgets what is not suspended. */
  #begin(api: ScormApi): void {
    if (this.#credit) this.#dialect.begin(api);
    api.set(this.#dialect.elements.exit, 'suspend');
    const count = api.get('cmi.interactions._count');
    this.#interactions = /^\d+$/.test(count) ? Number(count) : null;
    this.#commits = new Commits(
      this.#environment,
      this.#options.commit,
      () => {
        this.#setTime(api);
        return api.commit();
      },
      this.#notify,
    );
    this.#commits.request('achievement');
  }

  #set(api: ScormApi, progress: Progress): void {
    const { elements, suspendLimit } = this.#dialect;
    const text = encode(this.#course, progress, suspendLimit);
    if (text !== null) {
      api.set('cmi.suspend_data', text);
      write(this.#environment.local, this.#localKey, text);
    }
    if (progress.place !== null) api.set(elements.location, locationOf(this.#course, progress.place));
    if (this.#credit) this.#dialect.report(api, progress.outcome, standing(this.#course, progress).watched);
    api.set(elements.exit, this.#exit());
    this.#setTime(api);
  }

  #setTime(api: ScormApi): void {
    const { elements } = this.#dialect;
    api.set(elements.sessionTime, this.#dialect.sessionTime(this.#environment.now() - this.#startedMs));
  }

  /** Suspended until all is done: anything else drops the bookmark on some LMSs. */
  #exit(): string {
    const outcome = this.#progress?.outcome;
    const graded = this.#course.completion.passScaled !== null;
    const done = outcome !== undefined && outcome.completed && (!graded || outcome.success !== 'unknown');
    return done && this.#options.exitWhenDone === 'normal' ? this.#dialect.exitNormal : 'suspend';
  }

  #watch(opener: unknown): void {
    if (this.#closed) return;
    if (isClosed(opener)) this.#notify({ type: 'cut-off' });
    else
      this.#environment.after(openerMs, () => {
        this.#watch(opener);
      });
  }
}
