import type { Language } from '../../strings/catalogue.js';
import { type CaptionLook, type Device, looks } from './device.js';
import { el, freshId } from './dom.js';

/** What this device keeps: how captions look, which keys work, and whether time is limited. */
export function settingsPanel(
  { words, percent }: Language,
  device: Device,
  adjust: (change: Partial<Device>) => void,
): HTMLElement {
  function choice(part: keyof CaptionLook): HTMLElement {
    const id = freshId();
    const options = looks[part].map((value) =>
      el(
        'option',
        { value, selected: value === device[part] },
        typeof value === 'number' ? percent(value) : words.looks[value],
      ),
    );
    const select = el('select', { id }, ...options);
    select.addEventListener('change', () => {
      adjust({ [part]: looks[part][select.selectedIndex] });
    });
    return el('div', { class: 'cw-setting' }, el('label', { for: id }, words.settingOf[part]), select);
  }

  function flag(part: 'pausing' | 'shortcuts' | 'timed'): HTMLElement {
    const box = el('input', { type: 'checkbox', checked: device[part] });
    box.addEventListener('change', () => {
      adjust({ [part]: box.checked });
    });
    return el('label', { class: 'cw-setting' }, box, words.settingOf[part]);
  }

  return el(
    'div',
    { class: 'cw-settings' },
    el('h3', {}, words.captions),
    el(
      'p',
      { class: 'cw-caption cw-preview', 'aria-hidden': 'true' },
      el('span', { class: 'cw-caption-text' }, words.preview),
    ),
    ...(Object.keys(looks) as (keyof CaptionLook)[]).map(choice),
    el('h3', {}, words.descriptions),
    flag('pausing'),
    el('h3', {}, words.keys),
    flag('shortcuts'),
    el('h3', {}, words.question),
    flag('timed'),
  );
}
