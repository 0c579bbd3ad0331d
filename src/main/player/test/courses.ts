import type {
  Branch,
  Completion,
  Course,
  Cue,
  Lesson,
  Note,
  Question,
  ResumeField,
  Scene,
} from '../src/core/course/course.js';

/** Courses for tests, short to write: what is not named is the plainest there is. */
export function course(
  scenes: readonly Scene[],
  completion: Partial<Completion> = {},
  lessons?: readonly Lesson[],
): Course {
  const all = lessons ?? [lesson('l1', scenes)];
  return {
    schema: 1,
    id: 'https://example.org/courses/fire',
    title: 'Fire safety',
    description: '',
    language: 'en',
    revision: '1.0.0+abc',
    theme: { accent: '#005fcc', appearance: 'auto' },
    viewing: { seeking: 'free', revisit: true },
    unit: { id: 'https://example.org/courses/fire/units/all', title: 'Fire safety' },
    media: [{ id: 'm1', src: 'media/m1.mp4', durationMs: 60_000, width: 640, height: 360 }],
    lessons: all,
    completion: {
      need: 'all',
      watched: null,
      answered: false,
      passed: false,
      passScaled: null,
      maxPoints: 0,
      ...completion,
    },
    resume: { hash: 'aB3_', fields: plan(all) },
  };
}

export function lesson(id: string, scenes: readonly Scene[]): Lesson {
  return { id, title: `Lesson ${id}`, start: scenes[0]?.id ?? '', scenes, maxPoints: 0 };
}

export function scene(id: string, cues: readonly Cue[] = [], more: Partial<Scene> = {}): Scene {
  return {
    id,
    title: `Scene ${id}`,
    media: 'm1',
    durationMs: 60_000,
    next: null,
    chapters: [],
    cues,
    tracks: [],
    ...more,
  };
}

export function cue(id: string, atMs: number, interaction: Question | Branch | Note, toMs = atMs): Cue {
  return { id, fromMs: atMs, toMs, interaction };
}

const asked = {
  title: 'Q',
  prompt: 'Why?',
  points: 1,
  required: true,
  attempts: 2,
  whenCorrect: 'Yes',
  whenIncorrect: 'No',
};

export function single(more: Partial<typeof asked> = {}): Question {
  return { type: 'single-choice', ...asked, ...more, options: options('b') };
}

export function multiple(more: Partial<typeof asked> = {}): Question {
  return { type: 'multiple-choice', ...asked, ...more, options: options('a', 'c') };
}

export function trueFalse(more: Partial<typeof asked> = {}): Question {
  return { type: 'true-false', ...asked, ...more, answer: true };
}

export function fillIn(accepted: readonly string[], caseSensitive = false, more: Partial<typeof asked> = {}): Question {
  return { type: 'fill-in', ...asked, ...more, accepted, caseSensitive };
}

export function numeric(min: number, max: number, more: Partial<typeof asked> = {}): Question {
  return { type: 'numeric', ...asked, ...more, min, max };
}

export function branch(...to: readonly string[]): Branch {
  return {
    type: 'branch',
    title: 'B',
    prompt: 'Where?',
    options: to.map((id, i) => ({ id: `o${i + 1}`, text: id, to: id, points: 0 })),
  };
}

export const note: Note = { type: 'note', title: 'N', text: 'Mind the gap' };

function options(...right: readonly string[]) {
  return ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id.toUpperCase(), correct: right.includes(id), feedback: '' }));
}

/** The plan as the compiler lays it out. */
function plan(lessons: readonly Lesson[]): ResumeField[] {
  return lessons.flatMap((each) => [
    ...(each.scenes.length > 1
      ? [{ type: 'path' as const, lesson: each.id, scenes: each.scenes.length, cap: 32 }]
      : []),
    ...each.scenes.flatMap((one) => [
      { type: 'watched' as const, scene: one.id, quantumMs: 1_000, units: Math.ceil(one.durationMs / 1_000) },
      ...one.cues.flatMap((at) => fieldOf(at)),
    ]),
  ]);
}

function fieldOf({ id, interaction }: Cue): ResumeField[] {
  switch (interaction.type) {
    case 'note':
      return [];
    case 'branch':
      return [{ type: 'branch', cue: id, options: interaction.options.length }];
    case 'single-choice':
      return [
        { type: 'answer', cue: id, response: 'one', size: interaction.options.length, attempts: interaction.attempts },
      ];
    case 'multiple-choice':
      return [
        { type: 'answer', cue: id, response: 'many', size: interaction.options.length, attempts: interaction.attempts },
      ];
    case 'true-false':
      return [{ type: 'answer', cue: id, response: 'flag', size: 2, attempts: interaction.attempts }];
    case 'fill-in':
      return [{ type: 'answer', cue: id, response: 'text', size: 200, attempts: interaction.attempts }];
    case 'numeric':
      return [{ type: 'answer', cue: id, response: 'number', size: 0, attempts: interaction.attempts }];
  }
}
