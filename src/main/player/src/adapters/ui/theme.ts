import type { Theme } from '../../core/course/course.js';

type Rgb = readonly [number, number, number];

/** Surfaces the accent stands on; player.css paints them. */
const surfaces: Readonly<Record<'light' | 'dark' | 'video', Rgb>> = {
  light: [255, 255, 255],
  dark: [24, 27, 32],
  video: [20, 22, 26],
};
const leastContrast = 4.5;

/** Puts the author's accent on the page, moved towards black or white until it can be read on each surface. */
export function applyTheme(root: HTMLElement, theme: Theme, signal: AbortSignal): void {
  const accent = parseColour(theme.accent);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paint = (): void => {
    const scheme = theme.appearance === 'auto' ? (dark.matches ? 'dark' : 'light') : theme.appearance;
    root.dataset['scheme'] = scheme;
    const locked = readableOn(accent, surfaces[scheme]);
    root.style.setProperty('--cw-accent', css(locked));
    root.style.setProperty('--cw-on-accent', css(inkOn(locked)));
    const onVideo = readableOn(accent, surfaces.video);
    root.style.setProperty('--cw-accent-video', css(onVideo));
    root.style.setProperty('--cw-on-accent-video', css(inkOn(onVideo)));
  };
  paint();
  dark.addEventListener('change', paint, { signal });
}

export function parseColour(hex: string): Rgb {
  const value = /^#[0-9a-f]{6}$/i.test(hex) ? parseInt(hex.slice(1), 16) : 0x2f5fd0;
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

/** The colour itself, or the nearest mix with black or white that reaches the contrast. */
export function readableOn(colour: Rgb, surface: Rgb): Rgb {
  const goal: Rgb = luminance(surface) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  for (let part = 0; part < 1; part += 0.02) {
    const mixed = mix(colour, goal, part);
    if (contrast(mixed, surface) >= leastContrast) return mixed;
  }
  return goal;
}

/** Black or white, whichever reads better. */
export function inkOn(colour: Rgb): Rgb {
  const white: Rgb = [255, 255, 255];
  const black: Rgb = [13, 15, 18];
  return contrast(white, colour) >= contrast(black, colour) ? white : black;
}

/** WCAG 2.2: 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (part: number): number => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function mix(from: Rgb, to: Rgb, part: number): Rgb {
  const between = (a: number, b: number): number => Math.round(a + (b - a) * part);
  return [between(from[0], to[0]), between(from[1], to[1]), between(from[2], to[2])];
}

function css([red, green, blue]: Rgb): string {
  return `rgb(${red}, ${green}, ${blue})`;
}
