import type { Formatted, Formatting } from '../../core/course/course.js';
import { el } from './dom.js';

/** One of an interaction's texts as the author formatted it, or its plain words in a paragraph. */
export function richText<K extends string>(
  name: K,
  texts: Readonly<Record<K, string>> & { readonly formatted?: Formatting | undefined },
  look = '',
): HTMLElement {
  const blocks = texts.formatted?.[name];
  if (blocks === undefined) return el('p', { class: look || null }, texts[name]);
  return el('div', { class: `${look} cw-rich`.trim() }, ...blocks.map(shown));
}

function shown(piece: Formatted): Node | string {
  if (typeof piece === 'string') return piece;
  if (piece.tag === 'img') {
    const { src, alt, width, height } = piece;
    return el('img', { src, alt, width, height });
  }
  const { tag, href = null, children } = piece;
  // Opens beside the course, and gets no hold of it.
  const link = tag === 'a' ? { href, target: '_blank', rel: 'noopener noreferrer' } : {};
  return el(tag, link, ...children.map(shown));
}
