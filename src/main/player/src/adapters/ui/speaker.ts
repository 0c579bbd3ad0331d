import { el } from './dom.js';

/** The one live region: whatever is said within a moment is read out as one. */
export interface Speaker {
  readonly element: HTMLElement;
  readonly say: (text: string) => void;
}

export function speaker(): Speaker {
  const element = el('div', { class: 'cw-unseen', role: 'status' });
  let pending: string[] = [];
  return {
    element,
    say: (text) => {
      pending.push(text);
      if (pending.length > 1) return;
      queueMicrotask(() => {
        element.replaceChildren(el('p', {}, pending.join(' ')));
        pending = [];
      });
    },
  };
}

/** Tab at the last stop goes on at the first, so that a dialog with what stays in reach is a ring. */
export function cycleFocus(event: KeyboardEvent, root: HTMLElement): void {
  const all = [...root.querySelectorAll<HTMLElement>('button, input, [href]')].filter(
    (each) => each.tabIndex >= 0 && !each.matches(':disabled') && each.closest('[inert], [hidden]') === null,
  );
  const edge = event.shiftKey ? all[0] : all[all.length - 1];
  if (edge === undefined || document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? all[all.length - 1] : all[0])?.focus();
}
