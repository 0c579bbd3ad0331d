import { at, box, C, disc, path, stroke } from './stage.mjs';

/** Somebody standing on (0, 0), about 330 high, facing right; the arms are given by where the hands are. */
export function person({
  skin = C.skinA,
  hair = C.ink,
  shirt = C.teal,
  trousers = '#36415F',
  legs = 'stand',
  near = [30, -150],
  far = [22, -150],
  held = '',
} = {}) {
  const legsOf = {
    stand:
      stroke('M-10 -140L-20 -14', trousers, 34) +
      stroke('M12 -140L20 -14', trousers, 34) +
      box(-40, -14, 48, 16, 8, C.ink) +
      box(6, -14, 48, 16, 8, C.ink),
    brace:
      stroke('M-8 -140L-46 -70L-52 -14', trousers, 34) +
      stroke('M10 -140L44 -78L40 -14', trousers, 34) +
      box(-72, -14, 48, 16, 8, C.ink) +
      box(24, -14, 48, 16, 8, C.ink),
    walk:
      stroke('M-6 -140L-40 -76L-82 -34', trousers, 34) +
      stroke('M8 -140L50 -80L46 -14', trousers, 34) +
      at(-86, -30, box(-14, -4, 46, 16, 8, C.ink), { turn: 40 }) +
      box(30, -14, 48, 16, 8, C.ink),
  }[legs];
  const arm = ([x, y], shade) => {
    const bend = [(x - 4) / 2 - 12, (y - 236) / 2 + 34];
    return stroke(`M-4 -236Q${bend[0]} ${bend[1]} ${x} ${y}`, shade, 27) + disc(x, y, 15, skin);
  };
  return (
    arm(far, '#14605F') +
    legsOf +
    path('M-44 -128L-40 -232Q-38 -262 0 -262Q38 -262 40 -232L42 -128Z', shirt) +
    box(-12, -284, 26, 34, 12, C.skinAShade) +
    disc(4, -308, 37, skin) +
    path(
      'M-36 -304C-44 -356 -2 -362 22 -350C42 -344 44 -330 38 -324C20 -328 4 -334 -8 -322C-14 -314 -14 -300 -20 -292C-30 -290 -34 -296 -36 -304Z',
      hair,
    ) +
    disc(24, -308, 3.6, C.ink) +
    stroke('M20 -290q8 3 13 -1', C.ink, 3.4) +
    held +
    arm(near, shirt)
  );
}
