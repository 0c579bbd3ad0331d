import type { Branch, Question } from '../course/course.js';
import type { Answer, Judgement, Verdict } from '../interactions/answer.js';
import type { Intervals } from '../timeline/intervals.js';
import type { Progress } from './progress.js';

/** What the learner did, in the words of learning; each adapter puts it into the words of its standard. */
export type LearnerEvent =
  | (Judgement & {
      readonly type: 'answered';
      readonly scene: string;
      readonly cue: string;
      readonly question: Question;
      readonly answer: Answer;
      /** 1 and up. */
      readonly attempt: number;
      /** The answer was taken when time ran out, and not given. */
      readonly timedOut?: boolean;
      readonly latencyMs: number;
      readonly atMs: number;
    })
  | {
      readonly type: 'chosen';
      readonly scene: string;
      readonly cue: string;
      readonly branch: Branch;
      readonly option: string;
      readonly latencyMs: number;
      readonly atMs: number;
    }
  | { readonly type: 'completed' }
  /** A time through the unit came to its end, one of several; `attempt` is 1 and up. */
  | { readonly type: 'scored'; readonly attempt: number; readonly scaled: number }
  | { readonly type: 'judged'; readonly passed: boolean; readonly scaled: number }
  | Playback;

/** The life of one scene's video: opened once, closed once, nothing after that. */
export type Playback =
  /** `watched` is what earlier sittings saw of it, `seen` whether they saw enough. */
  | {
      readonly type: 'opened';
      readonly scene: string;
      readonly watched: Intervals;
      readonly seen: boolean;
      readonly speed: number;
      /** Language of the captions shown, null for none. */
      readonly captions: string | null;
    }
  | { readonly type: 'played'; readonly scene: string; readonly atMs: number }
  | { readonly type: 'paused'; readonly scene: string; readonly atMs: number }
  | { readonly type: 'seeked'; readonly scene: string; readonly fromMs: number; readonly toMs: number }
  /** Enough of the scene was seen; once ever. */
  | { readonly type: 'seen'; readonly scene: string; readonly atMs: number }
  | { readonly type: 'adjusted'; readonly scene: string; readonly atMs: number; readonly setting: Setting }
  | { readonly type: 'closed'; readonly scene: string; readonly atMs: number };

export type Setting =
  | { readonly type: 'speed'; readonly speed: number }
  /** Language, or null when switched off. */
  | { readonly type: 'captions'; readonly captions: string | null }
  /** 0..1, muted is 0. */
  | { readonly type: 'volume'; readonly volume: number }
  | { readonly type: 'screen'; readonly full: boolean; readonly width: number; readonly height: number };

/** Port to whoever keeps the record. Speaks of learners, never of `cmi.*` or statements. */
export interface Tracker {
  /** Connects and reads what is known of the learner; never rejects, at worst nothing is recorded. */
  start(): Promise<Launch>;
  /** Never throws into playback; retries and queues inside. */
  record(event: LearnerEvent): void;
  /** Keeps the place; how soon it travels depends on the moment. */
  save(progress: Progress, moment: Moment): void;
  /**
   * Ends the sitting and gives the address to go to then, if any. Safe twice. `gone` tells that the page is going and
   * nothing can be waited for (`pagehide`).
   */
  close(gone?: boolean): Promise<string | null>;
  /** What was told so far and how far it got, for the learner to see and to keep. */
  receipt(): Receipt;
}

/** In the order in which it was told. */
export interface Receipt {
  readonly lines: readonly ReceiptLine[];
}

/** An achievement as it was told to the record. */
export interface Told {
  readonly what: Verdict | 'chosen' | 'completed' | 'passed' | 'failed';
  /** Of a question or a branch; null for what concerns the whole unit. */
  readonly cue: string | null;
  /** When the learner did it, ISO 8601 in UTC. */
  readonly at: string;
}

export interface ReceiptLine extends Told {
  /** When the LMS or LRS said that it has it, ISO 8601 in UTC; null while it has not. */
  readonly acknowledged: string | null;
  /** Refused for good: it will not get there by itself. */
  readonly refused: boolean;
}

/** Why progress is saved: an achievement travels at once, playback by the clock. */
export type Moment = 'achievement' | 'pause' | 'playback';

export interface Launch {
  /** Where the learner left off; null for a first visit. */
  readonly progress: Progress | null;
  /** In review nothing is recorded, seeking is free and answers are shown. */
  readonly mode: 'normal' | 'review';
  /** Name to greet with, when the record knows one. */
  readonly learner: string | null;
  /** BCP-47 tags the learner prefers, best first; empty when unknown. */
  readonly languages: readonly string[];
  /** Whether the learner wants captions, and sound; null when unknown. */
  readonly captions: boolean | null;
  readonly sound: boolean | null;
  /** Pass mark of the launch, 0..1, which wins over the course's; null when the launch names none. */
  readonly passScaled: number | null;
  /** Set when something of an earlier visit could not be read. */
  readonly lost: 'nothing' | 'answers';
}

/** What the learner should know of the record; the last one counts. */
export type Notice =
  | { readonly type: 'connecting' }
  | { readonly type: 'recording' }
  /**
   * Nothing is kept at all, learning goes on: the LMS was not found, refused, the launch address is spent, or another
   * page of this browser keeps the record.
   */
  | { readonly type: 'not-recorded'; readonly reason: 'no-lms' | 'refused' | 'relaunch' | 'elsewhere' }
  /** A save failed and is tried again. */
  | { readonly type: 'retrying' }
  /** Saving failed for good; the window should stay open. */
  | { readonly type: 'not-saved' }
  /** The window that holds the record was closed. */
  | { readonly type: 'cut-off' }
  /** Records survive in memory only: the browser refuses storage. */
  | { readonly type: 'memory-only' };
