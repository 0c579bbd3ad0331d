import { box, C, disc, pill, stage, text } from '../../art/stage.mjs';

const BINS = [
  ['Paper', C.blue],
  ['Plastic, metal', C.yellow],
  ['Glass', C.green],
  ['Rest', C.steel],
];

/** Four bins on the floor; the headline says which part of the lesson is on. */
export const picture =
  ({ chapters }) =>
  (t) => {
    const i = chapters.findLastIndex(({ at }) => t >= at - 40);
    const lines = ['Which bin is for what?', 'Three steps at the sink', 'About 40 tons a year'];
    const head =
      pill(60, 40, String(i + 1), { size: 24, w: 44 }) +
      text(124, 72, chapters[i].title, { size: 32, weight: 650 }) +
      text(640, 184, lines[i], { size: 54, weight: 700, anchor: 'middle' });
    return stage(head + BINS.map(bin).join(''));
  };

function bin([label, fill], i) {
  const x = 100 + i * 282;
  return (
    box(x + 6, 262, 232, 34, 14, C.ink) +
    box(x + 18, 290, 208, 252, 20, fill) +
    box(x + 52, 330, 140, 26, 13, C.ink) +
    text(x + 122, 440, label, { size: 28, weight: 700, fill: i === 1 || i === 3 ? C.ink : C.white, anchor: 'middle' }) +
    disc(x + 60, 546, 18, C.ink) +
    disc(x + 184, 546, 18, C.ink)
  );
}
