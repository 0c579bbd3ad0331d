import type { Course } from '../../core/course/course.js';
import type { Playback, Setting } from '../../core/session/tracker.js';
import { pairs, slopMs, timeWithin, withTime, type Intervals } from '../../core/timeline/intervals.js';
import { sceneOf } from '../../core/timeline/timeline.js';
import { videoOf } from './activities.js';
import type { Picture } from './environment.js';
import { isoDuration } from './formats.js';
import { verbs, type Draft, type Json, type Verb } from './statement.js';

const profile = 'https://w3id.org/xapi/video';
const extension = `${profile}/extensions/`;
/** Seeks closer together are one: dragging tells of where it began and where it ended. */
export const seekSlopMs = 250;

/** A draft; `initialized` comes with its id, which names the sitting with this video. */
export type VideoDraft = Draft & { readonly id?: string };

/** What the outside knows at each moment. */
export interface VideoMoment {
  readonly nowMs: number;
  /** Time spent under the registration. */
  readonly spentMs: number;
  readonly uuid: () => string;
  readonly picture: Picture | null;
}

/** Tells one scene's playback in the words of the Video Profile 1.0.3, in whole milliseconds inside. */
export class VideoTeller {
  readonly #course: Course;
  readonly #scene: string;
  readonly #lengthMs: number;
  readonly #threshold: number;
  #sessionId = '';
  #captions: string | null = null;
  #speed = 1;
  /** Seen in earlier sittings, then stretch by stretch as played. */
  #played: number[] = [];
  #union: Intervals = [];
  #sinceMs: number | null = null;
  #seek: { readonly fromMs: number; readonly toMs: number; readonly askedMs: number } | null = null;
  #done = false;

  constructor(course: Course, scene: string) {
    this.#course = course;
    this.#scene = scene;
    this.#lengthMs = sceneOf(course, scene)?.durationMs ?? 0;
    this.#threshold = course.completion.watched ?? 1;
  }

  tell(event: Playback, moment: VideoMoment): readonly VideoDraft[] {
    if (this.#done) return [];
    if (event.type === 'seeked') return this.#seeked(event.fromMs, event.toMs, moment.nowMs);
    return [...this.flush(), ...this.#said(event, moment)];
  }

  /** The seek still held back, if there is one. */
  flush(): readonly VideoDraft[] {
    if (this.#seek === null) return [];
    const { fromMs, toMs } = this.#seek;
    this.#seek = null;
    return [
      this.#draft(verbs.seeked, { 'time-from': seconds(fromMs), 'time-to': seconds(toMs), ...this.#measures(null) }),
    ];
  }

  #said(event: Exclude<Playback, { type: 'seeked' }>, moment: VideoMoment): readonly VideoDraft[] {
    switch (event.type) {
      case 'opened':
        this.#sessionId = moment.uuid();
        this.#union = event.watched;
        this.#played = [...event.watched];
        this.#captions = event.captions;
        this.#speed = event.speed;
        return [
          { ...this.#draft(verbs.initialized, undefined, this.#circumstances(moment.picture)), id: this.#sessionId },
        ];
      case 'played':
        if (this.#sinceMs !== null) return [];
        this.#sinceMs = event.atMs;
        return [this.#draft(verbs.played, { time: seconds(event.atMs) })];
      case 'paused':
        if (this.#sinceMs === null) return [];
        this.#close(event.atMs);
        return [this.#draft(verbs.paused, { time: seconds(event.atMs), ...this.#measures(null) })];
      case 'seen': {
        const draft = this.#draft(verbs.completed, { time: seconds(event.atMs), ...this.#measures(event.atMs) });
        return [{ ...draft, result: { ...draft.result, completion: true, duration: isoDuration(moment.spentMs) } }];
      }
      case 'adjusted':
        return [this.#draft(verbs.interacted, { time: seconds(event.atMs) }, this.#setting(event.setting))];
      case 'closed': {
        const paused = this.#said({ ...event, type: 'paused' }, moment);
        this.#done = true;
        return [...paused, this.#draft(verbs.terminated, { time: seconds(event.atMs), ...this.#measures(null) })];
      }
    }
  }

  #seeked(fromMs: number, toMs: number, nowMs: number): readonly VideoDraft[] {
    if (this.#seek !== null && nowMs - this.#seek.askedMs <= seekSlopMs) {
      this.#seek = { fromMs: this.#seek.fromMs, toMs, askedMs: nowMs };
      if (this.#sinceMs !== null) this.#sinceMs = toMs;
      return [];
    }
    const before = this.flush();
    if (this.#sinceMs !== null) {
      this.#close(fromMs);
      this.#sinceMs = toMs;
    }
    this.#seek = { fromMs, toMs, askedMs: nowMs };
    return before;
  }

  #close(atMs: number): void {
    if (this.#sinceMs !== null && atMs > this.#sinceMs) {
      this.#played.push(this.#sinceMs, atMs);
      this.#union = withTime(this.#union, this.#sinceMs, atMs);
    }
    this.#sinceMs = null;
  }

  /** Progress and played segments, with the stretch still running up to `untilMs`. */
  #measures(untilMs: number | null): Json {
    const since = this.#sinceMs;
    const runs = untilMs !== null && since !== null && untilMs > since;
    const union = runs ? withTime(this.#union, since, untilMs) : this.#union;
    const played = runs ? [...this.#played, since, untilMs] : this.#played;
    const share = this.#lengthMs === 0 ? 0 : timeWithin(union, this.#lengthMs, slopMs) / this.#lengthMs;
    const text = segments(played);
    return {
      progress: Math.floor(share * 1_000 + 1e-6) / 1_000,
      // Without end in sight the order is given up, so that the record still fits through the line.
      'played-segments': played.length > 400 || text.length > 8_000 ? segments(union) : text,
    };
  }

  #circumstances(picture: Picture | null): Json {
    return {
      ...this.#captionState(),
      speed: `${this.#speed}x`,
      ...(picture === null
        ? {}
        : {
            volume: thousandths(picture.volume),
            'screen-size': size(picture.screen),
            'video-playback-size': size(picture.video),
            'full-screen': picture.full,
            'user-agent': picture.userAgent,
          }),
    };
  }

  #captionState(): Json {
    const on = this.#captions !== null;
    // The profile's concept and its template name this differently: both are sent.
    return { 'cc-enabled': on, 'cc-subtitle-enabled': on, 'cc-subtitle-lang': this.#captions ?? '' };
  }

  #setting(setting: Setting): Json {
    switch (setting.type) {
      case 'speed':
        this.#speed = setting.speed;
        return { speed: `${setting.speed}x` };
      case 'captions':
        this.#captions = setting.captions;
        return this.#captionState();
      case 'volume':
        return { volume: thousandths(setting.volume) };
      case 'screen': {
        const shown = size(setting);
        return { 'full-screen': setting.full, 'screen-size': shown, 'video-playback-size': shown };
      }
    }
  }

  #draft(verb: Verb, result: Json | undefined, circumstances: Json = {}): VideoDraft {
    const context = {
      'session-id': this.#sessionId,
      length: seconds(this.#lengthMs),
      'completion-threshold': this.#threshold,
      ...circumstances,
    };
    return {
      verb,
      object: videoOf(this.#course, this.#scene),
      ...(result === undefined ? {} : { result: { extensions: extended(result) } }),
      context: {
        contextActivities: { category: [{ objectType: 'Activity', id: profile }] },
        extensions: extended(context),
      },
    };
  }
}

function extended(values: Json): Json {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [extension + name, value]));
}

function seconds(ms: number): number {
  return Math.round(ms) / 1_000;
}

function thousandths(share: number): number {
  return Math.round(share * 1_000) / 1_000;
}

function size({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${Math.round(width)}x${Math.round(height)}`;
}

function segments(played: Intervals): string {
  return pairs(played)
    .map(([from, to]) => `${(from / 1_000).toFixed(3)}[.]${(to / 1_000).toFixed(3)}`)
    .join('[,]');
}
