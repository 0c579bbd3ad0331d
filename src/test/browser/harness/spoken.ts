import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cuewright, root } from './program.js';
import { texts, type Texts } from './texts.js';

interface SampleMedia {
  readonly id: string;
  readonly file: string;
  readonly facts: { readonly durationMs: number };
}

/** Recordings of the sample that the made-up course borrows, one a scene. */
const borrowed = ['m-listening', 'm-agreement', 'm-no-change'] as const;

/**
 * A course with everything there is to see, exported for the plain web: notes, questions and a branch from 14 s on,
 * chapters and captions. `lessons` of two begin with a menu. Answers the zip.
 */
export async function spoken(language: keyof typeof texts, lessons: 1 | 2 = 1): Promise<string> {
  const folder = join(root, 'target/browser/spoken', `${language}-${lessons}`);
  const sample = join(root, 'samples/difficult-conversation');
  const { media } = JSON.parse(readFileSync(join(sample, 'difficult-conversation.cuew'), 'utf8')) as {
    readonly media: readonly SampleMedia[];
  };
  const used = borrowed.map((id) => media.find((each) => each.id === id)).filter((each) => each !== undefined);
  mkdirSync(join(folder, 'captions'), { recursive: true });
  mkdirSync(join(folder, 'media'), { recursive: true });
  for (const { id, file } of used) {
    cpSync(join(sample, file), join(folder, file));
    writeFileSync(join(folder, 'captions', `${id}.${language}.vtt`), vtt(texts[language].captions));
  }
  writeFileSync(join(folder, 'spoken.cuew'), JSON.stringify(project(language, texts[language], used, lessons)));
  await cuewright('export', folder, '--standard', 'web', '--out', folder);
  return join(folder, 'spoken-web.zip');
}

function vtt([first, second]: Texts['captions']): string {
  return `WEBVTT\n\n00:00.000 --> 00:08.000\n${first}\n\n00:08.000 --> 00:25.000\n${second}\n`;
}

function project(language: string, said: Texts, media: readonly SampleMedia[], lessons: 1 | 2): object {
  const scenes = media.map((each, i) => ({
    id: `s${i + 1}`,
    title: said.scenes[i],
    clip: { media: each.id, keep: [{ from: 0, to: each.facts.durationMs }] },
    chapters: i > 0 ? [] : said.chapters.map((title, at) => ({ id: `c${at}`, at: at * 8_000, title })),
    cues: i > 0 ? [] : cues(said),
  }));
  const one = { id: 'l1', title: said.lesson, start: 's1', scenes };
  const other = { id: 'l2', title: said.scenes[1], start: 'x1', scenes: [{ ...scenes[1], id: 'x1' }] };
  return {
    format: 1,
    id: `urn:uuid:6f0c2d0e-3a52-4c1b-9f57-2f8b1d7c4e1${lessons}`,
    title: said.title,
    description: said.description,
    version: '1.0.0',
    language,
    theme: { accent: '#0b6b5d', appearance: 'auto' },
    completion: { need: 'all', watched: 0.9, answered: true, passed: true },
    passMark: 0.6,
    media: media.map((each) => ({
      ...each,
      captions: [{ id: language, kind: 'captions', language, label: said.lesson }],
    })),
    lessons: lessons === 1 ? [one] : [one, other],
  };
}

function cues(said: Texts): readonly object[] {
  const asked = { points: 1, required: true, attempts: 2 };
  const feedback = { correct: said.choice.right, incorrect: said.choice.wrong };
  const options = said.choice.options.map((text, i) => ({ id: 'abc'[i], text, correct: i !== 1, feedback: '' }));
  return [
    { id: 'n1', from: 13_000, to: 14_500, interaction: { type: 'note', ...said.beside } },
    cue('q1', 15_000, { type: 'multiple-choice', ...said.choice, options, right: undefined, wrong: undefined }),
    cue('q2', 16_000, { type: 'numeric', ...said.number, min: 10, max: 20 }),
    cue('n2', 17_000, { type: 'note', ...said.note }),
    {
      id: 'b1',
      from: 24_000,
      to: 24_000,
      interaction: {
        type: 'branch',
        title: said.branch.title,
        prompt: said.branch.prompt,
        options: said.branch.options.map((text, i) => ({ id: 'ab'[i], text, to: `s${i + 2}`, points: 2 - 2 * i })),
      },
    },
  ];

  function cue(id: string, at: number, interaction: Readonly<Record<string, unknown>>): object {
    const more = interaction['type'] === 'note' ? {} : { ...asked, feedback };
    return { id, from: at, to: at, interaction: { ...interaction, ...more } };
  }
}
