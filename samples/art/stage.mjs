/** The visual language of both samples: one palette, one typeface, rounded flat shapes on warm paper. */
export const C = {
  paper: '#FBF6EE',
  floor: '#F1E5D3',
  shade: '#E6D6BF',
  white: '#FFFFFF',
  ink: '#1B2440',
  soft: '#525D7A',
  line: '#D9CBB6',
  red: '#D32F3A',
  redDark: '#A91F2D',
  redPale: '#FBE3DF',
  amber: '#F59B23',
  yellow: '#FFD066',
  amberPale: '#FDEFD2',
  amberInk: '#8A4B00',
  teal: '#1C7C7D',
  tealPale: '#D6ECE9',
  tealDark: '#125657',
  blue: '#2F66B0',
  bluePale: '#DCE8F7',
  green: '#2B7A4B',
  greenPale: '#DCEFE2',
  steel: '#8993A8',
  steelPale: '#CDD3DE',
  brown: '#A9713F',
  brownDark: '#7D4F28',
  skinA: '#E7AE85',
  skinAShade: '#D4946A',
  skinB: '#9C6644',
  skinBShade: '#82523A',
};

export const WIDTH = 1280;
export const HEIGHT = 720;
/** Below this line only the floor: captions go there. */
export const FLOOR = 590;

export const clamp = (x) => Math.max(0, Math.min(1, x));
export const ease = (x) => 1 - (1 - clamp(x)) ** 3;
export const mix = (a, b, x) => a + (b - a) * x;
/** 0 before a moment, 1 after it, eased over `ms` between. */
export const since = (t, at, ms = 440) => ease((t - at) / ms);
const n = (x) => Math.round(x * 100) / 100;

/** Shows `inner` from a moment on: it rises a little and fades in. */
export function appear(t, at, inner, { dy = 18, dx = 0, ms = 440 } = {}) {
  const p = since(t, at, ms);
  if (p <= 0) return '';
  if (p >= 1) return inner;
  return `<g opacity="${n(p)}" transform="translate(${n(dx * (1 - p))} ${n(dy * (1 - p))})">${inner}</g>`;
}

/** Lets `inner` fade to `to` from a moment on. */
export function fadeTo(t, at, to, inner, ms = 440) {
  const p = since(t, at, ms);
  return p <= 0 ? inner : `<g opacity="${n(mix(1, to, p))}">${inner}</g>`;
}

/** Shows `inner` with `p` from 0 to 1. */
export const shown = (p, inner) => (p <= 0 ? '' : p >= 1 ? inner : `<g opacity="${n(p)}">${inner}</g>`);

export const at = (x, y, inner, { scale = 1, turn = 0, flip = false } = {}) =>
  `<g transform="translate(${n(x)} ${n(y)})${turn ? ` rotate(${n(turn)})` : ''}${
    scale !== 1 || flip ? ` scale(${n(flip ? -scale : scale)} ${n(scale)})` : ''
  }">${inner}</g>`;

export function text(
  x,
  y,
  words,
  { size = 30, weight = 500, fill = C.ink, anchor = 'start', gap = 1.25, display = size >= 32 } = {},
) {
  const family = display ? "'Inter Display', Inter, sans-serif" : 'Inter, sans-serif';
  const lines = [words].flat();
  const spans = lines.map((line, i) => `<tspan x="${x}" dy="${i === 0 ? 0 : n(size * gap)}">${line}</tspan>`).join('');
  return (
    `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${fill}"` +
    ` text-anchor="${anchor}"${display ? ' letter-spacing="-0.01em"' : ''}>${spans}</text>`
  );
}

export const box = (x, y, w, h, r, fill, extra = '') =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${r}" fill="${fill}" ${extra}/>`;
export const disc = (x, y, r, fill, extra = '') =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${extra}/>`;
export const path = (d, fill, extra = '') => `<path d="${d}" fill="${fill}" ${extra}/>`;
export const stroke = (d, color, width, extra = '') =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;

/** A disc on the wall behind things; the floor hides what would hang below. */
export const halo = (x, y, r, fill) => disc(x, y, r, fill, 'clip-path="url(#wall)"');

/** A whole picture: paper, floor and what stands on them. */
export const stage = (inner, { paper = C.paper, floor = C.floor } = {}) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
  `<clipPath id="wall"><rect width="${WIDTH}" height="${FLOOR}"/></clipPath>` +
  `${box(0, 0, WIDTH, HEIGHT, 0, paper)}${box(0, FLOOR, WIDTH, HEIGHT - FLOOR, 0, floor)}${inner}</svg>`;

/** A picture of its own, for texts and questions. */
export const still = (width, height, inner) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
  `${box(0, 0, width, height, 0, C.paper)}${inner}</svg>`;

export const pill = (x, y, words, { fill = C.ink, ink = C.white, size = 22, pad = 18, w } = {}) => {
  const width = w ?? words.length * size * 0.58 + 2 * pad;
  return (
    box(x, y, width, size * 1.75, size * 0.875, fill) +
    text(x + width / 2, y + size * 1.22, words, { size, weight: 650, fill: ink, anchor: 'middle' })
  );
};

export const tick = (x, y, r = 18, fill = C.green) =>
  disc(x, y, r, fill) +
  stroke(`M${x - r * 0.45} ${y + r * 0.02}l${r * 0.32} ${r * 0.34}l${r * 0.58} ${-r * 0.68}`, C.white, r * 0.22);
export const cross = (x, y, r = 18, fill = C.red) =>
  disc(x, y, r, fill) +
  stroke(
    `M${x - r * 0.36} ${y - r * 0.36}l${r * 0.72} ${r * 0.72}m0 ${-r * 0.72}l${-r * 0.72} ${r * 0.72}`,
    C.white,
    r * 0.22,
  );
