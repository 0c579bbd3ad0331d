import type { Question } from '../../core/course/course.js';
import type { Judged, Screen, SessionEvent } from '../../core/session/session.js';
import type { Language } from '../../strings/catalogue.js';
import { disordered, drawn } from '../../core/interactions/order.js';
import { answerFields } from './answers/answer-fields.js';
import { remarkOn } from './announcement.js';
import { dialog, setActions, type Dialog } from './dialog.js';
import { el, freshId, icon, put, textButton, verdictIcon } from './dom.js';
import { richText } from './rich-text.js';
import { timeLimit, type TimeLimits } from './time-limit.js';

type Asking = Extract<Screen, { readonly type: 'asking' }>;

/** A question before the learner, from first look to Continue. */
export interface QuestionPanel extends Dialog {
  readonly show: (screen: Asking) => void;
}

/** What the panel is made with. */
export interface QuestionParts {
  readonly courseLanguage: string;
  readonly language: Language;
  readonly picture: HTMLVideoElement;
  /** Draws the orders of one learner. */
  readonly seed: number;
  readonly send: (event: SessionEvent) => void;
  readonly announce: (text: string) => void;
  readonly limits: TimeLimits;
}

export function questionPanel(cue: string, question: Question, parts: QuestionParts): QuestionPanel {
  const { language, send, announce, seed } = parts;
  const { words, plural, number } = language;
  const facts = [words.question];
  if (question.points > 0) facts.push(words.points(plural(question.points)));
  if (question.required) facts.push(words.required);
  const frame = dialog('question', 'question', facts, question.title);
  const fields = answerFields(drawn(question, seed, cue), {
    ...parts,
    disorder: (items) => disordered(items, seed, cue),
    say: announce,
  });
  const fault = el('p', { class: 'cw-fault', id: freshId(), hidden: true });
  const feedback = el('div', { class: 'cw-feedback', hidden: true });
  const hint =
    question.hint === '' ? null : el('details', {}, el('summary', {}, words.hint), richText('hint', question));
  const form = el('form', { novalidate: true }, fields.element, hint, fault, feedback);
  // Formatted, the prompt stands before the fields, which are named by its words.
  const isFormatted = question.formatted?.['prompt'] !== undefined;
  if (isFormatted) frame.body.append(richText('prompt', question));
  frame.body.append(form);
  put(frame.element, 'data-wide', question.type === 'hotspot');
  if (isFormatted || question.prompt.trim() === question.title.trim()) frame.element.classList.add('cw-one-text');

  const { timeLimitMs } = question;
  const limit = timeLimitMs === undefined ? null : timeLimit(timeLimitMs, language, parts.limits, announce, unlimited);
  let expired = false;

  const submit = textButton(words.submit, 'primary', give);
  const retry = textButton(
    question.rewindToMs === null ? words.tryAgain : words.watchAgain,
    'primary',
    () => {
      send({ type: 'retry' });
      fields.focus();
    },
    'again',
  );
  const goOn = (look: 'primary' | 'secondary'): HTMLElement =>
    textButton(words.continue, look, () => {
      send({ type: 'continue' });
    });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    give();
  });
  form.addEventListener('input', () => {
    complain(null);
  });

  function complain(text: string | null): void {
    fault.hidden = text === null;
    fault.replaceChildren(...(text === null ? [] : [icon('warning'), text]));
    fields.fault(text === null ? null : fault.id);
  }

  function give(): void {
    if (!submit.isConnected) return;
    const answer = fields.read();
    if (answer.type === 'missing') {
      complain(answer.text);
      announce(answer.text);
      fields.focus();
      return;
    }
    send({ type: 'submit', answer });
  }

  /** Time ran out, or does not matter any more. */
  function unlimited(late: boolean): void {
    if (late) {
      expired = true;
      const answer = fields.read();
      announce(words.timeUp);
      const none = answer.type === 'missing' || fields.untouched?.() === true;
      send({ type: 'expired', answer: none ? { type: 'nothing' } : answer });
    }
    // What had the focus may be gone, and no button shall be pressed by who was typing.
    frame.heading.focus({ preventScroll: true });
  }

  function judgedText({
    last,
    attemptsLeft,
    leads,
  }: Asking & { readonly last: Judged }): readonly (HTMLElement | null)[] {
    const earned =
      last.verdict === 'partly' && question.points > 0
        ? words.pointsOf(number(last.share * question.points), number(question.points))
        : '';
    const chances = attemptsLeft > 0 && !leads ? words.attemptsLeft(plural(attemptsLeft)) : '';
    // Of a question with a limit it is not known whether there was an answer.
    const forgotten = last.answer === null && limit === null ? words.answerKept : '';
    const late = expired || last.answer?.type === 'nothing' ? words.timeUp : '';
    const remark = remarkOn(question, last.verdict);
    const line = (text: string): HTMLElement | null => (text === '' ? null : el('p', {}, text));
    const said = question[remark] === '' ? null : richText(remark, question);
    return [line(late), line(earned), said, line(chances), line(forgotten)];
  }

  return {
    ...frame,
    show: (screen) => {
      const { last, attemptsLeft, free, leads } = screen;
      complain(null);
      fields.judged(last, attemptsLeft === 0);
      feedback.hidden = last === null;
      limit?.stop();
      if (last !== null) {
        const { verdict } = last;
        feedback.dataset['verdict'] = verdict;
        feedback.replaceChildren(
          icon(verdictIcon(verdict)),
          el('div', {}, el('strong', {}, words[verdict]), ...judgedText({ ...screen, last })),
        );
        feedback.scrollIntoView({ block: 'nearest' });
      }
      if (last === null && attemptsLeft > 0) {
        expired = false;
        limit?.start();
        setActions(frame, free ? [submit, goOn('secondary')] : [submit], ...(limit === null ? [] : [limit.element]));
      } else if (attemptsLeft > 0 && !leads) {
        setActions(frame, free ? [retry, goOn('secondary')] : [retry]);
      } else {
        setActions(frame, [goOn('primary')]);
      }
    },
  };
}
