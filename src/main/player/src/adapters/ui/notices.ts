import type { Notice } from '../../core/session/tracker.js';
import type { Catalogue } from '../../strings/catalogue.js';
import { el, icon, iconButton } from './dom.js';

/** Lines above the video that tell how the record fares. */
export interface Notices {
  readonly element: HTMLElement;
  /** Replaces what was said under the same key; null takes it back. */
  readonly say: (key: string, text: string | null, tone: 'info' | 'warning') => void;
}

export function notices(words: Catalogue): Notices {
  const element = el('div', { class: 'cw-notices' });
  const rows = new Map<string, HTMLElement>();
  return {
    element,
    say: (key, text, tone) => {
      rows.get(key)?.remove();
      rows.delete(key);
      if (text === null) return;
      const dismiss = iconButton(words.dismiss, 'close', () => {
        row.remove();
      });
      const row = el(
        'div',
        { class: 'cw-notice', 'data-tone': tone },
        icon(tone === 'info' ? 'info' : 'warning'),
        el('p', {}, text),
        dismiss,
      );
      rows.set(key, row);
      element.append(row);
    },
  };
}

/** The words for a notice; null when there is nothing to worry about. */
export function noticeText(notice: Notice, words: Catalogue): string | null {
  switch (notice.type) {
    case 'recording':
      return null;
    case 'connecting':
      return words.connecting;
    case 'not-recorded':
      return words.notRecorded[notice.reason];
    case 'retrying':
      return words.retrying;
    case 'not-saved':
      return words.notSaved;
    case 'cut-off':
      return words.cutOff;
    case 'memory-only':
      return words.memoryOnly;
  }
}
