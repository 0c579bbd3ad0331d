// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Question } from '../../src/core/course/course.js';
import { course, cue, matching, scene, sequencing, single } from '../courses.js';
import { Sitting } from '../sitting.js';
import { Screen } from './screen.js';

const half = { timeLimitMs: 30_000 };
const minute = { timeLimitMs: 60_000 };

describe('the time limit of a question', () => {
  let screen: Screen;
  let focused = true;

  beforeEach(() => {
    vi.useFakeTimers();
    focused = true;
    vi.spyOn(document, 'hasFocus').mockImplementation(() => focused);
  });
  afterEach(() => {
    screen.close();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  function asked(question: Question, storage: Storage | null = null): void {
    screen = new Screen(course([scene('s1', [cue('q1', 1_000, question)])]), undefined, storage);
    screen.press('Play').playTo(2_000);
  }
  const left = (): string | undefined =>
    document.querySelector('.cw-limit:not([hidden]) [role="timer"]')?.textContent ?? undefined;
  const pass = (ms: number): void => void vi.advanceTimersByTime(ms);
  const said = (): string => document.querySelector('[role="status"]')?.textContent ?? '';
  const given = () => screen.asked.filter(({ type }) => type === 'expired' || type === 'submit');

  it('C16 is off by default', () => {
    asked(single());
    pass(600_000);
    expect(left()).toBeUndefined();
    expect(screen.buttons('More time')).toHaveLength(0);
    expect(screen.sitting.screen).toMatchObject({ type: 'asking', last: null });
  });

  it('C16 counts down in calm text', () => {
    asked({ ...single(), ...minute });
    expect(left()).toBe('Time left: 1:00');
    pass(21_000);
    expect(left()).toBe('Time left: 0:39');
    expect(document.querySelectorAll('.cw-limit [aria-live]')).toHaveLength(0);
  });

  it('C16 warns once when 20 seconds are left', async () => {
    asked({ ...single(), ...minute });
    pass(39_500);
    await Promise.resolve();
    expect(said()).not.toContain('left');
    pass(1_000);
    await Promise.resolve();
    expect(said()).toBe('20 seconds left. You can add more time.');
    screen.view.announce('resumed');
    await Promise.resolve();
    pass(15_000);
    await Promise.resolve();
    expect(said()).not.toContain('left');
  });

  it('C16 warns of a short limit at once', async () => {
    asked({ ...single(), ...half });
    pass(250);
    await Promise.resolve();
    expect(said()).toContain('30 seconds left. You can add more time.');
  });

  it('C16 can be extended by its own length at least ten times', () => {
    asked({ ...single(), ...half });
    for (let times = 0; times < 12; times++) {
      pass(29_000);
      screen.press('More time');
    }
    expect(left()).toBe('Time left: 0:42');
    expect(given()).toEqual([]);
  });

  it('C16 can be switched off, for all questions and on later visits', () => {
    window.localStorage.clear();
    asked({ ...single(), ...half }, window.localStorage);
    screen.press('No time limit');
    expect(document.activeElement?.textContent).toBe('Q');
    pass(600_000);
    expect(given()).toEqual([]);
    screen.close();
    asked({ ...single(), ...half }, window.localStorage);
    expect(left()).toBeUndefined();
    pass(600_000);
    expect(given()).toEqual([]);
  });

  it('C16 can be switched off and on in the settings', () => {
    window.localStorage.clear();
    screen = new Screen(course([scene('s1', [cue('q1', 1_000, { ...single(), ...half })])]), undefined, localStorage);
    screen.press('Play').press('Speed');
    document.querySelector<HTMLElement>('.cw-menu:not([hidden]) [role="menuitem"]')?.click();
    const box = [...document.querySelectorAll('label')]
      .find(({ textContent }) => textContent === 'Time limits for questions')
      ?.querySelector('input');
    expect(box?.checked).toBe(true);
    box?.click();
    screen.playTo(2_000);
    expect(screen.dialog).not.toBeNull();
    expect(left()).toBeUndefined();
  });

  it('C16 stands still while the page is hidden or has lost the focus, under a menu, and in sleep', () => {
    asked({ ...single(), ...half });
    pass(5_000);
    focused = false;
    pass(60_000);
    expect(left()).toBe('Time left: 0:25');
    focused = true;
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    pass(60_000);
    hidden.mockRestore();
    vi.setSystemTime(Date.now() + 3_600_000);
    expect(left()).toBe('Time left: 0:25');
    pass(1_000);
    expect(left()).toBe('Time left: 0:24');
  });

  it('C16 takes what was chosen when it runs out', () => {
    asked({ ...single(), ...half });
    document.querySelector<HTMLInputElement>('input[value="b"]')?.click();
    pass(31_000);
    expect(given()).toEqual([{ type: 'expired', answer: { type: 'options', options: ['b'] } }]);
    expect(screen.dialog?.textContent).toContain('Correct');
    expect(screen.dialog?.textContent).toContain('Time is up.');
    expect(left()).toBeUndefined();
  });

  it.each([
    ['nothing was chosen', { ...single(), ...half }],
    ['not all was matched', { ...matching(), ...half }],
    ['the order is the one that was dealt', { ...sequencing({ partialCredit: true }), ...half }],
  ])('C16 takes no answer where %s, and gives the next attempt its time in full', async (_, question) => {
    asked(question);
    pass(31_000);
    await Promise.resolve();
    expect(given()).toEqual([{ type: 'expired', answer: { type: 'nothing' } }]);
    expect(said()).toContain('Time is up. Not correct');
    expect(document.activeElement?.textContent).toBe('Q');
    screen.press('Try again');
    expect(left()).toBe('Time left: 0:30');
  });

  it('C16 has no limit in a review', () => {
    const sitting = course([scene('s1', [cue('q1', 1_000, { ...single(), ...half })])]);
    screen = new Screen(sitting, new Sitting(sitting, null, 'review'));
    screen.press('Play').playTo(2_000);
    expect(screen.dialog).not.toBeNull();
    expect(left()).toBeUndefined();
  });
});
