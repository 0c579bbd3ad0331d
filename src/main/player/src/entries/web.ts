import { nowhereElse, webTracking } from '../adapters/tracking/tracking.js';
import { start } from '../main.js';

start(webTracking(nowhereElse));
