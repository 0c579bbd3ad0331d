import type { Numeric, Reflection } from '../../../core/course/course.js';
import { parseNumber } from '../../../core/interactions/judge.js';
import { el, freshId, put } from '../dom.js';
import type { AnswerFields, FieldParts } from './fields.js';
import { markFault } from './mark.js';

/** SCORM 2004 keeps 4,000 characters of a long answer. [RTE 4th §4.2.9, long_fill_in] */
const mostCharacters = 4_000;

export function numberField(question: Numeric, { courseLanguage, language }: FieldParts): AnswerFields {
  const { words, number } = language;
  const { min, max } = question;
  const input = textInput('decimal');
  const field = oneField(question.prompt, words.yourAnswer, input);
  const verdict = el('p', { class: 'cw-text-right' });
  field.element.append(verdict);
  return {
    ...field,
    read: () => {
      const value = parseNumber(input.value, courseLanguage);
      return value === null ? { type: 'missing', text: words.numberMissing(number(12.5)) } : { type: 'number', value };
    },
    judged: (judged, reveal) => {
      input.readOnly = judged !== null || reveal;
      if (judged?.answer?.type === 'number' && input.value === '') input.value = number(judged.answer.value);
      put(field.element, 'data-verdict', judged?.verdict ?? null);
      const right =
        min === max ? words.labelled(words.rightAnswer, number(min)) : words.rightRange(number(min), number(max));
      verdict.textContent = reveal && judged?.verdict !== 'correct' ? right : '';
    },
  };
}

export function reflectionField(question: Reflection, { language: { words } }: FieldParts): AnswerFields {
  const area = el('textarea', { id: freshId(), class: 'cw-text cw-long', rows: 5, maxlength: mostCharacters });
  return {
    ...oneField(question.prompt, words.yourThoughts, area),
    read: () =>
      area.value.trim() === '' ? { type: 'missing', text: words.answerMissing } : { type: 'text', text: area.value },
    judged: (judged, reveal) => {
      area.readOnly = judged !== null || reveal;
      if (judged?.answer?.type === 'text') area.value = judged.answer.text;
    },
  };
}

/** Takes what is typed as it is: nothing is completed, corrected or made upper case. */
export function textInput(mode: 'text' | 'decimal'): HTMLInputElement {
  return el('input', {
    type: 'text',
    id: freshId(),
    class: 'cw-text',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    inputmode: mode,
  });
}

/** A prompt and one labelled input. */
function oneField(
  prompt: string,
  label: string,
  input: HTMLInputElement | HTMLTextAreaElement,
): Pick<AnswerFields, 'element' | 'focus' | 'fault'> {
  const promptId = freshId();
  input.setAttribute('aria-describedby', promptId);
  return {
    element: el(
      'div',
      { class: 'cw-fill' },
      el('p', { class: 'cw-prompt', id: promptId }, prompt),
      el('label', { for: input.id }, label),
      input,
    ),
    focus: () => {
      input.focus();
      input.select();
    },
    fault: (textId) => {
      markFault(input, textId !== null, promptId, textId);
    },
  };
}
