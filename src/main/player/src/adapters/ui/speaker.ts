import { el } from './dom.js';

/** How long a text stands to be read. */
const readMs = 5_000;

/** The one live region: whatever is said within a moment is read out as one. */
export interface Speaker {
  readonly element: HTMLElement;
  /** What was said, to be read. */
  readonly toast: HTMLElement;
  /** `shown` lets it be read as well for a while. */
  readonly say: (text: string, shown?: boolean) => void;
}

export function speaker(): Speaker {
  const element = el('div', { class: 'cw-unseen', role: 'status' });
  const toast = el('p', { class: 'cw-toast', 'aria-hidden': 'true' });
  let pending: string[] = [];
  let timer = 0;
  return {
    element,
    toast,
    say: (text, shown = false) => {
      if (shown) {
        toast.textContent = text;
        clearTimeout(timer);
        timer = window.setTimeout(() => {
          toast.textContent = '';
        }, readMs);
      }
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
  if (event.shiftKey) all.reverse();
  const first = all[0];
  if (first === undefined || document.activeElement !== all[all.length - 1]) return;
  event.preventDefault();
  first.focus();
}
