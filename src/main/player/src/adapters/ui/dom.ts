import type { Verdict } from '../../core/interactions/answer.js';
import { drawing, type IconName } from './icons.js';

const svg = 'http://www.w3.org/2000/svg';

type Value = string | number | boolean | null;
type Attributes = Readonly<Record<string, Value>>;

type Child = Node | string | null;

/** An element with attributes and children; `false` and `null` leave an attribute out. Text never becomes markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(tag), attributes, children);
}

/** A decorative picture; what it stands next to or inside of has the name. */
export function icon(name: IconName): SVGSVGElement {
  const look = { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: `cw-icon cw-icon-${name}` };
  return filled(document.createElementNS(svg, 'svg'), look, [
    filled(document.createElementNS(svg, 'path'), { d: drawing(name) }, []),
  ]);
}

function filled<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) put(element, name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** The picture that tells a verdict without colour. */
export function verdictIcon(verdict: Verdict): IconName {
  return verdict === 'incorrect' ? 'cross' : verdict === 'partly' ? 'partly' : 'check';
}

/** A button with anything on it. */
export function plainButton(attributes: Attributes, run: () => void, ...children: readonly Child[]): HTMLButtonElement {
  const button = el('button', { type: 'button', ...attributes }, ...children);
  button.addEventListener('click', run);
  return button;
}

/** A round button that shows only a picture; in the bar its name also pops up as a tip. */
export function iconButton(name: string, picture: IconName, run: () => void): HTMLButtonElement {
  return plainButton({ class: 'cw-tool', 'aria-label': name, 'data-tip': name }, run, icon(picture));
}

/** A button with words on it. */
export function textButton(
  name: string,
  look: 'primary' | 'secondary' | 'quiet',
  run: () => void,
  picture: IconName | null = null,
): HTMLButtonElement {
  const before = picture === null ? null : icon(picture);
  return plainButton({ class: `cw-button cw-${look}` }, run, before, el('span', {}, name));
}

export function swapIcon(button: HTMLElement, picture: IconName): void {
  const old = button.querySelector('.cw-icon');
  if (old?.classList.contains(`cw-icon-${picture}`) !== true) old?.replaceWith(icon(picture));
}

/** Sets an attribute only when it changes, so that observers and screen readers stay quiet. */
export function put(element: Element, name: string, value: Value): void {
  const wanted = value === true ? '' : value === false || value === null ? null : String(value);
  if (element.getAttribute(name) === wanted) return;
  if (wanted === null) element.removeAttribute(name);
  else element.setAttribute(name, wanted);
}

/** Hands the stylesheet a share of the whole, 0..1, by one of its properties. */
export function setShare(element: HTMLElement, property: string, share: number): void {
  element.style.setProperty(property, `${(share * 100).toFixed(3)}%`);
}

let ids = 0;

/** An id for `aria-labelledby` and the like, unique in the page. */
export function freshId(): string {
  ids += 1;
  return `cw-${ids}`;
}
