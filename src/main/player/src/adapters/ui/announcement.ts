import type { Course } from '../../core/course/course.js';
import type { Announcement, SessionState } from '../../core/session/session.js';
import { cueOf, isQuestion } from '../../core/timeline/timeline.js';
import type { Language } from '../../strings/catalogue.js';
import { spokenTime } from './time-text.js';

/** What a screen reader says; nothing where a dialog or page takes the focus and thereby speaks for itself. */
export function announcementText(key: Announcement, course: Course, state: SessionState, language: Language): string {
  const { words } = language;
  switch (key) {
    case 'resumed':
      return words.resumed(spokenTime(state.progress.place?.atMs ?? 0, language));
    case 'answer-correct':
      return [words.correct, remark(course, state)].filter((text) => text !== '').join('. ');
    case 'answer-incorrect':
      return [words.incorrect, remark(course, state)].filter((text) => text !== '').join('. ');
    case 'answer-first':
      return words.answerFirst;
    case 'watch-first':
      return words.watchFirst;
    case 'course-completed':
      return words.courseCompleted;
    case 'course-passed':
      return words.coursePassed;
    case 'course-failed':
      return words.courseFailed;
    case 'question-opened':
    case 'branch-opened':
    case 'note-opened':
    case 'lesson-ended':
      return '';
  }
}

function remark(course: Course, { screen }: SessionState): string {
  if (screen.type !== 'asking') return '';
  const question = cueOf(course, screen.cue)?.interaction;
  if (question === undefined || !isQuestion(question)) return '';
  return screen.last?.verdict === 'correct' ? question.whenCorrect : question.whenIncorrect;
}
