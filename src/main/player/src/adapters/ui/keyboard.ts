import type { Scene } from '../../core/course/course.js';
import { own } from '../../core/own.js';
import { chapterFrom } from '../../core/timeline/timeline.js';

/** What a key asks for; steps are in visual direction, which right-to-left pages turn round. */
export type KeyWish =
  | { readonly type: 'play' | 'captions' | 'mute' | 'full' | 'start' | 'end' }
  | { readonly type: 'chapter'; readonly by: 1 | -1 }
  | { readonly type: 'step'; readonly byMs: number };

/** The part of a keyboard event that decides. */
export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Where the focus is: keys that a control uses itself are not taken from it. */
export type FocusPlace = 'seek' | 'player' | 'button' | 'elsewhere';

const wishes: Readonly<Record<string, KeyWish>> = {
  k: { type: 'play' },
  c: { type: 'captions' },
  m: { type: 'mute' },
  f: { type: 'full' },
  n: { type: 'chapter', by: 1 },
  p: { type: 'chapter', by: -1 },
  PageUp: { type: 'step', byMs: 30_000 },
  PageDown: { type: 'step', byMs: -30_000 },
  Home: { type: 'start' },
  End: { type: 'end' },
};

/** Without `letters` no single letter works (WCAG 2.2, 2.1.4). */
export function wishOf(key: Key, place: FocusPlace, rightToLeft: boolean, letters = true): KeyWish | null {
  if (place === 'elsewhere' || key.ctrlKey || key.altKey || key.metaKey) return null;
  switch (key.key) {
    case ' ':
      return place === 'button' ? null : { type: 'play' };
    case 'ArrowRight':
      return step(rightToLeft ? -1 : 1, key.shiftKey);
    case 'ArrowLeft':
      return step(rightToLeft ? 1 : -1, key.shiftKey);
    case 'ArrowUp':
      return place === 'seek' ? step(1, key.shiftKey) : null;
    case 'ArrowDown':
      return place === 'seek' ? step(-1, key.shiftKey) : null;
  }
  const isLetter = key.key.length === 1;
  if (isLetter && !letters) return null;
  return own(wishes, isLetter ? key.key.toLowerCase() : key.key) ?? null;
}

/** Where a key leads in the scene; undefined for keys that do something else or lead nowhere. */
export function targetOf(wish: KeyWish, scene: Scene, atMs: number): number | undefined {
  switch (wish.type) {
    case 'step':
      return Math.max(0, atMs + wish.byMs);
    case 'chapter':
      return chapterFrom(scene, atMs, wish.by);
    case 'start':
      return 0;
    case 'end':
      return scene.durationMs;
    case 'play':
    case 'captions':
    case 'mute':
    case 'full':
      return undefined;
  }
}

export function placeOf(target: EventTarget | null): FocusPlace {
  if (!(target instanceof Element)) return 'elsewhere';
  if (target.closest('[role="dialog"], [role="menu"], .cw-side, .cw-cover') !== null) return 'elsewhere';
  if (target.classList.contains('cw-seek-input')) return 'seek';
  if (target.closest('input, textarea, select') !== null) return 'elsewhere';
  return target.closest('button, a') === null ? 'player' : 'button';
}

function step(sign: number, fine: boolean): KeyWish {
  return { type: 'step', byMs: sign * (fine ? 1_000 : 5_000) };
}
