/**
 * What the player plays: the compiled course, as `course.js` holds it. Defaults are resolved, times are whole
 * milliseconds of the packaged media (cuts already made), and nothing here is for authors. The Java side writes exactly
 * this shape; golden files hold the two together.
 */
export interface Course {
  readonly schema: 1;
  /** Absolute IRI of the course, the same in every export. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** BCP-47 tag of the learner-facing text. */
  readonly language: string;
  /** The author's version and a content hash, `1.0.0+3fa9c2d41b0e`: `context.revision` of every statement. */
  readonly revision: string;
  readonly theme: Theme;
  readonly viewing: Viewing;
  /** What this page plays: the whole course, or one of several units tracked apart. */
  readonly unit: Unit;
  readonly media: readonly Media[];
  readonly lessons: readonly Lesson[];
  readonly completion: Completion;
  readonly resume: ResumePlan;
  /** Editions before this one whose bookmarks can be read, newest first. */
  readonly earlier?: readonly Layout[];
}

/** What bookmarks are numbers of; of an earlier edition without its words. */
export type Layout = Pick<Course, 'lessons' | 'resume'>;

/** One SCO or AU. */
export interface Unit {
  /** Absolute IRI, unique in the course. */
  readonly id: string;
  readonly title: string;
}

export interface Theme {
  /** `#rrggbb`. */
  readonly accent: string;
  readonly appearance: 'auto' | 'light' | 'dark';
}

/** How freely the learner moves about; once the course is completed, and in a review, everybody moves freely. */
export interface Viewing {
  /** `watched`: only into what was seen already. `linear`: nowhere until the scene was seen to its end. */
  readonly seeking: 'free' | 'watched' | 'linear';
  /** Whether scenes on the way can be gone back to. */
  readonly revisit: boolean;
}

export interface Media {
  readonly id: string;
  /** Relative to the page: `media/m1.mp4`. */
  readonly src: string;
  readonly durationMs: number;
  /** Pixels as shown, rotation applied; 0 × 0 when there is no picture. */
  readonly width: number;
  readonly height: number;
  /** What else of it there is to choose from, the greatest first. */
  readonly renditions?: readonly Rendition[];
}

/** A file of a recording, with what is to be seen spoken between its words or without. */
export interface Rendition extends Picture {
  readonly described: boolean;
}

export interface Lesson {
  readonly id: string;
  readonly title: string;
  /** Id of the scene it begins with. */
  readonly start: string;
  readonly variables?: readonly Variable[];
  readonly scenes: readonly Scene[];
  /** Points of the best path from start to an ending. */
  readonly maxPoints: number;
}

/** Whole numbers from `min` to `max`: false and true are 0 and 1, names their places in a list. */
export interface Variable {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly initial: number;
}

/** Sets a variable `to` a number, or adds `by` to it: one of the two. */
export interface Change {
  readonly variable: string;
  readonly to?: number;
  readonly by?: number;
}

/** Of what the learner did in the lesson so far. */
export type Condition =
  | { readonly type: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly type: 'not'; readonly of: Condition }
  | (Within & { readonly type: 'variable'; readonly variable: string })
  /** By the last answer given; right in parts is incorrect. */
  | { readonly type: 'question'; readonly cue: string; readonly is: 'answered' | 'correct' | 'incorrect' }
  | (Within & { readonly type: 'visits'; readonly scene: string })
  | (Within & { readonly type: 'points' });

/** Both included; null where it goes on. */
export interface Within {
  readonly min: number | null;
  readonly max: number | null;
}

export interface Scene {
  readonly id: string;
  readonly title: string;
  /** Id of the media it shows, from beginning to end. */
  readonly media: string;
  readonly durationMs: number;
  /** Scenes that follow at the end, the first whose condition holds; where none does, `next`. */
  readonly ways?: readonly { readonly when: Condition; readonly to: string }[];
  /** Scene that follows at the end; null where a branch decides or the lesson ends. */
  readonly next: string | null;
  readonly chapters: readonly Chapter[];
  /** In order of time; cues at one instant in the author's order. */
  readonly cues: readonly Cue[];
  readonly tracks: readonly CaptionTrack[];
}

export interface Chapter {
  readonly id: string;
  readonly atMs: number;
  readonly title: string;
}

export interface CaptionTrack {
  readonly id: string;
  readonly kind: 'captions' | 'subtitles' | 'descriptions';
  readonly language: string;
  readonly label: string;
  readonly captions: readonly Caption[];
}

/** `text` in WebVTT's markup, `settings` as WebVTT writes them, often empty. */
export interface Caption {
  readonly fromMs: number;
  readonly toMs: number;
  readonly text: string;
  readonly settings: string;
}

/** `toMs` = `fromMs` for an instant. Questions and branches stop the video at `fromMs`. */
export interface Cue {
  readonly id: string;
  readonly fromMs: number;
  readonly toMs: number;
  /** Of the cues of one pool each learner meets `draw`: see `dealt`. */
  readonly pool?: { readonly id: string; readonly draw: number };
  readonly interaction: Interaction;
}

export type Interaction = Note | Branch | Question;

/** Shown beside the video from `fromMs` to `toMs`; an instant stops the video until Continue. */
export interface Note {
  readonly type: 'note';
  readonly title: string;
  readonly text: string;
  readonly formatted?: Formatting;
}

/** Texts that are more than their words, by name. The words alone stand in the text itself. */
export type Formatting = Readonly<Record<string, readonly Formatted[]>>;

/** Words, a picture, or an element around other pieces; only `a` has an `href`, to `http`, `https` or `mailto`. */
export type Formatted =
  | string
  | (Picture & { readonly tag: 'img'; readonly alt: string })
  | {
      readonly tag: (typeof formattedTags)[number];
      readonly href?: string;
      readonly children: readonly Formatted[];
    };

/** Something to see of the package, `pictures/bins.png`, and its size as shown. */
export interface Picture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

export const formattedTags = ['p', 'ul', 'ol', 'li', 'em', 'strong', 'code', 'br', 'a'] as const;

export interface Branch {
  readonly type: 'branch';
  readonly title: string;
  readonly prompt: string;
  readonly options: readonly BranchOption[];
  readonly formatted?: Formatting;
}

export interface BranchOption {
  readonly id: string;
  readonly text: string;
  /** Id of the scene it leads to. */
  readonly to: string;
  readonly points: number;
  /** Offered only if it holds. */
  readonly when?: Condition;
  readonly set?: readonly Change[];
}

export type Question =
  SingleChoice | MultipleChoice | TrueFalse | FillIn | Numeric | Matching | Sequencing | Hotspot | Likert | Reflection;

interface QuestionBase {
  readonly title: string;
  readonly prompt: string;
  /** Empty when there is none. */
  readonly hint: string;
  readonly points: number;
  readonly required: boolean;
  /** 1 and up. */
  readonly attempts: number;
  /** An answer that is right in parts earns its share of the points. */
  readonly partialCredit: boolean;
  /** From where the video is seen again before another attempt; null where it is not. */
  readonly rewindToMs: number | null;
  /** How long each attempt may take, unless the learner wants more time. */
  readonly timeLimitMs?: number;
  readonly whenCorrect: string;
  readonly whenPartly: string;
  readonly whenIncorrect: string;
  readonly formatted?: Formatting;
  readonly onCorrect?: Consequence;
  /** After every answer that is not wholly right. */
  readonly onIncorrect?: Consequence;
}

/** What follows an answer. */
export interface Consequence {
  /** Id of the scene that Continue leads to, in place of the rest of this one. */
  readonly to?: string;
  readonly set?: readonly Change[];
}

export interface SingleChoice extends QuestionBase {
  readonly type: 'single-choice';
  readonly options: readonly Option[];
  /** Each learner has an order of their own. */
  readonly shuffled: boolean;
}

export interface MultipleChoice extends QuestionBase {
  readonly type: 'multiple-choice';
  readonly options: readonly Option[];
  readonly shuffled: boolean;
}

export interface TrueFalse extends QuestionBase {
  readonly type: 'true-false';
  readonly answer: boolean;
}

export interface FillIn extends QuestionBase {
  readonly type: 'fill-in';
  readonly blanks: readonly Blank[];
  /** Text behind the last gap. */
  readonly after: string;
  readonly caseSensitive: boolean;
  readonly ignoreAccents: boolean;
}

/** A gap, and the text between the one before and it. */
export interface Blank {
  readonly before: string;
  readonly accepted: readonly string[];
}

/** Right from `min` to `max`, both included. */
export interface Numeric extends QuestionBase {
  readonly type: 'numeric';
  readonly min: number;
  readonly max: number;
}

/** Each item belongs to the target `to`; the targets are shown in an order of the learner's own. */
export interface Matching extends QuestionBase {
  readonly type: 'matching';
  readonly items: readonly (Named & { readonly to: string })[];
  readonly targets: readonly Named[];
}

/** `steps` are in the right order, and shown in one of the learner's own. */
export interface Sequencing extends QuestionBase {
  readonly type: 'sequencing';
  readonly steps: readonly Named[];
}

/** Points at a picture, else at the one the video stands at: one of the right regions, or with `several` all of them. */
export interface Hotspot extends QuestionBase {
  readonly type: 'hotspot';
  readonly options: readonly Region[];
  readonly several: boolean;
  readonly picture?: Picture;
}

/** An opinion: nothing is right or wrong. */
export interface Likert extends QuestionBase {
  readonly type: 'likert';
  readonly options: readonly Named[];
}

/** A thought in the learner's own words: nothing is right or wrong. */
export interface Reflection extends QuestionBase {
  readonly type: 'reflection';
}

export interface Named {
  /** `[A-Za-z0-9][A-Za-z0-9_]*`, so that every standard takes it. */
  readonly id: string;
  readonly text: string;
}

export interface Option extends Named {
  readonly correct: boolean;
  readonly feedback: string;
}

/** A rectangle in thousandths of the picture from its top left corner, or the ellipse within. */
export interface Region extends Option {
  readonly round: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** When the unit is completed and passed. Parts that are null or false ask nothing. */
export interface Completion {
  readonly need: 'all' | 'any';
  /** Share of unique time to see, 0..1. */
  readonly watched: number | null;
  readonly answered: boolean;
  readonly passed: boolean;
  /** Every lesson has come to an ending. */
  readonly ended?: boolean;
  /** How often the unit may be taken again, null for without end, and which score counts then. */
  readonly retakes?: { readonly most: number | null; readonly keep: 'best' | 'last' | 'first' };
  /** Scaled score to reach, 0..1; null when nothing is graded. */
  readonly passScaled: number | null;
  /** Sum over the lessons; 0 when nothing is graded. */
  readonly maxPoints: number;
}

/** How the resume state is laid out in bits: one field after the other, in this order. */
export interface ResumePlan {
  /** Four base64url characters over ids, kinds and sizes, not over texts: another hash is another layout. */
  readonly hash: string;
  readonly fields: readonly ResumeField[];
}

export type ResumeField =
  /** What orders are drawn by, 16 bits. */
  | { readonly type: 'seed' }
  /** How often the unit was taken again, and whether the score of this time was told. */
  | { readonly type: 'retakes' }
  | { readonly type: 'variable'; readonly variable: string; readonly min: number; readonly max: number }
  /** How often a scene was come to, where a condition asks. */
  | { readonly type: 'visits'; readonly scene: string }
  /** The way by which a scene was left last, an index into `exitsOf`. */
  | { readonly type: 'exit'; readonly scene: string; readonly exits: number }
  /** Watched time of one scene, as far as playing can reach, in `units` of `quantumMs`. */
  | { readonly type: 'watched'; readonly scene: string; readonly quantumMs: number; readonly units: number }
  /** Scenes gone through, in order, the last `cap` of them; each an index into the lesson's scenes. */
  | { readonly type: 'path'; readonly lesson: string; readonly scenes: number; readonly cap: number }
  /** The option last taken at a branch. */
  | { readonly type: 'branch'; readonly cue: string; readonly options: number }
  /**
   * Attempts, verdict and last response of a question. `size` counts options, or bytes of text at most; `items` are
   * answered by one response each; `parts` are what is right or wrong one by one, 1 when the answer is so as a whole.
   */
  | {
      readonly type: 'answer';
      readonly cue: string;
      readonly response: 'one' | 'many' | 'flag' | 'text' | 'texts' | 'number' | 'pairs' | 'order';
      readonly size: number;
      readonly items: number;
      readonly parts: number;
      readonly attempts: number;
    };
