/** Captions in the language of the sample, and what else it brings. */
export const tracksOf = ({ tracks = [] }) => [{ id: 'en', kind: 'captions', language: 'en', label: 'English' }, ...tracks];

/** The project of a sample, its keys in the order of the file format. */
export function projectOf(course, produced, pictures) {
  return {
    format: 1,
    id: course.id,
    title: course.title,
    description: course.description,
    version: course.version,
    language: course.language,
    theme: course.theme,
    completion: course.completion,
    passMark: course.passMark,
    media: produced.map(({ scene, file, sha256, facts }) => ({
      id: scene.media,
      file,
      sha256,
      facts,
      captions: tracksOf(course),
    })),
    ...(pictures.length > 0 ? { pictures } : {}),
    lessons: [
      {
        id: course.lesson.id,
        title: course.lesson.title,
        start: course.lesson.start,
        scenes: produced.map(({ scene, facts, timeline }) => ({
          id: scene.id,
          title: scene.title,
          clip: { media: scene.media, keep: [{ from: 0, to: facts.durationMs }] },
          ...(scene.next ? { next: scene.next } : {}),
          chapters: timeline.chapters,
          cues: timeline.cues,
        })),
      },
    ],
  };
}

/** The text of a project file: two spaces, one item a line. */
export const projectText = (project) => `${JSON.stringify(project, null, 2)}\n`;
