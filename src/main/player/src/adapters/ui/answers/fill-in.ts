import type { FillIn } from '../../../core/course/course.js';
import { accepts } from '../../../core/interactions/judge.js';
import { el, freshId, put } from '../dom.js';
import type { AnswerFields, FieldParts } from './fields.js';
import { markFault, markPart } from './mark.js';
import { textInput } from './text.js';

/** A text with gaps, or one field below the prompt. Gaps are labelled by number and described by the text. */
export function fillInFields(question: FillIn, { language }: FieldParts): AnswerFields {
  const { words, number } = language;
  const promptId = freshId();
  const textId = freshId();
  const inText = question.after !== '' || question.blanks.some(({ before }) => before !== '');
  const description = inText ? `${promptId} ${textId}` : promptId;
  const gaps = question.blanks.map(({ before, accepted }, i) => {
    const input = textInput('text');
    put(input, 'aria-describedby', description);
    const verdict = el('span', { class: 'cw-gap-verdict' });
    const label = inText ? words.gap(number(i + 1)) : words.yourAnswer;
    return { before, accepted, input, verdict, label: el('label', { for: input.id }, label) };
  });
  const fields = inText
    ? [
        el(
          'p',
          { class: 'cw-gaps', id: textId },
          ...gaps.flatMap(({ before, input, verdict, label }) => {
            label.className = 'cw-unseen';
            return [before, el('span', { class: 'cw-gap-field' }, label, input, verdict)];
          }),
          question.after,
        ),
      ]
    : gaps.flatMap(({ label, input, verdict }) => [label, input, verdict]);
  const element = el(
    'div',
    { class: 'cw-fill' },
    el('p', { class: 'cw-prompt', id: promptId }, question.prompt),
    ...fields,
  );

  return {
    element,
    read: () => {
      const texts = gaps.map(({ input }) => input.value);
      if (texts.some((text) => text.trim() === '')) {
        return { type: 'missing', text: gaps.length === 1 ? words.answerMissing : words.gapMissing };
      }
      return gaps.length === 1 ? { type: 'text', text: texts[0] ?? '' } : { type: 'texts', texts };
    },
    judged: (judged, reveal) => {
      const answer = judged?.answer ?? null;
      const telling = { judged, reveal, each: gaps.length === 1 || question.partialCredit, words };
      const given = answer?.type === 'text' ? [answer.text] : answer?.type === 'texts' ? answer.texts : null;
      gaps.forEach(({ input, verdict, accepted }, i) => {
        input.readOnly = judged !== null || reveal;
        if (given !== null) input.value = given[i] ?? '';
        markPart(input, verdict, accepts(accepted, input.value, question), accepted[0] ?? '', telling);
      });
    },
    focus: () => {
      const gap = gaps.find(({ input }) => input.value.trim() === '') ?? gaps[0];
      gap?.input.focus();
      gap?.input.select();
    },
    fault: (faultId) => {
      for (const { input } of gaps) {
        markFault(input, faultId !== null && input.value.trim() === '', description, faultId);
      }
    },
  };
}
