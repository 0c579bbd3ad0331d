import { put } from '../dom.js';

/** Lets `item` be dragged by its `grip` up and down the list, with mouse, pen or finger; `moved` after each change. */
export function draggable(grip: HTMLElement, item: HTMLElement, list: HTMLElement, moved: () => void): void {
  grip.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || list.hasAttribute('data-locked')) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    put(item, 'data-dragged', true);
  });
  grip.addEventListener('pointermove', ({ clientY }) => {
    if (!item.hasAttribute('data-dragged')) return;
    const others = [...list.children].filter((each) => each !== item);
    // Before the first whose middle lies below the pointer.
    const next = others.find((each) => {
      const { top, height } = each.getBoundingClientRect();
      return clientY < top + height / 2;
    });
    if (item.nextElementSibling === (next ?? null)) return;
    list.insertBefore(item, next ?? null);
    moved();
  });
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
    grip.addEventListener(end, () => {
      put(item, 'data-dragged', null);
    });
  }
}
