import { mayRetake } from '../../core/completion/completion.js';
import type { Course, Lesson, Scene } from '../../core/course/course.js';
import type { SessionEvent, SessionState } from '../../core/session/session.js';
import type { Receipt } from '../../core/session/tracker.js';
import { isQuestion, sceneOf } from '../../core/timeline/timeline.js';
import type { Language, Strings } from '../../strings/catalogue.js';
import { unopened } from '../../strings/unopened.js';
import { lessonLengthMs, lessonWatched } from './achievement.js';
import { demandList, figures, statusBadge } from './achievement-view.js';
import { el, icon, iconButton, plainButton, setShare, textButton } from './dom.js';
import type { IconName } from './icons.js';
import { receiptView } from './receipt.js';
import { clock, spokenTime } from './time-text.js';

/** What the full-page screens are made from. */
export interface CoverParts {
  readonly course: Course;
  readonly state: SessionState;
  readonly language: Language;
  readonly learner: string | null;
  readonly farewell: Farewell;
  readonly send: (event: SessionEvent) => void;
  readonly receipt: () => Receipt;
}

/** Over the waiting video: what this is, and one big button. */
export function startCover({ course, language, learner, send }: CoverParts, scene: Scene): HTMLElement {
  const { words } = language;
  const play = iconButton(words.play, 'play', () => {
    send({ type: 'play' });
  });
  play.classList.add('cw-big-play');
  return el(
    'section',
    { class: 'cw-start', 'aria-labelledby': 'cw-start-title' },
    play,
    el(
      'div',
      { class: 'cw-start-text' },
      el('p', { class: 'cw-start-over' }, words.welcome(learner)),
      el('h2', { id: 'cw-start-title', lang: course.language }, course.title),
      course.description === ''
        ? null
        : el('p', { class: 'cw-start-about', lang: course.language }, course.description),
      factsLine(course, scene, language),
    ),
  );
}

function factsLine(course: Course, scene: Scene, language: Language): HTMLElement {
  const { words, plural } = language;
  const lesson = course.lessons.find(({ scenes }) => scenes.includes(scene));
  const lengthMs = lesson === undefined ? scene.durationMs : lessonLengthMs(lesson);
  const questions = lesson === undefined ? 0 : questionsOf(lesson);
  const minutes = spokenTime(lengthMs < 60_000 ? lengthMs : Math.round(lengthMs / 60_000) * 60_000, language);
  return el(
    'p',
    { class: 'cw-facts' },
    el('span', {}, icon('clock'), minutes),
    questions === 0 ? null : el('span', {}, icon('question'), words.questionsToCome(plural(questions))),
  );
}

function questionsOf(lesson: Lesson): number {
  return lesson.scenes.flatMap(({ cues }) => cues).filter(({ interaction }) => isQuestion(interaction)).length;
}

/** Comes back to where the learner stopped. */
export function resumeCover(parts: CoverParts): HTMLElement {
  const { course, state, language, learner, send } = parts;
  const { words } = language;
  const { place } = state.progress;
  const scene = place === null ? undefined : sceneOf(course, place.scene);
  const where = place === null ? '' : words.youWereAt(clock(place.atMs, language), scene?.title ?? '');
  const act = actions(send);
  return cover(
    words.welcomeBack(learner),
    el('p', { class: 'cw-lead' }, where),
    figures(course, state.progress, language),
    el(
      'div',
      { class: 'cw-actions' },
      act(words.resume, 'primary', 'play', { type: 'resume' }),
      act(words.startOver, 'secondary', 'again', { type: 'start-over' }),
    ),
    el('p', { class: 'cw-fine' }, words.startOverMeans),
  );
}

/** All lessons with how far each has got. */
export function lessonMenu({ course, state, language, send }: CoverParts): HTMLElement {
  const { words, percent } = language;
  const { progress } = state;
  const cards = course.lessons.map((lesson, i) => {
    const watched = lessonWatched(lesson, progress);
    const done = progress.ended.includes(lesson.id);
    const status = done ? words.done : watched > 0 ? words.inProgress(percent(watched)) : words.notStarted;
    const meter = el('span', { class: 'cw-meter', 'aria-hidden': 'true' });
    setShare(meter, '--cw-share', done ? 1 : watched);
    const card = plainButton(
      { class: 'cw-card', 'data-done': done },
      () => {
        send({ type: 'open-lesson', lesson: lesson.id });
      },
      el('span', { class: 'cw-card-number', 'aria-hidden': 'true' }, done ? icon('check') : String(i + 1)),
      el(
        'span',
        { class: 'cw-card-text' },
        el('strong', { lang: course.language }, lesson.title),
        el('span', { class: 'cw-card-state' }, status, ' · ', clock(lessonLengthMs(lesson), language)),
        meter,
      ),
      icon('forward'),
    );
    return el('li', {}, card);
  });
  return cover(
    course.title,
    course.description === '' ? null : el('p', { class: 'cw-lead', lang: course.language }, course.description),
    el('ol', { class: 'cw-cards', 'aria-label': words.lessons }, ...cards),
    demandList(course, progress, language),
  );
}

/** What was achieved, what is missing, and where to go from here. */
export function endCover({ course, state, language, send, receipt }: CoverParts): HTMLElement {
  const { words } = language;
  const { progress } = state;
  const { outcome } = progress;
  const heading =
    outcome.success === 'passed'
      ? words.passedHeading
      : outcome.success === 'failed'
        ? words.failedHeading
        : outcome.completed
          ? words.completed
          : words.ended;
  const next = course.lessons.find(({ id }) => !progress.ended.includes(id));
  const { retakes } = course.completion;
  const tryable = mayRetake(course, progress);
  const main = next === undefined ? 'primary' : 'secondary';
  const act = actions(send);
  return cover(
    heading,
    statusBadge(progress, language),
    outcome.completed ? el('p', { class: 'cw-lead' }, words.completedText) : null,
    figures(course, progress, language),
    outcome.completed ? null : demandList(course, progress, language),
    !tryable || retakes === undefined || retakes.most === null
      ? null
      : el('p', { class: 'cw-fine' }, words.attemptsLeft(language.plural(retakes.most - progress.retakes))),
    el(
      'div',
      { class: 'cw-actions' },
      next === undefined
        ? null
        : act(words.labelled(words.nextLesson, next.title), 'primary', 'forward', {
            type: 'open-lesson',
            lesson: next.id,
          }),
      tryable
        ? act(words.tryAgain, outcome.success === 'passed' ? 'secondary' : main, 'again', { type: 'retake' })
        : null,
      act(words.exit, main, 'exit', { type: 'exit' }),
      // To see it once more is not to take it once more.
      act(retakes === undefined ? words.startOver : words.watchAgain, 'secondary', 'again', { type: 'replay' }),
      course.lessons.length < 2 ? null : act(words.allLessons, 'secondary', 'chapters', { type: 'menu' }),
    ),
    receiptView(course, receipt, language),
  );
}

/** What became of the record when the learner leaves; null while it is still being closed. */
export type Farewell = 'kept' | 'lost' | 'review' | null;

/** The sitting is over. */
export function leftCover({ course, language, farewell, receipt }: CoverParts): HTMLElement {
  const { words } = language;
  if (farewell === null) return cover(words.leaving);
  return cover(
    words.left,
    el('p', { class: 'cw-lead' }, words.leftText[farewell]),
    receiptView(course, receipt, language),
  );
}

/** Nothing can be played; `strings` may be lost too. */
export function showBroken(host: HTMLElement, where: string, strings: Strings | undefined): void {
  const words = strings?.words ?? unopened;
  const root = el('main', { class: 'cw', lang: strings?.tag ?? 'en' });
  root.dataset['scheme'] = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.append(cover(words.broken, el('p', { class: 'cw-lead' }, words.brokenText(where))));
  host.append(root);
}

/** Makes the buttons of a page, each of which asks for one thing. */
function actions(send: CoverParts['send']) {
  return (name: string, look: 'primary' | 'secondary', picture: IconName, event: SessionEvent): HTMLElement =>
    textButton(
      name,
      look,
      () => {
        send(event);
      },
      picture,
    );
}

function cover(heading: string, ...parts: readonly (HTMLElement | null)[]): HTMLElement {
  return el(
    'section',
    { class: 'cw-cover', 'aria-labelledby': 'cw-cover-title' },
    el('div', { class: 'cw-cover-card' }, el('h2', { id: 'cw-cover-title', tabindex: '-1' }, heading), ...parts),
  );
}
