import { offered } from '../../core/completion/conditions.js';
import { own } from '../../core/own.js';
import type { Screen, SessionState } from '../../core/session/session.js';
import { cueOf, isQuestion, lessonOf, sceneOf } from '../../core/timeline/timeline.js';
import { branchPanel, notePanel } from './branch-panel.js';
import { type CoverParts, endCover, leftCover, lessonMenu, resumeCover, startCover } from './covers.js';
import type { Dialog } from './dialog.js';
import { type QuestionPanel, questionPanel } from './question-panel.js';
import type { TimeLimits } from './time-limit.js';

/** A dialog; that of a question can be shown what became of it. */
export type AnyDialog = Dialog & Partial<Pick<QuestionPanel, 'show'>>;

/** Tells screens apart: another key is another screen. */
export function screenKey(screen: Screen, waiting: boolean): string {
  if (screen.type === 'watching') return waiting ? 'waiting' : 'watching';
  return 'cue' in screen ? `${screen.type} ${screen.cue}` : screen.type;
}

/** The dialog of what is asked or told just now. */
export function dialogFor(
  parts: CoverParts,
  picture: HTMLVideoElement,
  say: (text: string) => void,
  limits: TimeLimits,
): AnyDialog | null {
  const made = madeFor(parts, picture, say, limits);
  for (const text of made === null ? [] : [made.heading, made.body]) text.lang = parts.course.language;
  return made;
}

function madeFor(
  { course, state, language, send }: CoverParts,
  picture: HTMLVideoElement,
  say: (text: string) => void,
  limits: TimeLimits,
): AnyDialog | null {
  const cue = 'cue' in state.screen ? cueOf(course, state.screen.cue) : undefined;
  if (cue === undefined) return null;
  const { id, interaction } = cue;
  if (isQuestion(interaction)) {
    const { seed } = state.progress;
    const made = { courseLanguage: course.language, language, picture, seed, send, announce: say, limits };
    return questionPanel(id, interaction, made);
  }
  if (interaction.type === 'note') return notePanel(interaction, language, send);
  const lesson = lessonOf(course, state.progress.place?.lesson ?? '');
  const review = state.mode === 'review';
  const options = lesson === undefined || review ? interaction.options : offered(interaction, lesson, state.progress);
  return branchPanel(interaction, options, own(state.progress.taken, id) ?? null, review, language, send);
}

/** The page that stands in place of the video, or over it while it waits to be started. */
export function coverFor(parts: CoverParts, waiting: boolean): HTMLElement | null {
  switch (parts.state.screen.type) {
    case 'prompt':
      return resumeCover(parts);
    case 'menu':
      return lessonMenu(parts);
    case 'ended':
      return endCover(parts);
    case 'left':
      return leftCover(parts);
    case 'watching': {
      const scene = sceneOf(parts.course, placeScene(parts.state));
      return waiting && scene !== undefined ? startCover(parts, scene) : null;
    }
    case 'asking':
    case 'choosing':
    case 'noted':
      return null;
  }
}

function placeScene({ progress }: SessionState): string {
  return progress.place?.scene ?? '';
}
