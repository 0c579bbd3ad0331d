import type { Verdict } from '../../core/interactions/answer.js';
import { drawing, type IconName } from './icons.js';

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** An element with attributes and children; `false` and `null` leave an attribute out. Text never becomes markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A decorative picture; what it stands next to or inside of has the name. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  svg.classList.add('cw-icon', `cw-icon-${name}`);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', drawing(name));
  svg.append(path);
  return svg;
}

/** The picture that tells a verdict without colour. */
export function verdictIcon(verdict: Verdict): IconName {
  return verdict === 'incorrect' ? 'cross' : verdict === 'partly' ? 'partly' : 'check';
}

/** A round button that shows only a picture; its name also pops up as a tip. */
export function iconButton(name: string, picture: IconName, run: () => void): HTMLButtonElement {
  const button = el(
    'button',
    { type: 'button', class: 'cw-tool', 'aria-label': name, 'data-tip': name },
    icon(picture),
  );
  button.addEventListener('click', run);
  return button;
}

/** A button with words on it. */
export function textButton(
  name: string,
  look: 'primary' | 'secondary' | 'quiet',
  run: () => void,
  picture: IconName | null = null,
): HTMLButtonElement {
  const button = el('button', { type: 'button', class: `cw-button cw-${look}` });
  if (picture !== null) button.append(icon(picture));
  button.append(el('span', {}, name));
  button.addEventListener('click', run);
  return button;
}

export function swapIcon(button: HTMLElement, picture: IconName): void {
  const old = button.querySelector('.cw-icon');
  if (old?.classList.contains(`cw-icon-${picture}`) !== true) old?.replaceWith(icon(picture));
}

/** Sets an attribute only when it changes, so that observers and screen readers stay quiet. */
export function put(element: Element, name: string, value: string | boolean | null): void {
  const wanted = value === true ? '' : value === false ? null : value;
  if (element.getAttribute(name) === wanted) return;
  if (wanted === null) element.removeAttribute(name);
  else element.setAttribute(name, wanted);
}

let ids = 0;

/** An id for `aria-labelledby` and the like, unique in the page. */
export function freshId(): string {
  ids += 1;
  return `cw-${ids}`;
}
