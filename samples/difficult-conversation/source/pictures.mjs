import { box, C, disc, path, shown, since, stage, stroke, text } from '../../art/stage.mjs';
import { ana, ben, feeling } from '../../art/talkers.mjs';

const PLACES = { Ana: { x: 372, flip: false }, Ben: { x: 908, flip: true } };
const NAMES = { Ana: C.tealDark, Ben: '#8A4712' };
const MOVE = 360;

/** A scene as seen at each moment: the room, who feels what, who is speaking. */
export const sceneOf =
  ({ place, room, begin, enters }) =>
  ({ speech }) =>
  (t) => {
    const speaking = speech.find(({ from, to }) => t >= from && t < to);
    const talk = speaking ? (speaking.mouth[Math.floor((t - speaking.from) / 80)] ?? 0) : 0;
    const draw = (name, drawPerson) => {
      const { x, flip } = PLACES[name];
      const shift = enters?.who === name ? 520 * (1 - since(t, enters.at, 900)) : 0;
      return drawPerson(
        x + shift,
        588,
        now(name, begin, speech, t),
        speaking?.who === name ? talk : 0,
        blinks(name, t),
        flip,
      );
    };
    const picture =
      room.behind +
      draw('Ana', ana) +
      draw('Ben', ben) +
      room.front +
      ['Ana', 'Ben'].map((name) => shown(enters?.who === name ? since(t, enters.at + 500) : 1, plate(name))).join('') +
      where(place, speaking?.who === 'Narrator' ? talk : -1) +
      (NAMES[speaking?.who] ? bubble(speaking.who, talk) : '');
    return stage(picture);
  };

/** What somebody feels: set by the lines spoken so far, each change eased in. */
function now(name, begin, speech, t) {
  const turns = [
    { from: -1e4, to: begin[name] },
    ...speech.filter(({ act }) => act?.[name]).map(({ from, act }) => ({ from, to: act[name] })),
  ];
  const i = turns.findLastIndex(({ from }) => t >= from - 150);
  return feeling(turns[Math.max(0, i - 1)].to, turns[i].to, since(t, turns[i].from - 150, MOVE));
}

const blinks = (name, t) => (t + (name === 'Ana' ? 900 : 2300)) % 3720 < 120;

/** A bubble at the speaker's head whose bars move with the voice. */
function bubble(name, talk) {
  const x = name === 'Ana' ? 516 : 764;
  const tail =
    name === 'Ana' ? `M${x - 34} 152L${x - 62} 196L${x - 4} 160Z` : `M${x + 34} 152L${x + 62} 196L${x + 4} 160Z`;
  const bars = [-22, 0, 22]
    .map((dx, i) => {
      const h = [
        [6, 6, 6],
        [14, 24, 14],
        [24, 40, 30],
      ][talk][i];
      return box(x + dx - 5, 116 - h / 2, 10, h, 5, NAMES[name]);
    })
    .join('');
  return path(tail, C.white) + box(x - 66, 70, 132, 92, 40, C.white) + bars;
}

function plate(name) {
  const x = name === 'Ana' ? 150 : 1124;
  const words = name === 'Ana' ? 'Ana (you)' : 'Ben';
  const w = name === 'Ana' ? 148 : 88;
  return (
    box(x - w / 2, 545, w, 40, 20, C.white) +
    text(x, 573, words, { size: 23, weight: 700, fill: NAMES[name], anchor: 'middle', display: false })
  );
}

/** Where and when, with bars that move while the narrator speaks. */
function where(words, talk) {
  const w = 82 + words.length * 13.4;
  const bars = [0, 1, 2]
    .map((i) => {
      const h =
        talk < 0
          ? 5
          : [
              [5, 5, 5],
              [9, 15, 9],
              [15, 24, 18],
            ][talk][i];
      return box(58 + i * 9, 62 - h / 2, 5, h, 2.5, C.yellow);
    })
    .join('');
  return (
    box(40, 36, w, 52, 26, C.ink) + bars + text(98, 71, words, { size: 25, weight: 650, fill: C.white, display: false })
  );
}
