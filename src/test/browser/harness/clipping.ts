import type { Page } from 'playwright-core';

/** Texts that cannot be read whole: cut off by what they stand in, or beyond a side of the page. */
export function clipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    /** Titles of the course are shortened by design, with an ellipsis; the start page has them in full. */
    const exempt = '.cw-unseen, .cw-titles, .cw-one-text legend, .cw-one-text .cw-prompt';
    const found: string[] = [];
    const root = document.querySelector('.cw');
    if (root === null) return ['no player'];
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const holder = text.parentElement;
      if (holder === null || text.textContent?.trim() === '' || holder.closest(exempt) !== null) continue;
      if (!holder.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      const fault = faultOf(holder, box);
      if (fault !== null) found.push(`“${text.textContent ?? ''}” ${fault}`);
    }
    for (const box of [document.documentElement, ...root.querySelectorAll('*')]) {
      const { overflowX } = getComputedStyle(box);
      const scrolls = overflowX === 'auto' || overflowX === 'scroll' || box === document.documentElement;
      if (scrolls && box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0) {
        found.push(`${box.className} scrolls sideways: ${box.scrollWidth} in ${box.clientWidth}`);
      }
    }
    return found;

    function faultOf(holder: Element, box: DOMRect): string | null {
      if (box.left < -1 || box.right > innerWidth + 1) return `leaves the page, ${box.left} to ${box.right}`;
      for (let around: Element | null = holder; around !== null; around = around.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(around);
        if (display === 'inline' || display === 'contents') continue;
        const edge = around.getBoundingClientRect();
        const name = `of .${around.className}`;
        if (overflowX !== 'visible' && (box.left < edge.left - 1 || box.right > edge.right + 1)) {
          return `is cut off at a side ${name}`;
        }
        // What can be scrolled to is not cut off, whatever stands further out.
        if (overflowY === 'auto' || overflowY === 'scroll') return null;
        if (overflowY !== 'visible' && (box.top < edge.top - 2 || box.bottom > edge.bottom + 2)) {
          return `is cut off above or below ${name}`;
        }
      }
      return null;
    }
  });
}
