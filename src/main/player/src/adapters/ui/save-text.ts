import { el } from './dom.js';

/** Gives the learner a text file, named after the course. */
export function saveText(text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  el('a', { href, download: `${document.title}.txt` }).click();
  URL.revokeObjectURL(href);
}
