import type { Course } from '../../core/course/course.js';
import type { Lrs as LrsDelivery } from '../../core/course/delivery.js';
import type { LearnerEvent, Notice, Receipt } from '../../core/session/tracker.js';
import type { Environment } from './environment.js';
import { StatementQueue } from './queue.js';
import { Recorder } from './recorder.js';
import { read, write } from './storage.js';
import { database } from './database.js';
import { Ledger } from './ledger.js';
import { indexedStore, memoryStore } from './store.js';
import { Lrs } from './xapi.js';

const exitMs = 3_000;

/** A record beside the LMS's own, or beside none: statements to the LRS that the export names. */
export class LrsRecord {
  readonly #course: Course;
  readonly #delivery: LrsDelivery;
  readonly #environment: Environment;
  readonly #notify: (notice: Notice) => void;
  readonly #ledger = new Ledger();
  #recorder: Recorder | null = null;
  #queue: StatementQueue | null = null;

  constructor(course: Course, delivery: LrsDelivery, environment: Environment, notify: (notice: Notice) => void) {
    this.#course = course;
    this.#delivery = delivery;
    this.#environment = environment;
    this.#notify = notify;
  }

  /** `learner` is the LMS's id for the learner; without one a name is made up and kept in this browser. */
  start(learner: string): void {
    const name = learner === '' ? this.#kept('learner') : learner;
    const registration = this.#kept(`registration:${this.#course.unit.id}:${name}`);
    const { endpoint, authorization, homePage } = this.#delivery;
    const environment = this.#environment;
    const lrs = new Lrs(endpoint, authorization, environment);
    const store =
      environment.indexedDb === null ? memoryStore() : indexedStore(database(environment.indexedDb, environment.after));
    const queue = new StatementQueue(`${endpoint} ${registration}`, registration, environment, store, lrs.post, {
      notify: this.#notify,
      ledger: this.#ledger,
    });
    const launch = {
      actor: { objectType: 'Agent', account: { homePage, name } },
      activityId: this.#course.unit.id,
      registration,
      contextTemplate: { contextActivities: { grouping: [{ objectType: 'Activity', id: this.#course.id }] } },
    };
    const defined = (_: boolean, extensions: object): { readonly extensions?: object } =>
      Object.keys(extensions).length === 0 ? {} : { extensions };
    const recorder = new Recorder(this.#course, environment, { launch, defined, describe: true }, queue, 0);
    this.#queue = queue;
    this.#recorder = recorder;
    recorder.begin();
    void queue.open();
  }

  record(event: LearnerEvent): void {
    this.#recorder?.record(event);
  }

  get receipt(): Receipt {
    return this.#ledger.receipt;
  }

  async close(gone: boolean): Promise<void> {
    this.#recorder?.end();
    this.#recorder = null;
    if (gone) this.#queue?.goodbye();
    else await this.#queue?.drained(exitMs);
  }

  /** An id that lasts as long as the browser keeps it. */
  #kept(key: string): string {
    const full = `cuewright:${key}`;
    const known = read(this.#environment.local, full);
    if (known) return known;
    const made = this.#environment.uuid();
    write(this.#environment.local, full, made);
    return made;
  }
}
