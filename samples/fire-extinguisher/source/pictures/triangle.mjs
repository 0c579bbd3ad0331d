import { bubbles, drop, flicker, logs, pan, paperStack, thermometer } from '../../../art/fire.mjs';
import { appear, at, box, C, disc, fadeTo, halo, mix, path, shown, since, stroke, text } from '../../../art/stage.mjs';

/** Three sides named one by one; one goes, and the fire with it. */
export function triangle(t, m) {
  const gone = since(t, m.away + 700, 700);
  const flame = mix(0.94, 0, gone);
  return (
    halo(370, 380, 236, C.amberPale) +
    (flame > 0.02 ? appear(t, m.oxygen + 350, at(370, 512, flicker(t), { scale: Math.round(flame * 50) / 50 })) : '') +
    (gone > 0.6 ? shown((gone - 0.6) / 0.4, puff()) : '') +
    appear(t, m.heat, fadeTo(t, m.away + 700, 0.4, at(-46 * gone, -24 * gone, side('M370 134L142 540', C.red))), {
      dx: -30,
      dy: 0,
    }) +
    appear(t, m.heat, label(150, 300, 'Heat', C.redDark, 'end') + at(110, 396, thermometer()), { dx: -30, dy: 0 }) +
    appear(t, m.fuel, side('M142 540L598 540', C.amber), { dy: 26 }) +
    appear(
      t,
      m.oxygen,
      side('M370 134L598 540', C.blue) + label(590, 300, 'Oxygen', C.blue, 'start') + at(638, 368, bubbles()),
      { dx: 30, dy: 0 },
    ) +
    appear(t, m.fuel, fuelTag(), { dy: 26 }) +
    shown(1 - since(t, m.away), statement(t, m)) +
    shown(since(t, m.away), ways(t, m))
  );
}

const side = (d, color) => stroke(d, color, 34);
const label = (x, y, words, fill, anchor) => text(x, y, words, { size: 38, weight: 700, fill, anchor });
const fuelTag = () =>
  box(292, 514, 156, 52, 26, C.amber) +
  text(370, 553, 'Fuel', { size: 36, weight: 700, fill: C.ink, anchor: 'middle' }) +
  at(226, 524, logs(), { scale: 0.62 });
const puff = () =>
  disc(352, 446, 26, C.steelPale) +
  disc(382, 424, 32, C.steelPale) +
  disc(366, 388, 22, C.steelPale) +
  disc(394, 368, 15, C.steelPale);

function statement(t, m) {
  return (
    appear(
      t,
      m['ch-fire-triangle'] + 1100,
      text(800, 262, 'Every fire needs', { size: 40, weight: 550, fill: C.soft }),
    ) +
    appear(t, m.heat, text(800, 334, 'heat,', { size: 60, weight: 700, fill: C.redDark })) +
    appear(t, m.fuel, text(800, 404, 'fuel', { size: 60, weight: 700, fill: C.amberInk })) +
    appear(t, m.oxygen, text(800, 474, 'and oxygen', { size: 60, weight: 700, fill: C.blue }))
  );
}

function ways(t, m) {
  return (
    text(800, 172, ['Take one side away,', 'and the fire goes out'], { size: 38, weight: 700, gap: 1.2 }) +
    appear(t, m.water, way(260, C.redPale, at(0, 12, drop(C.blue), { scale: 0.8 }), 'Water takes heat')) +
    appear(
      t,
      m.lid,
      way(
        366,
        C.bluePale,
        at(-16, 20, pan() + path('M-64 -34Q-58 -72 0 -72Q58 -72 64 -34Z', C.steel) + disc(0, -78, 9, C.ink), {
          scale: 0.4,
        }),
        'A lid keeps oxygen out',
      ),
    ) +
    appear(t, m.clear, way(472, C.amberPale, at(0, 20, paperStack(), { scale: 0.6 }), 'Clearing away takes fuel'))
  );
}

const way = (y, tint, icon, words) =>
  box(800, y, 420, 90, 20, C.white) +
  box(800, y, 92, 90, 20, tint) +
  at(846, y + 45, icon) +
  text(910, y + 54, words, { size: 25, weight: 600 });
