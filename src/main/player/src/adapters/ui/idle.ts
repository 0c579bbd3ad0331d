import { put } from './dom.js';

/** The controls go when a mouse has rested this long over a running video. */
const restMs = 2_800;

/** Hides the controls while nothing needs them: never for touch, a focused control or a resting pointer on them. */
export interface IdleWatch {
  readonly wake: () => void;
  readonly lastWasTouch: () => boolean;
}

export function idleWatch(root: HTMLElement, bar: HTMLElement, mayHide: () => boolean, signal: AbortSignal): IdleWatch {
  let timer = 0;
  let pointer = '';

  function wake(): void {
    put(root, 'data-idle', null);
    clearTimeout(timer);
    timer = window.setTimeout(rest, restMs);
  }

  function rest(): void {
    const focused = document.activeElement;
    const held = focused !== null && bar.contains(focused) && focused.matches(':focus-visible');
    if (pointer === 'mouse' && mayHide() && !held && !bar.matches(':hover')) put(root, 'data-idle', '');
    else timer = window.setTimeout(rest, restMs);
  }

  for (const sign of ['pointermove', 'pointerdown'] as const) {
    root.addEventListener(
      sign,
      (event) => {
        pointer = event.pointerType;
        wake();
      },
      { signal, passive: true },
    );
  }
  root.addEventListener('focusin', wake, { signal });
  root.addEventListener('keydown', wake, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
  });
  return { wake, lastWasTouch: () => pointer === 'touch' };
}
