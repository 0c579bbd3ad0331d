// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Course } from '../../src/core/course/course.js';
import { branch, course, cue, fillIn, lesson, multiple, note, scene, single } from '../courses.js';
import { Sitting } from '../sitting.js';
import { key, nameOf, Screen } from './screen.js';

const told = (): string => document.querySelector('[role="status"]')?.textContent ?? '';

let screen: Screen;
const open = (played: Course, sitting?: Sitting): Screen => (screen = new Screen(played, sitting));

afterEach(() => {
  screen.close();
});

describe('playerView', () => {
  it('begins with one big Play and shows the controls once it runs', () => {
    open(course([scene('s1')]));
    expect(screen.buttons('Play')).toHaveLength(1);
    expect(screen.buttons('Mute')).toHaveLength(0);
    screen.press('Play').playTo(1_000);
    expect(screen.buttons('Pause')).toHaveLength(1);
    expect(screen.buttons('Mute')).toHaveLength(1);
  });

  it('Y4 names the slider and tells its place in words', () => {
    open(course([scene('s1')])).playTo(1_000);
    screen.show(() => screen.sitting.tell({ type: 'pause' }));
    const slider = document.querySelector('input[aria-label="Seek"]');
    expect(slider?.getAttribute('aria-valuetext')).toBe('1 second of 1 minute');
  });

  it('T10 has no Captions, Chapters or Transcript where there is nothing to show', () => {
    open(course([scene('s1')])).playTo(500);
    expect(['Captions', 'Chapters', 'Transcript'].flatMap((name) => screen.buttons(name))).toEqual([]);
  });

  it('S1 opens a question as a dialog, puts the focus on its heading and blocks all but Exit and Captions', () => {
    const track = { id: 't', kind: 'captions' as const, language: 'en', label: 'English', captions: [] };
    open(course([scene('s1', [cue('q', 2_000, single({ title: 'Which one?' }))], { tracks: [track] })]));
    screen.playTo(5_000);
    expect(screen.dialogName).toBe('Which one?');
    expect(document.activeElement?.textContent).toBe('Which one?');
    const free = [...document.querySelectorAll('button')].filter(
      (each) => each.closest('[hidden], [inert], [role="dialog"]') === null,
    );
    expect(free.map(nameOf)).toEqual(['Exit', 'Captions']);
  });

  it('K7 offers another time to who did not pass, and says how many are left', () => {
    const graded = { passed: true, passScaled: 1, maxPoints: 1, retakes: { most: 2, keep: 'best' as const } };
    const made = course([scene('s1', [cue('q', 2_000, single({ attempts: 1 }))])], graded);
    const sitting = new Sitting(made).play(3_000).answer('a').tell({ type: 'continue' }).playOut();
    open(made, sitting);
    expect(document.body.textContent).toContain('2 attempts left');
    expect(document.body.textContent).not.toContain('Not passed');
    screen.press('Try again').playTo(3_000);
    expect(screen.dialog).not.toBeNull();
    sitting.answer('a').tell({ type: 'continue' }).playOut();
    screen.show(() => undefined);
    expect(document.body.textContent).toContain('1 attempt left');
  });

  it('offers at a branch what its conditions open', () => {
    const locked = { type: 'points', min: 1, max: null } as const;
    const choice = branch('s1', 's2');
    const options = choice.options.map((option, i) => (i === 1 ? { ...option, when: locked } : option));
    open(course([scene('s1', [cue('b', 2_000, { ...choice, options })]), scene('s2')])).playTo(3_000);
    expect([...(screen.dialog?.querySelectorAll('.cw-way') ?? [])].map(nameOf)).toEqual(['s1']);
  });

  it('S2 C10 C11 takes an answer once, tells the verdict by text and offers what is possible', async () => {
    open(course([scene('s1', [cue('q', 2_000, single())])])).playTo(5_000);
    screen.press('Submit');
    expect(screen.asked.filter(({ type }) => type === 'submit')).toEqual([]);
    expect(screen.dialog?.textContent).toContain('Give an answer first.');
    radio('A').click();
    screen.press('Submit');
    expect(screen.dialog?.textContent).toContain('Not correct');
    expect(screen.dialog?.textContent).toContain('1 attempt left');
    await Promise.resolve();
    expect(told()).toContain('Not correct. No');
    screen.press('Try again');
    radio('B').click();
    screen.press('Submit').press('Continue');
    expect(screen.dialog).toBeNull();
    expect(document.activeElement).toBe(screen.button('Pause'));
  });

  it('shows the right answer only when no attempt is left', () => {
    open(course([scene('s1', [cue('q', 2_000, multiple({ attempts: 2 }))])])).playTo(5_000);
    radio('A').click();
    screen.press('Submit');
    expect(screen.dialog?.textContent).not.toContain('Right answer');
    screen.press('Try again').press('Submit');
    expect(screen.dialog?.textContent).toContain('Right answer');
  });

  it('C11 lets an optional question be passed by', () => {
    open(course([scene('s1', [cue('q', 2_000, single({ required: false }))])])).playTo(5_000);
    screen.press('Continue');
    expect(screen.dialog).toBeNull();
  });

  it('labels the field of a fill-in question', () => {
    open(course([scene('s1', [cue('q', 2_000, fillIn(['pass']))])])).playTo(5_000);
    const input = document.querySelector<HTMLInputElement>('[role="dialog"] input');
    expect(document.querySelector(`label[for="${input?.id ?? ''}"]`)?.textContent).toBe('Your answer');
    if (input !== null) input.value = ' Pass ';
    screen.press('Submit');
    expect(screen.asked.at(-1)).toEqual({ type: 'submit', answer: { type: 'text', text: ' Pass ' } });
    expect(screen.dialog?.textContent).toContain('Correct');
  });

  it('names the ways of a branch after their text', () => {
    open(course([scene('s1', [cue('b', 2_000, branch('s2', 's1'))]), scene('s2')])).playTo(5_000);
    expect(screen.dialogName).toBe('B');
    screen.press('s2');
    expect(screen.sitting.state.progress.place?.scene).toBe('s2');
  });

  it('shows a note beside the video while it lasts, without stopping', () => {
    open(course([scene('s1', [cue('n', 2_000, note, 4_000)])])).playTo(3_000);
    screen.show(() => screen.sitting.tell({ type: 'pause' }));
    expect(screen.dialog).toBeNull();
    expect(document.querySelector('.cw-note')?.textContent).toContain('Mind the gap');
  });

  it('asks whether to resume, and says where', () => {
    const played = course([scene('s1')]);
    const first = new Sitting(played).play(12_000);
    open(played, new Sitting(played, first.state.progress));
    expect(document.body.textContent).toContain('You stopped at 0:12 in “Scene s1”.');
    screen.press('Resume');
    expect(screen.sitting.state.screen.type).toBe('watching');
  });

  it('lists the lessons with how far each has got', () => {
    open(course([], {}, [lesson('l1', [scene('s1')]), lesson('l2', [scene('s2')])]));
    const cards = [...document.querySelectorAll('.cw-card')].map(({ textContent }) => textContent);
    expect(cards).toHaveLength(2);
    expect(cards[0]).toContain('Not started');
  });

  it('B6 K8 says at the end what was achieved and what is missing, with one Exit', () => {
    open(course([scene('s1', [cue('q', 2_000, single({ required: false }))])], { watched: 1 }));
    screen.playTo(5_000).press('Continue');
    screen.show(() => {
      screen.sitting.playOut();
    });
    expect(screen.sitting.state.screen.type).toBe('ended');
    expect(screen.buttons('Exit')).toHaveLength(1);
    expect(screen.buttons('Start over')).toHaveLength(1);
    expect(document.body.textContent).toContain('Completed');
    screen.press('Exit');
    expect(document.body.textContent).toContain('Saving your progress');
    screen.view.closed();
    expect(document.body.textContent).toContain('Your progress has been saved.');
  });

  it('tells when nothing is recorded, and takes it back when all is well', () => {
    open(course([scene('s1')]));
    screen.view.notify({ type: 'not-recorded', reason: 'no-lms' });
    expect(document.querySelector('.cw-notice')?.textContent).toContain('nothing is being recorded');
    screen.view.notify({ type: 'recording' });
    expect(document.querySelector('.cw-notice')).toBeNull();
  });

  it('does not claim at the end that something was saved when it was not', () => {
    open(course([scene('s1')]));
    screen.view.notify({ type: 'not-recorded', reason: 'no-lms' });
    screen.press('Exit');
    screen.view.closed();
    expect(document.body.textContent).toContain('What you did here was not recorded.');
  });

  it('says that a review is a review', () => {
    const played = course([scene('s1')]);
    open(played, new Sitting(played, null, 'review'));
    expect(document.querySelector('.cw-notice')?.textContent).toContain('Review');
  });

  it('Y6 steps through the video by key, but not from inside a question', () => {
    open(course([scene('s1', [cue('q', 30_000, single())])])).playTo(10_000);
    key(screen.button('Pause'), 'ArrowRight');
    expect(screen.asked.at(-1)).toEqual({ type: 'seek', toMs: 15_000 });
    screen.playTo(40_000);
    const before = screen.asked.length;
    const inside = document.querySelector('[role="dialog"] input');
    for (const name of ['k', ' ', 'ArrowRight', 'm', 'Home']) key(inside, name);
    expect(screen.asked).toHaveLength(before);
  });
});

function radio(text: string): HTMLInputElement {
  const label = [...document.querySelectorAll('label')].find((each) => each.textContent === text);
  const input = label?.querySelector('input');
  if (input === null || input === undefined) throw new Error(`no option ${text}`);
  return input;
}
