import { describe, expect, it } from 'vitest';
import { judge, parseNumber } from '../../src/core/interactions/judge.js';
import { fillIn, multiple, numeric, single, trueFalse } from '../courses.js';

const chosen = (...options: string[]) => ({ type: 'options', options }) as const;
const text = (typed: string) => ({ type: 'text', text: typed }) as const;

describe('judge', () => {
  it('takes the right option of a single choice and nothing else', () => {
    expect(judge(single(), chosen('b'))).toBe('correct');
    expect(judge(single(), chosen('a'))).toBe('incorrect');
    expect(judge(single(), chosen('a', 'b'))).toBe('incorrect');
    expect(judge(single(), chosen())).toBe('incorrect');
    expect(judge(single(), chosen('zzz'))).toBe('incorrect');
  });

  it('takes exactly the right set of a multiple choice, in any order', () => {
    expect(judge(multiple(), chosen('c', 'a'))).toBe('correct');
    expect(judge(multiple(), chosen('a'))).toBe('incorrect');
    expect(judge(multiple(), chosen('a', 'b', 'c'))).toBe('incorrect');
    expect(judge(multiple(), chosen('a', 'a'))).toBe('incorrect');
  });

  it('takes the truth', () => {
    expect(judge(trueFalse(), { type: 'flag', value: true })).toBe('correct');
    expect(judge(trueFalse(), { type: 'flag', value: false })).toBe('incorrect');
  });

  it('C15 sees past spelling that means the same', () => {
    expect(judge(fillIn(['caf\u00e9 au lait']), text('  Cafe\u0301  AU\tlait '))).toBe('correct');
    expect(judge(fillIn(['Stra\u00dfe']), text('STRASSE'))).toBe('correct');
    expect(judge(fillIn(['\u0131s\u0131']), text('ISI'))).toBe('correct');
    expect(judge(fillIn(['NaCl'], true), text('nacl'))).toBe('incorrect');
    expect(judge(fillIn(['NaCl'], true), text(' NaCl '))).toBe('correct');
    expect(judge(fillIn(['ab']), text('a b'))).toBe('incorrect');
  });

  it('takes numbers from min to max, both included', () => {
    for (const value of [2, 2.5, 3]) expect(judge(numeric(2, 3), { type: 'number', value })).toBe('correct');
    for (const value of [1.999, 3.001, NaN]) expect(judge(numeric(2, 3), { type: 'number', value })).toBe('incorrect');
  });

  it('calls an answer of another kind incorrect', () => {
    expect(judge(numeric(2, 3), text('2'))).toBe('incorrect');
    expect(judge(single(), { type: 'flag', value: true })).toBe('incorrect');
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
