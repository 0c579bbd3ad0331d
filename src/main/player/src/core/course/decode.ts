import { exitsOf } from '../timeline/exits.js';
import { type Course, formattedTags } from './course.js';
import { unsealed } from './seal.js';

export type Decoded =
  | { readonly ok: true; readonly course: Course }
  | { readonly ok: false; readonly reason: 'schema' | 'shape'; readonly where: string };

/** Reads what `course.js` holds, open or sealed. Never throws: a package damaged on its way is told of, not stumbled over. */
export function decode(held: unknown): Decoded {
  try {
    const value = typeof held === 'string' ? unsealed(held) : held;
    if (typeof value === 'object' && value !== null && 'schema' in value && value.schema !== 1) {
      return { ok: false, reason: 'schema', where: String(value.schema) };
    }
    course(value, 'course');
    const decoded = value as Course;
    references(decoded);
    return { ok: true, course: decoded };
  } catch (wrong) {
    return { ok: false, reason: 'shape', where: wrong instanceof Mismatch ? wrong.message : 'course' };
  }
}

class Mismatch extends Error {}

type Check = (value: unknown, where: string) => void;

const must =
  (holds: (value: unknown) => boolean): Check =>
  (value, where) => {
    if (!holds(value)) throw new Mismatch(where);
  };
const text = must((value) => typeof value === 'string');
const id = must((value) => typeof value === 'string' && value !== '');
const flag = must((value) => typeof value === 'boolean');
const number = must((value) => Number.isFinite(value));
const natural = must((value) => Number.isSafeInteger(value) && (value as number) >= 0);
const count = must((value) => Number.isSafeInteger(value) && (value as number) >= 1);
const whole = must((value) => Number.isSafeInteger(value));
const share = must((value) => Number.isFinite(value) && (value as number) >= 0 && (value as number) <= 1);
const oneOf = (...words: readonly string[]): Check => must((value) => words.includes(value as string));
const maybe =
  (check: Check): Check =>
  (value, where) => {
    if (value !== null) check(value, where);
  };
const list =
  (check: Check, least = 0): Check =>
  (value, where) => {
    if (!Array.isArray(value) || value.length < least) throw new Mismatch(where);
    value.forEach((each, index) => {
      check(each, `${where}[${index}]`);
    });
  };
const record =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, where) => {
    if (typeof value !== 'object' || value === null) throw new Mismatch(where);
    for (const [name, check] of Object.entries(fields)) {
      check((value as Readonly<Record<string, unknown>>)[name], `${where}.${name}`);
    }
  };
const union =
  (kinds: Readonly<Record<string, Check>>): Check =>
  (value, where) => {
    const type = (value as { readonly type?: unknown } | null)?.type;
    const check = typeof type === 'string' ? new Map(Object.entries(kinds)).get(type) : undefined;
    if (check === undefined) throw new Mismatch(`${where}.type`);
    check(value, where);
  };

const optional =
  (check: Check): Check =>
  (value, where) => {
    if (value !== undefined) check(value, where);
  };

/** Only what lies in the package, and nothing that could hold a script. [X2] */
const picture = {
  src: must((value) => typeof value === 'string' && /^pictures\/[\w-]+\.(?:gif|jpe?g|png|webp)$/.test(value)),
  width: count,
  height: count,
};
/** Elements that the player knows and no other. [X2] */
const formatted: Check = (value, where) => {
  if (typeof value === 'string') return;
  ((value as { readonly tag?: unknown } | null)?.tag === 'img' ? image : element)(value, where);
};
const image = record({ ...picture, alt: text });
const element = record({
  tag: oneOf(...formattedTags),
  href: optional(must((value) => typeof value === 'string' && /^(?:https?:|mailto:)/i.test(value))),
  children: list(formatted),
});
const formatting = optional((value, where) => {
  record(Object.fromEntries(Object.keys(value as object).map((name) => [name, list(formatted)])))(value, where);
});

/** Conditions lie within each other. */
const condition: Check = (value, where) => {
  conditions(value, where);
};
const change = record({ variable: id, to: optional(whole), by: optional(whole) });
const changes = optional(list(change));
const within = { min: maybe(whole), max: maybe(whole) };
const conditions = union({
  all: record({ of: list(condition) }),
  any: record({ of: list(condition) }),
  not: record({ of: condition }),
  variable: record({ ...within, variable: id }),
  question: record({ cue: id, is: oneOf('answered', 'correct', 'incorrect') }),
  visits: record({ ...within, scene: id }),
  points: record(within),
});
const consequence = optional(record({ to: optional(id), set: changes }));

const asked = {
  title: text,
  prompt: text,
  hint: text,
  points: number,
  required: flag,
  attempts: count,
  partialCredit: flag,
  rewindToMs: maybe(natural),
  timeLimitMs: optional(count),
  whenCorrect: text,
  whenPartly: text,
  whenIncorrect: text,
  formatted: formatting,
  onCorrect: consequence,
  onIncorrect: consequence,
};
const named = { id, text };
const option = { ...named, correct: flag, feedback: text };
const choice = record({ ...asked, options: list(record(option), 1), shuffled: flag });
const area = { round: flag, x: natural, y: natural, width: count, height: count };
const interaction = union({
  note: record({ title: text, text, formatted: formatting }),
  branch: record({
    title: text,
    prompt: text,
    options: list(record({ id, text, to: id, points: number, when: optional(condition), set: changes }), 1),
    formatted: formatting,
  }),
  'single-choice': choice,
  'multiple-choice': choice,
  'true-false': record({ ...asked, answer: flag }),
  'fill-in': record({
    ...asked,
    blanks: list(record({ before: text, accepted: list(text) }), 1),
    after: text,
    caseSensitive: flag,
    ignoreAccents: flag,
  }),
  numeric: record({ ...asked, min: number, max: number }),
  matching: record({ ...asked, items: list(record({ ...named, to: id }), 1), targets: list(record(named), 1) }),
  sequencing: record({ ...asked, steps: list(record(named), 1) }),
  hotspot: record({
    ...asked,
    options: list(record({ ...option, ...area }), 1),
    several: flag,
    picture: optional(record(picture)),
  }),
  likert: record({ ...asked, options: list(record(named), 1) }),
  reflection: record(asked),
});
const shown = { src: text, width: natural, height: natural };
const scene = record({
  id,
  title: text,
  media: id,
  durationMs: natural,
  ways: optional(list(record({ when: condition, to: id }))),
  next: maybe(id),
  chapters: list(record({ id, atMs: natural, title: text })),
  cues: list(record({ id, fromMs: natural, toMs: natural, interaction, pool: optional(record({ id, draw: count })) })),
  tracks: list(
    record({
      id,
      kind: oneOf('captions', 'subtitles', 'descriptions'),
      language: text,
      label: text,
      captions: list(record({ fromMs: natural, toMs: natural, text, settings: text })),
    }),
  ),
});
const layout = {
  lessons: list(
    record({
      id,
      title: text,
      start: id,
      variables: optional(list(record({ id, min: whole, max: whole, initial: whole }))),
      scenes: list(scene, 1),
      maxPoints: number,
    }),
    1,
  ),
  resume: record({
    hash: must((value) => typeof value === 'string' && /^[\w-]{4}$/.test(value)),
    fields: list(
      union({
        seed: record({}),
        retakes: record({}),
        variable: record({ variable: id, min: whole, max: whole }),
        visits: record({ scene: id }),
        exit: record({ scene: id, exits: count }),
        watched: record({ scene: id, quantumMs: count, units: natural }),
        path: record({ lesson: id, scenes: count, cap: natural }),
        branch: record({ cue: id, options: count }),
        answer: record({
          cue: id,
          response: oneOf('one', 'many', 'flag', 'text', 'texts', 'number', 'pairs', 'order'),
          size: natural,
          items: count,
          parts: count,
          attempts: count,
        }),
      }),
    ),
  }),
};
const course = record({
  id,
  title: text,
  description: text,
  language: text,
  revision: text,
  theme: record({ accent: text, appearance: oneOf('auto', 'light', 'dark') }),
  viewing: record({ seeking: oneOf('free', 'watched', 'linear'), revisit: flag }),
  unit: record({ id, title: text }),
  media: list(
    record({ id, ...shown, durationMs: natural, renditions: optional(list(record({ ...shown, described: flag }))) }),
  ),
  ...layout,
  completion: record({
    need: oneOf('all', 'any'),
    watched: maybe(share),
    answered: flag,
    passed: flag,
    ended: optional(flag),
    retakes: optional(record({ most: maybe(count), keep: oneOf('best', 'last', 'first') })),
    passScaled: maybe(share),
    maxPoints: number,
  }),
  earlier: optional(list(record(layout))),
});

/** Every name leads somewhere, and cues stand in order of time: playing relies on both. */
function references(decoded: Course): void {
  const media = new Set(decoded.media.map((each) => each.id));
  for (const lesson of decoded.lessons) {
    const scenes = new Set(lesson.scenes.map((each) => each.id));
    const known = (target: string, where: string): void => {
      if (!scenes.has(target)) throw new Mismatch(where);
    };
    known(lesson.start, `${lesson.id}.start`);
    for (const each of lesson.scenes) {
      if (!media.has(each.media)) throw new Mismatch(`${each.id}.media`);
      let before = 0;
      for (const cue of each.cues) {
        if (cue.fromMs < before) throw new Mismatch(`${cue.id}.fromMs`);
        before = cue.fromMs;
      }
      for (const { to, cue } of exitsOf(each)) if (to !== null) known(to, `${cue ?? each.id}.to`);
    }
  }
}
