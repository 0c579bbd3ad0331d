import type { Matching } from '../../../core/course/course.js';
import { el, freshId } from '../dom.js';
import type { AnswerFields, FieldParts } from './fields.js';
import { markFault, markPart } from './mark.js';

/** A list of targets to pick from beside each item: one gesture by mouse, finger, keyboard and screen reader alike. */
export function matchingFields(question: Matching, { language: { words } }: FieldParts): AnswerFields {
  const { items, targets, partialCredit } = question;
  const nameOf = (target: string): string => targets.find(({ id }) => id === target)?.text ?? '';
  const rows = items.map(({ text, to }) => {
    const choices = targets.map((target) => el('option', { value: target.id }, target.text));
    const select = el(
      'select',
      { id: freshId(), class: 'cw-text' },
      el('option', { value: '' }, words.chooseMatch),
      ...choices,
    );
    const verdict = el('span', { class: 'cw-option-verdict' });
    const row = el('div', { class: 'cw-pair' }, el('label', { for: select.id }, text), select, verdict);
    return { to, select, verdict, row };
  });
  const element = el(
    'fieldset',
    { class: 'cw-choice' },
    el('legend', {}, question.prompt),
    el('p', { class: 'cw-hint' }, words.matchAll),
    ...rows.map(({ row }) => row),
  );

  return {
    element,
    read: () => {
      const chosen = rows.map(({ select }) => select.value);
      return chosen.includes('') ? { type: 'missing', text: words.matchMissing } : { type: 'pairs', targets: chosen };
    },
    judged: (judged, reveal) => {
      const given = judged?.answer?.type === 'pairs' ? judged.answer.targets : null;
      rows.forEach(({ to, select, verdict, row }, i) => {
        select.disabled = judged !== null || reveal;
        if (given !== null) select.value = given[i] ?? '';
        markPart(row, verdict, select.value === to, nameOf(to), { judged, reveal, each: partialCredit, words });
      });
    },
    focus: () => {
      (rows.find(({ select }) => select.value === '') ?? rows[0])?.select.focus();
    },
    fault: (textId) => {
      for (const { select } of rows) {
        markFault(select, textId !== null && select.value === '', null, textId);
      }
    },
  };
}
