import { htmlMedia } from './adapters/media/html-media.js';
import { mediaKeys } from './adapters/media/media-keys.js';
import type { Media } from './adapters/media/media.js';
import { browserEnvironment, type Environment } from './adapters/tracking/environment.js';
import { OneTab } from './adapters/tracking/one-tab.js';
import type { Tracking } from './adapters/tracking/tracking.js';
import { showBroken } from './adapters/ui/covers.js';
import { keepTypedInSight } from './adapters/ui/on-screen-keyboard.js';
import { type PlayerView, playerView } from './adapters/ui/player-view.js';
import { withPassMark } from './core/completion/pass-mark.js';
import type { Course, Media as CourseMedia } from './core/course/course.js';
import { decode } from './core/course/decode.js';
import type { Delivery } from './core/course/delivery.js';
import type { Effect, SessionEvent, SessionState } from './core/session/session.js';
import { begin, step } from './core/session/step.js';
import type { Launch, Notice, Tracker } from './core/session/tracker.js';
import { renditionFor, type RenditionWish } from './core/timeline/renditions.js';
import { chapterFrom, sceneOf } from './core/timeline/timeline.js';
import { captionLanguage, textTracks } from './core/timeline/tracks.js';
import { type Language, languageFor, type Strings } from './strings/catalogue.js';

/** What `course.js`, `delivery.js` and `strings.js` leave behind for the player. */
interface Package<D extends Delivery> {
  readonly course?: unknown;
  readonly delivery?: D;
  readonly strings?: Strings;
}

/** Plays what lies in the package; `delivery.js` is of the standard that `tracking` is for, as they are packed together. */
export function start<D extends Delivery>(tracking: Tracking<D>): void {
  const { course, delivery, strings } = (globalThis as { readonly cuewright?: Package<D> }).cuewright ?? {};
  const decoded = decode(course);
  if (!decoded.ok || delivery === undefined || strings === undefined) {
    const where = decoded.ok
      ? delivery === undefined
        ? 'delivery'
        : 'strings'
      : `${decoded.reason}: ${decoded.where}`;
    showBroken(document.body, where, strings);
    return;
  }
  const language = languageFor(decoded.course.language, strings);
  void play(decoded.course, language, (...wires) => tracking(delivery, ...wires));
}

/** Wires what the export chose and runs one sitting. */
async function play(
  course: Course,
  language: Language,
  track: (course: Course, environment: Environment, notify: (notice: Notice) => void) => Tracker,
): Promise<void> {
  const environment = browserEnvironment(window);
  const { signal } = new AbortController();
  const events: SessionEvent[] = [];
  let state: SessionState | null = null;
  let judged = course;
  let busy = false;
  let shown: CourseMedia | undefined;
  let wish: RenditionWish = { quality: Infinity, described: false };

  const view: PlayerView = playerView(document.body, {
    course,
    language,
    storage: environment.local,
    signal,
    send: take,
    volume: (level, muted) => {
      media.volume(level, muted);
    },
    rendition: (wanted) => {
      wish = wanted;
      if (shown !== undefined) media.turnTo(renditionFor(shown, wish).src);
    },
    retry: () => {
      media.retry();
    },
    receipt: () => tracker.receipt(),
  });
  const media: Media = htmlMedia(view.video, { observed: take, told: view.told }, signal);
  const recorder = track(course, environment, view.notify);
  const tracker: Tracker = new OneTab(recorder, `cuewright:${course.unit.id}`, environment, view.notify);
  const atMs = (): number => state?.progress.place?.atMs ?? 0;
  const chapter = (by: 1 | -1): number | undefined => {
    const scene = sceneOf(course, state?.progress.place?.scene ?? '');
    return scene === undefined ? undefined : chapterFrom(scene, atMs(), by);
  };
  mediaKeys(course.unit.title, atMs, chapter, take);
  keepTypedInSight(signal);
  view.ready();

  const launch = await tracker.start();
  view.greet(launch);
  judged = withPassMark(course, launch.passScaled);
  const first = begin(
    judged,
    {
      mode: launch.mode,
      progress: launch.progress,
      seed: crypto.getRandomValues(new Uint16Array(1))[0] ?? 0,
      captions: captionsFor(course, launch),
    },
    performance.now(),
  );
  settle(first.state, first.effects);
  watchPage();
  drain();

  function take(event: SessionEvent): void {
    events.push(event);
    drain();
  }

  /** One event after the other: what an effect sets off waits until the effects before it are done. */
  function drain(): void {
    if (busy || state === null) return;
    busy = true;
    for (let event = events.shift(); event !== undefined; event = events.shift()) {
      const next = step(judged, state, event, performance.now());
      settle(next.state, next.effects);
    }
    busy = false;
  }

  function settle(next: SessionState, effects: readonly Effect[]): void {
    state = next;
    view.show(next);
    effects.forEach(run);
  }

  function run(effect: Effect): void {
    switch (effect.type) {
      case 'load':
        load(effect.scene, effect.atMs, effect.play);
        return;
      case 'play':
        media.play();
        return;
      case 'pause':
        media.pause();
        return;
      case 'seek':
        media.seek(effect.toMs);
        return;
      case 'speed':
        media.speed(effect.speed);
        return;
      case 'record':
        tracker.record(effect.event);
        return;
      case 'save':
        tracker.save(effect.progress, effect.moment);
        return;
      case 'announce':
        view.announce(effect.key);
        return;
      case 'leave':
        void leave(effect.asked);
    }
  }

  function load(id: string, atMs: number, playing: boolean): void {
    const scene = sceneOf(course, id);
    const file = course.media.find((each) => each.id === scene?.media);
    if (scene === undefined || file === undefined) return;
    const stopsMs = scene.cues.map(({ fromMs }) => fromMs);
    shown = file;
    view.picture(file);
    media.load({ src: renditionFor(file, wish).src, durationMs: scene.durationMs, atMs, play: playing, stopsMs });
  }

  async function leave(asked: boolean): Promise<void> {
    media.pause();
    const next = await tracker.close(!asked);
    if (!asked) return;
    if (next !== null) window.location.assign(next);
    else {
      view.closed();
      window.close();
    }
  }

  function watchPage(): void {
    document.addEventListener('visibilitychange', () => {
      take({ type: document.visibilityState === 'hidden' ? 'hidden' : 'visible' });
    });
    window.addEventListener('pagehide', ({ persisted }) => {
      take({ type: persisted ? 'hidden' : 'gone' });
    });
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) take({ type: 'visible' });
    });
  }
}

/** Captions to begin with: only for who is known to want them or to go without sound, best in a language they read. */
function captionsFor(course: Course, { captions, sound, languages }: Launch): string | null {
  if (captions === false || (captions === null && sound !== false)) return null;
  const scenes = course.lessons.flatMap((lesson) => lesson.scenes);
  return captionLanguage(course, scenes.flatMap(textTracks), languages);
}
