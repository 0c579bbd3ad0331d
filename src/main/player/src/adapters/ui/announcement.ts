import type { Course, Question } from '../../core/course/course.js';
import type { Verdict } from '../../core/interactions/answer.js';
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
    case 'answer-partly':
    case 'answer-incorrect':
    case 'answer-neutral':
      return judgedText(course, state, language);
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

function judgedText(course: Course, { screen }: SessionState, { words }: Language): string {
  if (screen.type !== 'asking' || screen.last === null) return '';
  const question = cueOf(course, screen.cue)?.interaction;
  if (question === undefined || !isQuestion(question)) return '';
  const { verdict } = screen.last;
  return [words[verdict], question[remarkOn(question, verdict)]].filter((text) => text !== '').join('. ');
}

/** Which text of the author's is said to such an answer. */
export function remarkOn(question: Question, verdict: Verdict): 'whenCorrect' | 'whenPartly' | 'whenIncorrect' {
  switch (verdict) {
    case 'correct':
    case 'neutral':
      return 'whenCorrect';
    case 'partly':
      return question.whenPartly === '' ? 'whenIncorrect' : 'whenPartly';
    case 'incorrect':
      return 'whenIncorrect';
  }
}
