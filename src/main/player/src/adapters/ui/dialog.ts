import { el, freshId, icon } from './dom.js';
import type { IconName } from './icons.js';

/** A panel that stands before the video and has to be left by its own buttons. */
export interface Dialog {
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
  readonly body: HTMLElement;
  readonly actions: HTMLElement;
}

/**
 * The shell of question, branch and note. It is not `aria-modal`: Exit and Captions outside of it stay in reach, all
 * else is made `inert` by the player.
 */
export function dialog(kind: string, picture: IconName, facts: readonly string[], title: string): Dialog {
  const id = freshId();
  const heading = el('h2', { id, tabindex: '-1', class: 'cw-dialog-title' }, title);
  const body = el('div', { class: 'cw-dialog-body' });
  const actions = el('div', { class: 'cw-actions' });
  const element = el(
    'section',
    { class: `cw-dialog cw-dialog-${kind}`, role: 'dialog', 'aria-labelledby': id },
    el(
      'div',
      { class: 'cw-dialog-scroll' },
      el('p', { class: 'cw-eyebrow' }, icon(picture), ...facts.map((fact) => el('span', {}, fact))),
      heading,
      body,
    ),
    actions,
  );
  return { element, heading, body, actions };
}

/** Puts new buttons at the foot, `above` them a line of its own; what had the focus there hands it on to the first. */
export function setActions({ actions }: Dialog, buttons: readonly HTMLElement[], ...above: readonly Node[]): void {
  const had = actions.contains(document.activeElement);
  actions.replaceChildren(...above, ...buttons);
  if (had) buttons[0]?.focus();
}
