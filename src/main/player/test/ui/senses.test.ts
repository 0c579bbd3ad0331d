// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { course, cue, scene, single } from '../courses.js';
import { Screen } from './screen.js';

const made = course([
  scene('s1', [cue('q1', 40_000, single())], {
    chapters: [
      { id: 'c1', atMs: 0, title: 'First' },
      { id: 'c2', atMs: 20_000, title: 'Second' },
    ],
  }),
]);

describe('the screen of a player', () => {
  let screen: Screen;
  afterEach(() => {
    screen.close();
  });

  it('P3 plays inside the page, and not before it is asked to', () => {
    screen = new Screen(made);
    expect(screen.view.video.hasAttribute('playsinline')).toBe(true);
    expect(screen.view.video.hasAttribute('autoplay')).toBe(false);
    expect(screen.asked).toEqual([]);
  });

  it('S3 a slider that has the focus says nothing while the video runs', () => {
    screen = new Screen(made).press('Play').playTo(1_000);
    const slider = document.querySelector<HTMLInputElement>('input[type="range"][aria-label="Seek"]');
    slider?.focus();
    screen.view.told({ type: 'at', atMs: 1_100 });
    const said = slider?.getAttribute('aria-valuetext');
    for (let atMs = 1_250; atMs < 15_000; atMs += 250) screen.view.told({ type: 'at', atMs });
    expect(slider?.getAttribute('aria-valuetext')).toBe(said);
    expect(document.querySelectorAll('.cw-stage [aria-live], .cw-stage [role="status"]')).toHaveLength(0);
  });

  it('S4 marks on the timeline are told as a list of their own', () => {
    screen = new Screen(made).press('Play').playTo(1_000);
    const marks = [...document.querySelectorAll('.cw-seek-marks *')];
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter((mark) => mark.hasAttribute('role') || mark.textContent !== '')).toEqual([]);
    screen.press('Chapters');
    const entries = [...document.querySelectorAll('.cw-side li')].map((entry) => entry.textContent);
    expect(entries).toHaveLength(3);
    for (const name of ['First', 'Second', 'Q']) expect(entries.some((entry) => entry.includes(name))).toBe(true);
  });
});
