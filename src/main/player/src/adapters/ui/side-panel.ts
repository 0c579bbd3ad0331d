import type { Course, Scene } from '../../core/course/course.js';
import type { SessionEvent, SessionState } from '../../core/session/session.js';
import { mayGoBack } from '../../core/session/scenes.js';
import { textTracks } from '../../core/timeline/tracks.js';
import type { Language } from '../../strings/catalogue.js';
import { demandList, figures, statusBadge } from './achievement-view.js';
import { contents } from './contents.js';
import { type Panel, shownTrack } from './control-bar.js';
import { el, freshId, iconButton } from './dom.js';
import { transcript } from './transcript.js';

/** Beside the video on wide screens, below it on narrow ones: chapters, transcript or progress. */
export interface SidePanel {
  readonly element: HTMLElement;
  readonly show: (course: Course, scene: Scene, state: SessionState, panel: Panel | null) => void;
  readonly at: (atMs: number) => void;
}

export function sidePanel(
  language: Language,
  send: (event: SessionEvent) => void,
  close: () => void,
  settings: () => HTMLElement,
): SidePanel {
  const { words } = language;
  const id = freshId();
  const heading = el('h2', { id });
  const body = el('div', { class: 'cw-side-body' });
  const element = el(
    'section',
    { class: 'cw-side', 'aria-labelledby': id, hidden: true },
    el('div', { class: 'cw-side-head' }, heading, iconButton(words.close, 'close', close)),
    body,
  );
  const seek = (toMs: number): void => {
    send({ type: 'seek', toMs });
  };
  const chapters = contents(language, send);
  const lines = transcript(language, seek);
  const achieved = el('div', { class: 'cw-achieved', role: 'group', tabindex: '0', 'aria-label': words.progress });
  let shown: Panel | null = null;
  let lastMs = 0;
  let counted: SessionState['progress'] | null = null;

  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });

  return {
    element,
    show: (course, scene, state, panel) => {
      element.hidden = panel === null;
      if (panel === null) {
        shown = null;
        return;
      }
      if (panel === 'chapters') chapters.show(course, scene, state.progress, mayGoBack(course, state));
      else if (panel === 'transcript') {
        const tracks = textTracks(scene);
        lines.show(shownTrack(tracks, state) ?? tracks[0] ?? scene.tracks[0] ?? null);
      } else if (panel === 'progress' && counted !== state.progress) {
        counted = state.progress;
        achieved.replaceChildren(
          statusBadge(state.progress, language),
          figures(course, state.progress, language),
          demandList(course, state.progress, language),
        );
      }
      if (panel === shown) return;
      shown = panel;
      heading.textContent = words[panel];
      const parts = {
        chapters: () => chapters.element,
        transcript: () => lines.element,
        progress: () => achieved,
        settings,
      };
      body.replaceChildren(parts[panel]());
      chapters.at(lastMs);
      lines.at(lastMs);
    },
    at: (atMs) => {
      lastMs = atMs;
      if (shown === 'chapters') chapters.at(atMs);
      else if (shown === 'transcript') lines.at(atMs);
    },
  };
}
