import type { Course } from '../course/course.js';
import { own } from '../own.js';
import type { Progress } from '../session/progress.js';
import type { LearnerEvent } from '../session/tracker.js';
import { isQuestion, scenesOf } from '../timeline/timeline.js';

type Answering = Extract<LearnerEvent, { type: 'answered' | 'chosen' }>;

/**
 * The last answers and choices that `later` holds and `earlier` does not, in the order of the course. When they were
 * given, and after how long, no bookmark remembers: latency is 0.
 */
export function answersSince(course: Course, earlier: Progress, later: Progress): readonly Answering[] {
  // Attempts of an earlier time through the course say nothing of this one's.
  const before = later.retakes > earlier.retakes ? {} : earlier.answers;
  return scenesOf(course).flatMap(({ id: scene, cues }) =>
    cues.flatMap(({ id: cue, fromMs: atMs, interaction }): readonly Answering[] => {
      const at = { scene, cue, latencyMs: 0, atMs };
      if (interaction.type === 'branch') {
        const option = own(later.taken, cue);
        const isNew = option !== undefined && option !== own(earlier.taken, cue);
        return isNew ? [{ type: 'chosen', ...at, branch: interaction, option }] : [];
      }
      const answered = own(later.answers, cue);
      if (!isQuestion(interaction) || answered === undefined || answered.answer === null) return [];
      const { answer, attempts: attempt, verdict, share } = answered;
      if (attempt <= (own(before, cue)?.attempts ?? 0)) return [];
      return [{ type: 'answered', ...at, question: interaction, answer, attempt, verdict, share }];
    }),
  );
}
