import type { Course } from '../../core/course/course.js';
import type { Progress } from '../../core/session/progress.js';
import type { Language } from '../../strings/catalogue.js';
import { achievementOf, type Demand } from './achievement.js';
import { el, icon } from './dom.js';

/** Figures as tiles: watched, answered, score. */
export function figures(course: Course, progress: Progress, language: Language): HTMLElement {
  const { words, percent, number } = language;
  const { watched, answered, questions, scaled } = achievementOf(course, progress, language);
  const { passScaled } = course.completion;
  const tiles = [figure(words.watched, percent(watched), '', watched)];
  if (questions > 0) {
    tiles.push(figure(words.answered, words.countOf(number(answered), number(questions)), '', answered / questions));
  }
  if (scaled !== null) {
    const mark = passScaled === null ? '' : words.passMark(percent(passScaled));
    tiles.push(figure(words.score, percent(scaled), mark, scaled));
  }
  return el('dl', { class: 'cw-figures' }, ...tiles);
}

function figure(name: string, value: string, remark: string, share: number): HTMLElement {
  const bar = el('dd', { class: 'cw-meter', 'aria-hidden': 'true' });
  bar.style.setProperty('--cw-share', `${(share * 100).toFixed(1)}%`);
  return el(
    'div',
    { class: 'cw-figure' },
    el('dt', {}, name),
    el('dd', { class: 'cw-figure-value' }, value),
    bar,
    remark === '' ? null : el('dd', { class: 'cw-figure-remark' }, remark),
  );
}

/** What completion asks for, each with a tick or an open circle. */
export function demandList(course: Course, progress: Progress, language: Language): HTMLElement {
  const { words } = language;
  const { demands } = achievementOf(course, progress, language);
  const heading = course.completion.need === 'any' && demands.length > 1 ? words.either : words.toComplete;
  return el(
    'div',
    { class: 'cw-demands' },
    el('h3', {}, heading),
    el('ul', {}, ...demands.map((demand) => demandRow(demand, language))),
  );
}

function demandRow({ text, met, lack }: Demand, { words }: Language): HTMLElement {
  return el(
    'li',
    { 'data-met': met },
    el('span', { class: 'cw-tick' }, met ? icon('check') : null),
    el(
      'span',
      {},
      text,
      met ? el('span', { class: 'cw-unseen' }, ` (${words.done})`) : null,
      met || lack === '' ? null : el('small', {}, lack),
    ),
  );
}

/** Completed or not, in words and a picture. */
export function statusBadge({ outcome }: Progress, { words }: Language): HTMLElement {
  const badges: HTMLElement[] = [
    outcome.completed
      ? el('span', { class: 'cw-badge', 'data-tone': 'good' }, icon('check'), words.completed)
      : el('span', { class: 'cw-badge', 'data-tone': 'open' }, icon('clock'), words.notYet),
  ];
  if (outcome.success === 'passed') {
    badges.push(el('span', { class: 'cw-badge', 'data-tone': 'good' }, icon('check'), words.passed));
  } else if (outcome.success === 'failed') {
    badges.push(el('span', { class: 'cw-badge', 'data-tone': 'bad' }, icon('cross'), words.failed));
  }
  return el('p', { class: 'cw-badges' }, ...badges);
}
