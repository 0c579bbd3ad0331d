import type { Language } from '../../strings/catalogue.js';
import type { Course } from '../../core/course/course.js';
import { hasDescribed, qualitiesOf } from '../../core/timeline/renditions.js';
import { type CaptionLook, type Device, looks, wishedRendition } from './device.js';
import { el, freshId } from './dom.js';

type Switch = 'descriptions' | 'pausing' | 'shortcuts' | 'timed';

export interface SettingsPanel {
  readonly element: HTMLElement;
  /** What can be switched elsewhere too follows. */
  readonly show: (device: Device) => void;
}

/** What this device keeps: which rendition is played, how captions look, which keys work, and whether time is limited. */
export function settingsPanel(
  course: Course,
  { words, percent }: Language,
  device: Device,
  adjust: (change: Partial<Device>) => void,
): SettingsPanel {
  const switches: { readonly part: Switch; readonly box: HTMLInputElement }[] = [];

  function choice<T extends string | number>(
    part: keyof CaptionLook | 'quality',
    values: readonly T[],
    chosen: T | undefined,
    name: (value: T) => string,
  ): HTMLElement {
    const id = freshId();
    const options = values.map((value) => el('option', { value, selected: value === chosen }, name(value)));
    const select = el('select', { id }, ...options);
    select.addEventListener('change', () => {
      adjust({ [part]: values[select.selectedIndex] });
    });
    return el('div', { class: 'cw-setting' }, el('label', { for: id }, words.settingOf[part]), select);
  }

  const look = (part: keyof CaptionLook): HTMLElement =>
    choice<string | number>(part, looks[part], device[part], (value) =>
      typeof value === 'number' ? percent(value) : words.looks[value as keyof typeof words.looks],
    );

  function quality(): readonly HTMLElement[] {
    const heights = qualitiesOf(course);
    if (heights.length === 0) return [];
    const { quality: most } = wishedRendition(device);
    const chosen = heights.find((height) => height <= most) ?? heights[heights.length - 1];
    return [el('h3', {}, words.video), choice('quality', heights, chosen, (height) => `${height}p`)];
  }

  function flag(part: Switch): HTMLElement {
    const box = el('input', { type: 'checkbox' });
    switches.push({ part, box });
    box.addEventListener('change', () => {
      adjust({ [part]: box.checked });
    });
    return el('label', { class: 'cw-setting' }, box, words.settingOf[part]);
  }

  function show(now: Device): void {
    for (const { part, box } of switches) box.checked = now[part];
  }

  const element = el(
    'div',
    { class: 'cw-settings' },
    ...quality(),
    el('h3', {}, words.captions),
    el(
      'p',
      { class: 'cw-caption cw-preview', 'aria-hidden': 'true' },
      el('span', { class: 'cw-caption-text' }, words.preview),
    ),
    ...(Object.keys(looks) as (keyof CaptionLook)[]).map(look),
    el('h3', {}, words.descriptions),
    hasDescribed(course) ? flag('descriptions') : null,
    flag('pausing'),
    el('h3', {}, words.keys),
    flag('shortcuts'),
    el('h3', {}, words.question),
    flag('timed'),
  );
  show(device);
  return { element, show };
}
