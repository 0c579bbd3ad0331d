import type { Scene } from '../../core/course/course.js';
import { notesAt } from '../../core/timeline/timeline.js';
import type { Catalogue } from '../../strings/catalogue.js';
import { el, freshId, icon } from './dom.js';
import { richText } from './rich-text.js';

/** Notes that stand beside the running video for a while. */
export interface TimedNotes {
  readonly element: HTMLElement;
  /** Null shows none. */
  readonly at: (scene: Scene | null, atMs: number) => void;
}

export function timedNotes(words: Catalogue, courseLanguage: string, say: (text: string) => void): TimedNotes {
  const element = el('div', { class: 'cw-notes', lang: courseLanguage });
  let shown = '';
  return {
    element,
    at: (scene, atMs) => {
      const notes = scene === null ? [] : notesAt(scene, atMs);
      const key = notes.map(({ id }) => id).join(' ');
      if (key === shown) return;
      shown = key;
      element.replaceChildren(
        ...notes.map(({ interaction }) => {
          const id = freshId();
          const body = el('div', {}, el('h2', { id }, interaction.title), richText('text', interaction));
          return el('section', { class: 'cw-note', 'aria-labelledby': id }, icon('note'), body);
        }),
      );
      for (const { interaction } of notes) say(words.labelled(words.note, `${interaction.title}. ${interaction.text}`));
    },
  };
}
