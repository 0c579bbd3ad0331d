import { extinguisher, pan, plug } from '../../../art/fire.mjs';
import { appear, at, box, C, cross, disc, halo, shown, since, stroke, text } from '../../../art/stage.mjs';
import { LETTERS } from './classes.mjs';

const SILVER = { body: '#B7C0CF', dark: '#98A3B6' };
const KINDS = [
  ['waterext', 'Water', ['A'], SILVER],
  ['co2', 'Carbon dioxide', ['B', 'C'], { horn: true, gauge: false }],
  ['dry', 'Multipurpose dry', ['A', 'B', 'C'], {}],
  ['wet', 'Wet chemical', ['K'], SILVER],
];

/** First the label, large; then four extinguishers with the letters they are made for. */
export function choosing(t, m) {
  const spread = since(t, m.waterext - 250, 420);
  return (
    shown(1 - spread, reading(t, m)) +
    shown(
      spread,
      KINDS.map((_, i) => disc(200 + i * 294, 290, 118, C.white)).join('') +
        KINDS.map((kind, i) => {
          const [mark] = kind;
          return appear(t, m[mark], at(200 + i * 294, 0, standing(kind)), { dy: 30 });
        }).join('') +
        warnings(t, m),
    )
  );
}

function reading(t, m) {
  return (
    halo(400, 350, 230, C.redPale) +
    at(400, 586, extinguisher({ letters: 'A B C' }), { scale: 1.32 }) +
    appear(
      t,
      m.label,
      `<rect x="308" y="352" width="184" height="150" rx="20" fill="none" stroke="${C.amber}" stroke-width="10"/>` +
        stroke('M494 404C580 400 610 380 676 336', C.amber, 8) +
        text(700, 292, ['Read the label', 'before you', 'need it'], { size: 58, weight: 700, gap: 1.18 }),
    )
  );
}

function standing([, name, letters, look]) {
  const start = -((letters.length - 1) * 27);
  return (
    at(0, 446, extinguisher(look), { scale: 0.9 }) +
    text(0, 500, name, { size: 30, weight: 650, anchor: 'middle' }) +
    letters
      .map(
        (letter, i) =>
          disc(start + i * 54, 542, 24, LETTERS[letter].fill) +
          text(start + i * 54, 553, letter, { size: 30, weight: 800, fill: C.white, anchor: 'middle', display: true }),
      )
      .join('')
  );
}

function warnings(t, m) {
  const bubble = (x, y, icon) => disc(x, y, 50, C.redPale) + icon + cross(x + 36, y - 34, 19);
  return appear(
    t,
    m.never,
    bubble(334, 196, at(322, 208, pan(), { scale: 0.42 })) + bubble(334, 320, at(334, 328, plug(), { scale: 0.62 })),
  );
}
