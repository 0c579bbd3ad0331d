import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/core/course/course.js';
import type { Answer } from '../../src/core/interactions/answer.js';
import { judge, parseNumber } from '../../src/core/interactions/judge.js';
import {
  fillIn,
  gaps,
  hotspot,
  likert,
  matching,
  multiple,
  numeric,
  reflection,
  sequencing,
  single,
  trueFalse,
} from '../courses.js';

const chosen = (...options: string[]) => ({ type: 'options', options }) as const;
const text = (typed: string) => ({ type: 'text', text: typed }) as const;
const texts = (...typed: string[]) => ({ type: 'texts', texts: typed }) as const;
const pairs = (...targets: string[]) => ({ type: 'pairs', targets }) as const;
const verdict = (question: Question, answer: Answer): string => judge(question, answer).verdict;

describe('nothing', () => {
  it('is right in no question, not even where a gap may stay empty', () => {
    for (const question of [single(), fillIn(['', 'x']), numeric(0, 0)])
      expect(judge(question, { type: 'nothing' })).toEqual({ verdict: 'incorrect', share: 0 });
  });
});

describe('judge', () => {
  it('takes the right option of a single choice and nothing else', () => {
    expect(verdict(single(), chosen('b'))).toBe('correct');
    expect(verdict(single(), chosen('a'))).toBe('incorrect');
    expect(verdict(single(), chosen('a', 'b'))).toBe('incorrect');
    expect(verdict(single(), chosen())).toBe('incorrect');
    expect(verdict(single(), chosen('zzz'))).toBe('incorrect');
  });

  it('takes exactly the right set of a multiple choice, in any order', () => {
    expect(verdict(multiple(), chosen('c', 'a'))).toBe('correct');
    expect(verdict(multiple(), chosen('a'))).toBe('incorrect');
    expect(verdict(multiple(), chosen('a', 'b', 'c'))).toBe('incorrect');
    expect(verdict(multiple(), chosen('a', 'a'))).toBe('incorrect');
  });

  it('takes the truth', () => {
    expect(verdict(trueFalse(), { type: 'flag', value: true })).toBe('correct');
    expect(verdict(trueFalse(), { type: 'flag', value: false })).toBe('incorrect');
  });

  it('C15 sees past spelling that means the same', () => {
    expect(verdict(fillIn(['caf\u00e9 au lait']), text('  Cafe\u0301  AU\tlait '))).toBe('correct');
    expect(verdict(fillIn(['Stra\u00dfe']), text('STRASSE'))).toBe('correct');
    expect(verdict(fillIn(['\u0131s\u0131']), text('ISI'))).toBe('correct');
    expect(verdict(fillIn(['NaCl'], true), text('nacl'))).toBe('incorrect');
    expect(verdict(fillIn(['NaCl'], true), text(' NaCl '))).toBe('correct');
    expect(verdict(fillIn(['ab']), text('a b'))).toBe('incorrect');
  });

  it('takes numbers from min to max, both included', () => {
    for (const value of [2, 2.5, 3]) expect(verdict(numeric(2, 3), { type: 'number', value })).toBe('correct');
    for (const value of [1.999, 3.001, NaN])
      expect(verdict(numeric(2, 3), { type: 'number', value })).toBe('incorrect');
  });

  it('calls an answer of another kind incorrect', () => {
    expect(verdict(numeric(2, 3), text('2'))).toBe('incorrect');
    expect(verdict(single(), { type: 'flag', value: true })).toBe('incorrect');
  });

  it('fills every gap, accents mattering or not', () => {
    const two = gaps([['base', 'foot'], ['caf\u00e9']]);
    expect(verdict(two, texts('Foot', 'CAFE\u0301 '))).toBe('correct');
    expect(verdict(two, texts('foot', 'cafe'))).toBe('incorrect');
    expect(verdict(two, texts('caf\u00e9', 'base'))).toBe('incorrect');
    expect(verdict(gaps([['base'], ['caf\u00e9']], { ignoreAccents: true }), texts('b\u00e2se', 'cafe'))).toBe(
      'correct',
    );
  });

  it('matches every item', () => {
    expect(verdict(matching(), pairs('x', 'y', 'x'))).toBe('correct');
    expect(verdict(matching(), pairs('x', 'y', 'y'))).toBe('incorrect');
    expect(verdict(matching(), pairs('x', 'y'))).toBe('incorrect');
  });

  it('takes steps in their order alone', () => {
    expect(verdict(sequencing(), chosen('a', 'b', 'c', 'd'))).toBe('correct');
    expect(verdict(sequencing(), chosen('a', 'b', 'd', 'c'))).toBe('incorrect');
  });

  it('takes one right region, or all of them', () => {
    expect(verdict(hotspot(false, ['a', 'c']), chosen('c'))).toBe('correct');
    expect(verdict(hotspot(false, ['a', 'c']), chosen('b'))).toBe('incorrect');
    expect(verdict(hotspot(true, ['a', 'c']), chosen('c', 'a'))).toBe('correct');
    expect(verdict(hotspot(true, ['a', 'c']), chosen('c'))).toBe('incorrect');
  });

  it('knows no right and wrong of opinions and thoughts', () => {
    expect(judge(likert(), chosen('a'))).toEqual({ verdict: 'neutral', share: 0 });
    expect(judge(reflection(), text('Well.'))).toEqual({ verdict: 'neutral', share: 0 });
  });

  const partly = { partialCredit: true };
  it.each<[string, Question, Answer, number]>([
    ['one of two right options', multiple(partly), chosen('a'), 1 / 2],
    ['both right options and a wrong one', multiple(partly), chosen('a', 'b', 'c'), 1 / 2],
    ['as many right as wrong', multiple(partly), chosen('a', 'b'), 0],
    ['more wrong than right', multiple(partly), chosen('a', 'b', 'd'), 0],
    ['all there is', multiple(partly), chosen('a', 'b', 'c', 'd'), 0],
    ['two of three gaps', gaps([['x'], ['y'], ['z']], partly), texts('x', 'y', 'y'), 2 / 3],
    ['one of three pairs', matching(partly), pairs('x', 'x', 'z'), 1 / 3],
    ['two of four steps in place', sequencing(partly), chosen('a', 'c', 'b', 'd'), 2 / 4],
    ['one of two regions', hotspot(true, ['a', 'b'], partly), chosen('b'), 1 / 2],
    ['a single choice', single(partly), chosen('a'), 0],
  ])('gives a share for %s where partial credit is on', (_, question, answer, share) => {
    expect(judge(question, answer)).toEqual({ verdict: share > 0 ? 'partly' : 'incorrect', share });
    expect(judge({ ...question, partialCredit: false }, answer)).toEqual({ verdict: 'incorrect', share: 0 });
  });
});

describe('parseNumber', () => {
  it.each([
    ['1.5', 'en', 1.5],
    ['1,5', 'en', 1.5],
    ['1,5', 'de', 1.5],
    ['1.5', 'de', 1.5],
    ['1,500', 'en', 1500],
    ['1.500', 'de', 1500],
    ['1.500,25', 'de', 1500.25],
    ['1,234,567.8', 'en', 1234567.8],
    ['12 345,6', 'fr', 12345.6],
    ['12\u202f345,6', 'fr', 12345.6],
    ["12'345.6", 'de-CH', 12345.6],
    ['\u22123', 'en', -3],
    ['\u0661\u0662\u066b\u0665', 'ar', 12.5],
    [' 7 ', 'not a tag', 7],
    ['.5', 'en', 0.5],
    ['5.', 'en', 5],
  ])('reads %s in %s', (typed, language, value) => {
    expect(parseNumber(typed, language)).toBe(value);
  });

  it.each(['', 'abc', '1.2.3', '1e5', '0x10', '--1', '1,2,3', 'NaN', 'Infinity', '1 2'])('refuses %s', (typed) => {
    expect(parseNumber(typed, 'en')).toBeNull();
  });
});
