// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { htmlMedia } from '../../src/adapters/media/html-media.js';
import type { MediaFact, Observation } from '../../src/adapters/media/media.js';
import { crossesStop, nextLookMs } from '../../src/adapters/media/stop-clock.js';

/** A video element whose time is told by hand. */
function fakeVideo() {
  const video = document.createElement('video');
  const now = {
    currentTime: 0,
    paused: true,
    seeking: false,
    readyState: 0,
    error: null as MediaError | null,
    played: 0,
  };
  for (const name of ['paused', 'seeking', 'readyState', 'error'] as const) {
    Object.defineProperty(video, name, { get: () => now[name] });
  }
  Object.defineProperty(video, 'currentTime', {
    get: () => now.currentTime,
    set: (to: number) => {
      now.currentTime = to;
      now.seeking = true;
      video.dispatchEvent(new Event('seeking'));
    },
  });
  video.load = () => undefined;
  video.play = () => {
    now.played += 1;
    now.paused = false;
    return Promise.resolve();
  };
  video.pause = () => {
    now.paused = true;
  };
  const fire = (name: string): void => {
    video.dispatchEvent(new Event(name));
  };
  return {
    video,
    now,
    fire,
    loaded: () => {
      now.readyState = 4;
      fire('loadedmetadata');
    },
    arrive: () => {
      now.seeking = false;
      fire('seeked');
    },
    runTo: (seconds: number) => {
      now.currentTime = seconds;
      fire('timeupdate');
    },
  };
}

function setUp() {
  const fake = fakeVideo();
  const seen: Observation[] = [];
  const facts: MediaFact[] = [];
  const end = new AbortController();
  const media = htmlMedia(
    fake.video,
    { observed: (each) => seen.push(each), told: (fact) => facts.push(fact) },
    end.signal,
  );
  const load = (atMs: number, stopsMs: readonly number[] = []) => {
    media.load({ src: 'media/m1.mp4', durationMs: 60_000, atMs, play: false, stopsMs });
  };
  const play = () => {
    fake.now.paused = false;
    fake.fire('playing');
  };
  return { ...fake, media, seen, facts, load, play, end };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('htmlMedia', () => {
  it('P2 asks for play and tells of it only when the video runs', () => {
    const { media, load, loaded, seen, now, play } = setUp();
    load(0);
    loaded();
    media.play();
    expect([now.played, seen]).toEqual([1, []]);
    play();
    expect(seen).toEqual([{ type: 'playing', atMs: 0 }]);
  });

  it('is silent about a scene that opens at its beginning, and tells where a resumed one stands', () => {
    const opened = setUp();
    opened.load(0);
    opened.loaded();
    expect(opened.seen).toEqual([]);
    const resumed = setUp();
    resumed.load(12_000);
    resumed.loaded();
    resumed.arrive();
    expect(resumed.seen).toEqual([{ type: 'seeked', fromMs: 0, toMs: 12_000 }]);
  });

  it('reports the playhead at once when it crosses a stop, else five times a second', () => {
    const { load, loaded, play, runTo, seen } = setUp();
    load(0, [1_050]);
    loaded();
    play();
    for (const at of [0.1, 0.25, 0.9, 1.0, 1.049, 1.051, 1.1]) runTo(at);
    expect(seen.filter(({ type }) => type === 'moved')).toEqual([
      { type: 'moved', atMs: 250 },
      { type: 'moved', atMs: 900 },
      { type: 'moved', atMs: 1051 },
    ]);
  });

  it('goes back to the stop it was paused at when the media ran on, and says nothing of it', () => {
    const { media, load, loaded, play, runTo, now, fire, arrive, seen } = setUp();
    load(0, [1_000]);
    loaded();
    play();
    runTo(1.01);
    media.pause();
    now.currentTime = 1.2;
    fire('pause');
    vi.advanceTimersByTime(200);
    arrive();
    expect(now.currentTime).toBe(1);
    expect(seen.filter(({ type }) => type === 'seeked')).toEqual([]);
    expect(media.positionMs()).toBe(1_000);
  });

  describe('T8 turning to another rendition', () => {
    /** Playing at one and a half times its speed, twelve seconds in. */
    function playing() {
      const set = setUp();
      set.load(0, [20_000]);
      set.loaded();
      set.media.speed(1.5);
      set.play();
      set.runTo(12);
      set.video.load = () => {
        Object.assign(set.now, { readyState: 0, currentTime: 0, paused: true });
      };
      set.seen.length = 0;
      return set;
    }

    it('goes on at the same place and speed, and neither stop nor jump is told', () => {
      const { media, video, now, seen, loaded, arrive, play, runTo } = playing();
      media.turnTo('media/m1.360.mp4');
      expect([video.getAttribute('src'), media.positionMs(), now.paused]).toEqual(['media/m1.360.mp4', 12_000, false]);
      runTo(0);
      loaded();
      expect(now.currentTime).toBe(12);
      arrive();
      play();
      expect([video.playbackRate, video.defaultPlaybackRate, seen]).toEqual([1.5, 1.5, []]);
      runTo(12.25);
      expect(seen).toEqual([{ type: 'moved', atMs: 12_250 }]);
    });

    it('keeps the last picture on show until the other file has come to the place', () => {
      const { media, video, loaded, fire, arrive } = playing();
      document.body.replaceChildren(video);
      Object.assign(video, { videoWidth: 640, videoHeight: 360 });
      const held = () => document.querySelector('canvas')?.width;
      media.turnTo('media/m1.360.mp4');
      loaded();
      fire('loadeddata');
      expect(held()).toBe(640);
      arrive();
      expect(held()).toBeUndefined();
    });

    it('holds no picture where there is none, nor over a file that fails', () => {
      const { media, video, now, fire } = playing();
      document.body.replaceChildren(video);
      Object.assign(video, { videoWidth: 0 });
      const held = () => document.querySelector('canvas');
      media.turnTo('media/m1.360.mp4');
      expect(held()).toBeNull();
      Object.assign(video, { videoWidth: 640, videoHeight: 360 });
      now.readyState = 4;
      media.turnTo('media/m1.mp4');
      expect(held()).not.toBeNull();
      now.error = { code: 4, message: '' } as MediaError;
      fire('error');
      expect(held()).toBeNull();
    });

    it('leaves a video that stands standing there', () => {
      const { media, now, seen, loaded, arrive, fire } = playing();
      now.paused = true;
      fire('pause');
      seen.length = 0;
      media.turnTo('media/m1.360.mp4');
      loaded();
      arrive();
      expect([now.paused, media.positionMs(), seen]).toEqual([true, 12_000, []]);
    });

    it('tells of a stop or a jump that the learner asks for meanwhile', () => {
      const { media, now, seen, loaded, arrive, fire } = playing();
      media.turnTo('media/m1.360.mp4');
      now.paused = true;
      fire('pause');
      media.seek(30_000);
      loaded();
      arrive();
      expect(seen).toEqual([
        { type: 'paused', atMs: 12_000 },
        { type: 'seeked', fromMs: 12_000, toMs: 30_000 },
      ]);
    });

    it('meets a stop that the video has just run over before it turns', () => {
      const { media, now, seen } = playing();
      now.currentTime = 20.01;
      media.turnTo('media/m1.360.mp4');
      expect(seen).toEqual([{ type: 'moved', atMs: 20_010 }]);
    });

    it('is told as a stop where the browser refuses to go on', async () => {
      const { media, video, seen, now } = playing();
      video.play = () => {
        now.paused = true;
        return Promise.reject(new Error('refused'));
      };
      media.turnTo('media/m1.360.mp4');
      await Promise.resolve();
      await Promise.resolve();
      expect(seen).toEqual([{ type: 'paused', atMs: 12_000 }]);
    });

    it('changes nothing where that rendition plays already', () => {
      const { media, now } = playing();
      media.turnTo('media/m1.mp4');
      expect([now.readyState, media.positionMs()]).toEqual([4, 12_000]);
    });
  });

  it('tells one jump for a storm of seeks, from its first place to its last', () => {
    const { media, load, loaded, runTo, play, arrive, seen } = setUp();
    load(0);
    loaded();
    play();
    runTo(5);
    media.seek(20_000);
    media.seek(30_000);
    media.seek(40_000);
    arrive();
    expect(seen.at(-1)).toEqual({ type: 'seeked', fromMs: 5_000, toMs: 40_000 });
    expect(seen.filter(({ type }) => type === 'seeked')).toHaveLength(1);
  });

  it('tells of jumps it was not asked for', () => {
    const { video, load, loaded, runTo, play, arrive, seen } = setUp();
    load(0);
    loaded();
    play();
    runTo(3);
    video.currentTime = 50;
    arrive();
    expect(seen.at(-1)).toEqual({ type: 'seeked', fromMs: 3_000, toMs: 50_000 });
  });

  it('P9 goes where it is sent even when the video cannot be loaded', () => {
    const { media, load, now, fire, seen, facts } = setUp();
    load(0);
    now.error = { code: 4, message: 'none' } as MediaError;
    fire('error');
    expect(facts).toContainEqual({ type: 'failed', failure: { code: 4, detail: 'none' } });
    media.seek(7_000);
    expect(seen).toEqual([{ type: 'seeked', fromMs: 0, toMs: 7_000 }]);
    expect(media.positionMs()).toBe(7_000);
  });

  it('P8 takes up at the same place after a failure', () => {
    const { media, load, loaded, play, runTo, now, fire, facts, arrive, seen } = setUp();
    load(0);
    loaded();
    play();
    runTo(9);
    now.error = { code: 2, message: '' } as MediaError;
    fire('error');
    expect(seen.at(-1)).toEqual({ type: 'paused', atMs: 9_000 });
    now.error = null;
    now.readyState = 0;
    now.currentTime = 0;
    media.retry();
    expect(facts).toContainEqual({ type: 'recovered' });
    loaded();
    arrive();
    expect(seen.filter(({ type }) => type === 'seeked').at(-1)).toMatchObject({ toMs: 9_000 });
  });

  it('P7 speaks of buffering only after 400 ms', () => {
    const { load, loaded, play, fire, facts } = setUp();
    load(0);
    loaded();
    play();
    fire('waiting');
    vi.advanceTimersByTime(300);
    expect(facts).not.toContainEqual({ type: 'buffering', on: true });
    vi.advanceTimersByTime(200);
    expect(facts).toContainEqual({ type: 'buffering', on: true });
    fire('playing');
    expect(facts.at(-1)).toEqual({ type: 'buffering', on: false });
  });

  it('hears nothing after its end', () => {
    const { load, loaded, play, end, seen } = setUp();
    load(0);
    loaded();
    end.abort();
    play();
    expect(seen).toEqual([]);
  });

  it('C7 an end that was jumped to is told as a jump first, and not at all when that is taken back', () => {
    const { media, load, loaded, play, seen, fire, video, now, arrive } = setUp();
    load(0);
    loaded();
    play();
    video.currentTime = 60;
    fire('ended');
    expect(seen.map(({ type }) => type)).toEqual(['playing']);
    arrive();
    expect(seen.map(({ type }) => type)).toEqual(['playing', 'seeked', 'paused', 'media-ended']);
    now.paused = false;
    fire('playing');
    video.currentTime = 60;
    fire('ended');
    media.seek(5_000);
    arrive();
    expect(seen.filter(({ type }) => type === 'media-ended')).toHaveLength(1);
  });

  it('C6 keeps the speed it was told, whoever else sets it', () => {
    const { media, load, loaded, video, fire } = setUp();
    load(0);
    loaded();
    media.speed(1.25);
    video.playbackRate = 16;
    fire('ratechange');
    expect(video.playbackRate).toBe(1.25);
  });
});

describe('stop clock', () => {
  it('waits for the next stop by the media clock, at most a tenth of a second', () => {
    expect(nextLookMs(1_000, 1, [1_030])).toBe(30);
    expect(nextLookMs(1_000, 2, [1_030])).toBe(15);
    expect(nextLookMs(1_000, 1, [9_000])).toBe(100);
    expect(nextLookMs(1_000, 1, [])).toBe(100);
  });

  it('crosses a stop after the one place and up to the other', () => {
    expect(crossesStop(999, 1_000, [1_000])).toBe(true);
    expect(crossesStop(1_000, 1_001, [1_000])).toBe(false);
  });
});
