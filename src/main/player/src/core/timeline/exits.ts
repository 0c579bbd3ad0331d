import type { Scene } from '../course/course.js';
import { own } from '../own.js';
import type { Progress } from '../session/progress.js';
import { branchOf, isQuestion } from './timeline.js';

/** A way out of a scene. */
export interface Exit {
  /** The question or branch it leads out of; null at the scene's end. */
  readonly cue: string | null;
  /** The branch's option; null where none is chosen. */
  readonly option: string | null;
  readonly atMs: number;
  /** The scene it leads to; null where the lesson ends. */
  readonly to: string | null;
}

/** All ways out, in the order of the resume plan: at each cue in turn, then at the end. */
export function exitsOf({ cues, durationMs, ways, next }: Scene): readonly Exit[] {
  const exits: Exit[] = [];
  for (const { id: cue, fromMs, interaction } of cues) {
    const atMs = Math.min(fromMs, durationMs);
    if (interaction.type === 'branch') {
      return [...exits, ...interaction.options.map(({ id: option, to }) => ({ cue, option, atMs, to }))];
    }
    if (!isQuestion(interaction)) continue;
    for (const then of [interaction.onCorrect, interaction.onIncorrect]) {
      if (then?.to !== undefined) exits.push({ cue, option: null, atMs, to: then.to });
    }
  }
  const atEnd = [...(ways ?? []).map(({ to }) => to), next];
  return [...exits, ...atEnd.map((to) => ({ cue: null, option: null, atMs: durationMs, to }))];
}

/** The way by which the scene was left last; undefined while it is open. */
export function exitTaken(scene: Scene, { left, taken }: Pick<Progress, 'left' | 'taken'>): Exit | undefined {
  const exits = exitsOf(scene);
  const branch = branchOf(scene);
  if (exits.some(({ cue }) => cue !== (branch?.id ?? null)) || scene.ways !== undefined) {
    return exits[own(left, scene.id) ?? -1];
  }
  return branch === undefined ? exits[0] : exits.find(({ option }) => option === own(taken, branch.id));
}
