import type { SessionEvent } from '../../core/session/session.js';

/** What the media was seen to do, in the session's words. */
export type Observation = Extract<
  SessionEvent,
  { readonly type: 'playing' | 'paused' | 'moved' | 'seeked' | 'media-ended' }
>;

/** What only the screen cares about. */
export type MediaFact =
  /** The playhead as often as the picture changes, for captions and the timeline. */
  | { readonly type: 'at'; readonly atMs: number }
  | { readonly type: 'buffering'; readonly on: boolean }
  | { readonly type: 'sound'; readonly volume: number; readonly muted: boolean }
  | { readonly type: 'failed'; readonly failure: MediaFailure }
  | { readonly type: 'recovered' };

/** Codes 1 to 4 are those of `MediaError`. */
export interface MediaFailure {
  readonly code: number;
  readonly detail: string;
}

/** One video and where to begin with it. */
export interface Loading {
  readonly src: string;
  readonly durationMs: number;
  readonly atMs: number;
  readonly play: boolean;
  /** Instants that must not be missed, in order: there the playhead is reported to the millisecond. */
  readonly stopsMs: readonly number[];
}

/** A player of media: takes requests, reports what it observed, promises nothing. */
export interface Media {
  readonly load: (loading: Loading) => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly seek: (toMs: number) => void;
  readonly speed: (rate: number) => void;
  readonly volume: (level: number, muted: boolean) => void;
  /** Goes on with another file of the same recording as if nothing had been; no observation tells of it. */
  readonly turnTo: (src: string) => void;
  /** Loads again what failed, at the same place. */
  readonly retry: () => void;
  readonly positionMs: () => number;
}

/** Whoever listens to a media. */
export interface MediaListener {
  readonly observed: (observation: Observation) => void;
  readonly told: (fact: MediaFact) => void;
}
