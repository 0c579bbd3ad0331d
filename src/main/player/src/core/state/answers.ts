import type { Course, Question, ResumeField } from '../course/course.js';
import type { Answer } from '../interactions/answer.js';
import { isGraded } from '../interactions/judge.js';
import type { Answered } from '../session/progress.js';
import { questionOf } from '../timeline/timeline.js';
import { Unreadable, widthFor, type Coder } from './bits.js';
import { codeText } from './text.js';

type AnswerField = Extract<ResumeField, { type: 'answer' }>;

/**
 * What became of one question: untouched, correct or given, incorrect, or partly, in two bits; the share in parts;
 * attempts; the response. Undefined while it is untouched. `level` tells what is given up, see `bookmark.ts`.
 */
export function codeAnswered(
  coder: Coder,
  course: Course,
  field: AnswerField,
  answered: Answered | undefined,
  level: number,
): Answered | undefined {
  const { verdict, share = 0, attempts = 1, answer = null } = answered ?? {};
  // Of an earlier edition an answer may be right in parts that are fewer now, or no longer told apart.
  const isPartly = verdict === 'partly' && field.parts > 1;
  const right = verdict === 'correct' || verdict === 'neutral';
  const status = coder.bits(verdict === undefined ? 0 : isPartly ? 3 : right ? 1 : 2, 2);
  if (status === 0) return undefined;
  const question = questionOf(course, field.cue);
  const parts =
    status === 3
      ? coder.bits(Math.max(1, Math.min(field.parts - 1, Math.round(share * field.parts))), widthFor(field.parts))
      : 0;
  if (status === 3 && (parts === 0 || parts >= field.parts)) throw new Unreadable();
  const graded = question === undefined || isGraded(question);
  return {
    verdict: status === 1 ? (graded ? 'correct' : 'neutral') : status === 3 ? 'partly' : 'incorrect',
    share: status === 1 && graded ? 1 : parts / field.parts,
    attempts: level < 7 || status !== 1 ? coder.natural(attempts - 1) + 1 : 1,
    answer: level < 6 ? codeAnswer(coder, idsOf(question), field, answer, level) : null,
  };
}

function codeAnswer(
  coder: Coder,
  ids: readonly string[],
  { response, size, items }: AnswerField,
  answer: Answer | null,
  level: number,
): Answer | null {
  const most = level <= 1 ? size : level === 2 ? Math.min(24, size) : -1;
  const options = answer?.type === 'options' ? answer.options : [];
  switch (response) {
    case 'one': {
      const option = coder.maybeOne(ids, options[0]);
      return option === undefined ? null : { type: 'options', options: [option] };
    }
    case 'many':
      if (!coder.flag(answer?.type === 'options')) return null;
      return { type: 'options', options: ids.filter((id) => coder.flag(options.includes(id))) };
    case 'flag':
      if (!coder.flag(answer?.type === 'flag')) return null;
      return { type: 'flag', value: coder.flag(answer?.type === 'flag' && answer.value) };
    case 'text': {
      const text = codeText(coder, answer?.type === 'text' ? answer.text : null, most);
      return text === null ? null : { type: 'text', text };
    }
    case 'texts': {
      const given = answer?.type === 'texts' ? answer.texts : [];
      const texts = Array.from({ length: items }, (_, i) => codeText(coder, given[i] ?? null, most));
      const known = texts.filter((text) => text !== null);
      return known.length === items ? { type: 'texts', texts: known } : null;
    }
    case 'number': {
      const text = codeText(coder, answer?.type === 'number' ? String(answer.value) : null, 32);
      if (text === null) return null;
      const value = Number(text);
      if (!Number.isFinite(value)) throw new Unreadable();
      return { type: 'number', value };
    }
    case 'pairs': {
      const given = answer?.type === 'pairs' ? answer.targets : [];
      if (!coder.flag(given.length === items && given.every((id) => ids.includes(id)))) return null;
      return { type: 'pairs', targets: Array.from({ length: items }, (_, i) => coder.one(ids, given[i])) };
    }
    case 'order': {
      if (!coder.flag(options.length === size && ids.every((id) => options.includes(id)))) return null;
      // Each time one less is left to tell apart: close to the logarithm of the factorial.
      let left = ids;
      const order = ids.map((_, i) => {
        const id = coder.one(left, options[i]);
        left = left.filter((each) => each !== id);
        return id;
      });
      return { type: 'options', options: order };
    }
  }
}

/** What responses are numbers of. */
export function idsOf(question: Question | undefined): readonly string[] {
  switch (question?.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'hotspot':
    case 'likert':
      return question.options.map(({ id }) => id);
    case 'matching':
      return question.targets.map(({ id }) => id);
    case 'sequencing':
      return question.steps.map(({ id }) => id);
    case 'true-false':
    case 'fill-in':
    case 'numeric':
    case 'reflection':
    case undefined:
      return [];
  }
}
