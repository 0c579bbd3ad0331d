import { scorm12 } from '../adapters/tracking/scorm12.js';
import { inLrs, scormTracking } from '../adapters/tracking/tracking.js';
import { start } from '../main.js';

start(scormTracking(scorm12, inLrs));
