/** Longest wait between two looks at the playhead; frame callbacks come oftener while the page is shown. */
const LOOK_MS = 100;

/** Milliseconds to wait before looking at the playhead again, so that the next stop is met on time. */
export function nextLookMs(positionMs: number, rate: number, stopsMs: readonly number[]): number {
  const stop = nextStop(positionMs, stopsMs);
  if (stop === undefined) return LOOK_MS;
  const untilMs = Math.ceil((stop - positionMs) / Math.max(rate, 0.1));
  return Math.min(LOOK_MS, Math.max(1, untilMs));
}

/** Whether a stop lies in (fromMs, toMs]: by crossing, since no clock hits an instant exactly. */
export function crossesStop(fromMs: number, toMs: number, stopsMs: readonly number[]): boolean {
  const stop = nextStop(fromMs, stopsMs);
  return stop !== undefined && stop <= toMs;
}

function nextStop(positionMs: number, stopsMs: readonly number[]): number | undefined {
  return stopsMs.find((stop) => stop > positionMs);
}
