import type { SessionEvent } from '../../core/session/session.js';

/** About as fast as a screen reader speaks. */
const msPerLetter = 65;

/** Reads descriptions out, and lets the video wait for those that are longer than their time. */
export function describer(
  say: (text: string) => void,
  waits: () => boolean,
  send: (event: SessionEvent) => void,
): (text: string, spanMs: number) => void {
  return (text, spanMs) => {
    say(text);
    const lackMs = text.length * msPerLetter - spanMs;
    if (lackMs <= 0 || !waits()) return;
    send({ type: 'pause' });
    setTimeout(() => {
      send({ type: 'play' });
    }, lackMs);
  };
}
