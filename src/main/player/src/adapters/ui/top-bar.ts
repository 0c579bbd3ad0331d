import type { Course } from '../../core/course/course.js';
import type { Language } from '../../strings/catalogue.js';
import { el, plainButton, put, setShare, textButton } from './dom.js';

/** Above everything: what is played, how far the learner is, and the way out. */
export interface TopBar {
  readonly element: HTMLElement;
  readonly progress: HTMLButtonElement;
  readonly exit: HTMLButtonElement;
  readonly show: (subtitle: string, watched: number, progressOpen: boolean) => void;
}

export function topBar(course: Course, language: Language, toggleProgress: () => void, leave: () => void): TopBar {
  const { words, percent } = language;
  const subtitle = el('p', { class: 'cw-scene-title' });
  const ring = el('span', { class: 'cw-ring', 'aria-hidden': 'true' });
  const share = el('span', {}, '');
  const name = el('span', { class: 'cw-unseen' }, words.progress);
  const look = { class: 'cw-progress', 'aria-expanded': 'false' };
  const progress = plainButton(look, toggleProgress, ring, name, share);
  const exit = textButton(words.exit, 'quiet', leave, 'exit');
  exit.classList.add('cw-exit');
  const titles = el('div', { class: 'cw-titles', lang: course.language }, el('h1', {}, course.title), subtitle);
  return {
    element: el('div', { class: 'cw-top' }, titles, progress, exit),
    progress,
    exit,
    show: (text, watched, progressOpen) => {
      subtitle.textContent = text;
      share.textContent = ` ${percent(watched)}`;
      setShare(ring, '--cw-share', watched);
      put(progress, 'aria-expanded', String(progressOpen));
    },
  };
}
