import type { Launch } from '../../core/session/tracker.js';

/** A launch of which nothing is known. */
export const unrecorded: Launch = {
  progress: null,
  mode: 'normal',
  learner: null,
  languages: [],
  captions: null,
  sound: null,
  passScaled: null,
  lost: 'nothing',
};
