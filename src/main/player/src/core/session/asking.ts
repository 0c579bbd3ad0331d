import type { Consequence, Cue, Question, Scene } from '../course/course.js';
import type { Answer, Judgement } from '../interactions/answer.js';
import { judge } from '../interactions/judge.js';
import { own } from '../own.js';
import { slopMs } from '../timeline/intervals.js';
import { cueOf, dueCues, isDecided, isQuestion, questionOf, stops } from '../timeline/timeline.js';
import { leapMs, seeked } from './playhead.js';
import { advance, leave } from './scenes.js';
import type { Screen } from './session.js';
import type { Turn } from './turn.js';

/** The media ended: all that is left of the scene is met, then comes what follows it. */
export function ranOut(turn: Turn): void {
  const scene = turn.scene;
  if (scene === undefined) return;
  const { durationMs } = scene;
  const { jump } = turn.state;
  // An end that was sought and is left again, or one that nobody may jump to, is none.
  if (jump !== null && jump.toMs < durationMs - leapMs) return;
  if (durationMs - turn.atMs > leapMs && turn.reach(scene, durationMs) < durationMs) {
    seeked(turn, turn.atMs, durationMs);
    return;
  }
  if (jump?.cause === 'learner') turn.tellSeek(jump.fromMs, durationMs);
  // Files end a little sooner or later than was measured when the course was made.
  if (durationMs - turn.atMs <= leapMs && jump === null) turn.count(durationMs);
  turn.moveTo(durationMs);
  turn.still();
  turn.tellSeen();
  const due = dueCues(scene, turn.state.progress, turn.state.metMs, Infinity);
  turn.set({ metMs: durationMs, atEnd: true, jump: null, queue: due.map(({ id }) => id) });
  showNext(turn, true);
}

export function showNext(turn: Turn, wasPlaying: boolean): void {
  const [id, ...queue] = turn.state.queue;
  const cue = id === undefined ? undefined : cueOf(turn.course, id);
  if (cue !== undefined) {
    turn.set({ queue });
    if (stops(cue, turn.state.progress)) show(turn, cue, wasPlaying);
    else showNext(turn, wasPlaying);
    return;
  }
  if (turn.state.atEnd) {
    advance(turn);
    return;
  }
  turn.set({ screen: { type: 'watching' }, observedMs: turn.now });
  // A media told to play at its end begins anew.
  if (wasPlaying && turn.atMs >= (turn.scene?.durationMs ?? Infinity) - slopMs) ranOut(turn);
  else if (wasPlaying) turn.do({ type: 'play' });
}

export function show(turn: Turn, cue: Cue, wasPlaying: boolean, leads = false): void {
  const { interaction } = cue;
  if (interaction.type === 'note') {
    turn.set({ screen: { type: 'noted', cue: cue.id, wasPlaying } });
    turn.announce('note-opened');
    return;
  }
  if (interaction.type === 'branch') {
    turn.set({ screen: { type: 'choosing', cue: cue.id, wasPlaying, sinceMs: turn.now } });
    turn.announce('branch-opened');
    return;
  }
  const answered = own(turn.state.progress.answers, cue.id);
  const locked = turn.isReview() || isDecided(interaction, answered);
  const screen: Screen = {
    type: 'asking',
    cue: cue.id,
    attemptsLeft: locked ? 0 : interaction.attempts - (answered?.attempts ?? 0),
    last: locked && answered !== undefined ? answered : null,
    leads,
    free: locked || !interaction.required,
    wasPlaying,
    sinceMs: turn.now,
  };
  turn.set({ screen });
  turn.announce('question-opened');
}

export function submit(turn: Turn, answer: Answer, timedOut: boolean): void {
  const { screen, progress } = turn.state;
  if (screen.type !== 'asking' || screen.last !== null || screen.attemptsLeft === 0) return;
  const question = questionOf(turn.course, screen.cue);
  if (question === undefined) return;
  const judgement = judge(question, answer);
  const attempts = (own(progress.answers, screen.cue)?.attempts ?? 0) + 1;
  const answered = { ...judgement, attempts, answer };
  const then = consequenceOf(question, answered);
  turn.update({ ...progress, answers: { ...progress.answers, [screen.cue]: answered } });
  turn.change(then?.set);
  const decided = isDecided(question, answered);
  const leads = then?.to !== undefined;
  turn.set({
    screen: {
      ...screen,
      attemptsLeft: decided ? 0 : question.attempts - attempts,
      last: answered,
      leads,
      free: decided || leads || !question.required,
    },
  });
  turn.record({
    type: 'answered',
    scene: turn.scene?.id ?? '',
    cue: screen.cue,
    question,
    answer,
    ...judgement,
    attempt: attempts,
    timedOut,
    latencyMs: turn.now - screen.sinceMs,
    atMs: turn.atMs,
  });
  turn.announce(`answer-${judgement.verdict}`);
  turn.settle();
  turn.save('achievement');
}

function consequenceOf({ onCorrect, onIncorrect }: Question, { verdict }: Judgement): Consequence | undefined {
  return verdict === 'neutral' ? undefined : verdict === 'correct' ? onCorrect : onIncorrect;
}

export function goOn(turn: Turn): void {
  const { screen } = turn.state;
  if (screen.type === 'asking' && screen.leads) leadOn(turn, screen.cue);
  else if (screen.type === 'noted' || (screen.type === 'asking' && screen.free)) showNext(turn, screen.wasPlaying);
  else if (screen.type === 'choosing' && turn.isReview()) showNext(turn, false);
}

/**
 * The decided question that the learner stands at and whose answer leads to another scene. Who left before Continue
 * finds it again so; who had gone on would stand in that scene.
 */
export function leadingFrom(turn: Turn, scene: Scene): Cue | undefined {
  const { answers } = turn.state.progress;
  return scene.cues.find(({ id, fromMs, interaction }) => {
    const answered = own(answers, id);
    const beforeMs = fromMs - turn.atMs;
    if (answered === undefined || !isQuestion(interaction) || beforeMs < 0 || beforeMs > slopMs) return false;
    return isDecided(interaction, answered) && consequenceOf(interaction, answered)?.to !== undefined;
  });
}

/** The scene that the answer just given leads to. */
function leadOn(turn: Turn, id: string): void {
  const question = questionOf(turn.course, id);
  const answered = own(turn.state.progress.answers, id);
  if (question === undefined || answered === undefined) return;
  leave(turn, { cue: id, option: null, to: consequenceOf(question, answered)?.to ?? null });
}

export function choose(turn: Turn, id: string): void {
  const { screen, progress } = turn.state;
  if (screen.type !== 'choosing' || progress.place === null) return;
  const branch = cueOf(turn.course, screen.cue)?.interaction;
  if (branch?.type !== 'branch') return;
  const option = turn.offered(branch).find((each) => each.id === id);
  if (option === undefined) return;
  turn.update({ ...progress, taken: { ...progress.taken, [screen.cue]: id } });
  turn.change(option.set);
  turn.record({
    type: 'chosen',
    scene: progress.place.scene,
    cue: screen.cue,
    branch,
    option: id,
    latencyMs: turn.now - screen.sinceMs,
    atMs: turn.atMs,
  });
  leave(turn, { cue: screen.cue, option: id, to: option.to });
  turn.save('achievement');
}
