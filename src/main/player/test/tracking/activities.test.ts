import { describe, expect, it } from 'vitest';
import { answering } from '../../src/adapters/tracking/activities.js';
import type { Question } from '../../src/core/course/course.js';
import type { Answer } from '../../src/core/interactions/answer.js';
import { judge } from '../../src/core/interactions/judge.js';
import { course, gaps, hotspot, likert, matching, reflection, scene, sequencing, single } from '../courses.js';

const made = course([scene('s1')]);

function told(question: Question, answer: Answer): { readonly definition: object; readonly result: object } {
  const { object, result } = answering(made, {
    type: 'answered',
    scene: 's1',
    cue: 'q1',
    question,
    answer,
    ...judge(question, answer),
    attempt: 1,
    latencyMs: 2_000,
    atMs: 1_000,
  });
  return { definition: object.definition ?? {}, result: result ?? {} };
}

const ids = (...all: string[]) => all.map((id) => expect.objectContaining({ id }) as unknown);

describe('interaction activities', () => {
  it('tell a matching by sources, targets and pairs', () => {
    const { definition, result } = told(matching({ partialCredit: true }), { type: 'pairs', targets: ['x', 'y', 'z'] });
    expect(definition).toMatchObject({
      interactionType: 'matching',
      source: ids('a', 'b', 'c'),
      target: ids('x', 'y', 'z'),
      correctResponsesPattern: ['a[.]x[,]b[.]y[,]c[.]x'],
    });
    expect(result).toEqual({
      response: 'a[.]x[,]b[.]y[,]c[.]z',
      duration: 'PT2S',
      success: false,
      score: { scaled: 2 / 3 },
    });
  });

  it('tell a sequence in the order of the learner', () => {
    const { definition, result } = told(sequencing(), { type: 'options', options: ['b', 'a', 'c', 'd'] });
    expect(definition).toMatchObject({ interactionType: 'sequencing', correctResponsesPattern: ['a[,]b[,]c[,]d'] });
    expect(result).toEqual({ response: 'b[,]a[,]c[,]d', duration: 'PT2S', success: false });
  });

  it('tell the regions of a picture as choices, so that the record can be read', () => {
    const { definition, result } = told(hotspot(true, ['a', 'b']), { type: 'options', options: ['a', 'b'] });
    expect(definition).toMatchObject({ interactionType: 'choice', correctResponsesPattern: ['a[,]b'] });
    expect(result).toMatchObject({ response: 'a[,]b', success: true });
    expect(told(hotspot(false, ['a', 'b']), { type: 'options', options: ['a'] }).definition).toMatchObject({
      correctResponsesPattern: ['a', 'b'],
    });
  });

  it('tell gaps with every accepted text once in its place', () => {
    const { definition, result } = told(gaps([['base', 'foot'], ['side']]), { type: 'texts', texts: ['foot', 'side'] });
    expect(definition).toMatchObject({
      interactionType: 'fill-in',
      correctResponsesPattern: ['{case_matters=false}base[,]side', '{case_matters=false}foot[,]side'],
    });
    expect(result).toMatchObject({ response: 'foot[,]side', success: true });
  });

  it('tell opinions and thoughts without success or score', () => {
    const opinion = told(likert(), { type: 'options', options: ['b'] });
    expect(opinion.definition).toMatchObject({ interactionType: 'likert', scale: ids('a', 'b', 'c') });
    expect(opinion.result).toEqual({ response: 'b', duration: 'PT2S' });
    const thought = told(reflection(), { type: 'text', text: 'Look twice.\nThen go.' });
    expect(thought.definition).toMatchObject({ interactionType: 'long-fill-in' });
    expect(thought.definition).not.toHaveProperty('correctResponsesPattern');
    expect(thought.result).toEqual({ response: 'Look twice.\nThen go.', duration: 'PT2S' });
  });

  it('C16 tell nothing as no response, and that time ran out', () => {
    expect(told(single(), { type: 'nothing' }).result).toEqual({ duration: 'PT2S', success: false });
    const event = { type: 'answered', scene: 's1', cue: 'q1', attempt: 1, latencyMs: 0, atMs: 0 } as const;
    const answer = { type: 'options', options: ['b'] } as const;
    const judged = { question: single(), answer, verdict: 'correct', share: 1 } as const;
    const extensions = { [`${made.id}/extensions/attempt`]: 1, [`${made.id}/extensions/timed-out`]: true };
    expect(answering(made, { ...event, ...judged, timedOut: true }).context).toMatchObject({ extensions });
    const inTime = answering(made, { ...event, ...judged, timedOut: false }).context?.['extensions'];
    expect(inTime).not.toHaveProperty([`${made.id}/extensions/timed-out`]);
  });

  it('tell no score where parts do not count', () => {
    expect(told(single(), { type: 'options', options: ['b'] }).result).not.toHaveProperty('score');
  });
});
