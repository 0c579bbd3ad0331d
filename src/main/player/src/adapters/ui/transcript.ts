import type { CaptionTrack } from '../../core/course/course.js';
import { directionOf, type Language } from '../../strings/catalogue.js';
import { captionWords, parseCaption, speakerOf } from './caption-text.js';
import { el, icon, iconButton, plainButton, put } from './dom.js';
import { saveText } from './save-text.js';
import { clock } from './time-text.js';

/** What was said, line by line, to read, search and go to. */
export interface Transcript {
  readonly element: HTMLElement;
  readonly show: (track: CaptionTrack | null) => void;
  readonly at: (atMs: number) => void;
}

interface Line {
  readonly fromMs: number;
  readonly row: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly text: HTMLElement;
  /** With a colon, or empty. */
  readonly speaker: string;
  readonly words: string;
}

export function transcript(language: Language, seek: (toMs: number) => void): Transcript {
  const { words, plural } = language;
  const search = el('input', { type: 'search', 'aria-label': words.search, placeholder: words.search });
  const found = el('p', { class: 'cw-found', 'aria-live': 'polite' });
  const list = el('ol', { class: 'cw-lines' });
  const element = el(
    'div',
    { class: 'cw-transcript' },
    el('div', { class: 'cw-search' }, icon('search'), search, iconButton(words.download, 'download', download)),
    found,
    list,
  );
  let track: CaptionTrack | null = null;
  let lines: readonly Line[] = [];
  let current: Line | null = null;
  /** The learner reads elsewhere: following the video would pull the text away. */
  let leftUntil = 0;

  for (const sign of ['wheel', 'touchmove', 'keydown'] as const) {
    list.addEventListener(sign, () => (leftUntil = performance.now() + 8000), { passive: true });
  }
  search.addEventListener('input', sift);
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || search.value === '') return;
    search.value = '';
    sift();
    event.stopPropagation();
  });

  function download(): void {
    const text = lines.map((line) => `${clock(line.fromMs, language)}  ${line.speaker}${line.words}\n`).join('');
    saveText(text);
  }

  function sift(): void {
    const wanted = search.value.trim().toLocaleLowerCase();
    let hits = 0;
    for (const line of lines) {
      const at = wanted === '' ? -1 : line.words.toLocaleLowerCase().indexOf(wanted);
      line.row.hidden = wanted !== '' && at < 0;
      if (at < 0) line.text.textContent = line.words;
      else {
        hits += 1;
        const end = at + wanted.length;
        line.text.replaceChildren(
          line.words.slice(0, at),
          el('mark', {}, line.words.slice(at, end)),
          line.words.slice(end),
        );
      }
    }
    found.textContent = wanted === '' ? '' : hits === 0 ? words.nothingFound : words.found(plural(hits));
  }

  function lineOf(fromMs: number, text: string): Line {
    const nodes = parseCaption(text);
    const voice = speakerOf(nodes);
    const speaker = voice === '' ? '' : `${voice}: `;
    const said = el('span', { dir: 'auto' }, captionWords(nodes));
    const button = plainButton(
      { class: 'cw-line' },
      () => {
        seek(fromMs);
      },
      el('span', { class: 'cw-line-time', 'aria-hidden': 'true' }, clock(fromMs, language)),
      el('span', { class: 'cw-line-text' }, speaker === '' ? null : el('b', {}, speaker), said),
    );
    return { fromMs, row: el('li', {}, button), button, text: said, speaker, words: captionWords(nodes) };
  }

  return {
    element,
    show: (next) => {
      if (next === track) return;
      track = next;
      current = null;
      lines = next?.captions.map(({ fromMs, text }) => lineOf(fromMs, text)) ?? [];
      put(list, 'lang', next?.language ?? null);
      put(list, 'dir', next === null ? null : directionOf(next.language));
      list.replaceChildren(...lines.map(({ row }) => row));
      sift();
    },
    at: (atMs) => {
      let now: Line | null = null;
      for (const line of lines) if (line.fromMs <= atMs) now = line;
      if (now === current) return;
      if (current !== null) put(current.button, 'aria-current', null);
      current = now;
      if (now === null) return;
      put(now.button, 'aria-current', 'true');
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
      if (performance.now() < leftUntil || search.value !== '' || list.offsetParent === null) return;
      const top = now.row.offsetTop - list.clientHeight / 3;
      list.scrollTo({ top, behavior: 'smooth' });
    },
  };
}
