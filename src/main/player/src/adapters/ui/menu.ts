import { el, freshId, icon, iconButton, plainButton, put } from './dom.js';
import type { IconName } from './icons.js';

/** One row of a menu: a choice in a group, or a switch of its own. */
export interface MenuItem {
  readonly text: string;
  /** Shown as a small heading above the first item of a group. */
  readonly group: string;
  readonly role: 'menuitemradio' | 'menuitemcheckbox' | 'menuitem';
  readonly checked?: boolean;
  readonly language?: string;
  readonly choose: () => void;
}

export interface MenuButton {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly isOpen: () => boolean;
  readonly close: () => void;
}

/** A button that opens a menu above itself; `items` are asked for at each opening. */
export function menuButton(
  name: string,
  picture: IconName,
  items: () => readonly MenuItem[],
  signal: AbortSignal,
): MenuButton {
  const id = freshId();
  const button = iconButton(name, picture, () => {
    if (menu.hidden) open();
    else close();
  });
  const menu = el('div', { class: 'cw-menu', id, role: 'menu', 'aria-label': name, hidden: true });
  const element = el('div', { class: 'cw-menu-anchor' }, button, menu);
  put(button, 'aria-haspopup', 'menu');
  put(button, 'aria-expanded', 'false');
  put(button, 'aria-controls', id);

  function open(): void {
    menu.replaceChildren(...groupsOf(items()));
    menu.hidden = false;
    put(button, 'aria-expanded', 'true');
    (menu.querySelector<HTMLElement>('[aria-checked="true"]') ?? rows()[0])?.focus();
  }

  function close(): void {
    if (menu.hidden) return;
    const within = menu.contains(document.activeElement);
    menu.hidden = true;
    put(button, 'aria-expanded', 'false');
    if (within) button.focus();
  }

  function groupsOf(all: readonly MenuItem[]): readonly HTMLElement[] {
    const names = [...new Set(all.map(({ group }) => group))];
    return names.map((group) => {
      const rowsOfGroup = all.filter((item) => item.group === group).map(row);
      return el(
        'div',
        { role: 'group', class: 'cw-menu-group', 'aria-label': group },
        names.length > 1 ? el('div', { class: 'cw-menu-heading', 'aria-hidden': 'true' }, group) : null,
        ...rowsOfGroup,
      );
    });
  }

  function row(item: MenuItem): HTMLElement {
    return plainButton(
      {
        class: 'cw-menu-item',
        role: item.role,
        'aria-checked': item.checked === undefined ? null : String(item.checked),
        tabindex: '-1',
        lang: item.language ?? null,
      },
      () => {
        close();
        item.choose();
      },
      icon('check'),
      el('span', {}, item.text),
    );
  }

  const rows = (): readonly HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('.cw-menu-item')];

  menu.addEventListener('keydown', (event) => {
    const all = rows();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) all[to % all.length]?.focus();
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') {
      close();
      return;
    } else if (event.key.length === 1 && event.key !== ' ') {
      all.find((each) => each.textContent.toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.target instanceof Node && !element.contains(event.target)) close();
    },
    { signal },
  );
  return { element, button, isOpen: () => !menu.hidden, close };
}
