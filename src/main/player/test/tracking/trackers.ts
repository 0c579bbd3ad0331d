import type { Environment } from '../../src/adapters/tracking/environment.js';
import { scorm12 } from '../../src/adapters/tracking/scorm12.js';
import { scorm2004 } from '../../src/adapters/tracking/scorm2004.js';
import { cmi5Tracking, inLrs, scormTracking, webTracking } from '../../src/adapters/tracking/tracking.js';
import type { Course } from '../../src/core/course/course.js';
import type { Delivery } from '../../src/core/course/delivery.js';
import type { Notice, Tracker } from '../../src/core/session/tracker.js';

/** The tracker of the bundle that a package with this delivery carries. */
export function trackerFor(
  delivery: Delivery,
  course: Course,
  environment: Environment,
  notify: (notice: Notice) => void,
): Tracker {
  switch (delivery.standard) {
    case 'scorm12':
      return scormTracking(scorm12, inLrs)(delivery, course, environment, notify);
    case 'scorm2004':
      return scormTracking(scorm2004, inLrs)(delivery, course, environment, notify);
    case 'cmi5':
      return cmi5Tracking(delivery, course, environment, notify);
    case 'web':
      return webTracking(inLrs)(delivery, course, environment, notify);
  }
}
