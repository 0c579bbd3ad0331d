import { box, C, path, still, stroke, text } from '../../art/stage.mjs';

/** A jam jar in its three parts, apart from each other. */
export const jar = {
  width: 960,
  height: 720,
  svg: still(
    960,
    720,
    box(330, 70, 300, 84, 16, C.amber) +
      stroke('M360 96v32M400 96v32M440 96v32M480 96v32M520 96v32M560 96v32M600 96v32', C.amberInk, 5) +
      box(350, 226, 260, 34, 10, C.steelPale) +
      path('M350 258h260l24 40v316q0 36-36 36H362q-36 0-36-36V298z', C.tealPale) +
      stroke('M366 320v250', C.white, 14) +
      box(660, 380, 220, 150, 14, C.white) +
      text(770, 448, 'Plum jam', { size: 38, weight: 700, anchor: 'middle' }) +
      text(770, 494, '340 g', { size: 28, fill: C.soft, anchor: 'middle' }),
  ),
};

/** A bottle under the running tap. */
export const sink = {
  width: 640,
  height: 300,
  svg: still(
    640,
    300,
    box(150, 210, 340, 90, 24, C.steelPale) +
      box(186, 236, 268, 64, 18, C.steel) +
      stroke('M440 210V92q0-42-42-42t-42 42v20', C.soft, 26) +
      stroke('M356 126v28', C.blue, 12) +
      path('M336 148h40v34q26 14 26 44v40q0 14-14 14h-64q-14 0-14-14v-40q0-30 26-44z', C.greenPale) +
      path('M310 230h92v36q0 14-14 14h-64q-14 0-14-14z', C.bluePale),
  ),
};
