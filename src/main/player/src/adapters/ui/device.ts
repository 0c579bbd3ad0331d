import type { RenditionWish } from '../../core/timeline/renditions.js';

/** What belongs to this device rather than to the learner's record; storage may be refused, then it lasts a sitting. */
export interface Device extends CaptionLook {
  readonly volume: number;
  readonly muted: boolean;
  readonly descriptions: boolean;
  /** The video waits while a description that is longer than its time is read out. */
  readonly pausing: boolean;
  /** Single letters work as keys. */
  readonly shortcuts: boolean;
  /** Questions may have time limits. */
  readonly timed: boolean;
  /** Lines of the picture at most, once the learner has chosen. */
  readonly quality: number | null;
}

/** How captions look, part by part; the first of each is not the usual one but the least. */
export const looks = {
  /** Of the usual text size. */
  captionSize: [0.75, 1, 1.25, 1.5, 2],
  captionText: ['white', 'yellow', 'cyan', 'lime', 'black'],
  captionBack: ['black', 'blue', 'white', 'yellow'],
  captionOpacity: [0, 0.25, 0.5, 0.8, 1],
  captionEdge: ['none', 'outline', 'shadow'],
  captionPlace: ['bottom', 'top'],
} as const;

export type CaptionLook = { readonly [Part in keyof typeof looks]: (typeof looks)[Part][number] };

const key = 'cuewright.device';
const usual: Device = {
  volume: 1,
  muted: false,
  descriptions: false,
  pausing: false,
  shortcuts: true,
  timed: true,
  quality: null,
  captionSize: 1,
  captionText: 'white',
  captionBack: 'black',
  captionOpacity: 0.8,
  captionEdge: 'none',
  captionPlace: 'bottom',
};

export function readDevice(storage: Storage | null): Device {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return usual;
    const good = Object.entries(kept).filter(([name, value]) => isGood(name, value));
    return { ...usual, ...(Object.fromEntries(good) as Partial<Device>) };
  } catch {
    return usual;
  }
}

function isGood(name: string, value: unknown): boolean {
  if (name in looks) return (looks[name as keyof CaptionLook] as readonly unknown[]).includes(value);
  if (name === 'quality') return Number.isFinite(value);
  if (name === 'volume') return typeof value === 'number' && value >= 0 && value <= 1;
  return name in usual && typeof value === 'boolean';
}

export function keepDevice(storage: Storage | null, device: Device): void {
  try {
    storage?.setItem(key, JSON.stringify(device));
  } catch {
    // Full or refused: the choice holds until the page goes.
  }
}

/** Who asks the browser to save data begins with the smallest. */
export function wishedRendition({ quality, descriptions }: Device): RenditionWish {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return { quality: quality ?? (connection?.saveData === true ? 0 : Infinity), described: descriptions };
}

const colours = {
  white: '255, 255, 255',
  black: '0, 0, 0',
  yellow: '255, 230, 0',
  cyan: '0, 255, 255',
  lime: '0, 255, 0',
  blue: '0, 20, 140',
} as const;

/** Puts the looks of captions on the page; picture.css paints them. */
export function applyLook(root: HTMLElement, look: CaptionLook): void {
  const { style, dataset } = root;
  style.setProperty('--cw-caption-scale', String(look.captionSize));
  style.setProperty('--cw-caption-text', `rgb(${colours[look.captionText]})`);
  style.setProperty('--cw-caption-back', `rgba(${colours[look.captionBack]}, ${look.captionOpacity})`);
  style.setProperty('--cw-caption-edge', look.captionText === 'black' ? '#fff' : '#000');
  dataset['edge'] = look.captionEdge;
  dataset['captions'] = look.captionPlace;
}
