// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepDevice, readDevice } from '../../src/adapters/ui/device.js';
import { placeOf, wishOf } from '../../src/adapters/ui/keyboard.js';
import { contrast, inkOn, parseColour, readableOn } from '../../src/adapters/ui/theme.js';
import { clock, spokenTime } from '../../src/adapters/ui/time-text.js';
import { directionOf, languageFor } from '../../src/strings/catalogue.js';
import { en } from '../../src/strings/en.js';

const strings = { tag: 'en', words: en };
const english = languageFor('en-GB', strings);

describe('clock and spokenTime', () => {
  it('tell times as people do', () => {
    expect(clock(125_900, english)).toBe('2:05');
    expect(clock(3_725_000, english)).toBe('1:02:05');
    expect(spokenTime(125_000, english)).toBe('2 minutes 5 seconds');
    expect(spokenTime(0, english)).toBe('0 seconds');
    expect(spokenTime(3_661_000, english)).toBe('1 hour 1 minute 1 second');
  });
});

describe('languageFor', () => {
  it('speaks English where it has no words, and still mirrors the page', () => {
    expect(languageFor('ar', strings).tag).toBe('en');
    expect(languageFor('ar', strings).direction).toBe('rtl');
    expect(directionOf('de-CH')).toBe('ltr');
  });

  it('never calls a part the whole', () => {
    expect(english.percent(0.999)).toBe('99%');
    expect(english.percent(1)).toBe('100%');
    expect(english.percent(0.29)).toBe('29%');
  });
});

describe('readableOn', () => {
  it('brings every accent to 4.5 to 1 on light, dark and video, and ink on it to 4.5 to 1', () => {
    const part = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(part, part, part), (accent) =>
        [[255, 255, 255] as const, [24, 27, 32] as const, [20, 22, 26] as const].every((surface) => {
          const locked = readableOn(accent, surface);
          return contrast(locked, surface) >= 4.5 && contrast(inkOn(locked), locked) >= 4.5;
        }),
      ),
    );
  });

  it('leaves an accent alone that can be read as it is', () => {
    expect(readableOn(parseColour('#1d4ed8'), [255, 255, 255])).toEqual([29, 78, 216]);
  });
});

describe('wishOf', () => {
  const key = (name: string, shiftKey = false) => ({
    key: name,
    shiftKey,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
  });

  it('Y4 steps 5 seconds, 1 with Shift, 30 by page, in the direction of sight', () => {
    expect(wishOf(key('ArrowRight'), 'player', false)).toEqual({ type: 'step', byMs: 5000 });
    expect(wishOf(key('ArrowRight', true), 'seek', false)).toEqual({ type: 'step', byMs: 1000 });
    expect(wishOf(key('ArrowRight'), 'player', true)).toEqual({ type: 'step', byMs: -5000 });
    expect(wishOf(key('PageDown'), 'seek', false)).toEqual({ type: 'step', byMs: -30_000 });
  });

  it('P1 leaves Space to a focused button and the arrows up and down to all but the slider', () => {
    expect(wishOf(key(' '), 'button', false)).toBeNull();
    expect(wishOf(key('k'), 'button', false)).toEqual({ type: 'play' });
    expect(wishOf(key('ArrowUp'), 'player', false)).toBeNull();
  });

  it('hears nothing with Ctrl, Alt or Meta, nor from elsewhere', () => {
    expect(wishOf({ ...key('c'), ctrlKey: true }, 'player', false)).toBeNull();
    expect(wishOf(key('k'), 'elsewhere', false)).toBeNull();
  });

  it('Y5 hears no single letter where they are switched off, but Space and arrows', () => {
    for (const letter of ['k', 'C', 'm', 'f', 'n', 'p']) {
      expect(wishOf(key(letter), 'player', false)).not.toBeNull();
      expect(wishOf(key(letter), 'player', false, false)).toBeNull();
    }
    expect(wishOf(key(' '), 'player', false, false)).toEqual({ type: 'play' });
    expect(wishOf(key('End'), 'player', false, false)).toEqual({ type: 'end' });
  });

  it('counts dialogs, menus, lists and text fields as elsewhere', () => {
    document.body.innerHTML =
      '<section role="dialog"><button id="a"></button></section><input id="b"><div id="c"></div><button id="d"></button>';
    const place = (id: string) => placeOf(document.getElementById(id));
    expect(['a', 'b', 'c', 'd'].map(place)).toEqual(['elsewhere', 'elsewhere', 'player', 'button']);
  });
});

describe('device', () => {
  it('P6 T2 keeps volume and the looks of captions, and forgives what it cannot read', () => {
    const usual = readDevice(null);
    const mine = {
      ...usual,
      volume: 0.4,
      muted: true,
      captionSize: 1.5,
      captionText: 'yellow',
      shortcuts: false,
    } as const;
    keepDevice(localStorage, mine);
    expect(readDevice(localStorage)).toEqual(mine);
    localStorage.setItem(
      'cuewright.device',
      '{"volume":7,"captionSize":"big","captionEdge":"shadow","muted":1,"x":true}',
    );
    expect(readDevice(localStorage)).toEqual({ ...usual, captionEdge: 'shadow' });
    localStorage.setItem('cuewright.device', '{"volume":7');
    expect(readDevice(localStorage)).toEqual(usual);
    expect(readDevice(null).volume).toBe(1);
  });
});
