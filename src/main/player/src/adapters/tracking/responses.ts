import type { FillIn, Hotspot, MultipleChoice, Question, SingleChoice } from '../../core/course/course.js';
import type { Answer } from '../../core/interactions/answer.js';
import { decimal } from './formats.js';

/** Responses and patterns as SCORM 2004 and xAPI share them. [RTE 4th §4.2.9, xAPI Data appendix C] */
export type Spelling = (text: string) => string;

/** Joined by the standards' delimiter; `spell` makes typed text fit for the record. */
export function responseText(question: Question, answer: Answer, spell: Spelling): string {
  switch (answer.type) {
    case 'options':
      return answer.options.join('[,]');
    case 'flag':
      return String(answer.value);
    case 'text':
      return spell(answer.text);
    case 'texts':
      return answer.texts.map(spell).join('[,]');
    case 'number':
      return decimal(answer.value, 7);
    case 'pairs':
      return question.type === 'matching'
        ? question.items.map(({ id }, i) => `${id}[.]${answer.targets[i] ?? ''}`).join('[,]')
        : '';
    case 'nothing':
      return '';
  }
}

/** One pattern with all that is right, or one for each where any will do. */
export function optionPatterns(question: SingleChoice | MultipleChoice | Hotspot): readonly string[] {
  const right = question.options.filter(({ correct }) => correct).map(({ id }) => id);
  const all = question.type === 'multiple-choice' || (question.type === 'hotspot' && question.several);
  return all ? [right.join('[,]')] : right;
}

/** One pattern for each accepted text; of several gaps the first of each, and then each other in its place. */
export function fillInPatterns({ blanks, caseSensitive }: FillIn, spell: Spelling): readonly string[] {
  const first = blanks.map(({ accepted }) => spell(accepted[0] ?? ''));
  const texts = blanks.flatMap(({ accepted }, gap) =>
    accepted.map((each) => first.map((text, i) => (i === gap ? spell(each) : text)).join('[,]')),
  );
  return [...new Set(texts)].map((text) => `{case_matters=${String(caseSensitive)}}${text}`);
}
