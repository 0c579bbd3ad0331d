import type {
  Branch,
  Completion,
  Course,
  Cue,
  Hotspot,
  Lesson,
  Note,
  Question,
  ResumeField,
  Scene,
  Variable,
} from '../src/core/course/course.js';
import { exitsOf } from '../src/core/timeline/exits.js';
import { requiredMs } from '../src/core/timeline/timeline.js';

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
    resume: {
      hash: 'aB3_',
      fields: [...(completion.retakes === undefined ? [] : [{ type: 'retakes' as const }]), ...plan(all)],
    },
  };
}

export function lesson(id: string, scenes: readonly Scene[], variables?: readonly Variable[]): Lesson {
  const known = variables === undefined ? {} : { variables };
  return { id, title: `Lesson ${id}`, start: scenes[0]?.id ?? '', ...known, scenes, maxPoints: 0 };
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
  hint: '',
  points: 1,
  required: true,
  attempts: 2,
  partialCredit: false,
  rewindToMs: null as number | null,
  whenCorrect: 'Yes',
  whenPartly: 'Nearly',
  whenIncorrect: 'No',
};
type Asked = Partial<typeof asked> & Pick<Question, 'onCorrect' | 'onIncorrect'>;

export function single(more: Asked = {}): Question {
  return { type: 'single-choice', ...asked, ...more, options: options('b'), shuffled: false };
}

export function multiple(more: Asked = {}): Question {
  return { type: 'multiple-choice', ...asked, ...more, options: options('a', 'c'), shuffled: false };
}

export function trueFalse(more: Asked = {}): Question {
  return { type: 'true-false', ...asked, ...more, answer: true };
}

export function fillIn(accepted: readonly string[], caseSensitive = false, more: Asked = {}): Question {
  const blanks = [{ before: '', accepted }];
  return { type: 'fill-in', ...asked, ...more, blanks, after: '', caseSensitive, ignoreAccents: false };
}

/** A text with a gap after each word before. */
export function gaps(blanks: readonly (readonly string[])[], more: Asked & { ignoreAccents?: boolean } = {}): Question {
  return {
    type: 'fill-in',
    ...asked,
    ignoreAccents: false,
    ...more,
    blanks: blanks.map((accepted, i) => ({ before: `part ${i} `, accepted })),
    after: '.',
    caseSensitive: false,
  };
}

/** Items a, b, c belong to x, y, x. */
export function matching(more: Asked = {}): Question {
  const items = ['x', 'y', 'x'].map((to, i) => ({ id: 'abc'.charAt(i), text: `Item ${'ABC'.charAt(i)}`, to }));
  return { type: 'matching', ...asked, ...more, items, targets: named('x', 'y', 'z') };
}

/** In order a, b, c, d. */
export function sequencing(more: Asked = {}): Question {
  return { type: 'sequencing', ...asked, ...more, steps: named('a', 'b', 'c', 'd') };
}

/** Right are the regions named. */
export function hotspot(
  several: boolean,
  right: readonly string[],
  more: Asked & Pick<Hotspot, 'picture'> = {},
): Question {
  const at = { round: false, y: 100, width: 200, height: 200 };
  const regions = options(...right).map((option, i) => ({ ...option, ...at, x: i * 250 }));
  return { type: 'hotspot', ...asked, ...more, options: regions, several };
}

export function likert(more: Asked = {}): Question {
  return { type: 'likert', ...asked, points: 0, attempts: 1, ...more, options: named('a', 'b', 'c') };
}

export function reflection(more: Asked = {}): Question {
  return { type: 'reflection', ...asked, points: 0, attempts: 1, ...more };
}

export function numeric(min: number, max: number, more: Asked = {}): Question {
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

function named(...ids: readonly string[]) {
  return ids.map((id) => ({ id, text: id.toUpperCase() }));
}

function options(...right: readonly string[]) {
  return ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id.toUpperCase(), correct: right.includes(id), feedback: '' }));
}

/** The plan as the compiler lays it out. */
function plan(lessons: readonly Lesson[]): ResumeField[] {
  return [
    { type: 'seed' },
    ...lessons.flatMap((each) => [
      ...(each.scenes.length > 1
        ? [{ type: 'path' as const, lesson: each.id, scenes: each.scenes.length, cap: 32 }]
        : []),
      ...(each.variables ?? []).map(({ id, min, max }) => ({ type: 'variable' as const, variable: id, min, max })),
      ...each.scenes.flatMap((one) => [
        { type: 'visits' as const, scene: one.id },
        { type: 'exit' as const, scene: one.id, exits: exitsOf(one).length },
        { type: 'watched' as const, scene: one.id, quantumMs: 1_000, units: Math.ceil(requiredMs(one) / 1_000) },
        ...one.cues.flatMap((at) => fieldOf(at)),
      ]),
    ]),
  ];
}

function fieldOf({ id, interaction }: Cue): ResumeField[] {
  const field = (response: AnswerField['response'], size: number, items = 1, parts = 1): ResumeField[] => {
    if (interaction.type === 'note' || interaction.type === 'branch') return [];
    const { attempts, partialCredit } = interaction;
    return [{ type: 'answer', cue: id, response, size, items, parts: partialCredit ? parts : 1, attempts }];
  };
  switch (interaction.type) {
    case 'note':
      return [];
    case 'branch':
      return [{ type: 'branch', cue: id, options: interaction.options.length }];
    case 'single-choice':
    case 'likert':
      return field('one', interaction.options.length);
    case 'multiple-choice':
    case 'hotspot': {
      const several = interaction.type === 'multiple-choice' || interaction.several;
      const right = interaction.options.filter(({ correct }) => correct).length;
      return several ? field('many', interaction.options.length, 1, right) : field('one', interaction.options.length);
    }
    case 'true-false':
      return field('flag', 2);
    case 'fill-in': {
      const { length } = interaction.blanks;
      return field(length === 1 ? 'text' : 'texts', 200, length, length);
    }
    case 'numeric':
      return field('number', 0);
    case 'matching':
      return field('pairs', interaction.targets.length, interaction.items.length, interaction.items.length);
    case 'sequencing':
      return field('order', interaction.steps.length, interaction.steps.length, interaction.steps.length);
    case 'reflection':
      return field('text', 400);
  }
}

type AnswerField = Extract<ResumeField, { type: 'answer' }>;
