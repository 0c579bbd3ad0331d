const LINE = 42;
const HOLD = 400;
const GAP = 80;
const SHORTEST = 1000;

/** The text of one track: what is said and heard, in one of the languages it was written in, or what is to be seen. */
export function trackText(timeline, { kind, language }) {
  if (kind !== 'descriptions') return webVtt(captionsOf(timeline, language));
  return webVtt(timeline.described.map(({ from, to, text }) => ({ from, to: to - GAP, lines: [text] })));
}

/** Captions of one medium: one a sentence, from its first sound, held a little into the pause after it. */
export function captionsOf({ speech, sounds, durationMs }, language) {
  const heard = [
    ...speech.map(({ from, to, text, said, who }) => ({ from, to: to + HOLD, text: said?.[language] ?? text, who })),
    ...sounds.map(({ from, to, text }) => ({ from, to, text })),
  ].sort((a, b) => a.from - b.from);
  return heard.map((caption, i) => {
    const limit = (heard[i + 1]?.from ?? durationMs + GAP) - GAP;
    const to = Math.min(Math.max(caption.to, caption.from + SHORTEST), limit);
    return { from: caption.from, to, who: caption.who, lines: linesOf(caption.text) };
  });
}

/** One line where it fits, else the most even two, preferring a break after punctuation. */
export function linesOf(text) {
  if (text.length <= LINE) return [text];
  const breaks = [...text.matchAll(/ /g)]
    .map((m) => m.index)
    .map((at) => [text.slice(0, at), text.slice(at + 1)])
    .filter(([a, b]) => a.length <= LINE && b.length <= LINE)
    .map(([a, b]) => ({
      lines: [a, b],
      cost:
        Math.abs(a.length - b.length) -
        (/[,.:;]$/.test(a) ? 14 : 0) +
        (/ (a|an|the|of|to|in|for|and|or|is|it|on|your|my)$/i.test(a) ? 10 : 0),
    }))
    .sort((a, b) => a.cost - b.cost);
  if (breaks.length === 0) throw new Error(`too long for two lines of ${LINE}: ${text}`);
  return breaks[0].lines;
}

function webVtt(captions) {
  const blocks = captions.map(
    ({ from, to, who, lines }) =>
      `${stamp(from)} --> ${stamp(to)}\n${who ? `<v ${who}>` : ''}${lines.join('\n').replace(/&/g, '&amp;')}\n`,
  );
  return `WEBVTT\n\n${blocks.join('\n')}`;
}

function stamp(ms) {
  const two = (n) => String(Math.floor(n)).padStart(2, '0');
  const clock = [ms / 3600000, (ms / 60000) % 60, (ms / 1000) % 60].map(two).join(':');
  return `${clock}.${String(ms % 1000).padStart(3, '0')}`;
}
