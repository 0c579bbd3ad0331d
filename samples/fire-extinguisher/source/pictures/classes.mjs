import { bolt, ingot, jerrycan, pan, paperStack } from '../../../art/fire.mjs';
import { appear, at, box, C, disc, pill, since, text } from '../../../art/stage.mjs';

/** A class's letter keeps its colour wherever it appears. */
export const LETTERS = {
  A: { fill: C.green, pale: C.greenPale },
  B: { fill: '#B3541E', pale: C.amberPale },
  C: { fill: C.blue, pale: C.bluePale },
  D: { fill: '#59637C', pale: '#E6E9EF' },
  K: { fill: C.redDark, pale: C.redPale },
};

const CARDS = [
  ['A', 'a', 'Ordinary', ['paper, wood,', 'cloth'], () => at(-4, 26, paperStack(), { scale: 1.15 })],
  ['B', 'b', 'Liquid', ['gasoline,', 'paint, solvent'], () => at(0, 36, jerrycan(), { scale: 1.05 })],
  ['C', 'c', 'Electrical', ['equipment with', 'the power on'], () => bolt(C.amber)],
  ['D', 'd', 'Metal', ['magnesium,', 'sodium'], () => at(0, 24, ingot(), { scale: 1.2 })],
  ['K', 'k', 'Kitchen', ['cooking oil', 'and fat'], () => at(-24, 22, pan(), { scale: 0.72 })],
];

/** Five cards, dealt one by one; the one being named stands higher. */
export function classes(t, m) {
  const moments = [...CARDS.map(([, name]) => m[name]), m.letters];
  const cards = CARDS.map((card, i) => {
    const lift = since(t, moments[i], 360) - since(t, moments[i + 1], 360);
    return appear(t, moments[i], at(60 + i * 236, 160 - 12 * lift, face(card, lift)), { dy: 40 });
  });
  const opening = 1 - since(t, m.a - 250, 300);
  return (
    (opening > 0
      ? `<g opacity="${opening}">${text(640, 350, 'What is burning?', { size: 72, weight: 700, anchor: 'middle' })}</g>`
      : '') +
    cards.join('') +
    appear(t, m.letters, pill(434, 534, 'Letters used in the United States', { size: 23, w: 412, fill: C.ink }))
  );
}

function face([letter, , title, examples, icon], lift) {
  const { fill, pale } = LETTERS[letter];
  return (
    box(0, 0, 216, 346, 26, C.white, lift > 0.02 ? `stroke="${fill}" stroke-width="${(5 * lift).toFixed(1)}"` : '') +
    box(16, 16, 184, 150, 18, pale) +
    at(108, 92, icon()) +
    disc(50, 166, 34, C.white) +
    disc(50, 166, 29, fill) +
    text(50, 180, letter, { size: 38, weight: 800, fill: C.white, anchor: 'middle' }) +
    text(22, 246, title, { size: 32, weight: 700 }) +
    text(22, 286, examples, { size: 23, weight: 500, fill: C.soft, gap: 1.28 })
  );
}
