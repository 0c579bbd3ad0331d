import type { Sequencing } from '../../../core/course/course.js';
import { el, freshId, icon, iconButton, put } from '../dom.js';
import { draggable } from './drag.js';
import type { AnswerFields, FieldParts } from './fields.js';
import { markPart } from './mark.js';

/** A list to bring into order, by the buttons of each step or by dragging it: both move the same list. */
export function sequencingFields(question: Sequencing, { language, disorder, say }: FieldParts): AnswerFields {
  const { words, number } = language;
  const { steps } = question;
  const list = el('ol', { class: 'cw-order' });
  const promptId = freshId();
  const rows = disorder(steps).map((step) => {
    const verdict = el('span', { class: 'cw-option-verdict' });
    const up = iconButton(words.moveUp(step.text), 'up', () => {
      move(-1);
    });
    const down = iconButton(words.moveDown(step.text), 'down', () => {
      move(1);
    });
    const grip = el('span', { class: 'cw-grip', 'aria-hidden': 'true' }, icon('grip'));
    const element = el('li', { class: 'cw-step' }, grip, el('span', { class: 'cw-step-text' }, step.text), up, down);
    element.append(verdict);
    const row = { step, element, up, down, verdict };
    function move(by: number): void {
      const to = row.element.parentElement === list ? places().indexOf(row.element) + by : -1;
      if (to < 0 || to >= rows.length) return;
      placeAt(row.element, to);
      (by < 0 ? (to > 0 ? up : down) : to < rows.length - 1 ? down : up).focus();
      say(words.movedTo(step.text, number(to + 1), number(rows.length)));
    }
    draggable(grip, element, list, refresh);
    return row;
  });
  list.append(...rows.map(({ element }) => element));
  let locked = false;
  refresh();

  function places(): readonly Element[] {
    return [...list.children];
  }

  function placeAt(element: Element, to: number): void {
    const others = places().filter((each) => each !== element);
    list.insertBefore(element, others[to] ?? null);
    refresh();
  }

  function refresh(): void {
    put(list, 'data-locked', locked);
    for (const { element, up, down } of rows) {
      const at = places().indexOf(element);
      up.disabled = locked || at === 0;
      down.disabled = locked || at === rows.length - 1;
    }
  }

  function inOrder(): readonly string[] {
    return places().map((element) => rows.find((row) => row.element === element)?.step.id ?? '');
  }

  return {
    element: el(
      'div',
      { class: 'cw-choice', role: 'group', 'aria-labelledby': promptId },
      el('p', { class: 'cw-prompt', id: promptId }, question.prompt),
      el('p', { class: 'cw-hint' }, words.orderHint),
      list,
    ),
    untouched: () => rows.every(({ element }, i) => places()[i] === element),
    read: () => ({ type: 'options', options: inOrder() }),
    judged: (judged, reveal) => {
      locked = judged !== null || reveal;
      const given = judged?.answer?.type === 'options' ? judged.answer.options : null;
      for (const id of given ?? [])
        list.append(...rows.filter(({ step }) => step.id === id).map(({ element }) => element));
      refresh();
      const order = inOrder();
      const telling = { judged, reveal, each: question.partialCredit, words };
      for (const { step, element, verdict } of rows) {
        const place = steps.findIndex(({ id }) => id === step.id);
        markPart(element, verdict, order[place] === step.id, number(place + 1), telling);
      }
    },
    focus: () => {
      rows
        .flatMap(({ up, down }) => [up, down])
        .find(({ disabled }) => !disabled)
        ?.focus();
    },
    fault: () => undefined,
  };
}
