import type { Course } from '../../core/course/course.js';
import type { Receipt, ReceiptLine } from '../../core/session/tracker.js';
import { cueOf } from '../../core/timeline/timeline.js';
import type { Language } from '../../strings/catalogue.js';
import { tickRow } from './achievement-view.js';
import { el, textButton } from './dom.js';
import { saveText } from './save-text.js';

const againMs = 1_000;

/**
 * What was told to the record, when the record confirmed it, and all of it to take away as proof; hidden where nothing
 * was told. Kept up to date while it is shown, since confirmations come late.
 */
export function receiptView(course: Course, receipt: () => Receipt, language: Language): HTMLElement {
  const { words } = language;
  const download = textButton(
    words.download,
    'secondary',
    () => {
      saveText(receiptText(course, receipt(), language));
    },
    'download',
  );
  const state = el('p', { class: 'cw-fine' });
  const list = el('ul', { class: 'cw-demands' });
  let shown = '';
  const view = el('details', { class: 'cw-receipt' }, el('summary', {}, words.receipt), state, list, download);
  // What leads to this screen is told right after it is shown.
  queueMicrotask(refresh);
  const timer = setInterval(() => {
    if (view.isConnected) refresh();
    else clearInterval(timer);
  }, againMs);
  return view;

  function refresh(): void {
    const { lines } = receipt();
    const now = JSON.stringify(lines);
    // Left alone while nothing changes: a learner may be copying from it.
    if (now === shown) return;
    shown = now;
    view.hidden = lines.length === 0;
    const open = lines.some(({ acknowledged }) => acknowledged === null);
    state.textContent = open ? words.receiptOpen : words.receiptKept;
    list.replaceChildren(...lines.map((line) => row(course, line, language)));
  }
}

function row(course: Course, line: ReceiptLine, language: Language): HTMLElement {
  const fate = el('small', {}, fateOf(line, language));
  return tickRow(line.acknowledged !== null, labelOf(course, line, language), fate);
}

function labelOf(course: Course, { what, cue }: ReceiptLine, { words }: Language): string {
  const said = what === 'chosen' ? words.yourChoice : what === 'neutral' ? words.answered : words[what];
  const interaction = cue === null ? undefined : cueOf(course, cue)?.interaction;
  return interaction === undefined ? said : `${interaction.title} · ${said}`;
}

function fateOf({ acknowledged, refused }: ReceiptLine, language: Language): string {
  const { words } = language;
  if (acknowledged !== null) return words.confirmed(moment(acknowledged, language));
  return refused ? words.notAccepted : words.unconfirmed;
}

/** Names the course and its edition, so that the text stands for itself. */
function receiptText(course: Course, { lines }: Receipt, language: Language): string {
  const rows = lines.map(
    (line) => `${moment(line.at, language)}  ${labelOf(course, line, language)}  (${fateOf(line, language)})`,
  );
  return [course.title, `${course.id} ${course.revision}`, '', ...rows, ''].join('\n');
}

function moment(iso: string, { tag }: Language): string {
  return new Date(iso).toLocaleString(tag, { dateStyle: 'short', timeStyle: 'medium' });
}
