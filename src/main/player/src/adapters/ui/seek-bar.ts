import type { Scene } from '../../core/course/course.js';
import { own } from '../../core/own.js';
import type { Progress } from '../../core/session/progress.js';
import { type Intervals, pairs } from '../../core/timeline/intervals.js';
import { isDecided, isQuestion } from '../../core/timeline/timeline.js';
import type { Language } from '../../strings/catalogue.js';
import { el, put, setShare } from './dom.js';
import { clock, spokenTime } from './time-text.js';

/** A playhead that moves this far at once was sent there. */
const jumpMs = 900;
const start = 'inset-inline-start';

/** The timeline: a slider over what was watched, where chapters begin and where something is asked. */
export interface SeekBar {
  readonly element: HTMLElement;
  readonly slider: HTMLInputElement;
  /** Beyond `reachMs` the learner may not go yet. */
  readonly show: (scene: Scene, progress: Progress, reachMs: number) => void;
  readonly at: (atMs: number) => void;
}

export function seekBar(language: Language, seek: (toMs: number) => void): SeekBar {
  const { words } = language;
  const slider = el('input', { type: 'range', class: 'cw-seek-input', 'aria-label': words.seek, min: 0, step: 'any' });
  const watched = el('div', { class: 'cw-seek-watched' });
  const marks = el('div', { class: 'cw-seek-marks' });
  const locked = el('div', { class: 'cw-seek-locked', hidden: true });
  const tip = el('div', { class: 'cw-seek-tip', hidden: true });
  const element = el(
    'div',
    { class: 'cw-seek' },
    el(
      'div',
      { class: 'cw-seek-track', 'aria-hidden': 'true' },
      watched,
      el('div', { class: 'cw-seek-played' }),
      locked,
    ),
    marks,
    el('div', { class: 'cw-seek-thumb' }),
    tip,
    slider,
  );
  let scene: Scene | null = null;
  let known: Progress | null = null;
  let drawn: Intervals | undefined;
  let dragging = false;
  let spokenAt = -1;
  let lastMs = 0;

  function place(atMs: number): void {
    const share = scene === null ? 0 : Math.min(1, shareOf(scene, atMs));
    setShare(element, '--cw-at', share);
  }

  /** A focused slider is not moved under the reader while playing, or every second would be read out. */
  function speak(atMs: number): void {
    const second = Math.floor(atMs / 1000);
    if (second === spokenAt || scene === null) return;
    spokenAt = second;
    slider.value = String(atMs / 1000);
    put(slider, 'aria-valuetext', words.positionOf(spokenTime(atMs, language), spokenTime(scene.durationMs, language)));
  }

  slider.addEventListener('input', () => {
    dragging = true;
    place(Number(slider.value) * 1000);
  });
  slider.addEventListener('change', () => {
    dragging = false;
    spokenAt = -1;
    seek(Number(slider.value) * 1000);
  });
  slider.addEventListener('pointermove', (event) => {
    if (scene === null || event.pointerType === 'touch') return;
    const box = slider.getBoundingClientRect();
    const share = Math.max(0, Math.min(1, (event.clientX - box.left) / Math.max(1, box.width)));
    const atMs = (language.direction === 'rtl' ? 1 - share : share) * scene.durationMs;
    const chapter = [...scene.chapters].reverse().find((each) => each.atMs <= atMs)?.title;
    tip.textContent = chapter === undefined ? clock(atMs, language) : `${clock(atMs, language)}  ${chapter}`;
    tip.hidden = false;
    const half = tip.offsetWidth / 2;
    const x = Math.max(half, Math.min(box.width - half, event.clientX - box.left));
    tip.style.setProperty('left', `${x}px`);
  });
  slider.addEventListener('pointerleave', () => {
    tip.hidden = true;
  });

  return {
    element,
    slider,
    show: (next, progress, reachMs) => {
      locked.hidden = reachMs >= next.durationMs;
      setShare(locked, start, shareOf(next, reachMs));
      const moved = next !== scene;
      scene = next;
      if (moved) {
        slider.max = String(next.durationMs / 1000);
        spokenAt = -1;
      }
      const seen = own(progress.watched, next.id);
      if (moved || seen !== drawn) {
        drawn = seen;
        watched.replaceChildren(...pairs(seen ?? []).map(([from, to]) => stretch(next, from, to)));
      }
      if (moved || progress.answers !== known?.answers || progress.taken !== known.taken) {
        marks.replaceChildren(...chapterMarks(next), ...cueMarks(next, progress));
      }
      known = progress;
    },
    at: (atMs) => {
      if (dragging) return;
      place(atMs);
      const jumped = Math.abs(atMs - lastMs) >= jumpMs;
      lastMs = atMs;
      if (document.activeElement !== slider || spokenAt === -1 || jumped) speak(atMs);
    },
  };
}

function stretch(scene: Scene, fromMs: number, toMs: number): HTMLElement {
  const made = el('div', { class: 'cw-seek-stretch' });
  setShare(made, start, shareOf(scene, fromMs));
  setShare(made, 'inline-size', shareOf(scene, toMs - fromMs));
  return made;
}

function chapterMarks(scene: Scene): readonly HTMLElement[] {
  return scene.chapters
    .filter(({ atMs }) => atMs > 0)
    .map(({ atMs }) => {
      const mark = el('div', { class: 'cw-mark-chapter' });
      setShare(mark, start, shareOf(scene, atMs));
      return mark;
    });
}

function cueMarks(scene: Scene, progress: Progress): readonly HTMLElement[] {
  return scene.cues.map(({ id, fromMs, interaction }) => {
    const done = isQuestion(interaction)
      ? isDecided(interaction, own(progress.answers, id))
      : interaction.type === 'branch' && own(progress.taken, id) !== undefined;
    const kind = isQuestion(interaction) ? 'question' : interaction.type;
    const mark = el('div', { class: `cw-mark cw-mark-${kind}`, 'data-done': done });
    setShare(mark, start, shareOf(scene, fromMs));
    return mark;
  });
}

function shareOf({ durationMs }: Scene, ms: number): number {
  return ms / Math.max(1, durationMs);
}
