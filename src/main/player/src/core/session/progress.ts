import type { Answer, Judgement } from '../interactions/answer.js';
import type { Intervals } from '../timeline/intervals.js';

/**
 * All that outlives a sitting: the bookmark holds it, the completion rules judge it. Plain JSON, never changed in
 * place. Ids that the course does not know are dropped when a bookmark is read.
 */
export interface Progress {
  /** Grows with each save, so that of two copies the newer is known. */
  readonly rev: number;
  /** What the order of options is drawn by, 0 to 65,535. */
  readonly seed: number;
  /** Lesson, scene and playhead to go on from; null before anything was opened. */
  readonly place: Place | null;
  /** Time seen of each scene by its id. */
  readonly watched: Readonly<Record<string, Intervals>>;
  /** Scenes seen to the threshold, each told of once. */
  readonly seen: readonly string[];
  /** What became of each question, by cue id; absent while untouched. */
  readonly answers: Readonly<Record<string, Answered>>;
  /** Option last taken at each branch, by cue id. */
  readonly taken: Readonly<Record<string, string>>;
  /** The way by which each scene was left last, an index into `exitsOf`. */
  readonly left: Readonly<Record<string, number>>;
  /** Variables that are no longer what they were at first. */
  readonly variables: Readonly<Record<string, number>>;
  /** How often each scene was come to since its lesson began. */
  readonly visits: Readonly<Record<string, number>>;
  /** How often the unit was taken again. */
  readonly retakes: number;
  /** Whether the score of this time was told. */
  readonly scored: boolean;
  /** Scenes gone through in order, by lesson id. */
  readonly path: Readonly<Record<string, readonly string[]>>;
  /** Lessons whose ending was reached. */
  readonly ended: readonly string[];
  readonly outcome: Outcome;
  readonly preferences: Preferences;
}

export interface Place {
  readonly lesson: string;
  readonly scene: string;
  readonly atMs: number;
}

/** `answer` is null when the bookmark had no room for it: verdict and attempts are always kept. */
export interface Answered extends Judgement {
  readonly attempts: number;
  readonly answer: Answer | null;
}

/** What was told to the record once and is never taken back. */
export interface Outcome {
  readonly completed: boolean;
  readonly success: 'unknown' | 'passed' | 'failed';
  /** Scaled score that `success` was judged by, 0..1. */
  readonly scaled: number | null;
}

export interface Preferences {
  /** One of `speeds`. */
  readonly speed: number;
  /** Language of the captions shown; null for none, undefined for "not chosen yet". */
  readonly captions: string | null | undefined;
}

export const speeds: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

export const unopened: Progress = {
  rev: 0,
  seed: 0,
  place: null,
  watched: {},
  seen: [],
  answers: {},
  taken: {},
  left: {},
  variables: {},
  visits: {},
  retakes: 0,
  scored: false,
  path: {},
  ended: [],
  outcome: { completed: false, success: 'unknown', scaled: null },
  preferences: { speed: 1, captions: undefined },
};

/** Begins anew, with orders drawn anew, but keeps what was earned: time watched, status and preferences stay. */
export function startedOver(progress: Progress): Progress {
  return {
    ...progress,
    seed: (progress.seed * 25_173 + 13_849) % 65_536,
    place: null,
    answers: {},
    taken: {},
    left: {},
    variables: {},
    visits: {},
    path: {},
    ended: [],
  };
}
