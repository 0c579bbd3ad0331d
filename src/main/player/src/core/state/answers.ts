import type { Course, Question, ResumeField } from '../course/course.js';
import type { Answer } from '../interactions/answer.js';
import { isGraded } from '../interactions/judge.js';
import type { Answered } from '../session/progress.js';
import { cueOf, isQuestion } from '../timeline/timeline.js';
import { Unreadable, widthFor, type BitReader, type BitWriter } from './bits.js';
import { readText, writeText } from './text.js';

type AnswerField = Extract<ResumeField, { type: 'answer' }>;

/**
 * What became of one question: untouched, correct or given, incorrect, or partly, in two bits; the share in parts;
 * attempts; the response. `level` tells what is given up, see `bookmark.ts`.
 */
export function writeAnswered(
  out: BitWriter,
  course: Course,
  field: AnswerField,
  answered: Answered | undefined,
  level: number,
): void {
  const right = answered?.verdict === 'correct' || answered?.verdict === 'neutral';
  // Of an earlier edition an answer may be right in parts that are fewer now, or no longer told apart.
  const isPartly = answered?.verdict === 'partly' && field.parts > 1;
  out.bits(answered === undefined ? 0 : right ? 1 : isPartly ? 3 : 2, 2);
  if (answered === undefined) return;
  const parts = Math.max(1, Math.min(field.parts - 1, Math.round(answered.share * field.parts)));
  if (isPartly) out.bits(parts, widthFor(field.parts));
  if (level < 7 || !right) out.natural(answered.attempts - 1);
  if (level < 6) writeAnswer(out, idsOf(questionOf(course, field.cue)), field, answered.answer, level);
}

/** Null when the question is untouched. */
export function readAnswered(from: BitReader, course: Course, field: AnswerField, level: number): Answered | null {
  const status = from.bits(2);
  if (status === 0) return null;
  const question = questionOf(course, field.cue);
  const parts = status === 3 ? from.bits(widthFor(field.parts)) : 0;
  if (status === 3 && (parts === 0 || parts >= field.parts)) throw new Unreadable();
  const graded = question === undefined || isGraded(question);
  return {
    verdict: status === 1 ? (graded ? 'correct' : 'neutral') : status === 3 ? 'partly' : 'incorrect',
    share: status === 1 && graded ? 1 : parts / field.parts,
    attempts: level < 7 || status !== 1 ? from.natural() + 1 : 1,
    answer: level < 6 ? readAnswer(from, idsOf(question), field) : null,
  };
}

function writeAnswer(
  out: BitWriter,
  ids: readonly string[],
  field: AnswerField,
  answer: Answer | null,
  level: number,
): void {
  const { response, size } = field;
  const most = level <= 1 ? size : level === 2 ? Math.min(24, size) : -1;
  switch (response) {
    case 'one': {
      const index = answer?.type === 'options' ? ids.indexOf(answer.options[0] ?? '') : -1;
      out.flag(index >= 0 && index < size);
      if (index >= 0 && index < size) out.bits(index, widthFor(size));
      return;
    }
    case 'many':
      out.flag(answer?.type === 'options');
      if (answer?.type !== 'options') return;
      for (let i = 0; i < size; i++) out.flag(answer.options.includes(ids[i] ?? ''));
      return;
    case 'flag':
      out.flag(answer?.type === 'flag');
      if (answer?.type === 'flag') out.flag(answer.value);
      return;
    case 'text':
      writeText(out, answer?.type === 'text' ? answer.text : null, most);
      return;
    case 'texts':
      for (let i = 0; i < field.items; i++) {
        writeText(out, answer?.type === 'texts' ? (answer.texts[i] ?? null) : null, most);
      }
      return;
    case 'number':
      writeText(out, answer?.type === 'number' ? String(answer.value) : null, 32);
      return;
    case 'pairs': {
      const places = answer?.type === 'pairs' ? answer.targets.map((id) => ids.indexOf(id)) : [];
      const whole = places.length === field.items && places.every((place) => place >= 0 && place < size);
      out.flag(whole);
      if (whole) for (const place of places) out.bits(place, widthFor(size));
      return;
    }
    case 'order': {
      const given = answer?.type === 'options' ? answer.options : [];
      const whole = given.length === size && ids.every((id) => given.includes(id));
      out.flag(whole);
      if (!whole) return;
      // Each time one less is left to tell apart: close to the logarithm of the factorial.
      const left = [...ids];
      for (const id of given) {
        out.bits(left.indexOf(id), widthFor(left.length));
        left.splice(left.indexOf(id), 1);
      }
    }
  }
}

function readAnswer(from: BitReader, ids: readonly string[], field: AnswerField): Answer | null {
  const one = (among: readonly string[], count: number): string => {
    const id = among[from.bits(widthFor(count))];
    if (id === undefined) throw new Unreadable();
    return id;
  };
  if (field.response === 'texts') {
    const texts = Array.from({ length: field.items }, () => (from.flag() ? readText(from) : null));
    const known = texts.filter((text) => text !== null);
    return known.length === texts.length ? { type: 'texts', texts: known } : null;
  }
  if (!from.flag()) return null;
  switch (field.response) {
    case 'one':
      return { type: 'options', options: [one(ids, field.size)] };
    case 'many': {
      const chosen = Array.from({ length: field.size }, () => from.flag());
      return { type: 'options', options: ids.filter((_, index) => chosen[index]) };
    }
    case 'flag':
      return { type: 'flag', value: from.flag() };
    case 'text':
      return { type: 'text', text: readText(from) };
    case 'number': {
      const value = Number(readText(from));
      if (!Number.isFinite(value)) throw new Unreadable();
      return { type: 'number', value };
    }
    case 'pairs':
      return { type: 'pairs', targets: Array.from({ length: field.items }, () => one(ids, field.size)) };
    case 'order': {
      const left = [...ids];
      const options = Array.from({ length: field.size }, () => {
        const id = one(left, left.length);
        left.splice(left.indexOf(id), 1);
        return id;
      });
      return { type: 'options', options };
    }
  }
}

function questionOf(course: Course, cue: string): Question | undefined {
  const interaction = cueOf(course, cue)?.interaction;
  return interaction !== undefined && isQuestion(interaction) ? interaction : undefined;
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
