import { describe, expect, it } from 'vitest';
import { decimal, isoDuration, oneLine, timespan, timestamp2004 } from '../../src/adapters/tracking/formats.js';
import { statement, verbs } from '../../src/adapters/tracking/statement.js';

describe('formats', () => {
  it.each([
    [0, 'PT0S', '0000:00:00.00'],
    [5_123, 'PT5.12S', '0000:00:05.12'],
    [65_000, 'PT65S', '0000:01:05.00'],
    [3_723_450, 'PT3723.45S', '0001:02:03.45'],
    [59_999, 'PT60S', '0000:00:59.99'],
    [-5, 'PT0S', '0000:00:00.00'],
  ])('write %i ms as durations', (ms, iso, span) => {
    expect(isoDuration(ms)).toBe(iso);
    expect(timespan(ms)).toBe(span);
  });

  it('C3.6 write timestamps with two digits of fraction before the zone', () => {
    expect(timestamp2004(new Date(Date.UTC(2026, 10, 21, 9, 5, 3, 7)))).toBe('2026-11-21T09:05:03.00Z');
  });

  it('write decimals without exponent', () => {
    expect([1e-7, 66.666, 100, 0, 0.5, -2.5].map((value) => decimal(value, 2))).toEqual([
      '0',
      '66.67',
      '100',
      '0',
      '0.5',
      '-2.5',
    ]);
  });

  it('keep text to one line and its length, and no half of a character', () => {
    expect(oneLine(' a\n\tb\u0000c ', 10)).toBe('a b c');
    expect(oneLine('x'.repeat(300), 250)).toHaveLength(250);
  });
});

describe('statement', () => {
  const launch = {
    actor: { name: 'Ada' },
    activityId: 'a',
    registration: 'r',
    contextTemplate: {
      contextActivities: { grouping: { id: 'g' }, category: [{ id: 'c1' }] },
      extensions: { kept: 1 },
      revision: 'theirs',
    },
  };
  const draft = {
    verb: verbs.played,
    object: { id: 'o' },
    context: {
      contextActivities: { grouping: [{ id: 'ours' }], category: [{ id: 'c2' }] },
      extensions: { kept: 2, added: 3 },
    },
  };

  it('is made of nothing but what it is given', () => {
    const stamp = { id: 'i', timestamp: 't' };
    expect(statement(draft, launch, 'v', stamp)).toEqual(statement(draft, launch, 'v', stamp));
  });

  it('alters nothing of the template, and appends to its lists', () => {
    expect(statement(draft, launch, 'v', { id: 'i', timestamp: 't' }).context).toEqual({
      contextActivities: { grouping: [{ id: 'g' }, { id: 'ours' }], category: [{ id: 'c1' }, { id: 'c2' }] },
      extensions: { kept: 1, added: 3 },
      revision: 'theirs',
      registration: 'r',
    });
  });
});
