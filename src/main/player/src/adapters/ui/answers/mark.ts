import type { Catalogue } from '../../../strings/catalogue.js';
import { el, icon, put } from '../dom.js';

/** How one part of an answer turned out: chosen and right, chosen and wrong, or right but not chosen. */
export type Tone = 'correct' | 'incorrect' | 'right' | null;

/** Tells a tone by colour, picture and words alike: `row` wears it, `place` says it, and what would be `right`. */
export function mark(row: Element, place: HTMLElement, tone: Tone, words: Catalogue, right = ''): void {
  put(row, 'data-verdict', tone);
  place.replaceChildren();
  if (tone === null) return;
  const said = tone === 'right' ? '' : words[tone];
  const told = right === '' ? (tone === 'right' ? words.rightAnswer : '') : words.labelled(words.rightAnswer, right);
  const text = [said, told].filter((each) => each !== '').join(' · ');
  place.append(icon(tone === 'incorrect' ? 'cross' : 'check'), el('span', {}, text));
}
