import type { Course, ResumeField, Scene } from '../course/course.js';
import { own } from '../own.js';
import { unopened, type Place, type Progress } from '../session/progress.js';
import { withTime, type Intervals } from '../timeline/intervals.js';
import { cueOf, lessonOf, requiredMs, sceneOf } from '../timeline/timeline.js';
import { readAnswered, writeAnswered } from './answers.js';
import { migrated } from './migrate.js';
import { BitReader, BitWriter, checksum, Unreadable, widthFor } from './bits.js';
import { grid, isJoined, readUnits, timeOf, unitsOf, writeUnits, type Grid } from './units.js';

/**
 * The bookmark: `1`, the plan's hash, the state in bits as the plan lays it out, and a checksum. What does not fit is
 * given up in steps, the least missed first; status, place, verdicts and attempts never are:
 * 1 time to the millisecond · 2 texts over 24 bytes · 3 all texts · 4 seen time by 5 s · 5 by 10 s, and the last 16
 * scenes · 6 responses · 7 attempts at what is answered right.
 */
const version = '1';
/** So many visits and retakes are counted. */
const mostCounted = 255;
export const levels = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** The fullest bookmark of at most `limit` characters, or null when none fits. */
export function encode(course: Course, progress: Progress, limit = Infinity): string | null {
  for (const level of levels) {
    const text = encodeAt(course, progress, level);
    if (text.length <= limit) return text;
  }
  return null;
}

export function encodeAt(course: Course, progress: Progress, level: number): string {
  const out = new BitWriter().bits(level, 3);
  writeHead(out, course, progress, level);
  // One bit a lesson: a lesson of a single scene has no path in the plan, but its ending counts.
  for (const { id } of course.lessons) out.flag(progress.ended.includes(id));
  for (const field of course.resume.fields) writeField(out, course, progress, field, level);
  const body = version + course.resume.hash + out.toString();
  return body + checksum(body);
}

export interface Bookmark {
  readonly progress: Progress;
  /** False when the course has changed since: place and status could be read, nothing more. */
  readonly whole: boolean;
}

/** What a bookmark says, or null when it is not one of this course. Never throws, whatever it is given. */
export function decode(course: Course, text: string): Bookmark | null {
  if (!/^1[\w-]{9,}$/.test(text)) return null;
  const body = text.slice(0, -4);
  if (checksum(body) !== text.slice(-4)) return null;
  try {
    const hash = body.slice(1, 5);
    const earlier =
      hash === course.resume.hash ? undefined : course.earlier?.find(({ resume }) => resume.hash === hash);
    if (earlier !== undefined) {
      const before = decode({ ...course, ...earlier }, text);
      return before && { ...before, progress: migrated(course, earlier, before.progress) };
    }
    const from = new BitReader(body.slice(5));
    const level = from.bits(3);
    const { progress, joined } = readHead(from, course, level);
    if (hash !== course.resume.hash) return { progress: { ...progress, watched: {} }, whole: false };
    const ended = course.lessons.map(({ id }) => id).filter(() => from.flag());
    const whole = course.resume.fields.reduce<Progress>(
      (state, field) => readField(from, course, state, field, level),
      { ...progress, ended },
    );
    return { progress: joined ? withJoined(course, whole, level) : whole, whole: true };
  } catch (wrong) {
    if (wrong instanceof Unreadable) return null;
    throw wrong;
  }
}

/** `n2t1234`: scene by number over all lessons, and tenths of a second. What a lost bookmark falls back to. */
export function locationOf(course: Course, place: Place): string {
  const number = course.lessons.flatMap((lesson) => lesson.scenes).findIndex((scene) => scene.id === place.scene);
  return `n${Math.max(0, number)}t${Math.floor(place.atMs / 100)}`;
}

export function placeOf(course: Course, location: string): Place | null {
  const match = /^n(\d{1,5})t(\d{1,9})$/.exec(location);
  if (match === null) return null;
  const places = course.lessons.flatMap((lesson) => lesson.scenes.map((scene) => ({ lesson, scene })));
  const found = places[Number(match[1])];
  if (found === undefined) return null;
  const atMs = Math.min(Number(match[2]) * 100, found.scene.durationMs);
  return { lesson: found.lesson.id, scene: found.scene.id, atMs };
}

function writeHead(out: BitWriter, course: Course, progress: Progress, level: number): void {
  const { outcome, preferences, place } = progress;
  out.natural(progress.rev).flag(outcome.completed);
  out.bits(['unknown', 'passed', 'failed'].indexOf(outcome.success), 2);
  out.flag(outcome.scaled !== null);
  if (outcome.scaled !== null) out.bits(Math.round(outcome.scaled * 10_000), 14);
  out.bits(Math.max(0, Math.min(7, Math.round(preferences.speed * 4) - 1)), 3);
  const language = languages(course).indexOf(preferences.captions ?? '');
  out.natural(
    preferences.captions === undefined ? 0 : preferences.captions === null ? 1 : language < 0 ? 0 : language + 2,
  );
  const lesson = course.lessons.findIndex(({ id }) => id === place?.lesson);
  const scene = course.lessons[lesson]?.scenes.findIndex(({ id }) => id === place?.scene) ?? -1;
  out.flag(place !== null && scene >= 0);
  if (place === null || scene < 0) return;
  const step = placeStep(level);
  const steps = Math.floor(place.atMs / step);
  out.natural(lesson).natural(scene).natural(steps);
  const atMs = steps * step;
  out.flag(isJoined(own(progress.watched, place.scene) ?? [], atMs, quantumOf(course, place.scene, level)));
}

function readHead(
  from: BitReader,
  course: Course,
  level: number,
): { readonly progress: Progress; readonly joined: boolean } {
  const rev = from.natural();
  const completed = from.flag();
  const success = (['unknown', 'passed', 'failed'] as const)[from.bits(2)];
  if (success === undefined) throw new Unreadable();
  const scaled = from.flag() ? Math.min(1, from.bits(14) / 10_000) : null;
  const speed = Math.min(2, Math.max(0.5, (from.bits(3) + 1) / 4));
  const captions = from.natural();
  const preferences = { speed, captions: captions === 1 ? null : languages(course)[captions - 2] };
  const outcome = { completed, success, scaled };
  if (!from.flag()) return { progress: { ...unopened, rev, outcome, preferences }, joined: false };
  const lesson = course.lessons[from.natural()];
  const scene = lesson?.scenes[from.natural()];
  const atMs = from.natural() * placeStep(level);
  const joined = from.flag();
  const place =
    lesson === undefined || scene === undefined
      ? null
      : { lesson: lesson.id, scene: scene.id, atMs: Math.min(atMs, scene.durationMs) };
  return { progress: { ...unopened, rev, place, outcome, preferences }, joined };
}

function writeField(out: BitWriter, course: Course, progress: Progress, field: ResumeField, level: number): void {
  switch (field.type) {
    case 'seed':
      out.bits(progress.seed, 16);
      return;
    case 'watched': {
      out.flag(progress.seen.includes(field.scene));
      const units = gridOf(course, field, level);
      writeUnits(out, unitsOf(own(progress.watched, field.scene) ?? [], units), units.count);
      return;
    }
    case 'path': {
      const scenes = lessonOf(course, field.lesson)?.scenes ?? [];
      const gone = (own(progress.path, field.lesson) ?? [])
        .map((id) => scenes.findIndex((scene) => scene.id === id))
        .filter((index) => index >= 0 && index < field.scenes);
      const kept = gone.slice(Math.max(0, gone.length - (level >= 5 ? Math.min(16, field.cap) : field.cap)));
      out.natural(kept.length);
      for (const index of kept) out.bits(index, widthFor(field.scenes));
      return;
    }
    case 'branch': {
      const index = optionsOf(course, field.cue).indexOf(own(progress.taken, field.cue) ?? '');
      out.flag(index >= 0 && index < field.options);
      if (index >= 0 && index < field.options) out.bits(index, widthFor(field.options));
      return;
    }
    case 'answer':
      writeAnswered(out, course, field, own(progress.answers, field.cue), level);
      return;
    case 'retakes':
      out.natural(Math.min(mostCounted, progress.retakes)).flag(progress.scored);
      return;
    case 'variable': {
      const value = own(progress.variables, field.variable);
      out.flag(value !== undefined);
      if (value !== undefined) out.bits(value - field.min, widthFor(field.max - field.min + 1));
      return;
    }
    case 'visits':
      out.natural(Math.min(mostCounted, own(progress.visits, field.scene) ?? 0));
      return;
    case 'exit': {
      const index = own(progress.left, field.scene) ?? -1;
      out.flag(index >= 0 && index < field.exits);
      if (index >= 0 && index < field.exits) out.bits(index, widthFor(field.exits));
    }
  }
}

function readField(from: BitReader, course: Course, progress: Progress, field: ResumeField, level: number): Progress {
  switch (field.type) {
    case 'seed':
      return { ...progress, seed: from.bits(16) };
    case 'watched': {
      const seen = from.flag() ? [...progress.seen, field.scene] : progress.seen;
      const units = gridOf(course, field, level);
      const time = timeOf(readUnits(from, units.count), units);
      return {
        ...progress,
        seen,
        watched: time.length > 0 ? { ...progress.watched, [field.scene]: time } : progress.watched,
      };
    }
    case 'path': {
      const lesson = lessonOf(course, field.lesson);
      const count = from.natural();
      if (count > field.cap) throw new Unreadable();
      const path = Array.from({ length: count }, () => {
        const scene = lesson?.scenes[from.bits(widthFor(field.scenes))];
        if (scene === undefined) throw new Unreadable();
        return scene.id;
      });
      return { ...progress, path: count > 0 ? { ...progress.path, [field.lesson]: path } : progress.path };
    }
    case 'branch': {
      if (!from.flag()) return progress;
      const option = optionsOf(course, field.cue)[from.bits(widthFor(field.options))];
      if (option === undefined) throw new Unreadable();
      return { ...progress, taken: { ...progress.taken, [field.cue]: option } };
    }
    case 'answer': {
      const answered = readAnswered(from, course, field, level);
      return answered === null ? progress : { ...progress, answers: { ...progress.answers, [field.cue]: answered } };
    }
    case 'retakes':
      return { ...progress, retakes: from.natural(), scored: from.flag() };
    case 'variable': {
      if (!from.flag()) return progress;
      const value = field.min + from.bits(widthFor(field.max - field.min + 1));
      if (value > field.max) throw new Unreadable();
      return { ...progress, variables: { ...progress.variables, [field.variable]: value } };
    }
    case 'visits': {
      const count = from.natural();
      return count === 0 ? progress : { ...progress, visits: { ...progress.visits, [field.scene]: count } };
    }
    case 'exit': {
      if (!from.flag()) return progress;
      const index = from.bits(widthFor(field.exits));
      if (index >= field.exits) throw new Unreadable();
      return { ...progress, left: { ...progress.left, [field.scene]: index } };
    }
  }
}

/** In steps only what playing can reach is kept: nothing behind a branch is ever asked for. */
function gridOf(
  course: Course,
  field: { readonly scene: string; readonly quantumMs: number; readonly units: number },
  level: number,
): Grid {
  const scene = sceneOf(course, field.scene);
  if (scene === undefined) return grid(0, 1, 0);
  if (level === 0) return grid(scene.durationMs, 1, scene.durationMs);
  return grid(requiredMs(scene), quantumAt(field.quantumMs, level), field.units);
}

/** Adds the part of the playhead's unit that whole units could not say. */
function withJoined(course: Course, progress: Progress, level: number): Progress {
  const { place, watched } = progress;
  if (place === null) return progress;
  const quantumMs = quantumOf(course, place.scene, level);
  const from = Math.floor(place.atMs / quantumMs) * quantumMs;
  const time: Intervals = withTime(own(watched, place.scene) ?? [], from, place.atMs);
  return time.length === 0 ? progress : { ...progress, watched: { ...watched, [place.scene]: time } };
}

function quantumOf(course: Course, scene: Scene['id'], level: number): number {
  const field = course.resume.fields.find((each) => each.type === 'watched' && each.scene === scene);
  return field?.type === 'watched' ? quantumAt(field.quantumMs, level) : 1;
}

function quantumAt(quantumMs: number, level: number): number {
  if (level === 0) return 1;
  return Math.max(quantumMs, level >= 5 ? 10_000 : level >= 4 ? 5_000 : 0);
}

function placeStep(level: number): number {
  return level === 0 ? 1 : 100;
}

function optionsOf(course: Course, cue: string): readonly string[] {
  const interaction = cueOf(course, cue)?.interaction;
  return interaction?.type === 'branch' ? interaction.options.map(({ id }) => id) : [];
}

function languages(course: Course): readonly string[] {
  const all = course.lessons.flatMap(({ scenes }) =>
    scenes.flatMap(({ tracks }) => tracks.map(({ language }) => language)),
  );
  return [...new Set(all)];
}
