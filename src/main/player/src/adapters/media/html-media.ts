import { holdPicture } from './held-picture.js';
import type { Loading, Media, MediaListener } from './media.js';
import { crossesStop, nextLookMs } from './stop-clock.js';

/** How often the session hears of the playhead when no stop is near. */
const REPORT_MS = 200;
/** A wait shorter than this is no buffering worth a word. */
const PATIENCE_MS = 400;
/** Two places closer than this are one: no seek is asked for. */
const SAME_PLACE_MS = 20;

/** Media runs on a little after it was told to pause; so far past a stop it is put back. */
const OVERRUN_MS = 40;
/** By then a media told to pause has come to rest. */
const REST_MS = 150;

/**
 * A `<video>` element as a Media. It reports transitions it has seen, never those it asked for, and looks at the
 * playhead from three sources, since each alone is late or stops: frame callbacks, a timer on the media's clock and
 * `timeupdate`, which alone still runs in a hidden tab.
 */
export function htmlMedia(video: HTMLVideoElement, listener: MediaListener, signal: AbortSignal): Media {
  let loading: Loading | null = null;
  let rate = 1;
  let running = false;
  /** Set from a request or a native seek until the playhead is there; holds where it came from. */
  let jumpFromMs: number | null = null;
  /** A scene opened at its beginning is no jump. */
  let untold = false;
  let lastMs = 0;
  let reportedMs = 0;
  let failed = false;
  /** Another file of the recording is on its way, and the place in it is not yet taken. */
  let turning = false;
  /** The media ended, and it was not told yet. */
  let ended = false;
  /** The stop that a pause was asked for at. */
  let heldMs: number | null = null;
  let timer = 0;
  let frame = 0;
  let patience = 0;

  const positionMs = (): number =>
    failed || turning || loading === null ? lastMs : Math.round(video.currentTime * 1000);

  function look(): void {
    if (failed || jumpFromMs !== null || video.seeking || video.readyState === 0) return;
    const atMs = positionMs();
    listener.told({ type: 'at', atMs });
    if (running && !video.paused) {
      const stops = loading?.stopsMs ?? [];
      if (Math.abs(atMs - reportedMs) >= REPORT_MS || crossesStop(reportedMs, atMs, stops)) {
        reportedMs = atMs;
        lastMs = atMs;
        listener.observed({ type: 'moved', atMs });
      }
    }
    lastMs = positionMs();
  }

  function arm(): void {
    clearTimeout(timer);
    if (!running) return;
    timer = window.setTimeout(
      () => {
        look();
        arm();
      },
      nextLookMs(positionMs(), rate, loading?.stopsMs ?? []),
    );
    if (frame === 0 && 'requestVideoFrameCallback' in video) {
      frame = video.requestVideoFrameCallback(() => {
        frame = 0;
        look();
        arm();
      });
    }
  }

  function started(): void {
    settle();
    if (running || failed || jumpFromMs !== null || video.paused) return;
    running = true;
    reportedMs = positionMs();
    listener.observed({ type: 'playing', atMs: reportedMs });
    arm();
  }

  function stopped(): void {
    clearTimeout(timer);
    if (!running) return;
    running = false;
    lastMs = positionMs();
    listener.told({ type: 'at', atMs: lastMs });
    listener.observed({ type: 'paused', atMs: lastMs });
  }

  function pause(): void {
    const atMs = positionMs();
    heldMs = running ? (loading?.stopsMs.find((stop) => stop <= atMs && atMs - stop < REPORT_MS) ?? null) : null;
    video.pause();
    if (heldMs !== null) window.setTimeout(holdBack, REST_MS);
  }

  /** The learner should see the very picture the cue was set on. */
  function holdBack(): void {
    if (heldMs === null || signal.aborted || failed || !video.paused || jumpFromMs !== null) return;
    if (positionMs() - heldMs <= OVERRUN_MS) return;
    jumpFromMs = heldMs;
    untold = true;
    video.currentTime = heldMs / 1000;
  }

  /** The playhead has come to rest: the jump is told of, and playing after it. */
  function settle(): void {
    if (jumpFromMs === null || turning || video.seeking || video.readyState === 0) return;
    const fromMs = jumpFromMs;
    jumpFromMs = null;
    lastMs = positionMs();
    reportedMs = lastMs;
    listener.told({ type: 'at', atMs: lastMs });
    if (!untold) listener.observed({ type: 'seeked', fromMs, toMs: lastMs });
    untold = false;
    if (!video.paused && video.readyState > 2) started();
    else arm();
    end();
  }

  /** A jump to the end is told as a jump first, since it may be taken back. */
  function end(): void {
    if (!ended || jumpFromMs !== null) return;
    ended = false;
    stopped();
    listener.observed({ type: 'media-ended' });
  }

  /** Without a picture the playhead still moves where it is sent, so that questions and transcript stay usable. */
  function pretend(toMs: number): void {
    const fromMs = lastMs;
    jumpFromMs = null;
    lastMs = toMs;
    listener.told({ type: 'at', atMs: toMs });
    if (!untold) listener.observed({ type: 'seeked', fromMs, toMs });
    untold = false;
  }

  function place(): void {
    if (loading === null) return;
    turning = false;
    video.playbackRate = rate;
    if (Math.abs(video.currentTime * 1000 - loading.atMs) > SAME_PLACE_MS) video.currentTime = loading.atMs / 1000;
    else settle();
  }

  function begin(next: Loading): void {
    running = false;
    ended = false;
    turning = false;
    heldMs = null;
    clearTimeout(timer);
    loading = next;
    failed = false;
    jumpFromMs = lastMs;
    untold = next.atMs === 0;
    if (video.getAttribute('src') === next.src && video.error === null && video.readyState > 0) {
      place();
    } else fetch(next.src);
    if (next.play) play();
    else video.pause();
  }

  function fetch(src: string): void {
    video.src = src;
    video.defaultPlaybackRate = rate;
    video.load();
    waiting();
  }

  /** The playhead is held where it is until the other file has come to that place: a wait, and neither stop nor jump. */
  function turnTo(src: string): void {
    if (loading === null || loading.src === src) return;
    look();
    const atMs = video.readyState > 0 ? positionMs() : loading.atMs;
    const playing = !video.paused && !video.ended;
    loading = { ...loading, src, atMs };
    if (failed) return;
    if (jumpFromMs === null) untold = true;
    jumpFromMs ??= atMs;
    lastMs = atMs;
    heldMs = null;
    turning = true;
    holdPicture(video);
    fetch(src);
    if (playing) play();
  }

  function play(): void {
    if (failed) return;
    heldMs = null;
    // A refusal (no gesture yet, or a newer request) is no failure: the screen shows Play.
    void video.play().catch(() => {
      if (video.paused) stopped();
    });
  }

  function waiting(): void {
    clearTimeout(patience);
    patience = window.setTimeout(() => {
      if (!failed) listener.told({ type: 'buffering', on: true });
    }, PATIENCE_MS);
  }

  function flowing(): void {
    clearTimeout(patience);
    listener.told({ type: 'buffering', on: false });
  }

  function broke(): void {
    const error = video.error;
    if (error === null || loading === null) return;
    flowing();
    const wantedMs = jumpFromMs === null ? lastMs : loading.atMs;
    stopped();
    failed = true;
    listener.told({ type: 'failed', failure: { code: error.code, detail: error.message } });
    if (jumpFromMs !== null) pretend(wantedMs);
    else lastMs = wantedMs;
  }

  const on = (name: string, run: () => void): void => {
    video.addEventListener(name, run, { signal });
  };
  on('loadedmetadata', place);
  on('playing', () => {
    flowing();
    started();
  });
  on('pause', stopped);
  on('timeupdate', look);
  on('seeking', () => {
    jumpFromMs ??= lastMs;
    waiting();
  });
  on('seeked', () => {
    flowing();
    settle();
  });
  on('waiting', () => {
    if (!video.paused) waiting();
  });
  on('canplay', () => {
    flowing();
    settle();
  });
  on('ended', () => {
    ended = true;
    settle();
    end();
  });
  // Only the player's own menu sets the speed: what others set it to would count time as watched that was not.
  on('ratechange', () => {
    if (video.playbackRate !== rate) video.playbackRate = rate;
  });
  on('error', broke);
  on('volumechange', () => {
    listener.told({ type: 'sound', volume: video.volume, muted: video.muted });
  });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(patience);
    if (frame !== 0) video.cancelVideoFrameCallback(frame);
  });

  return {
    load: begin,
    turnTo,
    play,
    pause,
    seek: (toMs) => {
      heldMs = null;
      ended = false;
      if (failed) {
        pretend(toMs);
        return;
      }
      jumpFromMs ??= positionMs();
      untold = false;
      if (loading !== null) loading = { ...loading, atMs: toMs };
      // Before the metadata is here `place` goes there.
      if (video.readyState > 0) video.currentTime = toMs / 1000;
    },
    speed: (wanted) => {
      rate = wanted;
      video.playbackRate = wanted;
      video.defaultPlaybackRate = wanted;
      arm();
    },
    volume: (level, muted) => {
      video.volume = level;
      video.muted = muted;
    },
    retry: () => {
      if (loading === null) return;
      const again = { ...loading, atMs: lastMs, play: true };
      video.removeAttribute('src');
      listener.told({ type: 'recovered' });
      begin(again);
    },
    positionMs,
  };
}
