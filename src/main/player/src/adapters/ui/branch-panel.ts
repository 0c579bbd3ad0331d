import type { Branch, BranchOption, Note } from '../../core/course/course.js';
import type { SessionEvent } from '../../core/session/session.js';
import type { Language } from '../../strings/catalogue.js';
import { dialog, setActions, type Dialog } from './dialog.js';
import { el, icon, plainButton, textButton } from './dom.js';
import { richText } from './rich-text.js';

/** The learner decides how the story goes on, among `options`. `taken` is what was chosen at an earlier visit. */
export function branchPanel(
  branch: Branch,
  offered: readonly BranchOption[],
  taken: string | null,
  review: boolean,
  { words }: Language,
  send: (event: SessionEvent) => void,
): Dialog {
  const frame = dialog('branch', 'branch', [words.decision], branch.title);
  const options = offered.map(({ id, text }) => {
    const choose = (): void => {
      send({ type: 'choose', option: id });
    };
    const button = plainButton({ class: 'cw-way' }, choose, el('span', {}, text), icon('forward'));
    const before = id === taken ? el('span', { class: 'cw-before' }, icon('check'), words.takenBefore) : null;
    return el('li', {}, button, before);
  });
  if (branch.prompt !== '' && branch.prompt !== branch.title) {
    frame.body.append(richText('prompt', branch, 'cw-prompt'));
  }
  frame.body.append(el('ul', { class: 'cw-ways' }, ...options));
  if (review) {
    const goOn = textButton(words.continue, 'secondary', () => {
      send({ type: 'continue' });
    });
    setActions(frame, [goOn]);
  }
  return frame;
}

/** A note that stops the video until it was read. */
export function notePanel(note: Note, { words }: Language, send: (event: SessionEvent) => void): Dialog {
  const frame = dialog('note', 'note', [words.note], note.title);
  frame.body.append(richText('text', note, 'cw-prompt'));
  const goOn = textButton(words.continue, 'primary', () => {
    send({ type: 'continue' });
  });
  setActions(frame, [goOn]);
  return frame;
}
