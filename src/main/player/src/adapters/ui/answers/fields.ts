import type { Judged } from '../../../core/session/session.js';
import type { Answer } from '../../../core/interactions/answer.js';
import type { Language } from '../../../strings/catalogue.js';

/** Where the learner answers: one set of real inputs for each kind of question. */
export interface AnswerFields {
  readonly element: HTMLElement;
  /** What was given, or why it is not an answer yet. */
  read(): Answer | Missing;
  /** Shows an answer that was judged; `reveal` also tells the right one. Null opens the fields again. */
  readonly judged: (judged: Judged | null, reveal: boolean) => void;
  /** All is as it was dealt: to submit it makes it an answer, time running out does not. */
  readonly untouched?: () => boolean;
  readonly focus: () => void;
  /** Marks the fields as wrongly filled, by the text with that id; null takes it back. */
  readonly fault: (textId: string | null) => void;
}

export interface Missing {
  readonly type: 'missing';
  readonly text: string;
}

/** What the fields are made with. */
export interface FieldParts {
  readonly language: Language;
  /** Reads numbers: the course's own, since the author wrote for it. */
  readonly courseLanguage: string;
  /** The learner's order of what should not stand in the right one; the same at each visit. */
  readonly disorder: <T>(items: readonly T[]) => readonly T[];
  /** Says something to who cannot see what moved. */
  readonly say: (text: string) => void;
  /** The picture the video stands at. */
  readonly picture: HTMLVideoElement;
}
