import type { Cue, Scene } from '../course/course.js';
import { slopMs } from '../timeline/intervals.js';
import { barrier, dueCues, questionOf, stops } from '../timeline/timeline.js';
import { show, showNext } from './asking.js';
import type { Turn } from './turn.js';

/** A playhead further on than time and speed explain has been moved, and what lies between was not seen. */
export const leapMs = 1_000;
/** No two clocks run alike: so much faster may the media's be. */
const drift = 1.05;
/** How long observations wait for a jump that was asked for. */
const jumpMs = 3_000;
/** A stop this late is put right by seeking back; less is not worth the flicker. */
const lateMs = 40;
/** Playback is saved this often; how often it travels is the tracker's affair. */
const saveMs = 5_000;

export function runs(turn: Turn, atMs: number): void {
  const { screen, playing, jump } = turn.state;
  if (screen.type !== 'watching') {
    turn.do({ type: 'pause' });
    return;
  }
  if (playing) return;
  if (jump === null && Math.abs(atMs - turn.atMs) <= slopMs) turn.moveTo(atMs);
  else if (jump === null) seeked(turn, turn.atMs, atMs);
  turn.set({ playing: true, observedMs: turn.now });
  turn.record({ type: 'played', scene: turn.scene?.id ?? '', atMs: turn.atMs });
  meet(turn, turn.atMs);
}

export function stopped(turn: Turn, atMs: number): void {
  moved(turn, atMs);
  if (!turn.state.playing) return;
  turn.still();
  turn.save('pause');
}

export function moved(turn: Turn, atMs: number): void {
  const { screen, playing, jump } = turn.state;
  if (screen.type !== 'watching' || !playing || !arrived(turn, atMs)) return;
  const passed = turn.now - turn.state.observedMs;
  const forward = atMs - turn.atMs;
  const { speed } = turn.state.progress.preferences;
  const aheadMs = Math.max(0, turn.state.aheadMs + forward - passed * speed * drift);
  turn.set({ observedMs: turn.now, aheadMs });
  if (forward < -leapMs || aheadMs > leapMs) {
    turn.set({ aheadMs: 0 });
    seeked(turn, turn.atMs, atMs);
    return;
  }
  // Right after a jump the playhead may stand a little off the mark: what it did not run is not counted.
  if (jump !== null && forward > passed * speed + slopMs) turn.moveTo(atMs);
  else if (forward > 0) meet(turn, atMs);
  if (turn.state.playing && turn.now - turn.state.savedMs >= saveMs) turn.save('playback');
}

/** Whether a jump that was asked for is over, or none is under way. */
export function arrived(turn: Turn, atMs: number): boolean {
  const { jump } = turn.state;
  if (jump === null) return true;
  if (Math.abs(atMs - jump.toMs) > 2 * slopMs && turn.now - jump.askedMs < jumpMs) return false;
  turn.set({ jump: null });
  if (jump.cause === 'learner') turn.tellSeek(jump.fromMs, turn.atMs);
  return true;
}

/** The playhead ran to `atMs`: counts the time, and stops at the first cue on the way. */
export function meet(turn: Turn, atMs: number): void {
  const scene = turn.scene;
  if (scene === undefined) return;
  const due = dueCues(scene, turn.state.progress, turn.state.metMs, atMs);
  const [first] = due;
  const reached = first === undefined ? atMs : Math.min(atMs, Math.max(first.fromMs, turn.atMs));
  watch(turn, reached);
  if (first === undefined) {
    turn.set({ metMs: Math.max(turn.state.metMs, atMs) });
    return;
  }
  turn.set({ metMs: first.fromMs });
  turn.do({ type: 'pause' });
  turn.still();
  if (atMs - first.fromMs > lateMs) jumpTo(turn, first.fromMs, 'cue');
  turn.set({ queue: due.filter((cue) => cue.fromMs === first.fromMs).map(({ id }) => id) });
  showNext(turn, true);
  turn.save('pause');
}

export function watch(turn: Turn, toMs: number): void {
  turn.count(toMs);
  turn.moveTo(toMs);
  turn.tellSeen();
  turn.settle();
}

export function seek(turn: Turn, wishMs: number): void {
  const scene = turn.scene;
  if (scene === undefined) return;
  const wanted = Math.round(Math.max(0, Math.min(wishMs, scene.durationMs)));
  const toMs = turn.reach(scene, wanted);
  if (stopsBefore(turn, scene, wanted, toMs)) return;
  if (toMs !== wanted) turn.announce('watch-first');
  if (toMs !== wanted && toMs === turn.atMs) return;
  jumpTo(turn, toMs, 'learner');
  turn.set({ metMs: toMs - 1, atEnd: false });
}

/** Goes to what must be answered on the way to `wanted`, if that lies within reach. */
function stopsBefore(turn: Turn, scene: Scene, wanted: number, reachMs: number): boolean {
  const stop = turn.isReview() ? undefined : barrier(scene, turn.state.progress, wanted);
  if (stop === undefined || stop.fromMs > reachMs) return false;
  goTo(turn, stop);
  turn.announce('answer-first');
  return true;
}

/** A jump was seen: ours has arrived, or somebody else's is judged like a wish. */
export function seeked(turn: Turn, fromMs: number, toMs: number): void {
  const { jump, screen } = turn.state;
  if (jump !== null) {
    // The playhead came to rest elsewhere: somebody sent it there after us.
    if (!arrived(turn, toMs)) {
      turn.do({ type: 'seek', toMs: jump.toMs });
      return;
    }
    if (Math.abs(toMs - jump.toMs) <= 2 * slopMs) {
      turn.moveTo(toMs);
      return;
    }
  }
  const scene = turn.scene;
  if (scene === undefined || !turn.state.open) return;
  if (screen.type !== 'watching') {
    if (Math.abs(toMs - turn.atMs) > 2 * slopMs) jumpTo(turn, turn.atMs, 'cue');
    return;
  }
  const reachMs = turn.reach(scene, toMs);
  if (stopsBefore(turn, scene, toMs, reachMs)) return;
  if (Math.abs(toMs - reachMs) > slopMs) {
    jumpTo(turn, reachMs, 'cue');
    turn.set({ metMs: reachMs - 1, atEnd: false });
    turn.announce('watch-first');
    return;
  }
  // The media knows better where a seek of its own began, unless it was asked after the jump.
  turn.tellSeek(Math.abs(fromMs - toMs) <= slopMs ? turn.atMs : fromMs, toMs);
  turn.moveTo(toMs);
  turn.set({ metMs: toMs - 1, atEnd: false, observedMs: turn.now });
}

export function openCue(turn: Turn, id: string): void {
  const scene = turn.scene;
  const cue = scene?.cues.find((each) => each.id === id);
  if (scene === undefined || cue === undefined) return;
  const reachMs = turn.reach(scene, cue.fromMs);
  if (reachMs !== cue.fromMs) seek(turn, cue.fromMs);
  else if (!stopsBefore(turn, scene, cue.fromMs, reachMs)) goTo(turn, cue);
}

/** Another attempt. Where the video is to be seen again first, it plays from there and meets the cue anew. */
export function retry(turn: Turn): void {
  const { screen } = turn.state;
  if (screen.type !== 'asking' || screen.last === null || screen.leads || screen.attemptsLeft === 0) return;
  const back = questionOf(turn.course, screen.cue)?.rewindToMs ?? null;
  if (back === null) {
    turn.set({ screen: { ...screen, last: null, sinceMs: turn.now } });
    return;
  }
  jumpTo(turn, back, 'learner');
  turn.set({ screen: { type: 'watching' }, metMs: back - 1, queue: [], atEnd: false, observedMs: turn.now });
  turn.do({ type: 'play' });
}

/** Stops at a cue and shows it with all that is due at that instant. */
export function goTo(turn: Turn, cue: Cue): void {
  const wasPlaying = turn.state.playing;
  turn.halt();
  jumpTo(turn, cue.fromMs, 'learner');
  turn.set({ metMs: cue.fromMs, atEnd: false });
  const due = turn.scene?.cues.filter(
    (each) => each.fromMs === cue.fromMs && each.id !== cue.id && stops(each, turn.state.progress),
  );
  turn.set({ queue: (due ?? []).map(({ id }) => id) });
  show(turn, cue, wasPlaying);
}

export function jumpTo(turn: Turn, toMs: number, cause: 'learner' | 'cue'): void {
  const { jump } = turn.state;
  const fromMs = jump?.cause === 'learner' ? jump.fromMs : turn.atMs;
  turn.set({ jump: { fromMs, toMs, cause, askedMs: turn.now } });
  turn.moveTo(toMs);
  turn.do({ type: 'seek', toMs });
}
