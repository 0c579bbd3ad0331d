import { scorm2004 } from '../adapters/tracking/scorm2004.js';
import { inLrs, scormTracking } from '../adapters/tracking/tracking.js';
import { start } from '../main.js';

start(scormTracking(scorm2004, inLrs));
