import type { Question } from '../course/course.js';
import type { Answer, Verdict } from './answer.js';

/** Right or not. An answer of the wrong kind is incorrect, never an error. */
export function judge(question: Question, answer: Answer): Verdict {
  return isCorrect(question, answer) ? 'correct' : 'incorrect';
}

function isCorrect(question: Question, answer: Answer): boolean {
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice': {
      if (answer.type !== 'options') return false;
      const chosen = new Set(answer.options);
      const right = question.options.filter((option) => option.correct);
      // A single choice may have several right options: any one of them will do.
      if (question.type === 'single-choice') return chosen.size === 1 && right.some(({ id }) => chosen.has(id));
      return chosen.size === right.length && right.every(({ id }) => chosen.has(id));
    }
    case 'true-false':
      return answer.type === 'flag' && answer.value === question.answer;
    case 'fill-in': {
      if (answer.type !== 'text') return false;
      const given = normalized(answer.text, question.caseSensitive);
      return question.accepted.some((accepted) => normalized(accepted, question.caseSensitive) === given);
    }
    case 'numeric':
      return answer.type === 'number' && question.min <= answer.value && answer.value <= question.max;
  }
}

/** One spelling for texts that mean the same. Upper then lower case also unites `ß` with `SS` and Turkish `ı` with `I`. */
function normalized(text: string, caseSensitive: boolean): string {
  const spaced = text.normalize('NFC').trim().replace(/\s+/g, ' ');
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
