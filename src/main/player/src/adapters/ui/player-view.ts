import { standing } from '../../core/completion/completion.js';
import type { Course, Media as CourseMedia, Scene } from '../../core/course/course.js';
import { dealt } from '../../core/interactions/pools.js';
import type { Announcement, SessionEvent, SessionState } from '../../core/session/session.js';
import type { Launch, Notice, Receipt } from '../../core/session/tracker.js';
import { reachable } from '../../core/timeline/reach.js';
import { descriptionsOf, type RenditionWish } from '../../core/timeline/renditions.js';
import { lessonOf, sceneOf } from '../../core/timeline/timeline.js';
import { textTracks } from '../../core/timeline/tracks.js';
import type { Language } from '../../strings/catalogue.js';
import type { MediaFact, MediaFailure } from '../media/media.js';
import { announcementText } from './announcement.js';
import { captionLayer } from './caption-layer.js';
import { controlBar, type Panel, shownTrack } from './control-bar.js';
import type { Farewell } from './covers.js';
import { describer } from './describer.js';
import { applyLook, type Device, keepDevice, readDevice, wishedRendition } from './device.js';
import { el, put } from './dom.js';
import { failureOverlay } from './failure.js';
import { fullScreen } from './full-screen.js';
import { idleWatch } from './idle.js';
import { placeOf, targetOf, wishOf } from './keyboard.js';
import { notices, noticeText } from './notices.js';
import { type AnyDialog, coverFor, dialogFor, screenKey } from './screens.js';
import { type SettingsPanel, settingsPanel } from './settings-panel.js';
import { sidePanel } from './side-panel.js';
import { cycleFocus, speaker } from './speaker.js';
import { applyTheme } from './theme.js';
import { timedNotes } from './timed-notes.js';
import { topBar } from './top-bar.js';

/** What the screen needs of the rest. */
export interface ViewParts {
  readonly course: Course;
  readonly language: Language;
  readonly storage: Storage | null;
  readonly signal: AbortSignal;
  readonly send: (event: SessionEvent) => void;
  readonly volume: (level: number, muted: boolean) => void;
  readonly rendition: (wish: RenditionWish) => void;
  readonly retry: () => void;
  readonly receipt: () => Receipt;
}

/** The whole screen of the player: it shows a state and turns gestures into events, and decides nothing. */
export interface PlayerView {
  readonly video: HTMLVideoElement;
  readonly show: (state: SessionState) => void;
  readonly announce: (key: Announcement) => void;
  readonly told: (fact: MediaFact) => void;
  readonly notify: (notice: Notice) => void;
  /** Everything it speaks to is there. */
  readonly ready: () => void;
  /** Who learns here, before the first state. */
  readonly greet: (launch: Launch) => void;
  /** The record is closed, as well as it could be. */
  readonly closed: () => void;
  /** What kind of picture the scene has. */
  readonly picture: (media: CourseMedia) => void;
}

export function playerView(host: HTMLElement, parts: ViewParts): PlayerView {
  const { language, signal, send } = parts;
  let { course } = parts;
  const { words } = language;
  let device = readDevice(parts.storage);
  let state: SessionState | null = null;
  let panel: Panel | null = null;
  let learner: string | null = null;
  let farewell: Farewell = null;
  let recorded = true;
  let waiting = false;
  let failed = false;
  let shownKey = '';
  /** The volume last told to the session. */
  let heard = device.muted ? 0 : device.volume;
  let volumeTimer = 0;
  let dialogNow: AnyDialog | null = null;
  let cover: HTMLElement | null = null;
  let settings: SettingsPanel | null = null;
  let focusBefore: Element | null = null;
  let panelOpener: Element | null = null;
  let languages: readonly string[] = [];

  const status = speaker();
  const video = el('video', { playsinline: true, preload: 'auto', tabindex: '-1', 'aria-label': words.video });
  const waits = (): boolean => device.pausing && state?.playing === true;
  const captions = captionLayer(describer(status.say, waits, send));
  const failure = failureOverlay(words, parts.retry);
  const spinner = el('div', { class: 'cw-spinner', hidden: true }, el('span', { class: 'cw-unseen' }, words.buffering));
  const notes = timedNotes(words, course.language, status.say);
  const bar = controlBar(
    course,
    language,
    {
      send,
      toggle,
      toggleFull: () => {
        screen.toggle();
      },
      device: () => device,
      adjustDevice,
      languages: () => languages,
    },
    signal,
  );
  const frame = el('div', { class: 'cw-frame' }, video, captions.element, spinner, failure.element);
  const stage = el('div', { class: 'cw-stage', tabindex: '-1' }, frame, notes.element, bar.element);
  const side = sidePanel(
    language,
    send,
    () => {
      if (panel !== null) toggle(panel);
    },
    () => (settings = settingsPanel(course, language, device, adjustDevice)).element,
  );
  const top = topBar(
    course,
    language,
    () => {
      toggle('progress');
    },
    () => {
      send({ type: 'exit' });
    },
  );
  const notice = notices(words);
  const body = el('div', { class: 'cw-body' }, stage, side.element);
  const root = el(
    'main',
    { class: 'cw', lang: language.tag, dir: language.direction, tabindex: '-1' },
    top.element,
    notice.element,
    body,
    status.element,
    status.toast,
  );
  const screen = fullScreen(root, tellFull, signal);
  const idle = idleWatch(root, bar.element, () => state?.playing === true && !bar.isMenuOpen(), signal);

  applyTheme(root, course.theme, signal);
  host.append(root);
  applyLook(root, device);
  bar.sound(device.volume, device.muted);
  // Until it is known what there is to play or to resume.
  bar.element.hidden = true;
  root.addEventListener('keydown', onKey, { signal });
  frame.addEventListener(
    'click',
    () => {
      if (idle.lastWasTouch()) idle.wake();
      bar.togglePlay();
    },
    { signal },
  );
  frame.addEventListener('dblclick', screen.toggle, { signal });
  new ResizeObserver(([entry]) => {
    if (entry !== undefined) stage.style.setProperty('--cw-stage', `${Math.round(entry.contentRect.width)}px`);
  }).observe(frame);

  function onKey(event: KeyboardEvent): void {
    if (dialogNow !== null && event.key === 'Tab') {
      cycleFocus(event, root);
      return;
    }
    if (event.defaultPrevented || state === null || cover !== null) return;
    const wish = wishOf(event, placeOf(event.target), language.direction === 'rtl', device.shortcuts);
    if (wish === null) return;
    const watching = state.screen.type === 'watching';
    event.preventDefault();
    idle.wake();
    switch (wish.type) {
      case 'captions':
        bar.toggleCaptions();
        return;
      case 'mute':
        adjustDevice({ muted: !device.muted });
        return;
      case 'full':
        screen.toggle();
        return;
      case 'play':
        if (watching) bar.togglePlay();
        return;
      case 'step':
      case 'chapter':
      case 'start':
      case 'end': {
        const scene = sceneNow();
        const toMs = scene === undefined ? undefined : targetOf(wish, scene, state.progress.place?.atMs ?? 0);
        if (watching && toMs !== undefined) send({ type: 'seek', toMs });
      }
    }
  }

  function toggle(wanted: Panel): void {
    const inside = side.element.contains(document.activeElement);
    panel = panel === wanted ? null : wanted;
    if (panel !== null) panelOpener = document.activeElement;
    if (state !== null) showParts(state);
    if (panel === 'settings') side.element.querySelector('select')?.focus();
    if (panel === null && inside && panelOpener instanceof HTMLElement) panelOpener.focus();
  }

  function adjustDevice(change: Partial<Device>): void {
    device = { ...device, ...change };
    if (change.muted === false && device.volume === 0) device = { ...device, volume: 1 };
    keepDevice(parts.storage, device);
    parts.volume(device.volume, device.muted);
    parts.rendition(wishedRendition(device));
    bar.sound(device.volume, device.muted);
    applyLook(root, device);
    settings?.show(device);
    const volume = device.muted ? 0 : device.volume;
    clearTimeout(volumeTimer);
    // A dragged slider is one adjustment.
    if (volume !== heard) {
      volumeTimer = window.setTimeout(() => {
        heard = volume;
        send({ type: 'adjust', setting: { type: 'volume', volume } });
      }, 600);
    }
    if (state !== null) showParts(state);
  }

  function tellFull(on: boolean): void {
    put(root, 'data-full', on);
    bar.full(on);
    const { width, height } = window.screen;
    send({ type: 'adjust', setting: { type: 'screen', full: on, width, height } });
  }

  function sceneNow(): Scene | undefined {
    return sceneOf(course, state?.progress.place?.scene ?? '');
  }

  function showParts(now: SessionState): void {
    const scene = sceneNow();
    const { watched } = standing(course, now.progress);
    put(root, 'data-playing', now.playing);
    if (scene === undefined) return;
    if (
      (panel === 'transcript' && scene.tracks.length === 0) ||
      (panel === 'chapters' && scene.chapters.length + scene.cues.length === 0)
    )
      panel = null;
    put(root, 'data-panel', panel);
    const lesson = lessonOf(course, now.progress.place?.lesson ?? '');
    const subtitle = [...new Set([lesson?.title, scene.title])].filter((text) => text !== course.title).join(' · ');
    top.show(subtitle, watched, panel === 'progress');
    const reachMs = now.mode === 'review' ? scene.durationMs : reachable(course, scene, now.progress, scene.durationMs);
    bar.show(now, scene, panel, reachMs);
    side.show(course, scene, now, panel);
    captions.use(shownTrack(textTracks(scene), now), descriptionsOf(course, scene, wishedRendition(device)));
    if (!now.playing) at(now.progress.place?.atMs ?? 0);
  }

  function at(atMs: number): void {
    const scene = sceneNow();
    if (scene === undefined) return;
    captions.at(atMs);
    bar.at(atMs);
    side.at(atMs);
    notes.at(state?.screen.type === 'watching' && !waiting ? scene : null, atMs);
  }

  function refresh(now: SessionState): void {
    const key = screenKey(now.screen, waiting);
    if (key !== shownKey) turnTo(now);
    shownKey = key;
  }

  /** Changes from one screen to another: what was open goes, what comes takes the focus. */
  function turnTo(now: SessionState): void {
    const hadDialog = dialogNow !== null;
    const hadCover = cover !== null;
    if (!hadDialog && !hadCover) focusBefore = document.activeElement;
    bar.closeMenus();
    dialogNow?.element.remove();
    const made = { course, state: now, language, learner, farewell, send, receipt: parts.receipt };
    dialogNow = dialogFor(made, video, status.say, {
      on: () => device.timed,
      held: bar.isMenuOpen,
      adjust: adjustDevice,
    });
    cover?.remove();
    cover = coverFor(made, waiting);
    root.dataset['screen'] = now.screen.type;
    put(root, 'data-dialog', dialogNow !== null);
    const onStage = cover?.classList.contains('cw-start') === true;
    body.hidden = cover !== null && !onStage;
    put(root, 'data-cover', body.hidden);
    top.exit.hidden = now.screen.type === 'ended' || now.screen.type === 'left';
    top.progress.hidden = body.hidden || onStage;
    bar.element.hidden = onStage;
    guard(dialogNow !== null);
    if (dialogNow !== null) stage.after(dialogNow.element);
    if (cover !== null) (onStage ? frame : root).append(cover);
    if (dialogNow !== null) {
      body.scrollTo({ top: 0 });
      dialogNow.heading.focus({ preventScroll: true });
    } else if (cover !== null && shownKey !== '') {
      cover.querySelector<HTMLElement>('h2')?.focus();
    } else if (hadDialog || hadCover) {
      const isControl = focusBefore !== root && focusBefore !== document.body;
      const back = focusBefore instanceof HTMLElement && isControl && focusBefore.offsetParent !== null;
      (back ? (focusBefore as HTMLElement) : bar.playButton).focus({ preventScroll: true });
    }
  }

  /** Behind a dialog only Exit and Captions answer. */
  function guard(on: boolean): void {
    const tools = bar.element.querySelectorAll<HTMLElement>('.cw-seek, .cw-bar-row > *');
    for (const part of [top.progress, notice.element, side.element, frame, notes.element, ...tools])
      put(part, 'inert', on && !part.contains(bar.captionsButton));
    put(root, 'data-guarded', on);
  }

  function fail(why: MediaFailure | null): void {
    failed = why !== null;
    put(root, 'data-failed', failed);
    failure.show(why);
    if (!failed) return;
    spinner.hidden = true;
    // Nothing to wait for: questions and transcript are there all the same.
    waiting = false;
    if (state !== null) refresh(state);
    status.say(words.mediaFailed);
  }

  return {
    video,
    show: (next) => {
      const before = state;
      state = next;
      course = dealt(parts.course, next.progress.seed);
      if (before === null) {
        waiting = next.screen.type === 'watching' && !failed;
        if (next.mode === 'review') notice.say('review', words.reviewMode, 'info');
      }
      if (next.playing) waiting = false;
      refresh(next);
      if (next.screen.type === 'asking' && before?.screen !== next.screen) dialogNow?.show?.(next.screen);
      if (before?.playing !== next.playing) idle.wake();
      showParts(next);
    },
    announce: (key) => {
      const text = state === null ? '' : announcementText(key, course, state, language);
      if (text !== '') status.say(text, key === 'watch-first');
    },
    told: (fact) => {
      switch (fact.type) {
        case 'at':
          at(fact.atMs);
          return;
        case 'buffering':
          if (fact.on && spinner.hidden && !waiting) status.say(words.buffering);
          spinner.hidden = !fact.on || waiting;
          return;
        case 'sound':
          bar.sound(fact.volume, fact.muted);
          return;
        case 'failed':
          fail(fact.failure);
          return;
        case 'recovered':
          fail(null);
      }
    },
    notify: (told) => {
      recorded = !['not-recorded', 'not-saved', 'cut-off'].includes(told.type);
      const text = noticeText(told, words);
      notice.say('record', text, told.type === 'connecting' ? 'info' : 'warning');
      if (text !== null) status.say(text);
    },
    ready: () => {
      parts.volume(device.volume, device.muted);
      parts.rendition(wishedRendition(device));
    },
    greet: (launch) => {
      learner = launch.learner;
      languages = launch.languages;
      if (launch.lost === 'answers') notice.say('lost', words.lostAnswers, 'warning');
      if (launch.sound === false) {
        device = { ...device, muted: true };
        parts.volume(device.volume, true);
        bar.sound(device.volume, true);
      }
    },
    closed: () => {
      if (state === null) return;
      farewell = state.mode === 'review' ? 'review' : recorded ? 'kept' : 'lost';
      turnTo(state);
    },
    picture: ({ width, height }) => {
      put(root, 'data-audio', width === 0 || height === 0);
    },
  };
}
