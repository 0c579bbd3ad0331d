import type { Course } from '../../core/course/course.js';
import type { Delivery } from '../../core/course/delivery.js';
import type { Notice, Tracker } from '../../core/session/tracker.js';
import { Cmi5Tracker } from './cmi5.js';
import type { Environment } from './environment.js';
import { LrsRecord } from './lrs.js';
import { PlainTracker } from './plain.js';
import { ScormTracker } from './scorm.js';
import { scorm12 } from './scorm12.js';
import { scorm2004 } from './scorm2004.js';

/** The tracker that the export chose; `notify` hears what the learner should know of the record. */
export function trackerFor(
  delivery: Delivery,
  course: Course,
  environment: Environment,
  notify: (notice: Notice) => void,
): Tracker {
  switch (delivery.standard) {
    case 'scorm12':
    case 'scorm2004': {
      const dialect = delivery.standard === 'scorm12' ? scorm12() : scorm2004();
      // One state for two records: the LMS's is the one the learner hears of.
      const lrs = delivery.lrs === null ? null : new LrsRecord(course, delivery.lrs, environment, () => undefined);
      return new ScormTracker(course, environment, dialect, delivery, lrs, notify);
    }
    case 'cmi5':
      return new Cmi5Tracker(course, environment, notify);
    case 'web':
      return new PlainTracker(
        course,
        environment,
        delivery.lrs === null ? null : new LrsRecord(course, delivery.lrs, environment, notify),
      );
  }
}
