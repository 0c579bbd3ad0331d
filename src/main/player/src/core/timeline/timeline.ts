import type { Branch, Cue, Layout, Lesson, Note, Question, Scene } from '../course/course.js';
import { own } from '../own.js';
import type { Answered, Progress } from '../session/progress.js';

export function isQuestion(interaction: Cue['interaction']): interaction is Question {
  return interaction.type !== 'note' && interaction.type !== 'branch';
}

/** No attempt is left or none is needed. */
export function isDecided(question: Question, answered: Answered | undefined): boolean {
  if (answered === undefined) return false;
  const { verdict, attempts } = answered;
  return verdict === 'correct' || verdict === 'neutral' || attempts >= question.attempts;
}

/** Whether meeting the cue stops the video; a decided question has nothing more to ask. */
export function stops(cue: Cue, progress: Progress): boolean {
  const { interaction } = cue;
  if (interaction.type === 'branch') return true;
  if (interaction.type === 'note') return cue.toMs <= cue.fromMs;
  return !isDecided(interaction, own(progress.answers, cue.id));
}

/** Cues that a playhead running from `prevMs` to `nowMs` meets: after the one, up to and with the other. */
export function dueCues(scene: Scene, progress: Progress, prevMs: number, nowMs: number): readonly Cue[] {
  return scene.cues.filter((cue) => prevMs < cue.fromMs && cue.fromMs <= nowMs && stops(cue, progress));
}

/** The first cue before `toMs` that nobody may jump over: a branch, or a required question not yet decided. */
export function barrier(scene: Scene, progress: Progress, toMs: number): Cue | undefined {
  return scene.cues.find(({ id, fromMs, interaction }) => {
    if (fromMs >= toMs || interaction.type === 'note') return false;
    return (
      interaction.type === 'branch' || (interaction.required && !isDecided(interaction, own(progress.answers, id)))
    );
  });
}

/** Where the chapter after or before begins; a few seconds into a chapter, going back means its own beginning. */
export function chapterFrom({ chapters }: Scene, atMs: number, by: 1 | -1): number | undefined {
  const starts = chapters.map((chapter) => chapter.atMs);
  if (by > 0) return starts.find((start) => start > atMs);
  return starts.filter((start) => start < atMs - 3_000).pop() ?? 0;
}

/** Notes that stand beside the video at that time. */
export function notesAt(scene: Scene, atMs: number): readonly (Cue & { readonly interaction: Note })[] {
  return scene.cues.filter(
    (cue): cue is Cue & { readonly interaction: Note } =>
      cue.interaction.type === 'note' && cue.fromMs <= atMs && atMs < cue.toMs,
  );
}

/** The branch that ends the scene early, if it has one. */
export function branchOf(scene: Scene): (Cue & { readonly interaction: Branch }) | undefined {
  return scene.cues.find((cue): cue is Cue & { readonly interaction: Branch } => cue.interaction.type === 'branch');
}

/** How much of the scene can be asked for: its branch ends it. */
export function requiredMs(scene: Scene): number {
  return Math.min(branchOf(scene)?.fromMs ?? scene.durationMs, scene.durationMs);
}

export function lessonOf(course: Layout, id: string): Lesson | undefined {
  return course.lessons.find((lesson) => lesson.id === id);
}

export function scenesOf(course: Layout): readonly Scene[] {
  return course.lessons.flatMap(({ scenes }) => scenes);
}

export function sceneOf(course: Layout, id: string): Scene | undefined {
  return scenesOf(course).find((scene) => scene.id === id);
}

export function cueOf(course: Layout, id: string): Cue | undefined {
  for (const { cues } of scenesOf(course)) {
    const cue = cues.find((each) => each.id === id);
    if (cue !== undefined) return cue;
  }
  return undefined;
}

export function questionOf(course: Layout, id: string): Question | undefined {
  const interaction = cueOf(course, id)?.interaction;
  return interaction !== undefined && isQuestion(interaction) ? interaction : undefined;
}
