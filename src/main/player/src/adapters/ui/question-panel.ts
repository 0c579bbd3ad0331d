import type { Question } from '../../core/course/course.js';
import type { Screen, SessionEvent } from '../../core/session/session.js';
import type { Language } from '../../strings/catalogue.js';
import { answerFields } from './answer-fields.js';
import { dialog, setActions, type Dialog } from './dialog.js';
import { el, freshId, icon, textButton } from './dom.js';

type Asking = Extract<Screen, { readonly type: 'asking' }>;

/** A question before the learner, from first look to Continue. */
export interface QuestionPanel extends Dialog {
  readonly show: (screen: Asking) => void;
}

export function questionPanel(
  question: Question,
  courseLanguage: string,
  language: Language,
  send: (event: SessionEvent) => void,
  announce: (text: string) => void,
): QuestionPanel {
  const { words, plural } = language;
  const facts = [words.question];
  if (question.points > 0) facts.push(words.points(plural(question.points)));
  if (question.required) facts.push(words.required);
  const frame = dialog('question', 'question', facts, question.title);
  const fields = answerFields(question, courseLanguage, language);
  const fault = el('p', { class: 'cw-fault', id: freshId(), hidden: true });
  const feedback = el('div', { class: 'cw-feedback', hidden: true });
  const form = el('form', { novalidate: true }, fields.element, fault, feedback);
  frame.body.append(form);
  if (question.prompt.trim() === question.title.trim()) frame.element.classList.add('cw-one-text');

  const submit = textButton(words.submit, 'primary', give);
  const retry = textButton(
    words.tryAgain,
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

  function judgedText(screen: Asking): readonly string[] {
    const { last } = screen;
    if (last === null) return [];
    const remark = last.verdict === 'correct' ? question.whenCorrect : question.whenIncorrect;
    const chances = screen.attemptsLeft > 0 ? words.attemptsLeft(plural(screen.attemptsLeft)) : '';
    const forgotten = last.answer === null ? words.answerKept : '';
    return [remark, chances, forgotten].filter((text) => text !== '');
  }

  return {
    ...frame,
    show: (screen) => {
      const { last, attemptsLeft, free } = screen;
      complain(null);
      fields.judged(last, attemptsLeft === 0);
      feedback.hidden = last === null;
      if (last !== null) {
        const right = last.verdict === 'correct';
        feedback.dataset['verdict'] = last.verdict;
        feedback.replaceChildren(
          icon(right ? 'check' : 'cross'),
          el(
            'div',
            {},
            el('strong', {}, right ? words.correct : words.incorrect),
            ...judgedText(screen).map((text) => el('p', {}, text)),
          ),
        );
        feedback.scrollIntoView({ block: 'nearest' });
      }
      if (last === null && attemptsLeft > 0) {
        setActions(frame, free ? [submit, goOn('secondary')] : [submit]);
      } else if (attemptsLeft > 0) {
        setActions(frame, free ? [retry, goOn('secondary')] : [retry]);
      } else {
        setActions(frame, [goOn('primary')]);
      }
    },
  };
}
