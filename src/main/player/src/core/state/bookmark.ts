import type { Course, Scene } from '../course/course.js';
import { own } from '../own.js';
import { unopened, type Place, type Progress } from '../session/progress.js';
import { withTime, type Intervals } from '../timeline/intervals.js';
import { cueOf, lessonOf, requiredMs, sceneOf, scenesOf } from '../timeline/timeline.js';
import { codeAnswered } from './answers.js';
import { BitReader, BitWriter, checksum, Unreadable, type Coder } from './bits.js';
import { migrated } from './migrate.js';
import { codeTime, isJoined } from './units.js';

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
  const out = new BitWriter();
  out.bits(level, 3);
  codeHead(out, course, progress, level);
  codeBody(out, course, progress, level);
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
    const level = from.bits(0, 3);
    const { joined, ...head } = codeHead(from, course, unopened, level);
    if (hash !== course.resume.hash) return { progress: { ...unopened, ...head }, whole: false };
    const progress = { ...codeBody(from, course, unopened, level), ...head };
    return { progress: joined ? withJoined(course, progress, level) : progress, whole: true };
  } catch (wrong) {
    if (wrong instanceof Unreadable) return null;
    throw wrong;
  }
}

/** `n2t1234`: scene by number over all lessons, and tenths of a second. What a lost bookmark falls back to. */
export function locationOf(course: Course, place: Place): string {
  const number = scenesOf(course).findIndex((scene) => scene.id === place.scene);
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

/** What is read even when the course has changed. */
type Head = Pick<Progress, 'rev' | 'outcome' | 'preferences' | 'place'>;

function codeHead(
  coder: Coder,
  course: Course,
  progress: Progress,
  level: number,
): Head & { readonly joined: boolean } {
  const { outcome, preferences } = progress;
  const languages = [undefined, null, ...languagesOf(course)];
  // In this order they stand in the bookmark.
  return {
    rev: coder.natural(progress.rev),
    outcome: {
      completed: coder.flag(outcome.completed),
      success: coder.one(['unknown', 'passed', 'failed'], outcome.success),
      scaled:
        coder.maybe(outcome.scaled ?? undefined, (scaled = 0) =>
          Math.min(1, coder.bits(Math.round(scaled * 10_000), 14) / 10_000),
        ) ?? null,
    },
    preferences: {
      speed: Math.max(0.5, (coder.bits(preferences.speed * 4 - 1, 3) + 1) / 4),
      captions: languages[coder.natural(Math.max(0, languages.indexOf(preferences.captions)))],
    },
    ...codePlace(coder, course, progress, level),
  };
}

function codePlace(
  coder: Coder,
  course: Course,
  { place, watched }: Progress,
  level: number,
): { readonly place: Place | null; readonly joined: boolean } {
  const lessonAt = course.lessons.findIndex(({ id }) => id === place?.lesson);
  const sceneAt = course.lessons[lessonAt]?.scenes.findIndex(({ id }) => id === place?.scene) ?? -1;
  if (!coder.flag(sceneAt >= 0)) return { place: null, joined: false };
  const lesson = course.lessons[coder.natural(lessonAt)];
  const scene = lesson?.scenes[coder.natural(sceneAt)];
  const step = level === 0 ? 1 : 100;
  const atMs = coder.natural(Math.floor((place?.atMs ?? 0) / step)) * step;
  const id = scene?.id ?? '';
  const joined = coder.flag(isJoined(own(watched, id) ?? [], atMs, quantumOf(course, id, level)));
  return {
    place:
      lesson === undefined || scene === undefined
        ? null
        : { lesson: lesson.id, scene: id, atMs: Math.min(atMs, scene.durationMs) },
    joined,
  };
}

/** What is kept by the id of a lesson, scene, cue or variable, while it is gathered. */
type Entries = {
  [K in 'watched' | 'answers' | 'taken' | 'left' | 'variables' | 'visits' | 'path']: Record<
    string,
    Progress[K][string]
  >;
};

function codeBody(coder: Coder, course: Course, progress: Progress, level: number): Omit<Progress, keyof Head> {
  const kept: Entries = { watched: {}, answers: {}, taken: {}, left: {}, variables: {}, visits: {}, path: {} };
  const seen: string[] = [];
  let { seed, retakes, scored } = progress;
  // One bit a lesson: a lesson of a single scene has no path in the plan, but its ending counts.
  const ended = course.lessons.map(({ id }) => id).filter((id) => coder.flag(progress.ended.includes(id)));
  for (const field of course.resume.fields) {
    switch (field.type) {
      case 'seed':
        seed = coder.bits(seed, 16);
        break;
      case 'retakes':
        retakes = coder.natural(Math.min(mostCounted, retakes));
        scored = coder.flag(scored);
        break;
      case 'watched':
        if (coder.flag(progress.seen.includes(field.scene))) seen.push(field.scene);
        codeEntry(progress.watched, kept.watched, field.scene, (time = []) => {
          const scene = sceneOf(course, field.scene);
          // In steps only what playing can reach is kept: nothing behind a branch is ever asked for.
          const lengthMs = scene === undefined ? 0 : level === 0 ? scene.durationMs : requiredMs(scene);
          const quantumMs = quantumAt(field.quantumMs, level);
          // The plan's count, which its hash covers: the scene's own may have changed a little since.
          const count = level === 0 ? lengthMs : Math.ceil((field.units * field.quantumMs) / quantumMs);
          const coded = codeTime(coder, time, lengthMs, quantumMs, count);
          return coded.length > 0 ? coded : undefined;
        });
        break;
      case 'path':
        codeEntry(progress.path, kept.path, field.lesson, (gone = []) => {
          const scenes = (lessonOf(course, field.lesson)?.scenes ?? []).map(({ id }) => id);
          const known = gone.filter((id) => scenes.includes(id));
          const last = known.slice(Math.max(0, known.length - (level >= 5 ? Math.min(16, field.cap) : field.cap)));
          const count = coder.natural(last.length);
          if (count > field.cap) throw new Unreadable();
          const path = Array.from({ length: count }, (_, i) => coder.one(scenes, last[i]));
          return count > 0 ? path : undefined;
        });
        break;
      case 'branch':
        codeEntry(progress.taken, kept.taken, field.cue, (option) =>
          coder.maybeOne(optionsOf(course, field.cue), option),
        );
        break;
      case 'answer':
        codeEntry(progress.answers, kept.answers, field.cue, (answered) =>
          codeAnswered(coder, course, field, answered, level),
        );
        break;
      case 'variable':
        codeEntry(progress.variables, kept.variables, field.variable, (value) =>
          coder.maybe(value, (number = 0) => field.min + coder.below(field.max - field.min + 1, number - field.min)),
        );
        break;
      case 'visits':
        codeEntry(
          progress.visits,
          kept.visits,
          field.scene,
          (count = 0) => coder.natural(Math.min(mostCounted, count)) || undefined,
        );
        break;
      case 'exit':
        codeEntry(progress.left, kept.left, field.scene, (exit) =>
          coder.maybeOne([...Array(field.exits).keys()], exit),
        );
    }
  }
  return { ...kept, seen, seed, retakes, scored, ended };
}

/** Codes the entry of one id, where there is any. */
function codeEntry<T>(
  from: Readonly<Record<string, T>>,
  to: Record<string, T>,
  id: string,
  code: (value: T | undefined) => T | undefined,
): void {
  const coded = code(own(from, id));
  if (coded !== undefined) to[id] = coded;
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

function optionsOf(course: Course, cue: string): readonly string[] {
  const interaction = cueOf(course, cue)?.interaction;
  return interaction?.type === 'branch' ? interaction.options.map(({ id }) => id) : [];
}

function languagesOf(course: Course): readonly string[] {
  const all = scenesOf(course).flatMap(({ tracks }) => tracks.map(({ language }) => language));
  return [...new Set(all)];
}
