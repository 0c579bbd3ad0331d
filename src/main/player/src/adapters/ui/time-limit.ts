import type { Language } from '../../strings/catalogue.js';
import type { Device } from './device.js';
import { el, textButton } from './dom.js';
import { clock, spokenTime } from './time-text.js';

/** How limits go on this device. */
export interface TimeLimits {
  readonly on: () => boolean;
  /** Something lies over the question. */
  readonly held: () => boolean;
  readonly adjust: (change: Partial<Device>) => void;
}

/** The time that an attempt has left, and the buttons for more of it. [WCAG 2.2, 2.2.1] */
export interface TimeLimit {
  readonly element: HTMLElement;
  /** Gives the time in full, unless it runs already. */
  readonly start: () => void;
  readonly stop: () => void;
}

const tickMs = 250;
/** A tick this late was slept over: what lies before it is nobody's time. */
const lateMs = 1_000;
/** Who is told now has time enough to ask for more; of a limit not twice as long they are told at once. */
const warningMs = 20_000;

export function timeLimit(
  limitMs: number,
  language: Language,
  limits: TimeLimits,
  say: (text: string) => void,
  ended: (expired: boolean) => void,
): TimeLimit {
  const { words } = language;
  let leftMs = 0;
  let atMs = 0;
  let timer = 0;
  let warnMs = 0;
  const left = el('p', { role: 'timer' });
  const more = textButton(words.moreTime, 'quiet', () => {
    leftMs += limitMs;
    warnMs = leftMs > warningMs ? warningMs : 0;
    show();
    say(words.labelled(words.timeLeft, spokenTime(leftMs, language)));
  });
  const none = textButton(words.noTimeLimit, 'quiet', () => {
    limits.adjust({ timed: false });
    stop();
    ended(false);
  });
  const element = el('div', { class: 'cw-limit', hidden: true }, left, more, none);

  function show(): void {
    const text = words.labelled(words.timeLeft, clock(wholeSeconds(leftMs), language));
    if (left.textContent !== text) left.textContent = text;
  }

  function tick(): void {
    const nowMs = performance.now();
    const passedMs = nowMs - atMs;
    atMs = nowMs;
    if (!element.isConnected) stop();
    if (timer === 0 || passedMs > lateMs || document.hidden || !document.hasFocus() || limits.held()) return;
    leftMs -= passedMs;
    show();
    if (leftMs <= warnMs) {
      warnMs = 0;
      if (leftMs > 0) say(words.timeWarning(spokenTime(wholeSeconds(leftMs), language)));
    }
    if (leftMs > 0) return;
    stop();
    ended(true);
  }

  function stop(): void {
    clearInterval(timer);
    timer = 0;
    element.hidden = true;
  }

  return {
    element,
    start: () => {
      if (timer !== 0 || !limits.on()) return;
      leftMs = limitMs;
      warnMs = limitMs < 2 * warningMs ? limitMs : warningMs;
      atMs = performance.now();
      timer = window.setInterval(tick, tickMs);
      element.hidden = false;
      show();
    },
    stop,
  };
}

/** `0:01` until the last moment. */
function wholeSeconds(ms: number): number {
  return Math.ceil(ms / 1_000) * 1_000;
}
