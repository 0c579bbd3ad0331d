import type { CaptionTrack, Course, Scene } from '../course/course.js';

/** Tracks that are read; descriptions are heard. */
export function textTracks(scene: Scene | null): readonly CaptionTrack[] {
  return scene?.tracks.filter(({ kind }) => kind !== 'descriptions') ?? [];
}

/** The first language that there is a track in, to the region or without; captions before subtitles. */
export function trackFor(tracks: readonly CaptionTrack[], languages: readonly string[]): CaptionTrack | null {
  for (const wanted of languages) {
    for (const same of [(tag: string) => tag.toLowerCase(), primary]) {
      const fitting = tracks.filter(({ language }) => same(language) === same(wanted));
      const found = fitting.find(({ kind }) => kind === 'captions') ?? fitting[0];
      if (found !== undefined) return found;
    }
  }
  return null;
}

/** Language to show captions in: the learner's, else that of the page, else the author's first. */
export function captionLanguage(
  course: Course,
  tracks: readonly CaptionTrack[],
  preferred: readonly string[],
): string | null {
  return (trackFor(tracks, [...preferred, course.language]) ?? tracks[0])?.language ?? null;
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
