import type { CaptionTrack, Course, Scene } from '../../core/course/course.js';
import { speeds } from '../../core/session/progress.js';
import type { SessionEvent, SessionState } from '../../core/session/session.js';
import type { Language } from '../../strings/catalogue.js';
import { captionLanguage, textTracks, trackFor } from '../../core/timeline/tracks.js';
import type { Device } from './device.js';
import { el, iconButton, put, swapIcon } from './dom.js';
import { menuButton, type MenuItem } from './menu.js';
import { seekBar } from './seek-bar.js';
import { clock } from './time-text.js';

/** What stands in the side panel. */
export type Panel = 'chapters' | 'transcript' | 'progress' | 'settings';

/** What the bar asks of its player beyond the session. */
export interface BarWishes {
  readonly send: (event: SessionEvent) => void;
  readonly toggle: (panel: Panel) => void;
  readonly toggleFull: () => void;
  readonly device: () => Device;
  readonly adjustDevice: (change: Partial<Device>) => void;
  /** Languages the learner is known to read, best first. */
  readonly languages: () => readonly string[];
}

export interface ControlBar {
  readonly element: HTMLElement;
  readonly playButton: HTMLButtonElement;
  readonly captionsButton: HTMLButtonElement;
  /** `reachMs` is as far as the learner may go just now. */
  readonly show: (state: SessionState, scene: Scene, panel: Panel | null, reachMs: number) => void;
  readonly at: (atMs: number) => void;
  readonly sound: (volume: number, muted: boolean) => void;
  readonly full: (on: boolean) => void;
  readonly isMenuOpen: () => boolean;
  readonly closeMenus: () => void;
  readonly togglePlay: () => void;
  readonly toggleCaptions: () => void;
}

export function controlBar(course: Course, language: Language, wishes: BarWishes, signal: AbortSignal): ControlBar {
  const { words, number } = language;
  let state: SessionState | null = null;
  let scene: Scene | null = null;
  let shownSecond = '';
  /** What C brings back. */
  let lastLanguage: string | null = null;

  const play = iconButton(words.play, 'play', togglePlay);
  play.classList.add('cw-play');
  const timeline = seekBar(language, (toMs) => {
    wishes.send({ type: 'seek', toMs });
  });
  const now = el('span', {}, clock(0, language));
  const length = el('span', {}, clock(0, language));
  const time = el('div', { class: 'cw-time', 'aria-hidden': 'true' }, now, el('span', { class: 'cw-of' }, '/'), length);

  const mute = iconButton(words.mute, 'sound', () => {
    wishes.adjustDevice({ muted: !wishes.device().muted });
  });
  const volume = el('input', {
    type: 'range',
    class: 'cw-volume',
    'aria-label': words.volume,
    min: 0,
    max: 100,
    step: 5,
  });
  volume.addEventListener('input', () => {
    const level = Number(volume.value) / 100;
    wishes.adjustDevice({ volume: level, muted: level === 0 });
  });

  const captions = menuButton(words.captions, 'captions', captionItems, signal);
  const speed = menuButton(words.speed, 'speed', speedItems, signal);
  const speedBadge = el('span', { class: 'cw-speed-badge', 'aria-hidden': 'true' });
  speed.button.append(speedBadge);
  const chapters = panelButton(words.chapters, 'chapters');
  const transcript = panelButton(words.transcript, 'transcript');
  const full = iconButton(words.fullScreen, 'full', wishes.toggleFull);
  put(full, 'aria-pressed', 'false');
  put(mute, 'aria-pressed', 'false');

  const element = el(
    'div',
    { class: 'cw-bar', role: 'group', 'aria-label': words.controls },
    timeline.element,
    el(
      'div',
      { class: 'cw-bar-row' },
      play,
      el('div', { class: 'cw-sound' }, mute, volume),
      time,
      el('div', { class: 'cw-gap' }),
      captions.element,
      chapters,
      transcript,
      speed.element,
      full,
    ),
  );

  function panelButton(name: string, panel: 'chapters' | 'transcript'): HTMLButtonElement {
    const button = iconButton(name, panel, () => {
      wishes.toggle(panel);
    });
    put(button, 'aria-expanded', 'false');
    return button;
  }

  function togglePlay(): void {
    wishes.send({ type: state?.playing === true ? 'pause' : 'play' });
  }

  function chooseCaptions(wanted: string | null): void {
    wishes.send({ type: 'adjust', setting: { type: 'captions', captions: wanted } });
  }

  function captionItems(): readonly MenuItem[] {
    const tracks = textTracks(scene);
    const current = shownTrack(tracks, state);
    const choices = tracks.length === 0 ? [] : [null, ...tracks];
    const items = choices.map((track): MenuItem => ({
      text: track?.label ?? words.captionsOff,
      group: words.captions,
      role: 'menuitemradio',
      checked: track === current,
      ...(track === null ? {} : { language: track.language }),
      choose: () => {
        chooseCaptions(track?.language ?? null);
      },
    }));
    const { descriptions } = wishes.device();
    if (scene?.tracks.some(({ kind }) => kind === 'descriptions') === true) {
      const choose = (): void => {
        wishes.adjustDevice({ descriptions: !descriptions });
      };
      const text = words.descriptions;
      items.push({ text, group: text, role: 'menuitemcheckbox', checked: descriptions, choose });
    }
    return [...items, ...settingsItem()];
  }

  /** Behind a question there is no panel to be had. */
  function settingsItem(): readonly MenuItem[] {
    if (state?.screen.type !== 'watching') return [];
    const choose = (): void => {
      wishes.toggle('settings');
    };
    return [{ text: `${words.settings} …`, group: words.settings, role: 'menuitem', choose }];
  }

  function speedItems(): readonly MenuItem[] {
    const current = state?.progress.preferences.speed ?? 1;
    const items = speeds.map((rate): MenuItem => ({
      text: rate === 1 ? words.normalSpeed : `${number(rate)}×`,
      group: words.speed,
      role: 'menuitemradio',
      checked: rate === current,
      choose: () => {
        wishes.send({ type: 'adjust', setting: { type: 'speed', speed: rate } });
      },
    }));
    return [...items, ...settingsItem()];
  }

  return {
    element,
    playButton: play,
    captionsButton: captions.button,
    show: (next, nextScene, panel, reachMs) => {
      const newScene = scene !== nextScene;
      state = next;
      scene = nextScene;
      put(play, 'aria-label', next.playing ? words.pause : words.play);
      put(play, 'data-tip', next.playing ? words.pause : words.play);
      swapIcon(play, next.playing ? 'pause' : 'play');
      timeline.show(nextScene, next.progress, reachMs);
      if (newScene) {
        length.textContent = clock(nextScene.durationMs, language);
        captions.element.hidden = nextScene.tracks.length === 0;
        chapters.hidden = nextScene.chapters.length === 0 && nextScene.cues.length === 0;
        transcript.hidden = nextScene.tracks.length === 0;
      }
      put(chapters, 'aria-expanded', String(panel === 'chapters'));
      put(transcript, 'aria-expanded', String(panel === 'transcript'));
      const rate = next.progress.preferences.speed;
      speedBadge.textContent = rate === 1 ? '' : `${number(rate)}×`;
      put(captions.button, 'data-on', shownTrack(textTracks(nextScene), next) !== null);
      lastLanguage = next.progress.preferences.captions ?? lastLanguage;
    },
    at: (atMs) => {
      timeline.at(atMs);
      const second = clock(atMs, language);
      if (second === shownSecond) return;
      shownSecond = second;
      now.textContent = second;
    },
    sound: (level, muted) => {
      const silent = muted || level === 0;
      swapIcon(mute, silent ? 'muted' : 'sound');
      put(mute, 'aria-pressed', String(silent));
      volume.value = String(silent ? 0 : Math.round(level * 100));
      volume.style.setProperty('--cw-level', `${volume.value}%`);
    },
    full: (on) => {
      put(full, 'aria-pressed', String(on));
      swapIcon(full, on ? 'small' : 'full');
    },
    isMenuOpen: () => captions.isOpen() || speed.isOpen(),
    closeMenus: () => {
      captions.close();
      speed.close();
    },
    togglePlay,
    toggleCaptions: () => {
      const tracks = textTracks(scene);
      if (tracks.length === 0) return;
      const wanted = lastLanguage === null ? wishes.languages() : [lastLanguage];
      chooseCaptions(shownTrack(tracks, state) === null ? captionLanguage(course, tracks, wanted) : null);
    },
  };
}

/** The track of the language the learner wants. */
export function shownTrack(tracks: readonly CaptionTrack[], state: SessionState | null): CaptionTrack | null {
  const wanted = state?.progress.preferences.captions ?? null;
  return wanted === null ? null : trackFor(tracks, [wanted]);
}
