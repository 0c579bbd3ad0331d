import { C, ease, pill, shown, since, stage, text, box } from '../../art/stage.mjs';
import { choosing } from './pictures/choosing.mjs';
import { classes } from './pictures/classes.mjs';
import { firstThings } from './pictures/first-things.mjs';
import { leaving } from './pictures/leaving.mjs';
import { pass } from './pictures/pass.mjs';
import { triangle } from './pictures/triangle.mjs';

const PICTURES = {
  'ch-first-things': firstThings,
  'ch-fire-triangle': triangle,
  'ch-classes': classes,
  'ch-choosing': choosing,
  'ch-pass': pass,
  'ch-leaving': leaving,
};

/** The lesson's picture at each moment: one slide a chapter, faded into the next. */
export const picture =
  ({ chapters, marks, durationMs }) =>
  (t) => {
    const i = chapters.findLastIndex(({ at }) => t >= at - 40);
    const { id, at } = chapters[i];
    const end = chapters[i + 1]?.at ?? durationMs + 1000;
    const visible = Math.min(i === 0 ? 1 : since(t, at, 480), 1 - ease((t - end + 360) / 320));
    const ending = since(t, marks.things - 200);
    return stage(shown(visible, shown(1 - ending, header(chapters, i)) + PICTURES[id](t, marks)));
  };

function header(chapters, current) {
  const dots = chapters
    .map((_, i) => box(1002 + i * 37, 50, 28, 8, 4, i === current ? C.red : i < current ? C.ink : C.line))
    .join('');
  return (
    pill(60, 36, String(current + 1), { size: 21, w: 38 }) +
    text(114, 64, chapters[current].title, { size: 28, weight: 650, display: true }) +
    dots
  );
}
