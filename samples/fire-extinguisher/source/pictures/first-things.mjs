import { flicker, wastebasket } from '../../../art/fire.mjs';
import { appear, at, box, C, disc, halo, path, shown, since, stroke, text } from '../../../art/stage.mjs';

/** A desk, a burning wastebasket, an alarm on the wall, and the decision. */
export function firstThings(t, m) {
  const turned = since(t, m.two);
  return (
    halo(330, 360, 250, C.amberPale) +
    bell(t, m) +
    at(-58, 0, desk()) +
    at(520, 586, at(0, -138, flicker(t), { scale: 0.86 }) + wastebasket(false)) +
    shown(1 - turned, opening(t, m)) +
    shown(turned, twoThings(t, m))
  );
}

function opening(t, m) {
  return (
    shown(1 - since(t, m.fire - 500), title()) +
    appear(t, m.fire - 200, text(720, 270, ['A fire.', 'A few seconds.'], { size: 60, weight: 700, gap: 1.15 })) +
    appear(
      t,
      m.decide,
      box(720, 376, 74, 6, 3, C.red) +
        text(720, 446, 'Fight it, or leave?', { size: 50, weight: 650, fill: C.redDark }),
    )
  );
}

const title = () =>
  text(690, 288, ['Fire', 'extinguishers'], { size: 80, weight: 750, gap: 1.08 }) +
  box(690, 412, 74, 6, 3, C.red) +
  text(690, 474, 'Use one, or leave?', { size: 42, weight: 600, fill: C.redDark });

function twoThings(t, m) {
  return (
    text(720, 190, 'Two things first', { size: 52, weight: 700 }) +
    appear(t, m.raise, row(250, '1', 'Raise the alarm', bellIcon())) +
    appear(t, m.call, row(390, '2', ['Call the fire', 'department'], phone()))
  );
}

function row(y, number, words, icon) {
  const two = Array.isArray(words);
  return (
    box(720, y, 490, 116, 24, C.white) +
    box(720, y, 116, 116, 24, number === '1' ? C.redPale : C.tealPale) +
    at(778, y + 58, icon) +
    text(866, two ? y + 50 : y + 70, words, { size: 34, weight: 650, gap: 1.2 })
  );
}

function desk() {
  return (
    box(118, 410, 300, 22, 8, C.brown) +
    box(138, 432, 20, 154, 4, C.brownDark) +
    box(378, 432, 20, 154, 4, C.brownDark) +
    box(168, 262, 190, 122, 12, C.ink) +
    box(180, 274, 166, 98, 5, C.bluePale) +
    box(250, 384, 26, 20, 0, C.ink) +
    box(222, 400, 82, 10, 5, C.ink) +
    box(196, 292, 70, 8, 4, C.blue) +
    box(196, 310, 118, 8, 4, C.white) +
    box(196, 328, 96, 8, 4, C.white) +
    box(196, 346, 108, 8, 4, C.white) +
    box(372, 376, 28, 34, 6, C.teal) +
    stroke('M400 384q14 2 12 12q-2 8 -12 8', C.teal, 5)
  );
}

function bell(t, m) {
  const ringing = t >= m.alarm && t < m.alarm + 2600;
  const on = ringing && (t - m.alarm) % 1000 < 500;
  const waves = on
    ? stroke('M48 22q18 -18 0 -44M72 40q34 -38 0 -80', C.red, 7) +
      stroke('M-48 22q-18 -18 0 -44M-72 40q-34 -38 0 -80', C.red, 7)
    : '';
  return at(
    330,
    168,
    box(-36, -36, 72, 72, 18, C.red) + disc(0, 0, 20, C.white) + disc(0, 0, 8, on ? C.amber : C.red) + waves,
  );
}

const bellIcon = () =>
  path('M-30 20C-20 12 -20 -2 -20 -12C-20 -30 -10 -38 0 -38C10 -38 20 -30 20 -12C20 -2 20 12 30 20Z', C.red) +
  disc(0, 30, 9, C.red) +
  stroke('M-36 -26q-8 12 -4 24M36 -26q8 12 4 24', C.redDark, 5);
const phone = () =>
  path('M-30 -34L-14 -40L-2 -14L-14 -4C-10 8 -2 16 10 20L20 8L44 20L38 38C8 46 -40 6 -30 -34Z', C.teal);
