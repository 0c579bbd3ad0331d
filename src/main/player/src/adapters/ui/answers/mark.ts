import type { Catalogue } from '../../../strings/catalogue.js';
import type { Judged } from '../../../core/session/session.js';
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

/** Of an answer in parts, when each is told whether it is `right`, and what would be. */
export interface Telling {
  readonly judged: Judged | null;
  readonly reveal: boolean;
  /** Parts count one by one; else what is wrong is told when nothing more can be won. */
  readonly each: boolean;
  readonly words: Catalogue;
}

export function markPart(row: Element, place: HTMLElement, isRight: boolean, solution: string, telling: Telling): void {
  const { judged, reveal, each, words } = telling;
  const right = isRight || judged?.verdict === 'correct';
  const told = judged !== null && (reveal || each);
  const tone = told ? (right ? 'correct' : 'incorrect') : reveal ? 'right' : null;
  mark(row, place, tone, words, reveal && !right ? solution : '');
}

/** A field that is wrongly filled says so, and is described by what says why. */
export function markFault(field: Element, wrong: boolean, description: string | null, faultId: string | null): void {
  put(field, 'aria-invalid', wrong ? 'true' : null);
  put(field, 'aria-describedby', [description, wrong ? faultId : null].filter((id) => id !== null).join(' ') || null);
}
