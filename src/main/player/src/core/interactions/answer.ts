/** What a learner gives back to a question. */
export type Answer =
  /** Ids of the options chosen, one where one is asked for; a sequence in the learner's order. */
  | { readonly type: 'options'; readonly options: readonly string[] }
  | { readonly type: 'flag'; readonly value: boolean }
  | { readonly type: 'text'; readonly text: string }
  /** One text for each gap, in order. */
  | { readonly type: 'texts'; readonly texts: readonly string[] }
  /** See `parseNumber` for what a learner types. */
  | { readonly type: 'number'; readonly value: number }
  /** Id of the target of each item, in the order of the items. */
  | { readonly type: 'pairs'; readonly targets: readonly string[] }
  /** Time ran out before there was an answer. */
  | { readonly type: 'nothing' };

/** `neutral` where nothing is right or wrong. */
export type Verdict = 'correct' | 'partly' | 'incorrect' | 'neutral';

export interface Judgement {
  readonly verdict: Verdict;
  /** Of the points, 0..1: all for what is correct, none for what is incorrect, between the two for the rest. */
  readonly share: number;
}
