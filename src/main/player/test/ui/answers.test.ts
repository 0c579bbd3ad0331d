// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { questionPanel } from '../../src/adapters/ui/question-panel.js';
import type { Question } from '../../src/core/course/course.js';
import type { Answer } from '../../src/core/interactions/answer.js';
import { judge } from '../../src/core/interactions/judge.js';
import type { SessionEvent } from '../../src/core/session/session.js';
import { languageFor } from '../../src/strings/catalogue.js';
import { en } from '../../src/strings/en.js';
import { gaps, hotspot, likert, matching, numeric, reflection, sequencing, single } from '../courses.js';

/** A panel with a learner before it, and what they give. */
class Desk {
  readonly given: SessionEvent[] = [];
  readonly said: string[] = [];
  readonly panel;

  constructor(
    readonly question: Question,
    seed = 3,
  ) {
    this.panel = questionPanel('q', question, {
      courseLanguage: 'en',
      language: languageFor('en', { tag: 'en', words: en }),
      picture: document.createElement('video'),
      seed,
      send: (event) => this.given.push(event),
      announce: (text) => this.said.push(text),
      limits: { on: () => true, held: () => false, adjust: () => undefined },
    });
    document.body.replaceChildren(this.panel.element);
    this.show(null, 2);
  }

  show(answer: Answer | null, attemptsLeft: number): this {
    const last = answer === null ? null : { answer, ...judge(this.question, answer) };
    this.panel.show({
      type: 'asking',
      cue: 'q',
      attemptsLeft,
      last,
      leads: false,
      free: attemptsLeft === 0,
      wasPlaying: true,
      sinceMs: 0,
    });
    return this;
  }

  press(name: string): this {
    const found = [...document.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
    );
    if (found === undefined) throw new Error(`no button ${name}`);
    found.click();
    return this;
  }

  labelled<K extends 'select' | 'input' | 'textarea'>(tag: K, text: string): HTMLElementTagNameMap[K] {
    const label = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === text);
    const field =
      label?.querySelector(tag) ?? document.querySelector<HTMLElementTagNameMap[K]>(`#${label?.htmlFor ?? 'x'}`);
    if (field === null) throw new Error(`nothing is labelled ${text}`);
    return field;
  }

  get answer(): Answer | undefined {
    const last = this.given.filter((event) => event.type === 'submit').at(-1);
    return last?.answer;
  }

  get text(): string {
    return document.body.textContent;
  }
}

afterEach(() => {
  document.body.replaceChildren();
});

const steps = (): readonly string[] => [...document.querySelectorAll('.cw-step-text')].map((each) => each.textContent);

describe('question panel', () => {
  it('C17 brings steps into order by buttons, keeps the focus and tells the place', () => {
    const desk = new Desk(sequencing());
    expect(steps()).not.toEqual(['A', 'B', 'C', 'D']);
    for (const [place, step] of ['A', 'B', 'C', 'D'].entries()) {
      while (steps().indexOf(step) > place) desk.press(`Move up: ${step}`);
    }
    expect(steps()).toEqual(['A', 'B', 'C', 'D']);
    expect(document.activeElement?.closest('.cw-step')).not.toBeNull();
    expect(desk.said.at(-1)).toMatch(/^[ABCD]: \d of 4$/);
    expect(desk.press('Submit').answer).toEqual({ type: 'options', options: ['a', 'b', 'c', 'd'] });
  });

  it('C17 dragging a step gives what the buttons give', () => {
    const desk = new Desk(sequencing());
    const [first] = document.querySelectorAll<HTMLElement>('.cw-step');
    const grip = first?.querySelector<HTMLElement>('.cw-grip');
    const name = steps()[0];
    [...document.querySelectorAll<HTMLElement>('.cw-step')].forEach((each) => {
      each.getBoundingClientRect = () =>
        new DOMRect(0, [...(each.parentElement?.children ?? [])].indexOf(each) * 50, 300, 50);
    });
    if (grip === undefined || grip === null) throw new Error('no grip');
    grip.setPointerCapture = () => undefined;
    grip.dispatchEvent(new PointerEvent('pointerdown', { button: 0, clientY: 25 }));
    grip.dispatchEvent(new PointerEvent('pointermove', { clientY: 180 }));
    grip.dispatchEvent(new PointerEvent('pointerup'));
    const dragged = steps();
    expect(dragged.at(-1)).toBe(name);
    const byDragging = desk.press('Submit').answer;
    const other = new Desk(sequencing());
    for (let i = 0; i < 3; i++) other.press(`Move down: ${name ?? ''}`);
    expect(other.press('Submit').answer).toEqual(byDragging);
  });

  it('C14 shows each learner the same order at each visit', () => {
    const orders = [1, 2, 3, 4, 5, 6].map((seed) => {
      new Desk({ ...single(), shuffled: true } as Question, seed);
      const first = document.querySelector('fieldset')?.textContent;
      new Desk({ ...single(), shuffled: true } as Question, seed);
      expect(document.querySelector('fieldset')?.textContent).toBe(first);
      return first;
    });
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it('C18 lists the regions of a picture, and pointing at one chooses it in the list', () => {
    const desk = new Desk(hotspot(false, ['c']));
    expect(desk.labelled('input', '3. C').type).toBe('radio');
    const spot = document.querySelectorAll<HTMLElement>('.cw-spot')[2];
    expect([spot?.style.left, spot?.style.width]).toEqual(['50%', '20%']);
    spot?.click();
    expect(desk.labelled('input', '3. C').checked).toBe(true);
    expect(spot?.hasAttribute('data-chosen')).toBe(true);
    expect(desk.press('Submit').answer).toEqual({ type: 'options', options: ['c'] });
    const listed = new Desk(hotspot(false, ['c']));
    listed.labelled('input', '3. C').click();
    expect(listed.press('Submit').answer).toEqual({ type: 'options', options: ['c'] });
  });

  it('C18 points at a picture of its own, and does without one that fails to load', () => {
    const picture = { src: 'pictures/bins.png', width: 960, height: 720 };
    const desk = new Desk(hotspot(false, ['c'], { picture }));
    const image = document.querySelector<HTMLImageElement>('.cw-picture > img');
    expect(['src', 'alt', 'width', 'height'].map((name) => image?.getAttribute(name))).toEqual([
      'pictures/bins.png',
      '',
      '960',
      '720',
    ]);
    expect(document.querySelector('canvas')).toBeNull();
    image?.dispatchEvent(new Event('error'));
    expect(image?.closest<HTMLElement>('.cw-picture')?.hidden).toBe(true);
    desk.labelled('input', '3. C').click();
    expect(desk.press('Submit').answer).toEqual({ type: 'options', options: ['c'] });
  });

  it('matches by a list beside each item, and asks for all of them', () => {
    const desk = new Desk(matching());
    desk.labelled('select', 'Item A').value = 'x';
    desk.press('Submit');
    expect(desk.answer).toBeUndefined();
    expect(desk.text).toContain('Choose something for each first.');
    expect(desk.labelled('select', 'Item B').getAttribute('aria-invalid')).toBe('true');
    desk.labelled('select', 'Item B').value = 'y';
    desk.labelled('select', 'Item C').value = 'z';
    expect(desk.press('Submit').answer).toEqual({ type: 'pairs', targets: ['x', 'y', 'z'] });
    desk.show({ type: 'pairs', targets: ['x', 'y', 'z'] }, 0);
    expect(desk.text).toContain('Right answer: X');
  });

  it('C10 tells each part of an answer by words and a picture, not by colour alone', () => {
    const desk = new Desk(matching({ partialCredit: true })).show({ type: 'pairs', targets: ['x', 'y', 'z'] }, 1);
    const verdicts = [...document.querySelectorAll('.cw-option-verdict')];
    expect(verdicts.map(({ textContent }) => textContent)).toEqual(['Correct', 'Correct', 'Not correct']);
    expect(verdicts.map((each) => each.querySelector('.cw-icon-check') !== null)).toEqual([true, true, false]);
    expect(document.querySelector('.cw-feedback strong')?.textContent).toBe('Partly correct');
    expect(document.querySelector('.cw-feedback .cw-icon-partly')).not.toBeNull();
    expect(desk.text).toContain('Nearly');
    expect(desk.text).toContain('0.67 of 1 points');
  });

  it('does not give away which part is wrong while it may be tried again and parts do not count', () => {
    new Desk(matching()).show({ type: 'pairs', targets: ['x', 'y', 'z'] }, 1);
    expect([...document.querySelectorAll('.cw-option-verdict')].map(({ textContent }) => textContent).join('')).toBe(
      '',
    );
  });

  it('labels each gap by number, and asks for every one', () => {
    const desk = new Desk(gaps([['base'], ['side']]));
    desk.labelled('input', 'Gap 1').value = 'Base';
    desk.press('Submit');
    expect(desk.text).toContain('Fill every gap first.');
    desk.labelled('input', 'Gap 2').value = 'top';
    expect(desk.press('Submit').answer).toEqual({ type: 'texts', texts: ['Base', 'top'] });
    desk.show({ type: 'texts', texts: ['Base', 'top'] }, 0);
    expect(desk.text).toContain('Right answer: side');
  });

  it('C8 offers to watch again where the author leads back', () => {
    new Desk(single({ rewindToMs: 1_000 })).show({ type: 'options', options: ['a'] }, 1).press('Watch again');
    new Desk(single()).show({ type: 'options', options: ['a'] }, 1).press('Try again');
  });

  it('C12 shows what was answered, locked', () => {
    const desk = new Desk(numeric(1, 2)).show({ type: 'number', value: 1.5 }, 0);
    expect(desk.labelled('input', 'Your answer')).toMatchObject({ value: '1.5', readOnly: true });
    new Desk(sequencing()).show({ type: 'options', options: ['c', 'a', 'b', 'd'] }, 0);
    expect(steps()).toEqual(['C', 'A', 'B', 'D']);
    expect([...document.querySelectorAll('.cw-step button')].every((each) => each.hasAttribute('disabled'))).toBe(true);
    const thought = new Desk(reflection()).show({ type: 'text', text: 'Look.' }, 0);
    expect(thought.labelled('textarea', 'Your thoughts')).toMatchObject({ value: 'Look.', readOnly: true });
  });

  it('V1 tells what is right of what was never answered, in a review', () => {
    new Desk(matching()).show(null, 0);
    expect([...document.querySelectorAll('.cw-option-verdict')].map(({ textContent }) => textContent)).toEqual([
      'Right answer: X',
      'Right answer: Y',
      'Right answer: X',
    ]);
    expect(new Desk(gaps([['base'], ['side']])).show(null, 0).text).toContain('Right answer: side');
  });

  it('thanks for an opinion and calls none right or wrong', () => {
    const desk = new Desk(likert()).show({ type: 'options', options: ['b'] }, 0);
    expect(document.querySelector('.cw-feedback strong')?.textContent).toBe('Thank you');
    expect(desk.text).not.toMatch(/Correct|Not correct|Right answer/);
  });

  it('keeps the hint for who opens it', () => {
    new Desk({ ...single(), hint: 'Look left.' });
    const hint = document.querySelector('details');
    expect(hint?.open).toBe(false);
    expect(hint?.textContent).toBe('HintLook left.');
  });

  it('X2 shows what authors write as text, never as markup', () => {
    new Desk({ ...single(), prompt: '<img src=x onerror="alert(1)">', hint: '<b>bold</b>' });
    expect(document.querySelector('legend')?.textContent).toBe('<img src=x onerror="alert(1)">');
    expect(document.querySelector('img, b')).toBeNull();
  });

  it('C9 takes a double press of Submit once', () => {
    const desk = new Desk(likert());
    desk.labelled('input', 'A').click();
    const submit = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Submit');
    submit?.click();
    desk.show({ type: 'options', options: ['a'] }, 0);
    submit?.click();
    expect(desk.given.filter(({ type }) => type === 'submit')).toHaveLength(1);
  });
});
