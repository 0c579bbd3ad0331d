import type { Course } from '../course/course.js';
import { isHeld } from '../timeline/reach.js';
import { stops } from '../timeline/timeline.js';
import { choose, goOn, ranOut, submit } from './asking.js';
import { firstLesson, openLesson, replay, resume, retake, startOver } from './lessons.js';
import { moved, openCue, retry, runs, seek, seeked, stopped } from './playhead.js';
import { speeds, unopened } from './progress.js';
import { closeScene, openScene } from './scenes.js';
import type { SessionEvent, SessionState, Start, Stepped } from './session.js';
import type { Setting } from './tracker.js';
import { Turn } from './turn.js';

/** The first state of a sitting. `nowMs` is a monotonic clock, here and in `step`. */
export function begin(course: Course, start: Start, nowMs: number): Stepped {
  const known = start.progress ?? { ...unopened, seed: start.seed };
  const captions = known.preferences.captions === undefined ? start.captions : known.preferences.captions;
  const progress = { ...known, preferences: { ...known.preferences, captions } };
  const state: SessionState = {
    mode: start.mode,
    screen: { type: 'menu' },
    playing: false,
    open: false,
    progress,
    metMs: -1,
    observedMs: nowMs,
    aheadMs: 0,
    queue: [],
    atEnd: false,
    jump: null,
    savedMs: nowMs,
  };
  const turn = new Turn(course, state, nowMs);
  turn.do({ type: 'speed', speed: progress.preferences.speed });
  if (progress.place !== null) turn.set({ screen: { type: 'prompt' } });
  else firstLesson(turn, false);
  return turn.done();
}

/** What an event makes of a state, and what is to be done about it. Pure: the same in, the same out. */
export function step(course: Course, state: SessionState, event: SessionEvent, nowMs: number): Stepped {
  const turn = new Turn(course, state, nowMs);
  if (state.screen.type !== 'left') take(turn, event);
  return turn.done();
}

function take(turn: Turn, event: SessionEvent): void {
  switch (event.type) {
    case 'resume':
      if (turn.state.screen.type === 'prompt') resume(turn);
      return;
    case 'start-over':
      if (turn.state.screen.type === 'prompt') startOver(turn);
      return;
    case 'open-lesson':
      if (isIdle(turn)) openLesson(turn, event.lesson);
      return;
    case 'replay':
      if (isIdle(turn)) replay(turn);
      return;
    case 'retake':
      if (turn.state.screen.type === 'ended') retake(turn);
      return;
    case 'menu':
      if (!isIdle(turn) || turn.course.lessons.length < 2) return;
      turn.halt();
      closeScene(turn);
      turn.set({ screen: { type: 'menu' } });
      turn.save('pause');
      return;
    case 'open-scene':
      if (isIdle(turn)) openScene(turn, event.scene);
      return;
    case 'open-cue':
      if (turn.state.screen.type === 'watching') openCue(turn, event.cue);
      return;
    case 'play':
      if (turn.state.screen.type === 'watching') turn.do({ type: 'play' });
      return;
    case 'pause':
      turn.do({ type: 'pause' });
      return;
    case 'seek':
      if (turn.state.screen.type === 'watching') seek(turn, event.toMs);
      return;
    case 'adjust':
      adjust(turn, event.setting);
      return;
    case 'playing':
      runs(turn, event.atMs);
      return;
    case 'paused':
      stopped(turn, event.atMs);
      return;
    case 'moved':
      moved(turn, event.atMs);
      return;
    case 'seeked':
      seeked(turn, event.fromMs, event.toMs);
      return;
    case 'media-ended':
      if (turn.state.screen.type === 'watching') ranOut(turn);
      return;
    case 'submit':
    case 'expired':
      submit(turn, event.answer, event.type === 'expired');
      return;
    case 'retry':
      retry(turn);
      return;
    case 'continue':
      goOn(turn);
      return;
    case 'choose':
      choose(turn, event.option);
      return;
    case 'hidden':
      // A hidden page may never be seen again.
      if (turn.state.playing && mustBeSeen(turn)) turn.do({ type: 'pause' });
      turn.save('achievement');
      return;
    case 'visible':
      return;
    case 'gone':
    case 'exit':
      turn.halt();
      closeScene(turn);
      turn.save('pause');
      turn.set({ screen: { type: 'left' } });
      turn.do({ type: 'leave', asked: event.type === 'exit' });
  }
}

function adjust(turn: Turn, setting: Setting): void {
  const { progress, open } = turn.state;
  if (setting.type === 'speed') {
    if (!speeds.includes(setting.speed)) return;
    // What ran since the last look ran at the old speed.
    const faster = Math.max(0, progress.preferences.speed - setting.speed);
    turn.set({ aheadMs: turn.state.aheadMs - (turn.now - turn.state.observedMs) * faster });
    turn.update({ ...progress, preferences: { ...progress.preferences, speed: setting.speed } });
    turn.do({ type: 'speed', speed: setting.speed });
  } else if (setting.type === 'captions') {
    turn.update({ ...progress, preferences: { ...progress.preferences, captions: setting.captions } });
  }
  if (open) turn.record({ type: 'adjusted', scene: turn.scene?.id ?? '', atMs: turn.atMs, setting });
  turn.save('playback');
}

/** Nothing is asked of the learner, who may go elsewhere. */
function isIdle(turn: Turn): boolean {
  return ['menu', 'watching', 'ended'].includes(turn.state.screen.type);
}

/** Nobody looks at a hidden picture: it waits where it has to be watched, or something is still to be asked. */
function mustBeSeen({ course, scene, state }: Turn): boolean {
  const hasPicture = course.media.some(({ id, width }) => id === scene?.media && width > 0);
  const asks = scene?.cues.some((cue) => cue.fromMs > state.metMs && stops(cue, state.progress)) === true;
  return hasPicture && (asks || isHeld(course, state.progress));
}
