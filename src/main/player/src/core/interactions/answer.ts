/** What a learner gives back to a question. */
export type Answer =
  /** Choice questions: ids of the options chosen, one for a single choice. */
  | { readonly type: 'options'; readonly options: readonly string[] }
  | { readonly type: 'flag'; readonly value: boolean }
  | { readonly type: 'text'; readonly text: string }
  /** See `parseNumber` for what a learner types. */
  | { readonly type: 'number'; readonly value: number };

export type Verdict = 'correct' | 'incorrect';
