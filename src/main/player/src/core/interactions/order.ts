import type { Question } from '../course/course.js';

/** The options of a question as one learner sees them: the same again for the same seed. `key` is the cue's id. */
export function shuffled<T>(items: readonly T[], seed: number, key: string): readonly T[] {
  const left = [...items];
  const random = randomOf(seed, key);
  return items.map(() => left.splice(Math.floor(random() * left.length), 1)).flat();
}

/** As above, but never in the order given: what is already right needs no putting in order. */
export function disordered<T>(items: readonly T[], seed: number, key: string): readonly T[] {
  const drawn = shuffled(items, seed, key);
  return drawn.some((item, i) => item !== items[i]) ? drawn : [...drawn.slice(1), ...drawn.slice(0, 1)];
}

/** The question with all that is drawn already drawn. */
export function drawn(question: Question, seed: number, key: string): Question {
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice':
      return question.shuffled ? { ...question, options: shuffled(question.options, seed, key) } : question;
    case 'matching':
      return { ...question, targets: shuffled(question.targets, seed, key) };
    case 'sequencing':
    case 'true-false':
    case 'fill-in':
    case 'numeric':
    case 'hotspot':
    case 'likert':
    case 'reflection':
      return question;
  }
}

/** Numbers 0..1 that look drawn: FNV-1a of the key, then mulberry32. */
export function randomOf(seed: number, key: string): () => number {
  let state = 0x811c9dc5 ^ seed;
  for (let i = 0; i < key.length; i++) state = Math.imul(state ^ key.charCodeAt(i), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
