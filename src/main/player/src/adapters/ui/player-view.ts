import { standing } from '../../core/completion/completion.js';
import type { Course, Media as CourseMedia, Cue, Scene } from '../../core/course/course.js';
import { own } from '../../core/own.js';
import type { Announcement, Screen, SessionEvent, SessionState } from '../../core/session/session.js';
import type { Launch, Notice } from '../../core/session/tracker.js';
import { cueOf, isQuestion, lessonOf, notesAt, sceneOf } from '../../core/timeline/timeline.js';
import { languageFor } from '../../strings/catalogue.js';
import type { MediaFact, MediaFailure } from '../media/media.js';
import { branchPanel, notePanel } from './branch-panel.js';
import { captionLayer } from './caption-layer.js';
import { controlBar, type Panel, shownTrack, textTracks } from './control-bar.js';
import { type CoverParts, endCover, leftCover, lessonMenu, resumeCover, startCover } from './covers.js';
import { type Device, keepDevice, readDevice } from './device.js';
import type { Dialog } from './dialog.js';
import { el, freshId, icon, put, textButton } from './dom.js';
import { fullScreen } from './full-screen.js';
import { idleWatch } from './idle.js';
import { placeOf, wishOf } from './keyboard.js';
import { notices, noticeText } from './notices.js';
import { type QuestionPanel, questionPanel } from './question-panel.js';
import { sidePanel } from './side-panel.js';
import { cycleFocus, speaker } from './speaker.js';
import { applyTheme } from './theme.js';
import { spokenTime } from './time-text.js';

/** What the screen needs of the rest. */
export interface ViewParts {
  readonly course: Course;
  readonly storage: Storage | null;
  readonly signal: AbortSignal;
  readonly send: (event: SessionEvent) => void;
  readonly volume: (level: number, muted: boolean) => void;
  readonly retry: () => void;
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
  /** What kind of picture the scene has. */
  readonly picture: (media: CourseMedia) => void;
}

export function playerView(host: HTMLElement, parts: ViewParts): PlayerView {
  const { course, signal, send } = parts;
  const language = languageFor(course.language);
  const { words } = language;
  let device = readDevice(parts.storage);
  let state: SessionState | null = null;
  let panel: Panel | null = null;
  let learner: string | null = null;
  let waiting = false;
  let failed = false;
  let screenKey = '';
  let dialogNow: (Dialog & Partial<Pick<QuestionPanel, 'show'>>) | null = null;
  let cover: HTMLElement | null = null;
  let focusBefore: Element | null = null;
  let notesKey = '';

  const status = speaker();
  const video = el('video', { playsinline: true, preload: 'auto', tabindex: '-1', 'aria-label': words.video });
  const captions = captionLayer(status.say);
  const failure = el('div', { class: 'cw-failed', hidden: true });
  const spinner = el('div', { class: 'cw-spinner', hidden: true }, el('span', { class: 'cw-unseen' }, words.buffering));
  const notesBox = el('div', { class: 'cw-notes' });
  const bar = controlBar(
    language,
    {
      send,
      toggle,
      toggleFull: () => {
        screen.toggle();
      },
      device: () => device,
      adjustDevice,
    },
    signal,
  );
  const frame = el('div', { class: 'cw-frame' }, video, captions.element, spinner, failure);
  const stage = el('div', { class: 'cw-stage', tabindex: '-1' }, frame, notesBox, bar.element);
  const side = sidePanel(language, send, () => {
    if (panel !== null) toggle(panel);
  });
  const sceneTitle = el('p', { class: 'cw-scene-title' });
  const ringText = el('span', {}, '');
  const ring = el('span', { class: 'cw-ring', 'aria-hidden': 'true' });
  const progressButton = el(
    'button',
    { type: 'button', class: 'cw-progress', 'aria-expanded': 'false' },
    ring,
    el('span', { class: 'cw-unseen' }, words.progress),
    ringText,
  );
  progressButton.addEventListener('click', () => {
    toggle('progress');
  });
  const exit = textButton(
    words.exit,
    'quiet',
    () => {
      send({ type: 'exit' });
    },
    'exit',
  );
  exit.classList.add('cw-exit');
  const notice = notices(words);
  const body = el('div', { class: 'cw-body' }, stage, side.element);
  const root = el(
    'main',
    { class: 'cw', lang: language.tag, dir: language.direction, tabindex: '-1' },
    el(
      'div',
      { class: 'cw-top' },
      el('div', { class: 'cw-titles', lang: course.language }, el('h1', {}, course.title), sceneTitle),
      progressButton,
      exit,
    ),
    notice.element,
    body,
    status.element,
  );
  const screen = fullScreen(root, tellFull, signal);
  const idle = idleWatch(root, bar.element, () => state?.playing === true && !bar.isMenuOpen(), signal);

  applyTheme(root, course.theme, signal);
  host.append(root);
  sizeCaptions();
  bar.sound(device.volume, device.muted);
  listen();

  function listen(): void {
    root.addEventListener('keydown', onKey, { signal });
    frame.addEventListener(
      'click',
      () => {
        if (idle.lastWasTouch()) idle.wake();
        bar.togglePlay();
      },
      { signal },
    );
    frame.addEventListener(
      'dblclick',
      () => {
        screen.toggle();
      },
      { signal },
    );
    new ResizeObserver(([entry]) => {
      if (entry !== undefined) stage.style.setProperty('--cw-stage', `${Math.round(entry.contentRect.width)}px`);
    }).observe(frame);
  }

  function onKey(event: KeyboardEvent): void {
    if (dialogNow !== null && event.key === 'Tab') {
      cycleFocus(event, root);
      return;
    }
    if (event.defaultPrevented || state === null || cover !== null) return;
    const wish = wishOf(event, placeOf(event.target), language.direction === 'rtl');
    if (wish === null) return;
    const watching = state.screen.type === 'watching';
    const atMs = state.progress.place?.atMs ?? 0;
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
        if (watching) send({ type: 'seek', toMs: Math.max(0, atMs + wish.byMs) });
        return;
      case 'start':
        if (watching) send({ type: 'seek', toMs: 0 });
        return;
      case 'end':
        if (watching) send({ type: 'seek', toMs: sceneNow()?.durationMs ?? atMs });
    }
  }

  function toggle(wanted: Panel): void {
    const opener = root.querySelector<HTMLElement>(
      '.cw-top [aria-expanded="true"], .cw-bar-row > [aria-expanded="true"]',
    );
    const inside = side.element.contains(document.activeElement);
    panel = panel === wanted ? null : wanted;
    if (state !== null) showParts(state);
    if (panel === null && inside) opener?.focus();
  }

  function adjustDevice(change: Partial<Device>): void {
    const heard = device.muted ? 0 : device.volume;
    device = { ...device, ...change };
    if (change.muted === false && device.volume === 0) device = { ...device, volume: 1 };
    keepDevice(parts.storage, device);
    parts.volume(device.volume, device.muted);
    bar.sound(device.volume, device.muted);
    sizeCaptions();
    const volume = device.muted ? 0 : device.volume;
    if (volume !== heard) send({ type: 'adjust', setting: { type: 'volume', volume } });
    if (state !== null) showParts(state);
  }

  function sizeCaptions(): void {
    root.style.setProperty('--cw-caption-scale', String(device.captionSize));
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
    ringText.textContent = language.percent(watched);
    ring.style.setProperty('--cw-share', `${(watched * 100).toFixed(1)}%`);
    put(progressButton, 'aria-expanded', String(panel === 'progress'));
    put(root, 'data-playing', now.playing);
    if (scene === undefined) return;
    if (
      (panel === 'transcript' && scene.tracks.length === 0) ||
      (panel === 'chapters' && scene.chapters.length + scene.cues.length === 0)
    )
      panel = null;
    put(root, 'data-panel', panel);
    const lesson = lessonOf(course, now.progress.place?.lesson ?? '');
    sceneTitle.textContent = [...new Set([lesson?.title, scene.title])]
      .filter((text) => text !== course.title)
      .join(' · ');
    bar.show(now, scene, panel);
    side.show(course, scene, now, panel);
    const descriptions = device.descriptions ? scene.tracks.find(({ kind }) => kind === 'descriptions') : undefined;
    captions.use(shownTrack(textTracks(scene), now), descriptions ?? null);
    if (!now.playing) at(now.progress.place?.atMs ?? 0);
  }

  function showNotes(scene: Scene, atMs: number): void {
    const notes = state?.screen.type === 'watching' && !waiting ? notesAt(scene, atMs) : [];
    const key = notes.map(({ id }) => id).join(' ');
    if (key === notesKey) return;
    notesKey = key;
    put(root, 'data-notes', notes.length > 0);
    notesBox.replaceChildren(
      ...notes.map(({ interaction }) => {
        const id = freshId();
        return el(
          'section',
          { class: 'cw-note', 'aria-labelledby': id },
          icon('note'),
          el('div', {}, el('h2', { id }, interaction.title), el('p', {}, interaction.text)),
        );
      }),
    );
    for (const { interaction } of notes) status.say(`${words.note}: ${interaction.title}. ${interaction.text}`);
  }

  function at(atMs: number): void {
    const scene = sceneNow();
    if (scene === undefined) return;
    captions.at(atMs);
    bar.at(atMs);
    side.at(atMs);
    showNotes(scene, atMs);
  }

  function refresh(now: SessionState): void {
    const key = keyOf(now.screen, waiting);
    if (key === screenKey) return;
    turnTo(now);
    screenKey = key;
  }

  /** Changes from one screen to another: what was open goes, what comes takes the focus. */
  function turnTo(now: SessionState): void {
    const first = screenKey === '';
    const hadDialog = dialogNow !== null;
    const hadCover = cover !== null;
    if (!hadDialog && !hadCover) focusBefore = document.activeElement;
    bar.closeMenus();
    dialogNow?.element.remove();
    dialogNow = dialogFor(now);
    cover?.remove();
    cover = coverFor(now);
    root.dataset['screen'] = now.screen.type;
    put(root, 'data-dialog', dialogNow !== null);
    put(root, 'data-cover', cover !== null && !cover.classList.contains('cw-start'));
    const onStage = cover?.classList.contains('cw-start') === true;
    body.hidden = cover !== null && !onStage;
    exit.hidden = now.screen.type === 'ended' || now.screen.type === 'left';
    progressButton.hidden = body.hidden || onStage;
    bar.element.hidden = onStage;
    guard(dialogNow !== null);
    if (dialogNow !== null) stage.after(dialogNow.element);
    if (cover !== null) (onStage ? frame : root).append(cover);
    if (dialogNow !== null) {
      body.scrollTo({ top: 0 });
      dialogNow.heading.focus({ preventScroll: true });
    } else if (cover !== null && !first) {
      cover.querySelector<HTMLElement>('h2')?.focus();
    } else if (hadDialog || hadCover) {
      const back = focusBefore instanceof HTMLElement && focusBefore.isConnected && focusBefore.offsetParent !== null;
      const inner = back && focusBefore !== root && focusBefore !== document.body;
      (inner ? (focusBefore as HTMLElement) : bar.playButton).focus({ preventScroll: true });
    }
  }

  /** Behind a dialog only Exit and Captions answer. */
  function guard(on: boolean): void {
    const blocked = [progressButton, notice.element, side.element, frame, notesBox];
    const tools = bar.element.querySelectorAll<HTMLElement>('.cw-seek, .cw-bar-row > *');
    for (const part of [...blocked, ...tools]) put(part, 'inert', on && !part.contains(bar.captionsButton));
    put(root, 'data-guarded', on);
  }

  function dialogFor(now: SessionState): typeof dialogNow {
    const cue = 'cue' in now.screen ? cueOf(course, now.screen.cue) : undefined;
    if (cue === undefined) return null;
    const made = madeFor(cue, now);
    put(made.element, 'lang', course.language);
    return made;
  }

  function madeFor({ id, interaction }: Cue, now: SessionState): Dialog & Partial<Pick<QuestionPanel, 'show'>> {
    if (isQuestion(interaction)) return questionPanel(interaction, course.language, language, send, status.say);
    if (interaction.type === 'note') return notePanel(interaction, language, send);
    return branchPanel(interaction, own(now.progress.taken, id) ?? null, now.mode === 'review', language, send);
  }

  function coverFor(now: SessionState): HTMLElement | null {
    const made: CoverParts = { course, state: now, language, learner, send };
    switch (now.screen.type) {
      case 'prompt':
        return resumeCover(made);
      case 'menu':
        return lessonMenu(made);
      case 'ended':
        return endCover(made);
      case 'left':
        return leftCover(language);
      case 'watching': {
        const scene = sceneNow();
        return waiting && scene !== undefined ? startCover(made, scene) : null;
      }
      case 'asking':
      case 'choosing':
      case 'noted':
        return null;
    }
  }

  function fail(why: MediaFailure | null): void {
    failed = why !== null;
    failure.hidden = !failed;
    put(root, 'data-failed', why !== null);
    if (why === null) return;
    spinner.hidden = true;
    // Nothing to wait for: questions and transcript are there all the same.
    waiting = false;
    if (state !== null) refresh(state);
    const again = textButton(words.loadAgain, 'primary', parts.retry, 'again');
    failure.replaceChildren(
      icon('warning'),
      el('h2', {}, words.mediaFailed),
      el('p', {}, words.mediaFailedText(String(why.code))),
      again,
    );
    again.addEventListener('click', (event) => {
      event.stopPropagation();
    });
    status.say(words.mediaFailed);
  }

  return {
    video,
    show: (next) => {
      const before = state;
      state = next;
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
      const text = announced(key);
      if (text !== '') status.say(text);
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
      notice.say('record', noticeText(told, words), told.type === 'connecting' ? 'info' : 'warning');
      const text = noticeText(told, words);
      if (text !== null) status.say(text);
    },
    ready: () => {
      parts.volume(device.volume, device.muted);
    },
    greet: (launch) => {
      learner = launch.learner;
      if (launch.lost === 'answers') notice.say('lost', words.lostAnswers, 'warning');
      if (launch.sound === false) {
        device = { ...device, muted: true };
        parts.volume(device.volume, true);
        bar.sound(device.volume, true);
      }
    },
    picture: ({ width, height }) => {
      put(root, 'data-audio', width === 0 || height === 0);
    },
  };

  /** Opened dialogs and screens take the focus and thereby speak for themselves. */
  function announced(key: Announcement): string {
    switch (key) {
      case 'resumed':
        return words.resumed(spokenTime(state?.progress.place?.atMs ?? 0, language));
      case 'answer-correct':
      case 'answer-incorrect':
        return [key === 'answer-correct' ? words.correct : words.incorrect, remarkOf()].filter(Boolean).join('. ');
      case 'answer-first':
        return words.answerFirst;
      case 'course-completed':
        return words.courseCompleted;
      case 'course-passed':
        return words.coursePassed;
      case 'course-failed':
        return words.courseFailed;
      case 'question-opened':
      case 'branch-opened':
      case 'note-opened':
      case 'lesson-ended':
        return '';
    }
  }

  function remarkOf(): string {
    if (state?.screen.type !== 'asking') return '';
    const question = cueOf(course, state.screen.cue)?.interaction;
    if (question === undefined || !isQuestion(question)) return '';
    return state.screen.last?.verdict === 'correct' ? question.whenCorrect : question.whenIncorrect;
  }
}

function keyOf(screen: Screen, waiting: boolean): string {
  if (screen.type === 'watching') return waiting ? 'waiting' : 'watching';
  return 'cue' in screen ? `${screen.type} ${screen.cue}` : screen.type;
}
