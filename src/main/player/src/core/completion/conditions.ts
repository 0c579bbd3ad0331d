import type { Branch, BranchOption, Change, Condition, Lesson, Scene, Within } from '../course/course.js';
import { own } from '../own.js';
import type { Progress } from '../session/progress.js';
import { earnedOf } from './route.js';

/** Whether it holds of what the learner did in the lesson so far. */
export function holds(condition: Condition, lesson: Lesson, progress: Progress): boolean {
  switch (condition.type) {
    case 'all':
      return condition.of.every((each) => holds(each, lesson, progress));
    case 'any':
      return condition.of.some((each) => holds(each, lesson, progress));
    case 'not':
      return !holds(condition.of, lesson, progress);
    case 'question': {
      const answered = own(progress.answers, condition.cue);
      if (answered === undefined) return false;
      return condition.is === 'answered' || (condition.is === 'correct') === (answered.verdict === 'correct');
    }
    case 'variable':
      return isWithin(valueOf(condition.variable, lesson, progress), condition);
    case 'visits':
      return isWithin(own(progress.visits, condition.scene) ?? 0, condition);
    case 'points':
      return isWithin(earnedOf(lesson, progress), condition);
  }
}

/** What a branch offers just now; where no condition holds at all, everything, as nobody may be left without a way. */
export function offered({ options }: Branch, lesson: Lesson, progress: Progress): readonly BranchOption[] {
  const open = options.filter(({ when }) => when === undefined || holds(when, lesson, progress));
  return open.length > 0 ? open : options;
}

/** The scene that follows at the end of another; null where the lesson ends. */
export function following({ ways, next }: Scene, lesson: Lesson, progress: Progress): string | null {
  return ways?.find(({ when }) => holds(when, lesson, progress))?.to ?? next;
}

/** The variables after a choice or an answer, each within its bounds. */
export function changed(changes: readonly Change[] = [], lesson: Lesson, progress: Progress): Progress['variables'] {
  return changes.reduce((variables, { variable, to, by }) => {
    const { min = 0, max = 0 } = lesson.variables?.find(({ id }) => id === variable) ?? {};
    const value = to ?? valueOf(variable, lesson, { variables }) + (by ?? 0);
    return { ...variables, [variable]: Math.max(min, Math.min(max, value)) };
  }, progress.variables);
}

function valueOf(variable: string, lesson: Lesson, { variables }: Pick<Progress, 'variables'>): number {
  return own(variables, variable) ?? lesson.variables?.find(({ id }) => id === variable)?.initial ?? 0;
}

function isWithin(value: number, { min, max }: Within): boolean {
  return value >= (min ?? -Infinity) && value <= (max ?? Infinity);
}
