import type { Course } from '../../core/course/course.js';
import type { Progress } from '../../core/session/progress.js';
import type { Launch, LearnerEvent, Moment, Notice, Tracker } from '../../core/session/tracker.js';
import { decode, encode, type Bookmark } from '../../core/state/bookmark.js';
import { intervalsIn } from '../../core/timeline/intervals.js';
import { Commits } from './commits.js';
import type { Environment } from './environment.js';
import { StatementQueue } from './queue.js';
import { Recorder } from './recorder.js';
import { isJson, type Json } from './statement.js';
import { read, write } from './storage.js';
import { indexedStore, memoryStore } from './store.js';
import { unrecorded } from './unrecorded.js';
import { Lrs } from './xapi.js';

const stateId = 'cuewright-bookmark';
const categories = 'https://w3id.org/xapi/cmi5/context/categories/';
const exitMs = 3_000;

/** The five launch parameters. [cmi5 8.1] */
interface Launched {
  readonly endpoint: string;
  readonly fetch: string;
  readonly actor: Json;
  readonly agent: string;
  readonly registration: string;
  readonly activityId: string;
}

/** What of LMS.LaunchData matters here. [cmi5 10.2] */
interface LaunchData {
  readonly contextTemplate: Json;
  readonly launchMode: string;
  readonly masteryScore: number | null;
  readonly returnUrl: string | null;
}

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
  #lrs: Lrs | null = null;
  #launched: Launched | null = null;
  #data: LaunchData | null = null;
  #recorder: Recorder | null = null;
  #queue: StatementQueue | null = null;
  #commits: Commits | null = null;
  #progress: Progress | null = null;
  #told: Told = { completed: false, passed: false, failed: false };
  #judged = false;
  #closed = false;

  constructor(course: Course, environment: Environment, notify: (notice: Notice) => void) {
    this.#course = course;
    this.#environment = environment;
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
    const data = launchData(await lrs.get('activities/state', this.#stateQuery(launched, 'LMS.LaunchData')));
    if (data === null) return this.#untracked('refused');
    const preferences = await lrs.get('agents/profile', { agent: launched.agent, profileId: 'cmi5LearnerPreferences' });
    const state = await lrs.get('activities/state', this.#stateQuery(launched, stateId));
    this.#lrs = lrs;
    this.#launched = launched;
    this.#data = data;
    const { progress, lost, spentMs } = this.#restored(state);
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
    this.#commits?.request(moment);
  }

  async close(gone = false): Promise<string | null> {
    const returnUrl = this.#data?.returnUrl ?? null;
    if (this.#closed) return returnUrl;
    this.#closed = true;
    this.#commits?.close();
    if (this.#progress !== null) void this.#put();
    this.#recorder?.end();
    if (this.#launched !== null) write(this.#environment.tab, sittingKey(this.#launched), 'ended');
    if (gone) this.#queue?.goodbye();
    else await this.#queue?.drained(exitMs);
    return returnUrl;
  }

  #isNormal(): boolean {
    return this.#data?.launchMode === 'Normal';
  }

  /** The token is given out once: a reload finds it where the first load left it. [cmi5 8.2] */
  async #token(fetchUrl: string): Promise<string | null> {
    const key = `cuewright:token:${fetchUrl}`;
    const kept = read(this.#environment.tab, key);
    if (kept !== null) return kept;
    try {
      const response = await this.#environment.fetch(fetchUrl, { method: 'POST' });
      const answer: unknown = await response.json();
      const token = isJson(answer) && response.ok ? answer['auth-token'] : undefined;
      if (typeof token !== 'string' || token === '') return null;
      write(this.#environment.tab, key, token);
      return token;
    } catch {
      return null;
    }
  }

  #restored(state: unknown): Pick<Launch, 'progress' | 'lost'> & { readonly spentMs: number } {
    const kept = isJson(state) ? state : {};
    const local: unknown = parsed(read(this.#environment.local, this.#toldKey()));
    const told = [kept['told'], local].filter(isJson);
    const anyTold = (what: keyof Told): boolean => told.some((each) => each[what] === true);
    this.#told = { completed: anyTold('completed'), passed: anyTold('passed'), failed: anyTold('failed') };
    const text = typeof kept['bookmark'] === 'string' ? kept['bookmark'] : '';
    const bookmark = decode(this.#course, text);
    this.#progress = bookmark === null ? null : { ...bookmark.progress, ...this.#exactly(bookmark, kept['watched']) };
    return {
      progress: this.#progress,
      lost: text !== '' && bookmark?.whole !== true ? 'answers' : 'nothing',
      spentMs: typeof kept['spentMs'] === 'number' && kept['spentMs'] >= 0 ? kept['spentMs'] : 0,
    };
  }

  /**
   * Watched time to the millisecond, which the bookmark only keeps in steps: played segments of a registration must end
   * where a statement said so. [Video Profile 2.4.3]
   */
  #exactly(bookmark: Bookmark, kept: unknown): Pick<Progress, 'watched'> | null {
    if (!bookmark.whole || !isJson(kept)) return null;
    const scenes = this.#course.lessons.flatMap((lesson) => lesson.scenes);
    const watched = scenes.map(({ id, durationMs }) => [id, intervalsIn(kept[id], durationMs)] as const);
    return { watched: Object.fromEntries(watched.filter(([, time]) => time.length > 0)) };
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
    const store = indexedDb === null ? memoryStore() : indexedStore(indexedDb);
    const name = `${launched.endpoint} ${launched.registration} ${launched.agent}`;
    return new StatementQueue(name, launched.fetch, this.#environment, store, lrs.post, this.#notify);
  }

  #put(): Promise<boolean> {
    if (this.#lrs === null || this.#launched === null || this.#progress === null) return Promise.resolve(true);
    return this.#lrs.put('activities/state', this.#stateQuery(this.#launched, stateId), {
      bookmark: encode(this.#course, this.#progress),
      watched: this.#progress.watched,
      told: this.#told,
      spentMs: Math.round(this.#recorder?.spentMs ?? 0),
    });
  }

  #remember(): void {
    write(this.#environment.local, this.#toldKey(), JSON.stringify(this.#told));
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

function launchedBy(href: string): Launched | null {
  const query = new URL(href).searchParams;
  const [endpoint, fetch, agent, registration, activityId] = [
    'endpoint',
    'fetch',
    'actor',
    'registration',
    'activityId',
  ].map((name) => query.get(name) ?? '');
  const actor = parsed(agent ?? '');
  if (!endpoint || !fetch || !agent || !registration || !activityId || !isJson(actor)) return null;
  return { endpoint, fetch, agent, actor, registration, activityId };
}

function launchData(document: unknown): LaunchData | null {
  if (!isJson(document)) return null;
  const { contextTemplate, launchMode, masteryScore, returnURL } = document;
  return {
    contextTemplate: isJson(contextTemplate) ? contextTemplate : {},
    launchMode: typeof launchMode === 'string' ? launchMode : 'Normal',
    masteryScore: typeof masteryScore === 'number' && masteryScore >= 0 && masteryScore <= 1 ? masteryScore : null,
    returnUrl: typeof returnURL === 'string' && /^https?:/i.test(returnURL) ? returnURL : null,
  };
}

/** [cmi5 11] */
function preferred(document: unknown): Pick<Launch, 'languages' | 'captions' | 'sound'> {
  const { languagePreference, audioPreference } = isJson(document) ? document : ({} as Json);
  const languages =
    typeof languagePreference === 'string' ? languagePreference.split(',').map((tag) => tag.trim()) : [];
  return {
    languages: languages.filter((tag) => tag !== ''),
    captions: null,
    sound: audioPreference === 'off' ? false : audioPreference === 'on' ? true : null,
  };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}
