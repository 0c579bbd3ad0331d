import { at, box, C, disc, FLOOR, path, stroke, text, WIDTH } from './stage.mjs';

const WALL = { day: '#EAF1F1', room: '#F3EBDD', plain: '#E9E4EE', grey: '#E3E6EC' };
const table = (fill, edge) => box(0, FLOOR - 26, WIDTH, 160, 0, fill) + box(0, FLOOR - 26, WIDTH, 12, 0, edge);

function clock(x, y, hour, minute) {
  const hand = (turn, length, width) =>
    stroke(`M0 0L${(length * Math.sin(turn)).toFixed(1)} ${(-length * Math.cos(turn)).toFixed(1)}`, C.ink, width);
  const turn = 2 * Math.PI;
  return at(
    x,
    y,
    disc(0, 0, 46, C.ink) +
      disc(0, 0, 39, C.white) +
      hand(((hour + minute / 60) / 12) * turn, 19, 6) +
      hand((minute / 60) * turn, 29, 4) +
      disc(0, 0, 4, C.red),
  );
}

const windowPane = (x, y, w, h, sky = '#CFE6F2') =>
  box(x, y, w, h, 10, C.white) +
  box(x + 12, y + 12, w - 24, h - 24, 4, sky) +
  path(
    `M${x + 12} ${y + h - 12}V${y + h - 70}H${x + 52}V${y + h - 112}H${x + 96}V${y + h - 56}H${x + 140}V${y + h - 90}H${x + w - 12}V${y + h - 12}Z`,
    '#A9C7D8',
  ) +
  box(x + w / 2 - 5, y + 8, 10, h - 16, 0, C.white);

const plant = (x, y) =>
  at(
    x,
    y,
    path('M0 -70C-70 -90 -80 -150 -62 -186C-20 -170 -4 -120 0 -70Z', '#3F8A5B') +
      path('M0 -70C60 -84 88 -130 76 -170C30 -160 6 -120 0 -70Z', '#55A373') +
      path('M-4 -70C-30 -130 -14 -196 14 -224C40 -180 26 -120 6 -70Z', '#2F7549') +
      path('M-48 -80H48L38 0H-38Z', C.white),
  );

const monitor = (x, y) =>
  box(x, y, 150, 96, 9, C.ink) + box(x + 9, y + 9, 132, 78, 4, '#BCD4EA') + box(x + 64, y + 96, 22, 24, 0, C.ink);
const colleague = (x, y, skin, hair, shirt) =>
  at(
    x,
    y,
    path('M-50 0C-50 -54 -30 -66 0 -66C30 -66 50 -54 50 0Z', shirt) +
      box(-10, -84, 20, 28, 8, skin) +
      disc(0, -104, 30, skin) +
      path('M-30 -104C-34 -144 34 -144 30 -104C22 -118 -20 -120 -30 -104Z', hair) +
      disc(-9, -102, 3, C.ink) +
      disc(9, -102, 3, C.ink),
  );

/** The open office; the clock tells how late it is. */
export const office = ({ hour = 9, minute = 20, watched = false, sky } = {}) => ({
  behind:
    box(0, 0, WIDTH, FLOOR, 0, WALL.day) +
    windowPane(60, 150, 230, 250, sky) +
    clock(640, 150, hour, minute) +
    windowPane(990, 150, 230, 250, sky) +
    box(470, 452, 340, 16, 6, '#C9A27A') +
    (watched
      ? colleague(560, 452, C.skinA, '#3A2A22', '#7C86B8') + colleague(724, 452, C.skinB, C.ink, '#C58FA6')
      : colleague(566, 452, C.skinA, '#3A2A22', '#7C86B8') +
        colleague(724, 452, C.skinB, C.ink, '#C58FA6') +
        monitor(492, 336) +
        monitor(650, 336)) +
    box(470, 468, 340, 122, 0, '#DCE5E6') +
    plant(110, FLOOR),
  front: table('#D9B68C', '#C79F70'),
});

/** A small meeting room with its door shut. */
export const room = () => ({
  behind:
    box(0, 0, WIDTH, FLOOR, 0, WALL.room) +
    box(520, 196, 240, 190, 12, C.white, `stroke="${C.steelPale}" stroke-width="8"`) +
    stroke('M552 240H660M552 276H720M552 312H630', C.steelPale, 9) +
    disc(706, 336, 30, C.tealPale) +
    stroke('M692 338l10 10l20 -26', C.teal, 6) +
    box(1040, 130, 190, 470, 6, '#C9A27A') +
    box(1054, 144, 162, 456, 4, '#DDBD97') +
    box(1082, 176, 106, 210, 6, '#CFE6F2') +
    disc(1078, 430, 9, C.ink) +
    plant(96, FLOOR),
  front: table('#B98A5B', '#A3764A'),
});

/** Nothing but the two: when a talk goes wrong, the room is far away. */
export const nowhere = () => ({
  behind:
    box(0, 0, WIDTH, FLOOR, 0, WALL.plain) +
    path(
      'M640 120L700 230L610 300L690 400L630 590',
      'none',
      'stroke="#D3CADF" stroke-width="10" stroke-linejoin="round"',
    ),
  front: table('#B98A5B', '#A3764A'),
});

export const calendar = (x, y, line) =>
  box(x, y, 150, 122, 16, C.white) +
  path(
    `M${x} ${y + 46}V${y + 16}Q${x} ${y} ${x + 16} ${y}H${x + 134}Q${x + 150} ${y} ${x + 150} ${y + 16}V${y + 46}Z`,
    C.red,
  ) +
  text(x + 75, y + 33, '+ 2 weeks', { size: 23, weight: 700, fill: C.white, anchor: 'middle', display: false }) +
  text(x + 75, y + 101, line, { size: 46, weight: 750, anchor: 'middle' });
