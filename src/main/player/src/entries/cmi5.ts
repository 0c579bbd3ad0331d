import { cmi5Tracking } from '../adapters/tracking/tracking.js';
import { start } from '../main.js';

start(cmi5Tracking);
