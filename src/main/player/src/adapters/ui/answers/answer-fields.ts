import type { Question } from '../../../core/course/course.js';
import { choiceFields } from './choice.js';
import type { AnswerFields, FieldParts } from './fields.js';
import { fillInFields } from './fill-in.js';
import { hotspotFields } from './hotspot.js';
import { matchingFields } from './matching.js';
import { sequencingFields } from './sequencing.js';
import { numberField, reflectionField } from './text.js';

/** The fields for a question, whose options stand in the order they are shown in. */
export function answerFields(question: Question, parts: FieldParts): AnswerFields {
  const { words } = parts.language;
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice':
      return choiceFields(question.prompt, question.options, question.type === 'multiple-choice', parts, (options) => ({
        type: 'options',
        options,
      }));
    case 'likert':
      return choiceFields(question.prompt, question.options, false, parts, (options) => ({ type: 'options', options }));
    case 'true-false': {
      const options = [
        { id: 'true', text: words.yes, correct: question.answer, feedback: '' },
        { id: 'false', text: words.no, correct: !question.answer, feedback: '' },
      ];
      return choiceFields(question.prompt, options, false, parts, ([chosen]) => ({
        type: 'flag',
        value: chosen === 'true',
      }));
    }
    case 'fill-in':
      return fillInFields(question, parts);
    case 'numeric':
      return numberField(question, parts);
    case 'reflection':
      return reflectionField(question, parts);
    case 'matching':
      return matchingFields(question, parts);
    case 'sequencing':
      return sequencingFields(question, parts);
    case 'hotspot':
      return hotspotFields(question, parts);
  }
}
