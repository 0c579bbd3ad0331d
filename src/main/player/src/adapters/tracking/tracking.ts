import type { Course } from '../../core/course/course.js';
import type { Delivery, Lrs } from '../../core/course/delivery.js';
import type { Notice, Tracker } from '../../core/session/tracker.js';
import { Cmi5Tracker } from './cmi5.js';
import type { Environment } from './environment.js';
import { LrsRecord } from './lrs.js';
import { PlainTracker } from './plain.js';
import { type Dialect, ScormTracker } from './scorm.js';

/**
 * Makes the tracker that the export chose; `notify` hears what the learner should know of the record. One bundle is
 * made for each (`src/entries`), so that a package carries no other standard than its own.
 */
export type Tracking<D extends Delivery> = (
  delivery: D,
  course: Course,
  environment: Environment,
  notify: (notice: Notice) => void,
) => Tracker;

/** A record beside the LMS's own, if the export names an LRS. */
export type Beside = (
  lrs: Lrs | null,
  course: Course,
  environment: Environment,
  notify: (notice: Notice) => void,
) => LrsRecord | null;

export type ScormDelivery = Extract<Delivery, { readonly standard: 'scorm12' | 'scorm2004' }>;
export type Cmi5Delivery = Extract<Delivery, { readonly standard: 'cmi5' }>;
export type WebDelivery = Extract<Delivery, { readonly standard: 'web' }>;

export const inLrs: Beside = (lrs, course, environment, notify) =>
  lrs === null ? null : new LrsRecord(course, lrs, environment, notify);

export const nowhereElse: Beside = () => null;

export function scormTracking(dialect: () => Dialect, beside: Beside): Tracking<ScormDelivery> {
  return (delivery, course, environment, notify) => {
    // One state for two records: the LMS's is the one the learner hears of.
    const lrs = beside(delivery.lrs, course, environment, () => undefined);
    return new ScormTracker(course, environment, dialect(), delivery, lrs, notify);
  };
}

export const cmi5Tracking: Tracking<Cmi5Delivery> = (_, course, environment, notify) =>
  new Cmi5Tracker(course, environment, notify);

export function webTracking(beside: Beside): Tracking<WebDelivery> {
  return (delivery, course, environment, notify) =>
    new PlainTracker(course, environment, beside(delivery.lrs, course, environment, notify));
}
