import type { Course } from '../../core/course/course.js';
import type { LearnerEvent, Told } from '../../core/session/tracker.js';
import { answering, worded } from './activities.js';
import type { Environment } from './environment.js';
import { isoDuration } from './formats.js';
import { toldOf } from './ledger.js';
import type { StatementQueue } from './queue.js';
import { type Activity, isJson, statement, verbs, type Json, type Statement, type XapiLaunch } from './statement.js';
import type { Stored } from './store.js';
import { seekSlopMs, VideoTeller, type VideoDraft } from './video.js';

/** How the sitting as a whole is told: cmi5 has rules of its own for that. */
export interface Telling {
  readonly launch: XapiLaunch;
  /** Further context of statements on the whole unit. */
  readonly defined: (moveOn: boolean, extensions: Json) => Json;
  readonly describe: boolean;
}

/** Turns what the learner does into statements and hands them to the queue. */
export class Recorder {
  readonly #course: Course;
  readonly #environment: Environment;
  readonly #telling: Telling;
  readonly #queue: StatementQueue;
  readonly #startedMs: number;
  readonly #spentBeforeMs: number;
  #video: VideoTeller | null = null;
  #cancelFlush: (() => void) | null = null;

  constructor(
    course: Course,
    environment: Environment,
    telling: Telling,
    queue: StatementQueue,
    spentBeforeMs: number,
  ) {
    this.#course = course;
    this.#environment = environment;
    this.#telling = telling;
    this.#queue = queue;
    this.#startedMs = environment.now();
    this.#spentBeforeMs = spentBeforeMs;
  }

  /** Time spent under the registration. */
  get spentMs(): number {
    return this.#spentBeforeMs + this.#sittingMs;
  }

  get #sittingMs(): number {
    return this.#environment.now() - this.#startedMs;
  }

  record(event: LearnerEvent, masteryScore: number | null = null): void {
    const told = toldOf(event, this.#environment.now());
    switch (event.type) {
      case 'answered':
      case 'chosen':
        this.#flush();
        this.#add(answering(this.#course, event), told);
        return;
      case 'completed':
        this.#flush();
        this.#whole('completed', told, { completion: true, duration: isoDuration(this.spentMs) });
        return;
      case 'scored': {
        this.#flush();
        // No verb of cmi5's, so without its category. [cmi5 9.6.2.1]
        const extensions = { [`${this.#course.id}/extensions/attempt`]: event.attempt };
        this.#add({
          verb: verbs.scored,
          object: this.#unit(),
          result: { score: scoreOf(event.scaled) },
          context: { extensions },
        });
        return;
      }
      case 'judged': {
        this.#flush();
        const passed = masteryScore === null ? event.passed : event.scaled >= masteryScore - 1e-9;
        const score = scoreOf(event.scaled);
        this.#whole(
          passed ? 'passed' : 'failed',
          told && { ...told, what: passed ? 'passed' : 'failed' },
          { success: passed, score, duration: isoDuration(this.spentMs) },
          masteryScore === null ? {} : { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': masteryScore },
        );
        return;
      }
      case 'opened':
        this.#video = new VideoTeller(this.#course, event.scene);
        this.#playback(event);
        return;
      case 'played':
      case 'paused':
      case 'seeked':
      case 'seen':
      case 'adjusted':
      case 'closed':
        this.#playback(event);
    }
  }

  /** Says in this sitting what the record of an earlier one no longer takes; when it was is told beside. */
  again({ text, told }: Stored): void {
    const { launch } = this.#telling;
    const { result, context, ...rest } = JSON.parse(text) as Statement;
    const given = { [`${this.#course.id}/extensions/given-at`]: rest.timestamp };
    const id = this.#environment.uuid();
    const anew = {
      ...rest,
      id,
      timestamp: new Date(this.#environment.now()).toISOString(),
      result: { ...result, extensions: { ...objectIn(result, 'extensions'), ...given } },
      context: {
        ...context,
        extensions: { ...objectIn(context, 'extensions'), ...objectIn(launch.contextTemplate, 'extensions') },
      },
    };
    this.#queue.add(id, anew, told ?? null);
  }

  begin(): void {
    this.#whole('initialized', null);
  }

  end(): void {
    this.#flush();
    this.#whole('terminated', null, { duration: isoDuration(this.#sittingMs) });
  }

  #playback(event: Parameters<VideoTeller['tell']>[0]): void {
    const moment = {
      nowMs: this.#environment.now(),
      spentMs: this.spentMs,
      uuid: this.#environment.uuid,
      picture: this.#environment.picture(),
    };
    this.#addAll(this.#video?.tell(event, moment) ?? []);
    if (event.type !== 'seeked') return;
    this.#cancelFlush?.();
    this.#cancelFlush = this.#environment.after(seekSlopMs + 50, () => {
      this.#flush();
    });
  }

  #flush(): void {
    this.#cancelFlush?.();
    this.#cancelFlush = null;
    this.#addAll(this.#video?.flush() ?? []);
  }

  #whole(
    verb: 'initialized' | 'terminated' | 'completed' | 'passed' | 'failed',
    told: Told | null,
    result?: Json,
    extensions: Json = {},
  ): void {
    const context = this.#telling.defined(told !== null, extensions);
    this.#add({ verb: verbs[verb], object: this.#unit(), ...(result === undefined ? {} : { result }), context }, told);
  }

  #unit(): Activity {
    const { launch, describe } = this.#telling;
    const { unit, description } = this.#course;
    const definition = {
      type: 'http://adlnet.gov/expapi/activities/lesson',
      name: worded(this.#course, unit.title),
      ...(description === '' ? {} : { description: worded(this.#course, description) }),
    };
    return describe ? { id: launch.activityId, definition } : { id: launch.activityId };
  }

  #addAll(drafts: readonly VideoDraft[]): void {
    for (const draft of drafts) this.#add(draft);
  }

  #add({ id = this.#environment.uuid(), ...draft }: VideoDraft, told: Told | null = null): void {
    const timestamp = new Date(this.#environment.now()).toISOString();
    this.#queue.add(id, statement(draft, this.#telling.launch, this.#course.revision, { id, timestamp }), told);
  }
}

function scoreOf(scaled: number): Json {
  return { scaled: Math.round(scaled * 1e7) / 1e7, raw: Math.round(scaled * 100), min: 0, max: 100 };
}

function objectIn(json: Json | undefined, key: string): Json {
  const value = json?.[key];
  return isJson(value) ? value : {};
}
