// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describer } from '../../src/adapters/ui/describer.js';
import type { CaptionTrack, Course, Viewing } from '../../src/core/course/course.js';
import { chapterFrom } from '../../src/core/timeline/timeline.js';
import { captionLanguage, trackFor } from '../../src/core/timeline/tracks.js';
import { branch, course, cue, lesson, scene, single } from '../courses.js';
import { Sitting } from '../sitting.js';
import { key, Screen } from './screen.js';

const captions = [
  { fromMs: 0, toMs: 5_000, text: '<v Mara>Fire!</v>', settings: '' },
  { fromMs: 40_000, toMs: 45_000, text: 'Use the <b>stairs</b>.', settings: '' },
];

function track(language: string, kind: CaptionTrack['kind'] = 'captions'): CaptionTrack {
  return { id: `${kind}-${language}`, kind, language, label: language.toUpperCase(), captions };
}

const chapters = [0, 20_000, 40_000].map((atMs, i) => ({ id: `c${i}`, atMs, title: `Chapter ${i + 1}` }));

function filmed(viewing: Viewing = { seeking: 'free', revisit: true }): Course {
  const shown = scene('s1', [cue('q', 50_000, single({ required: false, title: 'Why?' }))], {
    chapters,
    tracks: [track('en'), track('de', 'subtitles'), track('en', 'descriptions')],
  });
  return { ...course([shown], { watched: 1 }), viewing };
}

let screen: Screen;
const open = (played: Course, sitting?: Sitting, storage?: Storage): Screen =>
  (screen = new Screen(played, sitting, storage));
const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
const labelled = (name: string): HTMLInputElement & HTMLSelectElement => {
  const label = [...document.querySelectorAll('label')].find((each) => each.textContent.trim() === name);
  const found = label?.querySelector('input') ?? document.getElementById(label?.getAttribute('for') ?? '');
  if (found === null) throw new Error(`nothing is labelled ${name}`);
  return found as HTMLInputElement & HTMLSelectElement;
};

beforeEach(() => {
  localStorage.clear();
});
afterEach(() => {
  screen.close();
});

describe('held viewing', () => {
  it('C6 no key, chapter, line of the transcript or slider leads beyond what was watched, and each says so', async () => {
    open(filmed({ seeking: 'watched', revisit: true })).playTo(5_000);
    screen.show(() => screen.sitting.tell({ type: 'pause' }));
    const slider = document.querySelector<HTMLInputElement>('.cw-seek-input');
    const line = (name: string): void => {
      [...document.querySelectorAll<HTMLElement>('.cw-entry, .cw-line')]
        .find((each) => each.textContent.includes(name))
        ?.click();
    };
    const tricks: readonly (() => void)[] = [
      () => {
        key(screen.button('Play'), 'End');
      },
      () => {
        key(screen.button('Play'), 'PageUp');
      },
      () => {
        key(screen.button('Play'), 'n');
      },
      () => {
        screen.press('Chapters');
        line('Chapter 2');
      },
      () => {
        line('Why?');
      },
      () => {
        screen.press('Next chapter');
      },
      () => {
        screen.press('Transcript');
        line('stairs');
      },
      () => {
        if (slider !== null) slider.value = '55';
        slider?.dispatchEvent(new Event('change'));
      },
    ];
    for (const [i, trick] of tricks.entries()) {
      const before = screen.asked.length;
      trick();
      expect(screen.asked.length, `trick ${i}`).toBeGreaterThan(before);
      expect(screen.sitting.atMs, `trick ${i}`).toBeLessThanOrEqual(5_000);
    }
    await Promise.resolve();
    expect(text('[role="status"]')).toContain('Please watch up to there first.');
    expect(text('.cw-toast')).toBe('Please watch up to there first.');
  });

  it('C5 shades what lies beyond, and nothing once all is open', () => {
    open(filmed({ seeking: 'watched', revisit: true })).playTo(15_000);
    const locked = document.querySelector<HTMLElement>('.cw-seek-locked');
    expect([locked?.hidden, locked?.style.getPropertyValue('inset-inline-start')]).toEqual([false, '25.000%']);
    screen.close();
    open(filmed()).playTo(15_000);
    expect(document.querySelector<HTMLElement>('.cw-seek-locked')?.hidden).toBe(true);
  });

  it.each([true, false])('B3 lists the scenes of the way only where they can be gone back to (%s)', (revisit) => {
    const scenes = [scene('s1', [cue('b', 10_000, branch('s2'))]), scene('s2', [], { chapters })];
    open({ ...course(scenes), viewing: { seeking: 'free', revisit } }).playTo(20_000);
    screen.press('s2').playTo(1_000).press('Chapters');
    expect(text('.cw-contents').includes('Your way here')).toBe(revisit);
  });
});

describe('settings', () => {
  it('T2 change how captions look at once, and are there again at the next visit', () => {
    open(filmed(), undefined, localStorage).playTo(1_000);
    screen.press('Captions');
    document.querySelector<HTMLElement>('[role="menuitem"]')?.click();
    for (const [name, value] of [
      ['Text size', '2'],
      ['Text colour', 'yellow'],
      ['Background opacity', '0'],
      ['Letter edges', 'outline'],
      ['Position', 'top'],
    ] as const) {
      const select = labelled(name);
      select.selectedIndex = [...select.options].findIndex((option) => option.value === value);
      select.dispatchEvent(new Event('change'));
    }
    const look = (): readonly unknown[] => {
      const root = document.querySelector<HTMLElement>('.cw');
      const of = (name: string): string | undefined => root?.style.getPropertyValue(`--cw-caption-${name}`);
      return [of('scale'), of('text'), of('back'), root?.dataset['edge'], root?.dataset['captions']];
    };
    const wanted = ['2', 'rgb(255, 230, 0)', 'rgba(0, 0, 0, 0)', 'outline', 'top'];
    expect(look()).toEqual(wanted);
    screen.close();
    open(filmed(), undefined, localStorage);
    expect(look()).toEqual(wanted);
  });

  it('Y5 single letters can be switched off', () => {
    open(filmed()).playTo(1_000).press('Speed');
    document.querySelector<HTMLElement>('[role="menuitem"]')?.click();
    labelled('Single-letter shortcuts (K, M, C, F, N, P)').click();
    const before = screen.asked.length;
    for (const letter of ['k', 'c', 'n']) key(screen.button('Pause'), letter);
    expect(screen.asked).toHaveLength(before);
    key(screen.button('Pause'), 'ArrowRight');
    expect(screen.asked.at(-1)).toMatchObject({ type: 'seek' });
  });
});

describe('renditions', () => {
  const other = (height: number, described: boolean) => ({ src: `media/${height}.mp4`, width: 2, height, described });
  const offered = (): Course => {
    const made = filmed();
    const renditions = [other(360, false), other(720, true), other(360, true)];
    return { ...made, media: made.media.map((each) => ({ ...each, height: 720, renditions })) };
  };
  const settings = (): void => {
    screen.press('Speed');
    document.querySelector<HTMLElement>('[role="menuitem"]')?.click();
  };
  const wish = (): unknown => screen.wishes.at(-1);

  it('are chosen by height in the settings, and at the next visit again', () => {
    open(offered(), undefined, localStorage).playTo(1_000);
    screen.view.ready();
    expect(wish()).toEqual({ quality: Infinity, described: false });
    settings();
    const quality = labelled('Quality');
    expect([...quality.options].map(({ textContent, selected }) => [textContent, selected])).toEqual([
      ['720p', true],
      ['360p', false],
    ]);
    quality.selectedIndex = 1;
    quality.dispatchEvent(new Event('change'));
    expect(wish()).toEqual({ quality: 360, described: false });
    screen.close();
    open(offered(), undefined, localStorage).playTo(1_000);
    screen.view.ready();
    expect(wish()).toEqual({ quality: 360, described: false });
  });

  it('begin with the smallest for who asks the browser to save data', () => {
    vi.stubGlobal('navigator', { connection: { saveData: true } });
    open(offered()).playTo(1_000);
    screen.view.ready();
    settings();
    expect([wish(), labelled('Quality').value]).toEqual([{ quality: 0, described: false }, '360']);
    vi.unstubAllGlobals();
  });

  it('T8 turn to the described one by the same switch in the settings and the menu of captions', () => {
    open(offered()).playTo(1_000);
    settings();
    labelled('Audio description').click();
    expect(wish()).toEqual({ quality: Infinity, described: true });
    screen.press('Captions');
    const item = document.querySelector<HTMLElement>('[role="menuitemcheckbox"]');
    expect(item?.getAttribute('aria-checked')).toBe('true');
    item?.click();
    expect(wish()).toEqual({ quality: Infinity, described: false });
    expect(labelled('Audio description').checked).toBe(false);
  });

  it('offer nothing where there is nothing to choose', () => {
    open(filmed()).playTo(1_000);
    settings();
    expect(() => labelled('Quality')).toThrow();
    expect(() => labelled('Audio description')).toThrow();
  });
});

describe('captions', () => {
  it('T5 are chosen from a group of radios and switched by C', () => {
    open(filmed()).playTo(1_000);
    screen.press('Captions');
    const radios = [...document.querySelectorAll('[aria-label="Captions"] [role="menuitemradio"]')];
    expect(radios.map((each) => [each.textContent, each.getAttribute('aria-checked')])).toEqual([
      ['Off', 'true'],
      ['EN', 'false'],
      ['DE', 'false'],
    ]);
    (radios[2] as HTMLElement).click();
    expect(text('.cw-captions')).toBe('Fire!');
    expect(screen.sitting.state.progress.preferences.captions).toBe('de');
    key(screen.button('Pause'), 'c');
    expect([text('.cw-captions'), screen.sitting.state.progress.preferences.captions]).toEqual(['', null]);
    key(screen.button('Pause'), 'c');
    expect(screen.sitting.state.progress.preferences.captions).toBe('de');
  });

  it('T9 come in the language of the learner, else of the page, else the first', () => {
    const tracks = [track('fr'), track('pt-BR'), track('en')];
    const made = course([]);
    expect(captionLanguage(made, tracks, ['ja', 'fr-CA'])).toBe('fr');
    expect(captionLanguage(made, tracks, ['pt-PT'])).toBe('pt-BR');
    expect(captionLanguage(made, tracks, ['ja'])).toBe('en');
    expect(captionLanguage({ ...made, language: 'ja' }, tracks, [])).toBe('fr');
    expect(captionLanguage(made, [], ['fr'])).toBeNull();
    expect(trackFor([track('en', 'subtitles'), track('en')], ['en'])?.kind).toBe('captions');
  });
});

describe('transcript and chapters', () => {
  it('T6 is an ordered list of buttons that is searched and marks the line being said', () => {
    open(filmed()).playTo(41_000);
    screen.view.told({ type: 'at', atMs: 41_000 });
    screen.press('Transcript');
    const rows = [...document.querySelectorAll<HTMLElement>('.cw-lines > li')];
    expect(document.querySelector('.cw-lines')?.tagName).toBe('OL');
    expect(rows.map((row) => row.querySelector('button')?.getAttribute('aria-current') ?? null)).toEqual([
      null,
      'true',
    ]);
    const search = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (search !== null) search.value = 'FIRE';
    search?.dispatchEvent(new Event('input'));
    expect(rows.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect(text('.cw-found')).toBe('1 match');
  });

  it('T6 can be kept as a text file', async () => {
    const files: Blob[] = [];
    const make = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:x';
    });
    open(filmed()).playTo(1_000);
    screen.press('Transcript').press('Download as text');
    make.mockRestore();
    expect(await files[0]?.text()).toBe('0:00  Mara: Fire!\n0:40  Use the stairs.\n');
  });

  it('T7 goes to the chapter after, and back to the beginning of this one or the one before', () => {
    const shown = scene('s1', [], { chapters });
    expect([0, 25_000, 40_000].map((atMs) => chapterFrom(shown, atMs, 1))).toEqual([20_000, 40_000, undefined]);
    expect([1_000, 22_000, 24_000, 59_000].map((atMs) => chapterFrom(shown, atMs, -1))).toEqual([0, 0, 20_000, 40_000]);
    open(filmed()).playTo(25_000);
    screen.view.told({ type: 'at', atMs: 25_000 });
    screen.press('Chapters').press('Next chapter');
    expect(screen.sitting.atMs).toBe(40_000);
    key(screen.button('Pause'), 'p');
    expect(screen.sitting.atMs).toBe(20_000);
  });
});

describe('descriptions', () => {
  it('T8 are read out, and let the video wait for what takes longer than its time', () => {
    vi.useFakeTimers();
    open(filmed());
    const said: string[] = [];
    const sent: string[] = [];
    let waits = false;
    const tell = describer(
      (each) => said.push(each),
      () => waits,
      ({ type }) => sent.push(type),
    );
    tell('x'.repeat(100), 2_000);
    waits = true;
    tell('short', 2_000);
    expect([said.length, sent]).toEqual([2, []]);
    tell('x'.repeat(100), 2_000);
    expect(sent).toEqual(['pause']);
    vi.advanceTimersByTime(4_500);
    expect(sent).toEqual(['pause', 'play']);
    vi.useRealTimers();
  });
});

describe('what may go wrong', () => {
  it('P7 says once that it loads, and S5 says everything in one place', async () => {
    open(course([scene('s1')])).playTo(1_000);
    const said: string[] = [];
    const region = document.querySelector('[role="status"]');
    const watch = new MutationObserver(() => said.push(region?.textContent ?? ''));
    if (region !== null) watch.observe(region, { childList: true });
    for (let i = 0; i < 3; i += 1) screen.view.told({ type: 'buffering', on: true });
    await new Promise((done) => setTimeout(done, 20));
    watch.disconnect();
    expect(said).toEqual(['Loading']);
    expect(document.querySelectorAll('[role="status"]')).toHaveLength(1);
  });

  it('P8 P9 shows the code and a way to load again, and leaves transcript and questions usable', () => {
    open(filmed());
    screen.view.told({ type: 'failed', failure: { code: 4, detail: '' } });
    expect(text('.cw-failed')).toContain('Code 4');
    expect(screen.buttons('Load again')).toHaveLength(1);
    screen.press('Transcript');
    document.querySelectorAll<HTMLElement>('.cw-line')[1]?.click();
    expect(screen.asked.at(-1)).toEqual({ type: 'seek', toMs: 40_000 });
    screen.press('Chapters');
    [...document.querySelectorAll<HTMLElement>('.cw-entry')].find((each) => each.textContent.includes('Why?'))?.click();
    expect(screen.dialogName).toBe('Why?');
    screen.view.told({ type: 'recovered' });
    expect(document.querySelector<HTMLElement>('.cw-failed')?.hidden).toBe(true);
  });
});

describe('K8 what is still missing', () => {
  const missing = (played: Course, sitting: Sitting): string => {
    open(played, sitting);
    document.querySelector<HTMLElement>('.cw-progress')?.click();
    return text('.cw-side .cw-demands');
  };

  it('K8 names the time, the questions and the score that are lacking', () => {
    const cues = ['One', 'Two', 'Three', 'Four'].map((title, i) => cue(`q${i}`, 20_000 + i, single({ title })));
    const rules = { watched: 0.5, answered: true, passed: true, passScaled: 0.5, maxPoints: 4 };
    const played = course([scene('s1', cues)], rules);
    const told = missing(played, new Sitting(played).play(10_000));
    expect(told).toContain('You have watched 16% of the 50% asked for.');
    expect(told).toContain('4 required questions are not answered: One · Two · Three …');
    expect(told).toContain('Your score so far: 0%');
  });

  it('K8 says that a decision or a lesson is open', () => {
    const story = course([scene('s1', [cue('b', 30_000, branch('s2'))]), scene('s2')], { watched: 1 });
    expect(missing(story, new Sitting(story).play(10_000))).toContain('A decision on your way is still open.');
    screen.close();
    const two = course([], {}, [lesson('l1', [scene('s1')]), lesson('l2', [scene('s2')])]);
    const sitting = new Sitting(two).tell({ type: 'open-lesson', lesson: 'l1' }).play(1_000);
    expect(missing(two, sitting)).toContain('2 lessons are not finished');
  });
});
