import type { Course } from '../../core/course/course.js';
import type { Progress } from '../../core/session/progress.js';
import type { Language } from '../../strings/catalogue.js';
import { achievementOf, type Demand } from './achievement.js';
import { el, icon, setShare } from './dom.js';
import type { IconName } from './icons.js';

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
  setShare(bar, '--cw-share', share);
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
  const remark = met ? el('span', { class: 'cw-unseen' }, ` (${words.done})`) : el('small', {}, lack);
  return tickRow(met, text, met || lack !== '' ? remark : null);
}

/** A row with a tick, or an open circle until there is reason for one. */
export function tickRow(met: boolean, text: string, remark: HTMLElement | null): HTMLElement {
  const tick = el('span', { class: 'cw-tick' }, met ? icon('check') : null);
  return el('li', { 'data-met': met }, tick, el('span', {}, text, remark));
}

/** Completed or not, in words and a picture. */
export function statusBadge({ outcome }: Progress, { words }: Language): HTMLElement {
  const { completed, success } = outcome;
  return el(
    'p',
    { class: 'cw-badges' },
    completed ? badge('good', 'check', words.completed) : badge('open', 'clock', words.notYet),
    success === 'passed' ? badge('good', 'check', words.passed) : null,
    success === 'failed' ? badge('bad', 'cross', words.failed) : null,
  );
}

function badge(tone: 'good' | 'open' | 'bad', picture: IconName, text: string): HTMLElement {
  return el('span', { class: 'cw-badge', 'data-tone': tone }, icon(picture), text);
}
