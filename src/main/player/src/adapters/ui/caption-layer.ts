import type { Caption, CaptionTrack } from '../../core/course/course.js';
import { captionWords, parseCaption, renderCaption } from './caption-text.js';
import { el } from './dom.js';

/** Where a caption's settings put it; of WebVTT's settings the line and the alignment. */
export interface Placement {
  readonly top: boolean;
  readonly align: 'start' | 'center' | 'end';
}

/** Shows captions over the picture and speaks descriptions. */
export interface CaptionLayer {
  readonly element: HTMLElement;
  /** Null shows none. */
  readonly use: (track: CaptionTrack | null, descriptions: CaptionTrack | null) => void;
  readonly at: (atMs: number) => void;
}

/** `describe` gets each description once, when its time comes, with the milliseconds it lasts. */
export function captionLayer(describe: (text: string, spanMs: number) => void): CaptionLayer {
  const bottom = el('div', { class: 'cw-captions-bottom' });
  const top = el('div', { class: 'cw-captions-top' });
  const element = el('div', { class: 'cw-captions' }, top, bottom);
  let captions: CaptionTrack | null = null;
  let descriptions: CaptionTrack | null = null;
  let shown: readonly Caption[] | null = [];
  let described: Caption | null = null;
  let lastMs = 0;

  function draw(): void {
    const now = captions === null ? [] : captionsAt(captions.captions, lastMs);
    if (now.length === shown?.length && now.every((caption, i) => caption === shown?.[i])) return;
    shown = now;
    top.replaceChildren();
    bottom.replaceChildren();
    for (const caption of now) {
      const placement = placementOf(caption.settings);
      (placement.top ? top : bottom).append(boxOf(caption, placement, captions));
    }
  }

  return {
    element,
    use: (track, described_) => {
      if (captions === track && descriptions === described_) return;
      captions = track;
      descriptions = described_;
      shown = null;
      draw();
    },
    at: (atMs) => {
      lastMs = atMs;
      draw();
      const description = descriptions === null ? undefined : captionsAt(descriptions.captions, atMs)[0];
      if (description !== undefined && description !== described)
        describe(captionWords(parseCaption(description.text)), description.toMs - description.fromMs);
      described = description ?? null;
    },
  };
}

export function captionsAt(captions: readonly Caption[], atMs: number): readonly Caption[] {
  return captions.filter((caption) => caption.fromMs <= atMs && atMs < caption.toMs);
}

export function placementOf(settings: string): Placement {
  const line = /(?:^|\s)line:(-?[\d.]+)(%?)/.exec(settings);
  const align = /(?:^|\s)align:(start|left|end|right)/.exec(settings)?.[1];
  const at = Number(line?.[1] ?? -1);
  return {
    // Lines count from the top, negative ones from the bottom.
    top: line !== null && (line[2] === '%' ? at < 50 : at >= 0 && at < 6),
    align: align === 'start' || align === 'left' ? 'start' : align === 'end' || align === 'right' ? 'end' : 'center',
  };
}

function boxOf(caption: Caption, { align }: Placement, track: CaptionTrack | null): HTMLElement {
  const text = el('span', { class: 'cw-caption-text', lang: track?.language ?? '' });
  text.append(renderCaption(parseCaption(caption.text)));
  return el('p', { class: `cw-caption cw-align-${align}` }, text);
}
