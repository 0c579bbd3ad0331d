import { at, box, C, disc, mix, path, stroke } from './stage.mjs';

/** What a face and two hands say, as numbers, so that one feeling can move into the next. */
const CALM = { brow: -1, browY: -4, mouth: 6, lid: 0.95, lookX: 0, lookY: 0, lean: 0, near: [-10, -52], far: [96, 14] };
const FEELINGS = {
  calm: CALM,
  warm: { ...CALM, mouth: 12, browY: -3, lean: 2, near: [34, -74], far: [104, 6] },
  open: { ...CALM, mouth: 7, browY: -6, lean: 3, near: [128, -84], far: [150, -40] },
  sorry: { ...CALM, brow: -9, browY: -4, mouth: -3, lid: 0.8, lookY: 3, lean: -3, near: [-44, -232], far: [92, 14] },
  tense: { ...CALM, brow: -6, mouth: -5, lean: -4, near: [16, -42], far: [52, -8] },
  stern: { ...CALM, brow: 9, browY: 3, mouth: -7, lid: 0.8, lean: 3, near: [-58, -20], far: [96, 14] },
  accusing: { ...CALM, brow: 11, browY: 3, mouth: -8, lid: 0.85, lean: 6, near: [176, -168], far: [88, 14] },
  hurt: {
    ...CALM,
    brow: -11,
    browY: -2,
    mouth: -9,
    lid: 0.72,
    lookX: -4,
    lookY: 5,
    lean: -6,
    near: [30, -84],
    far: [60, -64],
  },
  closed: { ...CALM, brow: 7, browY: 2, mouth: -8, lid: 0.7, lookX: -6, lean: -6, near: [72, -108], far: [-58, -88] },
  telling: { ...CALM, brow: -6, browY: -5, mouth: 1, lookY: 1, lean: 1, near: [116, -62], far: [84, 10] },
  relieved: { ...CALM, brow: -3, browY: -5, mouth: 11, lean: 2, near: [26, -64], far: [96, 10] },
  cold: { ...CALM, brow: 4, mouth: -6, lid: 0.66, lookX: -7, lookY: 4, lean: -3, near: [-58, -20], far: [96, 14] },
};

/** The feeling `p` of the way from one named feeling to another. */
export function feeling(from, to, p) {
  const [a, b] = [FEELINGS[from], FEELINGS[to]];
  const between = (x, y) => (Array.isArray(x) ? x.map((v, i) => mix(v, y[i], p)) : mix(x, y, p));
  return Object.fromEntries(Object.keys(a).map((key) => [key, between(a[key], b[key])]));
}

const ANA = {
  skin: C.skinB,
  shade: C.skinBShade,
  lip: '#7A3030',
  sleeve: C.teal,
  sleeveDark: C.tealDark,
  behind: path('M-66 -372C-92 -300 -96 -246 -76 -206C-40 -186 40 -186 74 -206C92 -250 90 -310 70 -372Z', '#2A1C22'),
  torso:
    path('M-122 4C-126 -140 -116 -206 -58 -228L-24 -240H30L62 -228C114 -206 126 -140 120 4Z', C.teal) +
    path('M-30 -242L6 -120L40 -242Z', C.white) +
    path('M-36 -242L-66 -214L-44 -186L-56 -172L4 -92L6 -122Z', C.tealDark) +
    path('M44 -242L72 -214L50 -186L62 -172L8 -92L6 -122Z', C.tealDark),
  hair: path(
    'M-66 -326C-84 -400 -40 -440 10 -434C64 -432 88 -388 76 -326C70 -350 62 -368 46 -382C20 -372 -20 -372 -40 -384C-50 -366 -58 -350 -58 -318Z',
    '#2A1C22',
  ),
  extra: disc(-55, -306, 6, C.yellow),
};

const BEN = {
  skin: C.skinA,
  shade: C.skinAShade,
  lip: '#8E3B34',
  sleeve: '#C8752D',
  sleeveDark: '#A95D1D',
  behind: '',
  torso:
    path('M-126 4C-130 -140 -120 -206 -60 -228L-26 -240H32L64 -228C118 -206 130 -140 124 4Z', '#C8752D') +
    path('M-34 -242Q6 -196 46 -242L38 -254H-26Z', '#A95D1D') +
    stroke('M-44 -236C-46 -170 -20 -120 6 -96C32 -120 52 -170 54 -236', C.blue, 7) +
    box(-16, -98, 46, 58, 7, C.white) +
    disc(7, -76, 10, C.steelPale) +
    box(-6, -60, 26, 6, 3, C.steel),
  hair: path(
    'M-64 -336C-84 -404 -44 -440 4 -436C28 -446 68 -428 72 -398C82 -384 78 -356 74 -338C66 -352 66 -366 58 -378C30 -368 -6 -372 -28 -388C-46 -378 -46 -352 -52 -332C-58 -326 -62 -328 -64 -336Z',
    '#5B3A24',
  ),
  extra: path(
    'M-58 -312C-54 -262 -26 -246 12 -246C50 -246 70 -268 72 -312C66 -290 56 -284 40 -286C22 -292 8 -292 -6 -286C-28 -282 -48 -288 -58 -312Z',
    '#5B3A24',
    'opacity="0.92"',
  ),
};

/** Somebody from the waist up, facing right, the table's edge at y = 0. */
function talker(look, f, talk, blink) {
  const arm = ([x, y], shoulderX, shade, edge) => {
    const bend = [(shoulderX + x) / 2 + (shoulderX < 0 ? -46 : 40), (y - 196) / 2 + 52];
    const line = `M${shoulderX} -188Q${bend[0].toFixed(1)} ${bend[1].toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)}`;
    return (edge ? stroke(line, edge, 64) : '') + stroke(line, shade, 56) + hand(x, y, bend, look);
  };
  const head =
    look.behind +
    box(-24, -288, 54, 66, 22, look.shade) +
    path(
      'M-60 -346C-62 -404 -30 -424 8 -424C48 -424 74 -400 73 -342C72 -288 46 -256 12 -256C-24 -256 -56 -286 -60 -346Z',
      look.skin,
    ) +
    disc(-58, -330, 14, look.skin) +
    look.extra +
    face(look, f, talk, blink) +
    look.hair;
  return (
    arm(f.far, 86, look.sleeveDark) +
    `<g transform="rotate(${f.lean.toFixed(2)} 0 -200)">${head}</g>` +
    look.torso +
    arm(f.near, -90, look.sleeve, look.sleeveDark)
  );
}

/** A hand past the cuff, in the arm's direction. */
function hand(x, y, [fromX, fromY], look) {
  const length = Math.hypot(x - fromX, y - fromY) || 1;
  const [dx, dy] = [(x - fromX) / length, (y - fromY) / length];
  return (
    stroke(
      `M${(x - dx * 2).toFixed(1)} ${(y - dy * 2).toFixed(1)}L${(x + dx * 8).toFixed(1)} ${(y + dy * 8).toFixed(1)}`,
      C.white,
      50,
      'stroke-linecap="butt"',
    ) + disc(x + dx * 26, y + dy * 26, 27, look.skin)
  );
}

function face(look, f, talk, blink) {
  const lid = blink ? 0.08 : f.lid;
  const eye = (x) =>
    `<ellipse cx="${x}" cy="-340" rx="9" ry="${(10 * lid).toFixed(2)}" fill="${C.white}"/>` +
    (lid > 0.2
      ? disc(x + 3 + f.lookX * 0.5, -340 + f.lookY * 0.6, 5.4 * Math.min(1, lid + 0.1), C.ink)
      : stroke(`M${x - 9} -340h18`, C.ink, 4));
  const browAt = (inward) => (-364 + f.browY + inward * f.brow * 0.5).toFixed(2);
  const brow = (x, inward) => stroke(`M${x - 14} ${browAt(-inward)}L${x + 14} ${browAt(inward)}`, '#2A1C22', 6);
  const y = -287;
  const mouths = [
    stroke(`M2 ${y}Q22 ${(y + f.mouth).toFixed(2)} 42 ${y}`, look.lip, 5),
    path(
      `M6 ${y - 3}Q22 ${(y - 5 + f.mouth * 0.3).toFixed(2)} 38 ${y - 3}Q34 ${y + 10} 22 ${y + 10}Q10 ${y + 10} 6 ${y - 3}Z`,
      '#5A1F24',
    ),
    path(
      `M3 ${y - 6}Q22 ${(y - 8 + f.mouth * 0.3).toFixed(2)} 41 ${y - 6}Q40 ${y + 18} 22 ${y + 18}Q4 ${y + 18} 3 ${y - 6}Z`,
      '#5A1F24',
    ) + path(`M9 ${y - 5}H35L33 ${y + 1}H11Z`, C.white),
  ];
  return (
    eye(0) + eye(46) + brow(0, 1) + brow(46, -1) + stroke('M28 -332Q38 -316 27 -312', look.shade, 5) + mouths[talk]
  );
}

export const ana = (x, y, f, talk, blink, flip) => at(x, y, talker(ANA, f, talk, blink), { flip });
export const ben = (x, y, f, talk, blink, flip) => at(x, y, talker(BEN, f, talk, blink), { flip });
