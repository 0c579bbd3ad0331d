import type { Named, Option } from '../../../core/course/course.js';
import type { Answer } from '../../../core/interactions/answer.js';
import { el, freshId, put } from '../dom.js';
import type { AnswerFields, FieldParts } from './fields.js';
import { mark } from './mark.js';

/** One of some options, or several; those without `correct` are opinions. */
export function choiceFields(
  prompt: string,
  options: readonly (Named & Partial<Option>)[],
  many: boolean,
  { language: { words } }: FieldParts,
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
        const { correct } = option;
        mark(
          row,
          verdict,
          correct === undefined
            ? null
            : chosen
              ? correct
                ? 'correct'
                : 'incorrect'
              : reveal && correct
                ? 'right'
                : null,
          words,
        );
        remark.textContent = chosen ? (option.feedback ?? '') : '';
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

function chosenOf(answer: Answer | null): readonly string[] | null {
  if (answer === null) return null;
  if (answer.type === 'options') return answer.options;
  return answer.type === 'flag' ? [String(answer.value)] : null;
}
