import { describe, expect, it } from 'vitest';
import { disordered, drawn, shuffled } from '../../src/core/interactions/order.js';
import { matching, single } from '../courses.js';
import { fc } from './properties.js';

const items = ['a', 'b', 'c', 'd'];

describe('order', () => {
  it('C14 is the same for the same learner and question, and loses nothing', () => {
    fc.assert(
      fc.property(fc.nat(65_535), fc.string(), (seed, key) => {
        const order = shuffled(items, seed, key);
        expect(shuffled(items, seed, key)).toEqual(order);
        expect([...order].sort()).toEqual(items);
      }),
    );
  });

  it('C14 differs between learners, each order being about as frequent', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 24_000; seed++) {
      const order = shuffled(items, seed, 'q1').join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(Math.min(...counts.values())).toBeGreaterThan(800);
    expect(Math.max(...counts.values())).toBeLessThan(1_200);
  });

  it('never shows steps in the right order already', () => {
    for (let seed = 0; seed < 1_000; seed++) expect(disordered(['a', 'b'], seed, 'q')).toEqual(['b', 'a']);
  });

  it('draws only where the author wants it', () => {
    const plain = single();
    expect(drawn(plain, 5, 'q')).toBe(plain);
    const other = { ...single(), shuffled: true };
    const orders = new Set(
      Array.from({ length: 50 }, (_, seed) => {
        const question = drawn(other, seed, 'q');
        return question.type === 'single-choice' ? question.options.map(({ id }) => id).join('') : '';
      }),
    );
    expect(orders.size).toBeGreaterThan(10);
    const matched = drawn(matching(), 7, 'q');
    expect(matched.type === 'matching' && matched.items).toEqual((matching() as { items?: unknown }).items);
  });
});
