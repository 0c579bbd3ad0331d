import type { Answer, Judgement } from '../interactions/answer.js';
import type { Progress } from './progress.js';
import type { LearnerEvent, Moment, Setting } from './tracker.js';

/**
 * One sitting of a learner. `begin` and `step` (step.ts) are the only makers of states; whoever holds a state shows
 * it, runs the effects in order and feeds back what it observes. Plain JSON, never changed in place.
 */
export interface SessionState {
  readonly mode: 'normal' | 'review';
  readonly screen: Screen;
  /** Whether the media was last seen to run; an effect asks, only an observation changes it. */
  readonly playing: boolean;
  /** Whether the record holds the scene for opened. */
  readonly open: boolean;
  /** `place` is the scene in front of the learner and the playhead; everything else of it outlives the sitting. */
  readonly progress: Progress;
  /** Cues up to here were met in this run of the scene; -1 so that a cue at 0 is met. */
  readonly metMs: number;
  /** Clock when the playhead was last observed. */
  readonly observedMs: number;
  /** How far the playhead is ahead of what time and speed explain; too far, and it was moved. */
  readonly aheadMs: number;
  /** Cues met but not yet shown, in order. */
  readonly queue: readonly string[];
  /** The scene ran out: what follows comes once the queue is empty. */
  readonly atEnd: boolean;
  /** A jump asked of the media and not yet seen; observations wait for it. */
  readonly jump: Jump | null;
  /** Clock of the last save during playback. */
  readonly savedMs: number;
}

/** What stands before the learner. `wasPlaying` tells whether Continue plays on. */
export type Screen =
  /** "Resume" or "Start over". */
  | { readonly type: 'prompt' }
  /** Choice of lesson, where there are several. */
  | { readonly type: 'menu' }
  /** The video, running or not: see `playing`. */
  | { readonly type: 'watching' }
  | {
      readonly type: 'asking';
      readonly cue: string;
      /** 0 when the question is decided and locked. */
      readonly attemptsLeft: number;
      /** The answer judged last, shown until `retry`; null while one may be given. */
      readonly last: Judged | null;
      /** Continue leads to another scene, and there is no other attempt before. */
      readonly leads: boolean;
      /** Continue is possible: decided, not required, or leading on. */
      readonly free: boolean;
      readonly wasPlaying: boolean;
      /** Clock when it came up. */
      readonly sinceMs: number;
    }
  | { readonly type: 'choosing'; readonly cue: string; readonly wasPlaying: boolean; readonly sinceMs: number }
  /** A note at an instant: stops until Continue. */
  | { readonly type: 'noted'; readonly cue: string; readonly wasPlaying: boolean }
  /** The lesson's ending. */
  | { readonly type: 'ended' }
  /** The sitting is over; nothing happens any more. */
  | { readonly type: 'left' };

/** `answer` is null when an earlier visit gave it and it could not be kept. */
export interface Judged extends Judgement {
  readonly answer: Answer | null;
}

/** `load` and `cue` jumps are the player's own and no seeking of the learner. */
export interface Jump {
  readonly fromMs: number;
  readonly toMs: number;
  readonly cause: 'learner' | 'cue' | 'load';
  readonly askedMs: number;
}

/** What happens: wishes of the learner, and observations of media and page. Wrong ones for the screen do nothing. */
export type SessionEvent =
  /** Prompt. */
  | { readonly type: 'resume' }
  | { readonly type: 'start-over' }
  /** Menu or ending; opening the lesson at hand goes on with it. */
  | { readonly type: 'open-lesson'; readonly lesson: string }
  | { readonly type: 'replay' }
  /** Ending, where the course may be taken again for another score. */
  | { readonly type: 'retake' }
  | { readonly type: 'menu' }
  /** A scene on the way already gone. */
  | { readonly type: 'open-scene'; readonly scene: string }
  /** A cue of the scene at hand: goes there and shows it, or what is required before it. */
  | { readonly type: 'open-cue'; readonly cue: string }
  /** Wishes on the video. */
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'seek'; readonly toMs: number }
  | { readonly type: 'adjust'; readonly setting: Setting }
  /** Observations of the media: it runs, it stopped, the playhead is at. `moved` only while it runs. */
  | { readonly type: 'playing'; readonly atMs: number }
  | { readonly type: 'paused'; readonly atMs: number }
  | { readonly type: 'moved'; readonly atMs: number }
  /** After every jump of the playhead, asked for or not. */
  | { readonly type: 'seeked'; readonly fromMs: number; readonly toMs: number }
  | { readonly type: 'media-ended' }
  /** Question, branch, note. */
  | { readonly type: 'submit'; readonly answer: Answer }
  /** The question's time ran out over this answer, or over nothing. */
  | { readonly type: 'expired'; readonly answer: Answer }
  /** Another attempt: at once, or after what `rewindToMs` shows again. */
  | { readonly type: 'retry' }
  | { readonly type: 'continue' }
  | { readonly type: 'choose'; readonly option: string }
  /** The page: hidden saves; gone is the last call (`pagehide`, not persisted). */
  | { readonly type: 'hidden' }
  | { readonly type: 'visible' }
  | { readonly type: 'gone' }
  /** The learner leaves by the Exit button. */
  | { readonly type: 'exit' };

/** What to do, in this order. Effects are data; `main.ts` runs them. */
export type Effect =
  /** Shows the scene's media with the playhead at `atMs`, and plays when told. */
  | { readonly type: 'load'; readonly scene: string; readonly atMs: number; readonly play: boolean }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'seek'; readonly toMs: number }
  | { readonly type: 'speed'; readonly speed: number }
  | { readonly type: 'record'; readonly event: LearnerEvent }
  | { readonly type: 'save'; readonly progress: Progress; readonly moment: Moment }
  | { readonly type: 'announce'; readonly key: Announcement }
  /** Close the tracker; when the learner asked, also go where it says or close the window. */
  | { readonly type: 'leave'; readonly asked: boolean };

/** Keys of what a screen reader should hear and a status line may show. */
export type Announcement =
  | 'resumed'
  | 'question-opened'
  | 'branch-opened'
  | 'note-opened'
  | 'answer-correct'
  | 'answer-partly'
  | 'answer-incorrect'
  | 'answer-neutral'
  | 'answer-first'
  | 'watch-first'
  | 'lesson-ended'
  | 'course-completed'
  | 'course-passed'
  | 'course-failed';

export interface Stepped {
  readonly state: SessionState;
  readonly effects: readonly Effect[];
}

/** What a sitting starts from. */
export interface Start {
  readonly mode: 'normal' | 'review';
  /** From the bookmark; null for a first visit. */
  readonly progress: Progress | null;
  /** Draws orders for who comes for the first time, 0 to 65,535. */
  readonly seed: number;
  /** Language of captions to begin with when the learner has not chosen, null for none. */
  readonly captions: string | null;
}
