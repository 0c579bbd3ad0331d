import type { Catalogue } from '../../strings/catalogue.js';
import type { MediaFailure } from '../media/media.js';
import { el, icon, textButton } from './dom.js';

/** In place of a picture that could not be loaded: why, and how to try again. */
export interface Failure {
  readonly element: HTMLElement;
  readonly show: (why: MediaFailure | null) => void;
}

export function failureOverlay(words: Catalogue, retry: () => void): Failure {
  const element = el('div', { class: 'cw-failed', hidden: true });
  // A click on the picture plays; here is none.
  element.addEventListener('click', (event) => {
    event.stopPropagation();
  });
  return {
    element,
    show: (why) => {
      element.hidden = why === null;
      if (why === null) return;
      element.replaceChildren(
        icon('warning'),
        el('h2', {}, words.mediaFailed),
        el('p', {}, words.mediaFailedText(String(why.code))),
        textButton(words.loadAgain, 'primary', retry, 'again'),
      );
    },
  };
}
