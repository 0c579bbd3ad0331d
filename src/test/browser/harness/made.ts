import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Learner } from './learner.js';
import { cuewright, root } from './program.js';

/** A true-or-false question for the test's own course; what is true is true. */
export interface Asked {
  readonly id: string;
  readonly title: string;
  readonly atMs: number;
  /** Milliseconds; none where it is missing. */
  readonly timeLimit?: number;
}

export function asked(count: number, at: (n: number) => number): readonly Asked[] {
  return Array.from({ length: count }, (_, n) => ({ id: `q-${n + 1}`, title: `Question ${n + 1}`, atMs: at(n) }));
}

/**
 * Makes a project of the first `lengthMs` of a sample's recording with these questions, and exports it; answers the
 * folder of the packages.
 */
export async function made(
  name: string,
  lengthMs: number,
  questions: readonly Asked[],
  ...options: readonly string[]
): Promise<string> {
  const folder = join(root, 'target/browser/made', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'packages'), { recursive: true });
  const video = join(root, 'samples/fire-extinguisher/media/fire-extinguisher.mp4');
  const printed = await cuewright('new', join(folder, 'project'), '--video', video, '--title', name, '--json');
  const { project: file } = JSON.parse(printed) as { readonly project: string };
  const project = JSON.parse(readFileSync(file, 'utf8')) as Project;
  const [scene] = project.lessons[0].scenes;
  scene.clip.keep = [{ from: 0, to: lengthMs }];
  scene.cues = questions.map(({ id, title, atMs, timeLimit }) => ({
    id,
    from: atMs,
    to: atMs,
    interaction: {
      type: 'true-false',
      title,
      prompt: `This is ${title.toLowerCase()}.`,
      points: 1,
      required: true,
      attempts: 1,
      timeLimit,
      answer: true,
      feedback: { correct: 'Yes.', incorrect: 'No.' },
    },
  }));
  writeFileSync(file, JSON.stringify({ ...project, passMark: 0.5 }, null, 2));
  await cuewright('export', file, '--out', join(folder, 'packages'), ...options);
  return join(folder, 'packages');
}

/** What of a project file is touched here. */
interface Project {
  readonly lessons: readonly [{ readonly scenes: readonly [Scene] }];
}

interface Scene {
  readonly clip: { keep: readonly { readonly from: number; readonly to: number }[] };
  cues: readonly unknown[];
}

/** Begins or resumes, and answers what is still asked until the course is passed; tells what that was. */
export async function answerRest(learner: Learner, questions: readonly Asked[]): Promise<readonly string[]> {
  const again = await learner.either({ role: 'button', name: 'Resume' }, { role: 'button', name: 'Play' });
  await learner.press(again === 0 ? 'Resume' : 'Play');
  const left: string[] = [];
  const panels = questions.map(({ title }) => ({ role: 'dialog', name: title }) as const);
  for (let n = 0; n < questions.length; n++) {
    n = await learner.either(...panels);
    const within = panels[n]!.name;
    const now = ['Continue', 'Submit'].map((name) => ({ role: 'button', name, within }) as const);
    if ((await learner.either(...now)) === 1) {
      left.push(within);
      await learner.choose(within, 'True');
    }
    await learner.proceed(within);
    await learner.view.vanishes({ role: 'dialog', name: within });
  }
  await learner.sees(/passed/i);
  return left;
}
