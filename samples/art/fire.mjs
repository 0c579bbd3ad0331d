import { at, box, C, disc, path, stroke, text } from './stage.mjs';

/** A flame about 200 wide and 260 high standing on (0, 0); three poses make it flicker. */
export function flame(pose = 0) {
  const [a, b, c] = [
    [0, 0, 0],
    [7, -8, 6],
    [-8, 5, -6],
  ][pose];
  return (
    path(
      `M0 0C-70 0 -104 -44 -98 -98C-95 -130 -76 -148 -70 ${-184 + b}C-48 -168 -42 -150 -40 -136C-30 -178 ${-20 + a} -214 ${14 + a} ${-262 + c}C${18 + a} -216 44 -194 58 -160C64 -170 66 -182 ${66 - a} ${-196 + b}C88 -166 104 -128 100 -92C96 -40 62 0 0 0Z`,
      C.red,
    ) +
    path(
      `M0 0C-50 0 -74 -32 -70 -70C-67 -96 -50 -112 -42 ${-132 + c}C-34 -122 -30 -112 -28 -104C-18 -136 ${-8 + a} -162 ${8 + a} ${-190 + b}C${12 + a} -156 34 -138 44 -114C50 -120 52 -128 ${54 - a} -136C68 -114 76 -92 73 -66C68 -28 44 0 0 0Z`,
      C.amber,
    ) +
    path(
      `M0 0C-30 0 -44 -20 -42 -44C-39 -70 -16 -84 ${-4 - a} ${-116 + b}C8 -90 42 -74 42 -42C42 -18 28 0 0 0Z`,
      C.yellow,
    )
  );
}

/** One of the flame's poses, changing three times a second. */
export const flicker = (t) => flame([0, 1, 0, 2][Math.floor(t / 320) % 4]);

/** A portable extinguisher 120 wide and 330 high standing on (0, 0). */
export function extinguisher({
  body = C.red,
  dark = C.redDark,
  band = C.white,
  letters = '',
  pinOut = 0,
  squeezed = 0,
  hose = true,
  horn = false,
  gauge = true,
} = {}) {
  const pin =
    pinOut >= 1
      ? ''
      : at(
          40 * pinOut,
          -16 * pinOut,
          stroke('M6 -300h34', C.steel, 5) +
            `<circle cx="52" cy="-300" r="11" fill="none" stroke="${C.amber}" stroke-width="6"/>`,
        );
  const lever = `<g transform="rotate(${squeezed * 11} 30 -318)">${stroke('M30 -318L-42 -336', C.ink, 13)}</g>`;
  const tube = hose
    ? stroke('M34 -292C92 -292 92 -232 84 -190', C.ink, 11) +
      (horn ? path('M74 -196L96 -196L108 -118L58 -118Z', C.ink) : path('M76 -196L93 -196L98 -128L70 -128Z', C.ink))
    : '';
  return (
    tube +
    box(-14, -300, 28, 46, 6, C.steel) +
    box(-26, -312, 62, 26, 8, C.ink) +
    stroke('M14 -296L-44 -286', C.ink, 12) +
    lever +
    pin +
    (gauge
      ? disc(-30, -270, 15, C.white, `stroke="${C.ink}" stroke-width="4"`) + stroke('M-30 -270l6 -8', C.red, 4)
      : '') +
    path('M-60 -14V-196C-60 -240 -36 -258 0 -258C36 -258 60 -240 60 -196V-14Q60 0 46 0H-46Q-60 0 -60 -14Z', body) +
    path('M20 -256C46 -250 60 -232 60 -196V-14Q60 0 46 0H20Z', dark) +
    box(-60, -170, 120, 96, 0, band) +
    (letters
      ? text(0, -110, letters, { size: letters.length > 3 ? 36 : 44, weight: 800, anchor: 'middle', display: true })
      : box(-36, -152, 72, 10, 5, C.red) +
        box(-36, -130, 56, 8, 4, C.steelPale) +
        box(-36, -113, 64, 8, 4, C.steelPale) +
        box(-36, -96, 48, 8, 4, C.steelPale))
  );
}

/** A wire-edged wastebasket 150 wide and 150 high standing on (0, 0), paper in it. */
export const wastebasket = (paper = true) =>
  (paper
    ? path(
        'M-62 -140L-40 -178L-12 -150L6 -190L34 -152L56 -172L64 -138Z',
        C.white,
        `stroke="${C.line}" stroke-width="3"`,
      )
    : '') +
  path('M-76 -146H76L58 -8Q57 0 48 0H-48Q-57 0 -58 -8Z', '#5B6784') +
  path('M22 -146H76L58 -8Q57 0 48 0H18Z', '#48536E') +
  box(-84, -158, 168, 20, 10, '#737F9B');

/** A flat little tree of logs, for fuel. */
export const logs = () =>
  at(0, 0, box(-70, -38, 140, 34, 17, C.brown) + disc(-54, -21, 17, '#E2BE93') + disc(-54, -21, 8, C.brown)) +
  at(10, -32, box(-56, -38, 112, 34, 17, C.brownDark) + disc(-40, -21, 17, '#E2BE93') + disc(-40, -21, 8, C.brownDark));

export const bubbles = () =>
  disc(-22, -14, 24, C.blue) +
  disc(22, -14, 24, C.blue) +
  text(-22, -6, 'O', { size: 24, weight: 700, fill: C.white, anchor: 'middle' }) +
  text(22, -6, 'O', { size: 24, weight: 700, fill: C.white, anchor: 'middle' });

export const thermometer = () =>
  box(-11, -74, 22, 66, 11, C.white, `stroke="${C.red}" stroke-width="5"`) +
  disc(0, -4, 20, C.red) +
  box(-5, -52, 10, 46, 5, C.red);

export const drop = (fill = C.blue) => path('M0 -52C20 -24 30 -10 30 6A30 30 0 0 1 -30 6C-30 -10 -20 -24 0 -52Z', fill);

/** A frying pan, its handle to the right, standing on (0, 0). */
export const pan = () =>
  box(-64, -30, 128, 30, 12, C.ink) + box(56, -30, 88, 14, 7, C.ink) + box(-56, -30, 112, 8, 4, C.amber);

export const plug = (fill = C.ink) =>
  box(-24, -44, 48, 44, 10, fill) +
  box(-16, -66, 9, 26, 3, C.steel) +
  box(7, -66, 9, 26, 3, C.steel) +
  stroke('M0 0C0 22 -22 24 -34 40', fill, 8);

export const bolt = (fill = C.yellow) => path('M12 -60L-28 6H-2L-12 60L30 -14H4Z', fill);
export const jerrycan = () =>
  path('M-40 -66H14L40 -42V0Q40 6 34 6H-34Q-40 6 -40 0Z', C.amber) +
  box(-30, -84, 34, 14, 5, C.ink) +
  box(-24, -74, 22, 10, 0, C.ink) +
  stroke('M-22 -40L20 -8M20 -40L-22 -8', C.amberInk, 7);
export const paperStack = () =>
  box(-40, -70, 66, 76, 6, C.white, `stroke="${C.ink}" stroke-width="4" transform="rotate(-7)"`) +
  box(-30, -70, 66, 76, 6, C.white, `stroke="${C.ink}" stroke-width="4"`) +
  stroke('M-16 -48h38M-16 -32h38M-16 -16h24', C.steel, 6);
export const ingot = () =>
  path('M-48 4L-34 -30H34L48 4Z', C.steel) +
  path('M-34 -30L-22 -44H46L34 -30Z', C.steelPale) +
  path('M34 -30L46 -44L58 -10L48 4Z', '#6B758C');
