import type { Option, Question } from '../course/course.js';
import type { Answer, Judgement } from './answer.js';

/** What an answer is worth. One of the wrong kind is incorrect, never an error. */
export function judge(question: Question, answer: Answer): Judgement {
  if (!isGraded(question)) return { verdict: 'neutral', share: 0 };
  if (answer.type === 'nothing') return { verdict: 'incorrect', share: 0 };
  const share = Math.max(0, shareOf(question, answer));
  if (share === 1) return { verdict: 'correct', share };
  return question.partialCredit && share > 0 ? { verdict: 'partly', share } : { verdict: 'incorrect', share: 0 };
}

/** Whether answers are right or wrong at all. */
export function isGraded(question: Question): boolean {
  return question.type !== 'likert' && question.type !== 'reflection';
}

/** Whether a text is right in a gap, as authors see it in the preview and learners at work. */
export function accepts(accepted: readonly string[], given: string, rules: SpellingRules): boolean {
  const typed = normalized(given, rules);
  return accepted.some((each) => normalized(each, rules) === typed);
}

export interface SpellingRules {
  readonly caseSensitive: boolean;
  readonly ignoreAccents: boolean;
}

/** Part of what is asked for that is right, 1 only when all of it is; below 0 when more is wrong than right. */
function shareOf(question: Question, answer: Answer): number {
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'hotspot':
      if (answer.type !== 'options') return 0;
      return question.type === 'multiple-choice' || (question.type === 'hotspot' && question.several)
        ? setShare(question.options, answer.options)
        : oneOf(question.options, answer.options);
    case 'true-false':
      return answer.type === 'flag' && answer.value === question.answer ? 1 : 0;
    case 'fill-in': {
      const given = answer.type === 'text' ? [answer.text] : answer.type === 'texts' ? answer.texts : [];
      return partOf(question.blanks, ({ accepted }, i) => accepts(accepted, given[i] ?? '', question));
    }
    case 'numeric':
      return answer.type === 'number' && question.min <= answer.value && answer.value <= question.max ? 1 : 0;
    case 'matching':
      return answer.type === 'pairs' ? partOf(question.items, ({ to }, i) => answer.targets[i] === to) : 0;
    case 'sequencing':
      return answer.type === 'options' ? partOf(question.steps, ({ id }, i) => answer.options[i] === id) : 0;
    case 'likert':
    case 'reflection':
      return 0;
  }
}

/** A single choice may have several right options: any one of them will do. */
function oneOf(options: readonly Option[], given: readonly string[]): number {
  const chosen = new Set(given);
  return chosen.size === 1 && options.some(({ id, correct }) => correct && chosen.has(id)) ? 1 : 0;
}

/** Each right one chosen counts for one part, each wrong one chosen takes one away. */
function setShare(options: readonly Option[], given: readonly string[]): number {
  const chosen = new Set(given);
  const right = options.filter(({ correct }) => correct);
  const hits = right.filter(({ id }) => chosen.has(id)).length;
  return (hits - (chosen.size - hits)) / right.length;
}

function partOf<T>(parts: readonly T[], holds: (part: T, index: number) => boolean): number {
  return parts.filter(holds).length / parts.length;
}

/** One spelling for texts that mean the same. Upper then lower case also unites `ß` with `SS` and Turkish `ı` with `I`. */
function normalized(text: string, { caseSensitive, ignoreAccents }: SpellingRules): string {
  const spelt = ignoreAccents ? text.normalize('NFD').replace(/\p{M}+/gu, '') : text.normalize('NFC');
  const spaced = spelt.trim().replace(/\s+/g, ' ');
  return caseSensitive ? spaced : spaced.toUpperCase().toLowerCase().normalize('NFC');
}

/**
 * The number a learner typed, or null. Both `1.5` and `1,5` are one and a half, except where the language groups
 * thousands that way: `1,500` is 1500 in English and 1.5 in German.
 */
export function parseNumber(typed: string, language: string): number | null {
  const text = western(typed)
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/(\d)[\s'\u2019](?=\d{3}(?!\d))/g, '$1');
  const { group } = separators(language);
  const grouped =
    group === '.' || group === ',' ? new RegExp(`^[+-]?\\d{1,3}(\\${group}\\d{3})+(?![\\d${group}])`) : null;
  const ungrouped = grouped?.test(text) === true ? text.split(group).join('') : text;
  const plain = ungrouped.replace(',', '.');
  return /^[+-]?(\d{1,300}(\.\d{0,300})?|\.\d{1,300})$/.test(plain) ? Number(plain) : null;
}

function separators(language: string): { readonly group: string } {
  try {
    const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1234567.8);
    return { group: parts.find(({ type }) => type === 'group')?.value ?? '' };
  } catch {
    return { group: '' };
  }
}

/** Arabic and Persian digits and separators as Western ones. */
function western(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, '');
}
