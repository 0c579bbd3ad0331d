import { extinguisher } from '../../../art/fire.mjs';
import { person } from '../../../art/people.mjs';
import { appear, at, box, C, disc, halo, mix, path, shown, since, stroke, text, tick } from '../../../art/stage.mjs';

const CHECKS = [
  ['small', 'It is small and not spreading'],
  ['clearexit', 'Your way out is clear'],
  ['right', 'You have the right extinguisher'],
  ['trained', 'You have been trained'],
];

/** The four conditions, the way out, the assembly point, and the last word. */
export function leaving(t, m) {
  const outside = since(t, m.assembly - 500);
  const ending = since(t, m.things - 200);
  return (
    shown(1 - ending, shown(1 - outside, list(t, m) + wayOut(t, m)) + shown(outside, assembly())) +
    shown(ending, lastWord())
  );
}

function list(t, m) {
  const rows = CHECKS.map(([mark, words], i) =>
    appear(
      t,
      m[mark],
      box(60, 186 + i * 76, 560, 64, 18, C.white) +
        tick(98, 218 + i * 76, 19) +
        text(138, 228 + i * 76, words, { size: 28, weight: 600 }),
    ),
  );
  return (
    text(60, 158, 'Fight it only if', { size: 40, weight: 700 }) +
    rows.join('') +
    appear(
      t,
      m.missing,
      box(60, 500, 560, 74, 20, C.redDark) +
        text(340, 548, 'One is missing? Leave at once.', { size: 32, weight: 700, fill: C.white, anchor: 'middle' }),
    )
  );
}

function wayOut(t, m) {
  const shut = since(t, m.close, 600);
  const going = since(t, m.missing, 1500);
  const walker = at(
    mix(800, 968, going),
    588,
    person({ legs: going > 0 ? 'walk' : 'stand', shirt: C.teal, near: [40, -150], far: [-40, -160], hair: '#3A2A22' }),
    { scale: 0.96 },
  );
  return (
    box(690, 120, 530, 466, 28, C.amberPale) +
    box(898, 232, 176, 354, 8, '#D9C7AA') +
    box(912, 246, 148, 340, 4, '#BFE3EF') +
    path('M912 586L940 500H1032L1060 586Z', '#A6CF9F') +
    box(918, 160, 136, 54, 10, C.green) +
    text(986, 199, 'EXIT', { size: 34, weight: 800, fill: C.white, anchor: 'middle' }) +
    shown(1 - shut, walker) +
    (shut > 0
      ? box(mix(1060, 912, shut), 246, mix(0, 148, shut), 340, 4, C.white) + shown(shut, disc(934, 424, 8, C.steel))
      : '') +
    appear(t, m.empty, shown(1 - since(t, m.smoke), gauge())) +
    appear(
      t,
      m.smoke,
      `<clipPath id="room"><rect x="690" y="120" width="530" height="466" rx="28"/></clipPath><g clip-path="url(#room)">${clouds()}</g>`,
      { dy: -30, ms: 800 },
    )
  );
}

const gauge = () =>
  disc(1146, 322, 58, C.white) +
  stroke('M1108 346A44 44 0 1 1 1184 346', C.steelPale, 11) +
  stroke('M1108 346A44 44 0 0 1 1108 298', C.red, 11) +
  stroke('M1146 326L1116 338', C.ink, 7) +
  disc(1146, 326, 8, C.ink) +
  text(1146, 366, '0', { size: 24, weight: 700, anchor: 'middle', display: false });
const clouds = () =>
  [
    [716, 176, 40],
    [770, 158, 46],
    [836, 168, 38],
    [1120, 160, 46],
    [1180, 178, 40],
    [1090, 196, 28],
    [742, 226, 30],
    [1190, 236, 30],
    [806, 214, 26],
  ]
    .map(([x, y, r]) => disc(x, y, r, C.steelPale))
    .join('');

function assembly() {
  const crowd = [
    [560, 'stand', C.blue, C.skinB, C.ink],
    [700, 'stand', C.teal, C.skinA, '#3A2A22'],
    [830, 'stand', '#B3541E', C.skinA, '#6B4A2B'],
  ];
  return (
    box(60, 120, 1160, 466, 28, '#DCEFF5') +
    path('M60 540Q340 470 660 520T1220 500V586H60Z', '#B9D9AE') +
    building() +
    crowd
      .map(([x, legs, shirt, skin, hair]) =>
        at(x, 584, person({ legs, shirt, skin, hair, near: [18, -140], far: [26, -142] }), { scale: 0.84 }),
      )
      .join('') +
    box(1010, 330, 16, 254, 4, C.steel) +
    box(918, 176, 200, 200, 18, C.green) +
    [
      [0, 0],
      [90, 0],
      [180, 0],
      [270, 0],
    ]
      .map(([turn]) => at(1018, 262, path('M0 -26L-20 -50H-8V-70H8V-50H20Z', C.white), { turn: turn + 225 }))
      .join('') +
    disc(1018, 254, 10, C.white) +
    path('M1002 296Q1002 270 1018 270Q1034 270 1034 296Z', C.white) +
    text(1018, 358, 'Assembly point', { size: 23, weight: 700, fill: C.white, anchor: 'middle' })
  );
}

const building = () =>
  box(120, 210, 300, 320, 8, C.white) +
  [0, 1, 2]
    .map((row) =>
      [0, 1, 2, 3]
        .map((col) => box(146 + col * 66, 238 + row * 72, 48, 46, 5, row === 1 && col > 1 ? C.amber : C.bluePale))
        .join(''),
    )
    .join('') +
  box(238, 450, 64, 70, 4, C.teal) +
  [
    [352, 214, 26],
    [384, 192, 30],
    [366, 164, 20],
  ]
    .map(([x, y, r]) => disc(x, y, r, C.steelPale))
    .join('');

const lastWord = () =>
  halo(982, 350, 220, C.redPale) +
  at(982, 586, extinguisher({ letters: 'A B C' }), { scale: 1.24 }) +
  text(96, 304, 'Things can be', { size: 76, weight: 700 }) +
  text(96, 392, 'replaced.', { size: 76, weight: 700 }) +
  text(96, 480, 'You cannot.', { size: 76, weight: 700, fill: C.redDark });
