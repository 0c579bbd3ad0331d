/**
 * How this package is delivered, as `delivery.js` holds it: what the export chose, never guessed at run time.
 * Which SCORM API is spoken is fixed here, since some LMSs expose both.
 */
export type Delivery =
  | {
      readonly standard: 'scorm12' | 'scorm2004';
      readonly commit: CommitPreset;
      /** `cmi.exit` once everything is done; before that it is always `suspend`. */
      readonly exitWhenDone: 'suspend' | 'normal';
      readonly lrs: Lrs | null;
    }
  | { readonly standard: 'cmi5' }
  | { readonly standard: 'web'; readonly lrs: Lrs | null };

/** How often progress is committed between achievements, which are always committed at once. */
export type CommitPreset = 'aggressive' | 'balanced' | 'gentle';

/** A learning record store that the export names for standards that have none of their own. */
export interface Lrs {
  /** Absolute URL ending in a slash. */
  readonly endpoint: string;
  /** Whole value of the Authorization header; null sends none. */
  readonly authorization: string | null;
  /** `homePage` of the learner's account. */
  readonly homePage: string;
}
