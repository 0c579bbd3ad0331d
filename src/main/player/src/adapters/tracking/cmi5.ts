import type { Course } from '../../core/course/course.js';
import { type Progress, unopened } from '../../core/session/progress.js';
import type { Launch, LearnerEvent, Moment, Notice, Receipt, Tracker } from '../../core/session/tracker.js';
import { decode, encode } from '../../core/state/bookmark.js';
import { newest } from '../../core/state/newest.js';
import { type LaunchData, type Launched, launchData, launchedBy, parsed, preferred } from './cmi5-launch.js';
import { Commits } from './commits.js';
import { Copies } from './copies.js';
import { database } from './database.js';
import type { Environment } from './environment.js';
import { Ledger } from './ledger.js';
import { StatementQueue } from './queue.js';
import { Recorder } from './recorder.js';
import { StateDocument } from './state-document.js';
import { isJson, type Json } from './statement.js';
import { read, write } from './storage.js';
import { indexedStore, memoryStore, type Stored } from './store.js';
import { unrecorded } from './unrecorded.js';
import { type Document, Lrs } from './xapi.js';

const stateId = 'cuewright-bookmark';
const categories = 'https://w3id.org/xapi/cmi5/context/categories/';
const exitMs = 3_000;
/** A launch is worth asking again for. */
const tries = 3;
const againMs = 1_000;

/** Told already under this registration, for another sitting to know. */
interface Told {
  readonly completed: boolean;
  readonly passed: boolean;
  readonly failed: boolean;
}

/** The record in an LMS by cmi5. */
export class Cmi5Tracker implements Tracker {
  readonly #course: Course;
  readonly #environment: Environment;
  readonly #notify: (notice: Notice) => void;
  readonly #copies: Copies;
  readonly #ledger = new Ledger();
  #state: StateDocument | null = null;
  #launched: Launched | null = null;
  #data: LaunchData | null = null;
  #recorder: Recorder | null = null;
  #queue: StatementQueue | null = null;
  #commits: Commits | null = null;
  #progress: Progress | null = null;
  #told: Told = { completed: false, passed: false, failed: false };
  #judged = false;
  #retelling: Promise<void> | null = null;
  #closed = false;
  #ended = false;

  constructor(course: Course, environment: Environment, notify: (notice: Notice) => void) {
    this.#course = course;
    this.#environment = environment;
    this.#copies = new Copies(environment);
    this.#notify = notify;
  }

  async start(): Promise<Launch> {
    this.#notify({ type: 'connecting' });
    const launched = launchedBy(this.#environment.href);
    if (launched === null) return this.#untracked('no-lms');
    const token = await this.#token(launched.fetch);
    if (token === null) return this.#untracked('relaunch');
    const lrs = new Lrs(launched.endpoint, `Basic ${token}`, this.#environment);
    // A page reloaded after `terminated` may still deliver what is left of it, but nothing new.
    if (read(this.#environment.tab, sittingKey(launched)) === 'ended') {
      void this.#queueFor(launched, lrs).open();
      return this.#untracked('relaunch');
    }
    const query = (id: string) => this.#stateQuery(launched, id);
    const data = launchData((await this.#asked(lrs, 'activities/state', query('LMS.LaunchData'))).content);
    if (data === null) return this.#untracked('refused');
    const wishes = { agent: launched.agent, profileId: 'cmi5LearnerPreferences' };
    const preferences = (await this.#asked(lrs, 'agents/profile', wishes)).content;
    const state = new StateDocument(lrs, query(stateId), (own, other) => this.#merged(own, other));
    this.#state = state;
    this.#launched = launched;
    this.#data = data;
    const { progress, lost, spentMs } = this.#restored(await state.read(), await this.#copies.read(this.#copyKey()));
    this.#begin(launched, data, lrs, spentMs);
    this.#notify({ type: 'recording' });
    return {
      progress,
      mode: this.#isNormal() ? 'normal' : 'review',
      learner: typeof launched.actor['name'] === 'string' ? launched.actor['name'] : null,
      ...preferred(preferences),
      passScaled: data.masteryScore,
      lost,
    };
  }

  record(event: LearnerEvent): void {
    if (this.#closed || !this.#isNormal()) return;
    if (event.type === 'completed') {
      if (this.#told.completed) return;
      this.#told = { ...this.#told, completed: true };
    }
    const mastery = this.#data?.masteryScore ?? null;
    if (event.type === 'judged') {
      const passed = mastery === null ? event.passed : event.scaled >= mastery - 1e-9;
      // One judgement a sitting, one pass a registration, and no failing after it. [cmi5 9.3]
      if (this.#judged || this.#told.passed || (!passed && this.#told.failed)) return;
      this.#judged = true;
      this.#told = { ...this.#told, passed, failed: !passed || this.#told.failed };
    }
    this.#remember();
    this.#recorder?.record(event, mastery);
  }

  save(progress: Progress, moment: Moment): void {
    if (this.#closed || !this.#isNormal()) return;
    this.#progress = progress;
    const text = encode(this.#course, progress);
    if (text !== null) this.#copies.write(this.#copyKey(), text);
    this.#commits?.request(moment);
  }

  receipt(): Receipt {
    return this.#ledger.receipt;
  }

  async close(gone = false): Promise<string | null> {
    const returnUrl = this.#data?.returnUrl ?? null;
    if (!this.#closed) {
      this.#closed = true;
      this.#commits?.close();
      if (this.#isNormal()) void this.#put(true);
      if (!gone) await this.#retold();
    } else if (!gone) return returnUrl;
    if (this.#ended) return returnUrl;
    this.#ended = true;
    this.#recorder?.end();
    if (this.#launched !== null) write(this.#environment.tab, sittingKey(this.#launched), 'ended');
    if (gone) this.#queue?.goodbye();
    else await this.#queue?.drained(exitMs);
    return returnUrl;
  }

  /** Settles when all is told anew, or the time is over. */
  async #retold(): Promise<void> {
    if (this.#retelling === null) return;
    await Promise.race([this.#retelling, this.#pause(exitMs)]);
  }

  #isNormal(): boolean {
    return this.#data?.launchMode === 'Normal';
  }

  /** The token is given out once: a reload finds it where the first load left it. [cmi5 8.2] */
  async #token(fetchUrl: string): Promise<string | null> {
    const key = `cuewright:token:${fetchUrl}`;
    const kept = read(this.#environment.tab, key);
    if (kept !== null) return kept;
    const response = await this.#fetched(fetchUrl);
    try {
      const answer: unknown = await response?.json();
      const token = isJson(answer) && response?.ok === true ? answer['auth-token'] : undefined;
      if (typeof token !== 'string' || token === '') return null;
      write(this.#environment.tab, key, token);
      return token;
    } catch {
      return null;
    }
  }

  /** Asked again only when nobody was reached: an answer, whatever it is, has spent the address. */
  async #fetched(fetchUrl: string, left = tries): Promise<Response | null> {
    try {
      return await this.#environment.fetch(fetchUrl, { method: 'POST' });
    } catch {
      if (left <= 1) return null;
      await this.#pause();
      return this.#fetched(fetchUrl, left - 1);
    }
  }

  async #asked(lrs: Lrs, resource: string, query: Readonly<Record<string, string>>, left = tries): Promise<Document> {
    const found = await lrs.get(resource, query);
    if (left <= 1 || (found.status !== 0 && found.status < 500)) return found;
    await this.#pause();
    return this.#asked(lrs, resource, query, left - 1);
  }

  #pause(ms = againMs): Promise<void> {
    return new Promise((resolve) => this.#environment.after(ms, resolve));
  }

  /** Of the LMS's document and this browser's copies the newest; a copy says nothing of status, though. [R6] */
  #restored(
    state: unknown,
    copies: readonly string[],
  ): Pick<Launch, 'progress' | 'lost'> & { readonly spentMs: number } {
    const kept = isJson(state) ? state : {};
    this.#told = toldIn(kept['told'], parsed(read(this.#environment.local, this.#toldKey())));
    const text = typeof kept['bookmark'] === 'string' ? kept['bookmark'] : '';
    const bookmark = decode(this.#course, text);
    const local = newest(this.#course, copies);
    const isNewer = local?.whole === true && local.progress.rev > (bookmark?.progress.rev ?? -1);
    const { outcome } = bookmark?.progress ?? unopened;
    this.#progress = isNewer ? { ...local.progress, outcome } : (bookmark?.progress ?? null);
    return {
      progress: this.#progress,
      lost: text !== '' && bookmark?.whole !== true && !isNewer ? 'answers' : 'nothing',
      spentMs: spentIn(kept),
    };
  }

  #begin(launched: Launched, data: LaunchData, lrs: Lrs, spentMs: number): void {
    const environment = this.#environment;
    const queue = this.#queueFor(launched, lrs);
    const launch = { ...launched, contextTemplate: data.contextTemplate };
    const recorder = new Recorder(this.#course, environment, { launch, defined, describe: false }, queue, spentMs);
    const sitting = read(environment.tab, sittingKey(launched));
    if (sitting === null) recorder.begin();
    write(environment.tab, sittingKey(launched), 'begun');
    this.#queue = queue;
    this.#recorder = recorder;
    this.#commits = new Commits(environment, 'balanced', () => this.#put(), this.#notify);
    void queue.open();
  }

  /** Each launch has its own address for the token: that tells sittings apart, and a reload from a new launch. */
  #queueFor(launched: Launched, lrs: Lrs): StatementQueue {
    const { indexedDb } = this.#environment;
    const store = indexedDb === null ? memoryStore() : indexedStore(database(indexedDb, this.#environment.after));
    const name = `${launched.endpoint} ${launched.registration} ${launched.agent}`;
    return new StatementQueue(name, launched.fetch, this.#environment, store, lrs.post, {
      notify: this.#notify,
      ledger: this.#ledger,
      dead: (stored) => {
        this.#retell(lrs, stored);
      },
    });
  }

  /**
   * An earlier sitting was closed before its word arrived. If it really is not there, this sitting says it, lest the
   * learner lose it for ever; one after the other, since their order is worth something.
   */
  #retell(lrs: Lrs, stored: Stored): void {
    if (stored.told === undefined) return;
    this.#retelling = (this.#retelling ?? Promise.resolve()).then(async () => {
      const { status } = await lrs.get('statements', { statementId: stored.id });
      if (status === 200) this.#ledger.settle(this.#environment.now(), [stored.id]);
      if (status === 404 && !this.#ended && this.#isNormal()) this.#sayAgain(stored);
    });
  }

  #sayAgain(stored: Stored): void {
    const mastery = this.#data?.masteryScore ?? null;
    switch (stored.told?.what) {
      case 'completed':
        this.#recorder?.record({ type: 'completed' }, mastery);
        return;
      case 'passed':
      case 'failed': {
        if (this.#judged) return;
        this.#judged = true;
        const { result } = JSON.parse(stored.text) as {
          readonly result: { readonly score: { readonly scaled: number } };
        };
        const { scaled } = result.score;
        this.#recorder?.record({ type: 'judged', passed: stored.told.what === 'passed', scaled }, mastery);
        return;
      }
      case 'correct':
      case 'partly':
      case 'incorrect':
      case 'neutral':
      case 'chosen':
      case undefined:
        this.#recorder?.again(stored);
    }
  }

  async #put(gone = false): Promise<boolean> {
    if (this.#state === null || this.#progress === null) return true;
    const own = {
      bookmark: encode(this.#course, this.#progress),
      told: this.#told,
      spentMs: Math.round(this.#recorder?.spentMs ?? 0),
    };
    return this.#state.write(own, gone);
  }

  /** Another device wrote in between: the newer place, and what either of them told. */
  #merged(own: Json, other: Json): Json {
    this.#told = toldIn(own['told'], other['told']);
    const texts = [own['bookmark'], other['bookmark']].filter((each) => typeof each === 'string');
    const best = newest(this.#course, texts)?.progress.rev ?? 0;
    const newer = best > (this.#progress?.rev ?? 0) ? other : own;
    const spentMs = Math.max(spentIn(own), spentIn(other));
    return { bookmark: newer['bookmark'], told: this.#told, spentMs };
  }

  #remember(): void {
    write(this.#environment.local, this.#toldKey(), JSON.stringify(this.#told));
  }

  #copyKey(): string {
    return `cuewright:${this.#launched?.registration ?? ''}:${this.#course.unit.id}`;
  }

  #toldKey(): string {
    return `cuewright:told:${this.#launched?.registration ?? ''}:${this.#course.unit.id}`;
  }

  #stateQuery({ activityId, agent, registration }: Launched, id: string): Readonly<Record<string, string>> {
    return { activityId, agent, registration, stateId: id };
  }

  #untracked(reason: 'no-lms' | 'refused' | 'relaunch'): Launch {
    this.#notify({ type: 'not-recorded', reason });
    return unrecorded;
  }
}

function toldIn(...sources: readonly unknown[]): Told {
  const any = (what: keyof Told): boolean => sources.some((each) => isJson(each) && each[what] === true);
  return { completed: any('completed'), passed: any('passed'), failed: any('failed') };
}

function spentIn({ spentMs }: Json): number {
  return typeof spentMs === 'number' && spentMs >= 0 ? spentMs : 0;
}

/** Statements that cmi5 defines carry its category, and `moveon` where success or completion is told. [cmi5 9.6.2] */
function defined(moveOn: boolean, extensions: Json): Json {
  const ids = moveOn ? ['cmi5', 'moveon'] : ['cmi5'];
  return {
    contextActivities: { category: ids.map((id) => ({ objectType: 'Activity', id: categories + id })) },
    ...(Object.keys(extensions).length === 0 ? {} : { extensions }),
  };
}

function sittingKey(launched: Launched): string {
  return `cuewright:sitting:${launched.fetch}`;
}
