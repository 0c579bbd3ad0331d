import type { Option, Question } from '../../core/course/course.js';
import type { Answer } from '../../core/interactions/answer.js';
import { parseNumber } from '../../core/interactions/judge.js';
import type { Judged } from '../../core/session/session.js';
import type { Language } from '../../strings/catalogue.js';
import { el, freshId, icon, put } from './dom.js';

/** Where the learner answers: one set of real inputs for each kind of question. */
export interface AnswerFields {
  readonly element: HTMLElement;
  /** What was given, or why it is not an answer yet. */
  read(): Answer | { readonly type: 'missing'; readonly text: string };
  /** Shows an answer that was judged; `reveal` also tells the right one. Null opens the fields again. */
  readonly judged: (judged: Judged | null, reveal: boolean) => void;
  readonly focus: () => void;
  /** Marks the fields as wrongly filled, by the text with that id; null takes it back. */
  readonly fault: (textId: string | null) => void;
}

/** `errorLanguage` reads numbers: the course's own, since the author wrote for it. */
export function answerFields(question: Question, courseLanguage: string, language: Language): AnswerFields {
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice':
      return choiceFields(
        question.prompt,
        question.options,
        question.type === 'multiple-choice',
        language,
        (chosen) => ({
          type: 'options',
          options: chosen,
        }),
      );
    case 'true-false': {
      const { words } = language;
      const options = [
        { id: 'true', text: words.yes, correct: question.answer, feedback: '' },
        { id: 'false', text: words.no, correct: !question.answer, feedback: '' },
      ];
      return choiceFields(question.prompt, options, false, language, ([chosen]) => ({
        type: 'flag',
        value: chosen === 'true',
      }));
    }
    case 'fill-in':
      return textField(question, language, (typed) =>
        typed.trim() === '' ? { type: 'missing', text: language.words.answerMissing } : { type: 'text', text: typed },
      );
    case 'numeric':
      return textField(question, language, (typed) => {
        const value = parseNumber(typed, courseLanguage);
        return value === null
          ? { type: 'missing', text: language.words.numberMissing(language.number(12.5)) }
          : { type: 'number', value };
      });
  }
}

function choiceFields(
  prompt: string,
  options: readonly Option[],
  many: boolean,
  { words }: Language,
  answer: (chosen: readonly string[]) => Answer,
): AnswerFields {
  const name = freshId();
  const rows = options.map((option) => {
    const input = el('input', { type: many ? 'checkbox' : 'radio', name, value: option.id });
    const verdict = el('span', { class: 'cw-option-verdict' });
    const remark = el('span', { class: 'cw-option-remark' });
    const row = el(
      'div',
      { class: 'cw-option' },
      el('label', {}, input, el('span', { class: 'cw-option-text' }, option.text)),
      verdict,
      remark,
    );
    return { option, input, verdict, remark, row };
  });
  const element = el(
    'fieldset',
    { class: 'cw-choice' },
    el('legend', {}, prompt),
    el('p', { class: 'cw-hint' }, many ? words.chooseAll : words.chooseOne),
    ...rows.map(({ row }) => row),
  );

  return {
    element,
    read: () => {
      const chosen = rows.filter(({ input }) => input.checked).map(({ option }) => option.id);
      return chosen.length === 0 ? { type: 'missing', text: words.answerMissing } : answer(chosen);
    },
    judged: (judged, reveal) => {
      const given = judged === null ? null : chosenOf(judged.answer);
      for (const { option, input, verdict, remark, row } of rows) {
        input.disabled = judged !== null || reveal;
        if (given !== null) input.checked = given.includes(option.id);
        const chosen = judged !== null && input.checked;
        const tone = chosen ? (option.correct ? 'correct' : 'incorrect') : reveal && option.correct ? 'right' : null;
        put(row, 'data-verdict', tone);
        verdict.replaceChildren();
        if (tone !== null) {
          const said = tone === 'right' ? words.rightAnswer : tone === 'correct' ? words.correct : words.incorrect;
          verdict.append(icon(tone === 'incorrect' ? 'cross' : 'check'), el('span', {}, said));
        }
        remark.textContent = chosen ? option.feedback : '';
        if (judged === null && !reveal && !many) input.checked = false;
      }
    },
    focus: () => {
      (rows.find(({ input }) => input.checked) ?? rows[0])?.input.focus();
    },
    fault: (textId) => {
      put(element, 'aria-describedby', textId);
      for (const { input } of rows) put(input, 'aria-describedby', textId);
    },
  };
}

function textField(
  question: Extract<Question, { readonly type: 'fill-in' | 'numeric' }>,
  { words, number }: Language,
  parse: (typed: string) => ReturnType<AnswerFields['read']>,
): AnswerFields {
  const id = freshId();
  const promptId = freshId();
  const numeric = question.type === 'numeric';
  const input = el('input', {
    type: 'text',
    id,
    class: 'cw-text',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    inputmode: numeric ? 'decimal' : 'text',
    'aria-describedby': promptId,
  });
  const verdict = el('p', { class: 'cw-text-right' });
  const element = el(
    'div',
    { class: 'cw-fill' },
    el('p', { class: 'cw-prompt', id: promptId }, question.prompt),
    el('label', { for: id }, words.yourAnswer),
    input,
    verdict,
  );

  function rightAnswer(): string {
    if (question.type === 'fill-in') return words.labelled(words.rightAnswer, question.accepted[0] ?? '');
    const { min, max } = question;
    return min === max ? words.labelled(words.rightAnswer, number(min)) : words.rightRange(number(min), number(max));
  }

  return {
    element,
    read: () => parse(input.value),
    judged: (judged, reveal) => {
      input.readOnly = judged !== null || reveal;
      const given = judged?.answer;
      if (given?.type === 'text') input.value = given.text;
      else if (given?.type === 'number' && input.value === '') input.value = number(given.value);
      put(element, 'data-verdict', judged?.verdict ?? null);
      verdict.textContent = reveal && judged?.verdict !== 'correct' ? rightAnswer() : '';
    },
    focus: () => {
      input.focus();
      input.select();
    },
    fault: (textId) => {
      put(input, 'aria-invalid', textId === null ? null : 'true');
      put(input, 'aria-describedby', textId === null ? promptId : `${promptId} ${textId}`);
    },
  };
}

function chosenOf(answer: Answer | null): readonly string[] | null {
  if (answer === null) return null;
  if (answer.type === 'options') return answer.options;
  return answer.type === 'flag' ? [String(answer.value)] : null;
}
