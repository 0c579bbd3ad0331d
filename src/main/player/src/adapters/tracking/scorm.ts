import type { Course } from '../../core/course/course.js';
import type { CommitPreset } from '../../core/course/delivery.js';
import type { Outcome, Progress } from '../../core/session/progress.js';
import type { Launch, LearnerEvent, Moment, Notice, Receipt, Tracker } from '../../core/session/tracker.js';
import { checksum } from '../../core/state/bits.js';
import { decode, encode, locationOf, placeOf } from '../../core/state/bookmark.js';
import { newest } from '../../core/state/newest.js';
import { answersSince } from '../../core/state/since.js';
import { standing, type Standing } from '../../core/completion/completion.js';
import { unopened } from '../../core/session/progress.js';
import { Commits } from './commits.js';
import { Copies } from './copies.js';
import type { Environment } from './environment.js';
import { Ledger, toldOf } from './ledger.js';
import type { LrsRecord } from './lrs.js';
import { findApi, isClosed, ScormApi, type Calls } from './scorm-api.js';
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
  /** What the LMS holds for reached already, and whether this attempt began in an earlier sitting. */
  outcome(api: ScormApi): Pick<Outcome, 'completed' | 'success'> & { readonly begun: boolean };
  /** Says that the attempt has begun, where nothing was said yet. */
  begin(api: ScormApi): void;
  /** Score, then status; only upwards. False when the LMS does not hold the status it was told. */
  report(api: ScormApi, outcome: Outcome, standing: Standing): boolean;
  /** `now` is null for what an earlier sitting did: then neither time nor latency are known. */
  interaction(api: ScormApi, index: number, event: Answering, now: Date | null): void;
}

export type Answering = Extract<LearnerEvent, { type: 'answered' | 'chosen' }>;
export type Answered = Extract<Answering, { type: 'answered' }>;

export interface ScormOptions {
  readonly commit: CommitPreset;
  readonly exitWhenDone: 'suspend' | 'normal';
}

/** `unsaid` are answers of an earlier sitting that the LMS has lost. */
type Restored = Pick<Launch, 'progress' | 'lost'> & { readonly unsaid: readonly Answering[] };

const pollMs = 100;
const patienceMs = 10_000;
const openerMs = 2_000;
/** Rows of interactions in one sitting; from then on an answer replaces the earlier one to the same question. */
const mostRows = 250;

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
  #rowsLeft = mostRows;
  readonly #rows = new Map<string, number>();
  #progress: Progress | null = null;
  #commits: Commits | null = null;
  #copyKey = '';
  /** What the LMS should hold and does not. */
  #unsaved = false;
  readonly #copies: Copies;
  readonly #ledger = new Ledger();
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
    this.#copies = new Copies(environment);
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
    // The learner's id is nobody else's business, and this storage is shared by all that the LMS serves.
    this.#copyKey = `cuewright:${this.#course.unit.id}:${checksum(learnerId)}`;
    this.#writes = !['review', 'browse'].includes(api.get(elements.mode));
    this.#credit = this.#writes && api.get(elements.credit) !== 'no-credit';
    const { progress, lost, unsaid } = this.#restored(api, await this.#copies.read(this.#copyKey));
    this.#progress = progress;
    if (this.#writes) this.#begin(api, unsaid);
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
    const nowMs = this.#environment.now();
    const told = toldOf(event, nowMs);
    if (told !== null && (this.#credit || told.cue !== null)) this.#ledger.note(told);
    if (event.type === 'answered' || event.type === 'chosen') this.#journal(api, event, new Date(nowMs));
  }

  #journal(api: ScormApi, event: Answering, now: Date | null): void {
    const row = this.#rowFor(event.cue);
    if (row !== null) this.#dialect.interaction(api, row, event, now);
  }

  receipt(): Receipt {
    return this.#ledger.receipt;
  }

  save(progress: Progress, moment: Moment): void {
    this.#progress = progress;
    const api = this.#api;
    if (this.#closed || api === null || !this.#writes) return;
    this.#unsaved = !this.#set(api, progress);
    this.#commits?.request(moment);
  }

  async close(gone = false): Promise<string | null> {
    if (this.#closed) return null;
    this.#closed = true;
    this.#commits?.close();
    const api = this.#api;
    if (api !== null) {
      if (this.#writes) {
        api.set(this.#dialect.elements.exit, this.#exit());
        if (!this.#commit(api)) this.#notify({ type: 'not-saved' });
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

  /**
   * Suspend data, else the location, and what the LMS holds for reached. Entry is not asked: Moodle's is unreliable. A
   * copy of this browser counts when it is newer, as the LMS took a commit then and lost it; but its status does not,
   * which is judged anew from the answers, and what it holds beyond the LMS's goes to the journal. Without any sign of
   * an earlier sitting the attempt is new. [R6]
   */
  #restored(api: ScormApi, copies: readonly string[]): Restored {
    const text = api.get('cmi.suspend_data');
    const told = this.#dialect.outcome(api);
    const bookmark = decode(this.#course, text);
    const place = placeOf(this.#course, api.get(this.#dialect.elements.location));
    const kept = bookmark?.progress ?? (place === null ? null : { ...unopened, place });
    const local = text !== '' || told.begun ? newest(this.#course, copies) : null;
    const isNewer = local?.whole === true && local.progress.rev > (kept?.rev ?? -1);
    const progress = isNewer ? { ...local.progress, outcome: (kept ?? unopened).outcome } : kept;
    const lost = text !== '' && bookmark?.whole !== true && !isNewer ? 'answers' : 'nothing';
    const unsaid = isNewer ? answersSince(this.#course, kept ?? unopened, local.progress) : [];
    if (progress === null && !told.completed && told.success === 'unknown') return { progress: null, lost, unsaid };
    const known = progress ?? unopened;
    const success =
      known.outcome.success === 'passed' || told.success === 'unknown' ? known.outcome.success : told.success;
    const outcome = { ...known.outcome, completed: known.outcome.completed || told.completed, success };
    return { progress: { ...known, outcome }, lost, unsaid };
  }

  /** Status, exit and a commit at once: an LMS completes what says nothing, and forgets what is not suspended. */
  #begin(api: ScormApi, unsaid: readonly Answering[]): void {
    if (this.#credit) this.#dialect.begin(api);
    api.set(this.#dialect.elements.exit, 'suspend');
    const count = api.get('cmi.interactions._count');
    this.#interactions = /^\d+$/.test(count) ? Number(count) : null;
    for (const event of unsaid) this.#journal(api, event, null);
    // With them the bookmark that holds them, lest the next sitting say them again.
    this.#unsaved = unsaid.length > 0;
    this.#commits = new Commits(this.#environment, this.#options.commit, () => this.#commit(api), this.#notify);
    this.#commits.request('achievement');
  }

  /** What failed is set again first, all of it: the LMS may have signed the learner in anew since. */
  #commit(api: ScormApi): boolean {
    if (this.#unsaved && this.#progress !== null) this.#unsaved = !this.#set(api, this.#progress);
    else this.#setTime(api);
    const done = api.commit() && !this.#unsaved;
    this.#unsaved = !done;
    if (done) this.#ledger.settle(this.#environment.now());
    return done;
  }

  /** False when the LMS refuses what the record is made of: the bookmark, score or status. */
  #set(api: ScormApi, progress: Progress): boolean {
    const { elements, suspendLimit } = this.#dialect;
    const text = encode(this.#course, progress, suspendLimit);
    let done = true;
    if (text !== null) {
      // Before any call that may wait for the LMS.
      this.#copies.write(this.#copyKey, text);
      done = api.set('cmi.suspend_data', text);
    }
    if (progress.place !== null) api.set(elements.location, locationOf(this.#course, progress.place));
    if (this.#credit && !this.#dialect.report(api, progress.outcome, standing(this.#course, progress))) done = false;
    api.set(elements.exit, this.#exit());
    this.#setTime(api);
    return done;
  }

  #rowFor(cue: string): number | null {
    if (this.#interactions === null) return null;
    const known = this.#rows.get(cue);
    if (this.#rowsLeft <= 0 && known !== undefined) return known;
    this.#rowsLeft--;
    this.#rows.set(cue, this.#interactions);
    return this.#interactions++;
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
