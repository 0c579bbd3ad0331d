import { extinguisher, flicker } from '../../../art/fire.mjs';
import { person } from '../../../art/people.mjs';
import { appear, at, box, C, disc, mix, path, shown, since, stroke, text } from '../../../art/stage.mjs';

const STEPS = [
  ['P', 'Pull', 'the pin', 'pull'],
  ['A', 'Aim', 'low, at the base', 'aim'],
  ['S', 'Squeeze', 'the handle', 'squeeze'],
  ['S', 'Sweep', 'side to side', 'sweep'],
];
const FIRE = 1090;

/** Somebody in front of a small fire; the four steps light up as they are done. */
export function pass(t, m) {
  const out = since(t, m.sweep + 1300, 1900);
  const spraying = t > m.hiss && t < m.sweep + 3400;
  return (
    door() +
    list(t, m) +
    at(
      FIRE,
      586,
      (out < 0.97 ? at(0, -6, flicker(t), { scale: Math.round(mix(0.98, 0, out) * 40) / 40 }) : smoke()) + cartons(out),
    ) +
    (spraying ? spray(t, m, out) : '') +
    aiming(t, m) +
    fighter(t, m) +
    feet(t, m) +
    closeUp(t, m)
  );
}

function list(t, m) {
  return STEPS.map(([letter, word, rest, mark], i) => {
    const y = 140 + i * 110;
    const on = since(t, m[mark] ?? 0, 260);
    const next = STEPS[i + 1];
    const off = next ? since(t, m[next[3]], 260) : since(t, m.watch, 260);
    const active = on - off;
    return appear(
      t,
      m.steps + i * 200,
      box(56, y, 316, 96, 22, C.white) +
        (active > 0 ? shown(active, box(56, y, 316, 96, 22, C.redPale, `stroke="${C.red}" stroke-width="4"`)) : '') +
        disc(108, y + 48, 34, C.red) +
        text(108, y + 64, letter, { size: 44, weight: 800, fill: C.white, anchor: 'middle' }) +
        text(160, y + 44, word, { size: 30, weight: 700 }) +
        text(160, y + 76, rest, { size: 23, weight: 500, fill: C.soft }),
      { dx: -26, dy: 0 },
    );
  }).join('');
}

function fighter(t, m) {
  const raised = since(t, m.aim, 500);
  const nozzle = [mix(64, 118, raised), mix(-158, -176, raised)];
  const held =
    at(34, -40, extinguisher({ hose: false, pinOut: since(t, m.pull + 200, 600) }), { scale: 0.46 }) +
    stroke(`M48 -172C78 -212 ${nozzle[0] - 40} ${nozzle[1] + 46} ${nozzle[0]} ${nozzle[1]}`, C.ink, 7) +
    stroke(`M${nozzle[0]} ${nozzle[1]}l30 ${mix(10, 13, raised)}`, C.ink, 13);
  return at(590, 588, person({ legs: 'brace', shirt: C.teal, near: [24, -196], far: nozzle, held, hair: '#3A2A22' }));
}

function spray(t, m, out) {
  const sway = t < m.sweep ? 0 : Math.sin(((Math.floor(t / 80) * 80 - m.sweep) / 1000) * 4.4);
  const x = FIRE + sway * 74;
  const p = since(t, m.hiss, 300) * (1 - since(t, m.sweep + 3000, 380));
  return shown(
    p,
    path(`M738 425L${x - 62} 566Q${x} 592 ${x + 58} 560L738 419Z`, '#C9D8EA', 'opacity="0.82"') +
      disc(x - 44, 562, 26, '#DDE7F3') +
      disc(x + 4, 558, 30, '#DDE7F3') +
      disc(x + 48, 564, 24, '#DDE7F3'),
  );
}

const aiming = (t, m) =>
  t < m.aim || t > m.hiss
    ? ''
    : appear(
        t,
        m.aim + 300,
        stroke(`M754 430L${FIRE - 118} 556`, C.red, 5, 'stroke-dasharray="2 15"') +
          `<ellipse cx="${FIRE}" cy="568" rx="128" ry="30" fill="none" stroke="${C.red}" stroke-width="6"/>`,
        { dy: 0 },
      );

const feet = (t, m) =>
  shown(
    1 - since(t, m.pull - 100),
    appear(
      t,
      m.feet,
      stroke('M680 540H986M680 526v28M986 526v28', C.ink, 4) +
        text(833, 518, '6–8 feet', { size: 40, weight: 700, anchor: 'middle' }),
    ),
  );

/** The head of the extinguisher, enlarged: the pin leaves, the handle closes. */
function closeUp(t, m) {
  const shownFor = Math.min(since(t, m.pull - 300), 1 - since(t, m.sweep - 150));
  return shown(
    shownFor,
    `<clipPath id="lens"><circle cx="850" cy="242" r="116"/></clipPath>` +
      disc(850, 242, 124, C.ink) +
      disc(850, 242, 116, C.tealPale) +
      `<g clip-path="url(#lens)">${at(846, 824, extinguisher({ hose: true, pinOut: since(t, m.pull + 250, 800), squeezed: since(t, m.squeeze + 150, 420) }), { scale: 1.9 })}</g>`,
  );
}

const door = () =>
  box(424, 220, 128, 366, 6, '#D9C7AA') +
  box(436, 234, 104, 352, 4, C.white) +
  disc(522, 420, 8, C.steel) +
  box(440, 160, 96, 42, 8, C.green) +
  text(488, 190, 'EXIT', { size: 25, weight: 800, fill: C.white, anchor: 'middle' });
const smoke = () => disc(-16, -96, 22, C.steelPale) + disc(12, -120, 27, C.steelPale) + disc(-4, -156, 17, C.steelPale);

/** Flattened cartons, browner where they have burned. */
const cartons = (burned) =>
  path('M-104 0L-88 -26H52L70 0Z', C.brown) +
  path('M-62 -26L-40 -46H96L84 -26Z', '#C08A55') +
  path('M-20 0L0 -24H118L104 0Z', C.brownDark) +
  shown(burned, path('M-60 0Q-40 -34 0 -30T64 0Z', '#4A3324'));
