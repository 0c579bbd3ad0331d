import type { Hotspot, Picture, Region } from '../../../core/course/course.js';
import { el, put } from '../dom.js';
import { choiceFields } from './choice.js';
import type { AnswerFields, FieldParts } from './fields.js';

/** The picture with its regions, and the same regions as a list: pointing at one chooses it in the list. */
export function hotspotFields(question: Hotspot, parts: FieldParts): AnswerFields {
  const numbered = question.options.map((region, i) => ({
    ...region,
    text: `${parts.language.number(i + 1)}. ${region.text}`,
  }));
  const fields = choiceFields(question.prompt, numbered, question.several, parts, (options) => ({
    type: 'options',
    options,
  }));
  const spots = question.options.map((region, i) => {
    const input = fields.element.querySelector<HTMLInputElement>(`input[value="${region.id}"]`);
    const spot = spotOf(region, parts.language.number(i + 1));
    spot.addEventListener('click', () => input?.click());
    return { spot, input };
  });
  const picture = el('div', { class: 'cw-picture', 'aria-hidden': 'true' }, ...spots.map(({ spot }) => spot));
  fields.element.querySelector('legend')?.after(picture);
  fields.element.addEventListener('change', refresh);
  if (question.picture === undefined) paint(parts.picture, picture);
  else hang(question.picture, picture);

  function refresh(): void {
    for (const { spot, input } of spots) {
      put(spot, 'data-chosen', input?.checked === true);
      put(spot, 'data-verdict', input?.closest('.cw-option')?.getAttribute('data-verdict') ?? null);
    }
  }

  return {
    ...fields,
    judged: (judged, reveal) => {
      fields.judged(judged, reveal);
      refresh();
    },
  };
}

function spotOf({ round, x, y, width, height }: Region, name: string): HTMLElement {
  const spot = el('span', { class: 'cw-spot', 'data-round': round }, el('span', {}, name));
  const { style } = spot;
  [style.left, style.top, style.width, style.height] = [x, y, width, height].map((each) => `${each / 10}%`) as [
    string,
    string,
    string,
    string,
  ];
  return spot;
}

/** Shows a picture of the package; without it the list is enough. */
function hang({ src, width, height }: Picture, frame: HTMLElement): void {
  const image = el('img', { src, alt: '', width, height });
  image.addEventListener('error', () => {
    frame.hidden = true;
  });
  // As wide as there is room, unless that made it higher than the window.
  frame.style.maxWidth = `${Math.round((55 * width) / height)}vh`;
  frame.prepend(image);
}

/** Draws what the video shows, now and once it has arrived where it was sent. */
function paint(video: HTMLVideoElement, picture: HTMLElement): void {
  const canvas = el('canvas');
  picture.prepend(canvas);
  const moments = ['seeked', 'loadeddata'] as const;
  let shown = false;
  const draw = (): void => {
    if (shown && !canvas.isConnected) {
      for (const moment of moments) video.removeEventListener(moment, draw);
      return;
    }
    const { videoWidth, videoHeight } = video;
    picture.hidden = !(videoWidth > 0);
    if (picture.hidden || video.readyState < 2) return;
    canvas.width = videoWidth;
    canvas.height = videoHeight;
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    shown = true;
  };
  for (const moment of moments) video.addEventListener(moment, draw);
  draw();
}
