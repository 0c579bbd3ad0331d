import type { SessionEvent } from '../../core/session/session.js';

/** Keys on keyboards, headsets and lock screens ask the session like any button, so that they cannot skip a question. */
export function mediaKeys(
  title: string,
  atMs: () => number,
  chapter: (by: 1 | -1) => number | undefined,
  send: (event: SessionEvent) => void,
): void {
  if (!('mediaSession' in navigator)) return;
  const { mediaSession } = navigator;
  if ('MediaMetadata' in globalThis) mediaSession.metadata = new MediaMetadata({ title });
  const on = (action: MediaSessionAction, run: (details: MediaSessionActionDetails) => void): void => {
    try {
      mediaSession.setActionHandler(action, run);
    } catch {
      // This browser has no such key.
    }
  };
  const step = (sign: number, details: MediaSessionActionDetails): void => {
    send({ type: 'seek', toMs: Math.max(0, atMs() + sign * (details.seekOffset ?? 10) * 1000) });
  };
  on('play', () => {
    send({ type: 'play' });
  });
  on('pause', () => {
    send({ type: 'pause' });
  });
  on('seekbackward', (details) => {
    step(-1, details);
  });
  on('seekforward', (details) => {
    step(1, details);
  });
  for (const [action, by] of [
    ['previoustrack', -1],
    ['nexttrack', 1],
  ] as const) {
    on(action, () => {
      const toMs = chapter(by);
      if (toMs !== undefined) send({ type: 'seek', toMs });
    });
  }
  on('seekto', ({ seekTime }) => {
    if (seekTime !== undefined) send({ type: 'seek', toMs: seekTime * 1000 });
  });
}
