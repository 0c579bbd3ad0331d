import type { Course, Cue, Scene } from '../../core/course/course.js';
import { own } from '../../core/own.js';
import type { Progress } from '../../core/session/progress.js';
import type { SessionEvent } from '../../core/session/session.js';
import { chapterFrom, isDecided, isQuestion, lessonOf } from '../../core/timeline/timeline.js';
import type { Language } from '../../strings/catalogue.js';
import { el, icon, plainButton, put, textButton, verdictIcon } from './dom.js';
import { clock, spokenTime } from './time-text.js';

/** Chapters, and what is asked between them, as a list to go by; above it the scenes gone through. */
export interface Contents {
  readonly element: HTMLElement;
  /** `back` lists the scenes gone through. */
  readonly show: (course: Course, scene: Scene, progress: Progress, back: boolean) => void;
  readonly at: (atMs: number) => void;
}

export function contents(language: Language, send: (event: SessionEvent) => void): Contents {
  const { words } = language;
  const element = el('div', { class: 'cw-contents' });
  const steps = el(
    'div',
    { class: 'cw-steps' },
    textButton(words.previousChapter, 'quiet', () => {
      step(-1);
    }),
    textButton(words.nextChapter, 'quiet', () => {
      step(1);
    }),
  );
  let lastMs = 0;
  let shown: { readonly scene: Scene; readonly progress: Progress } | null = null;
  let chapters: readonly { readonly fromMs: number; readonly button: HTMLButtonElement }[] = [];

  function step(by: 1 | -1): void {
    const toMs = shown === null ? undefined : chapterFrom(shown.scene, lastMs, by);
    if (toMs !== undefined) send({ type: 'seek', toMs });
  }

  function entry(picture: Node, title: string, side: string, spoken: string, run: () => void): HTMLButtonElement {
    return plainButton(
      { class: 'cw-entry' },
      run,
      picture,
      el('span', { class: 'cw-entry-title' }, title),
      el('span', { class: 'cw-entry-side', 'aria-hidden': 'true' }, side),
      el('span', { class: 'cw-unseen' }, spoken),
    );
  }

  function cueEntry(cue: Cue, progress: Progress): HTMLButtonElement {
    const { interaction } = cue;
    const verdict = own(progress.answers, cue.id)?.verdict;
    const decided = isQuestion(interaction) && isDecided(interaction, own(progress.answers, cue.id));
    const picture = el('span', { class: 'cw-entry-icon', 'data-verdict': decided ? (verdict ?? null) : null });
    const told = decided && verdict !== undefined ? verdict : null;
    picture.append(icon(told !== null ? verdictIcon(told) : isQuestion(interaction) ? 'question' : interaction.type));
    const kind = isQuestion(interaction) ? words.question : interaction.type === 'note' ? words.note : words.decision;
    const state = told === null ? kind : told === 'neutral' ? words.answered : words[told];
    const button = entry(picture, interaction.title, clock(cue.fromMs, language), ` (${state})`, () => {
      send({ type: 'open-cue', cue: cue.id });
    });
    button.classList.add('cw-entry-cue');
    return button;
  }

  function wayOf(course: Course, progress: Progress): HTMLElement | null {
    const { place } = progress;
    const lesson = place === null ? undefined : lessonOf(course, place.lesson);
    const path = place === null ? [] : [...new Set(own(progress.path, place.lesson) ?? [])];
    if (lesson === undefined || path.length < 2) return null;
    const rows = path.flatMap((id) => {
      const scene = lesson.scenes.find((each) => each.id === id);
      if (scene === undefined) return [];
      const picture = el('span', { class: 'cw-entry-icon' }, icon('scene'));
      const button = entry(picture, scene.title, '', '', () => {
        send({ type: 'open-scene', scene: id });
      });
      put(button, 'aria-current', id === place?.scene ? 'true' : null);
      return [el('li', {}, button)];
    });
    return el('div', {}, el('h3', {}, words.wayHeading), el('ol', {}, ...rows));
  }

  return {
    element,
    show: (course, scene, progress, back) => {
      if (
        shown?.scene === scene &&
        shown.progress.answers === progress.answers &&
        shown.progress.taken === progress.taken &&
        shown.progress.path === progress.path
      ) {
        return;
      }
      shown = { scene, progress };
      const made = scene.chapters.map(({ atMs, title }) => ({
        fromMs: atMs,
        button: entry(
          el('span', { class: 'cw-entry-bar' }),
          title,
          clock(atMs, language),
          ` (${spokenTime(atMs, language)})`,
          () => {
            send({ type: 'seek', toMs: atMs });
          },
        ),
      }));
      chapters = made;
      const all = [...made, ...scene.cues.map((cue) => ({ fromMs: cue.fromMs, button: cueEntry(cue, progress) }))].sort(
        (a, b) => a.fromMs - b.fromMs,
      );
      const list = el('ol', {}, ...all.map(({ button }) => el('li', {}, button)));
      const way = back ? wayOf(course, progress) : null;
      element.replaceChildren(
        ...(way === null ? [] : [way, el('h3', {}, words.chaptersHeading)]),
        list,
        ...(made.length > 1 ? [steps] : []),
      );
    },
    at: (atMs) => {
      lastMs = atMs;
      let current: HTMLButtonElement | null = null;
      for (const { fromMs, button } of chapters) if (fromMs <= atMs) current = button;
      for (const { button } of chapters) put(button, 'aria-current', button === current ? 'true' : null);
    },
  };
}
