// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { course, cue, note, scene, single } from '../courses.js';
import { Screen } from './screen.js';

const formatted = {
  prompt: [
    { tag: 'p', children: ['Read ', { tag: 'strong', children: ['this'] }, ':'] },
    { tag: 'ul', children: [{ tag: 'li', children: ['<b>one</b>'] }] },
  ],
  whenIncorrect: [{ tag: 'p', children: [{ tag: 'a', href: 'https://example.org/', children: ['Why'] }] }],
} as const;

describe('formatted text', () => {
  let screen: Screen;
  afterEach(() => {
    screen.close();
  });

  it('X2 is shown as elements made one by one, never as markup', () => {
    const asked = { ...single({ prompt: 'Read this:\n<b>one</b>' }), formatted };
    screen = new Screen(course([scene('s1', [cue('q1', 1_000, asked)])])).playTo(2_000);
    const prompt = screen.dialog?.querySelector('.cw-rich');
    expect(prompt?.innerHTML).toBe('<p>Read <strong>this</strong>:</p><ul><li>&lt;b&gt;one&lt;/b&gt;</li></ul>');
    expect(screen.dialog?.querySelector('legend')?.textContent).toBe(asked.prompt);
  });

  it('X5 opens links beside the course, which they get no hold of', () => {
    const asked = { ...single({ whenIncorrect: 'Why' }), formatted };
    screen = new Screen(course([scene('s1', [cue('q1', 1_000, asked)])])).playTo(2_000);
    screen.show(() => screen.sitting.answer('a'));
    const link = screen.dialog?.querySelector('.cw-feedback a');
    expect([link?.getAttribute('target'), link?.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer']);
  });

  it('X2 shows pictures of the package with their words and size', () => {
    const image = { tag: 'img', src: 'pictures/bins.png', alt: 'Four bins', width: 640, height: 360 } as const;
    const made = { ...note, formatted: { text: [{ tag: 'p', children: [image] }] } } as const;
    screen = new Screen(course([scene('s1', [cue('n1', 1_000, made)])])).playTo(2_000);
    const shown = screen.dialog?.querySelector('.cw-rich p');
    expect(shown?.innerHTML).toBe('<img src="pictures/bins.png" alt="Four bins" width="640" height="360">');
  });

  it('stands in notes too', () => {
    const made = {
      ...note,
      formatted: { text: [{ tag: 'p', children: [{ tag: 'em', children: ['Mind'] }] }] },
    } as const;
    screen = new Screen(course([scene('s1', [cue('n1', 1_000, made)])])).playTo(2_000);
    expect(screen.dialog?.querySelector('em')?.textContent).toBe('Mind');
  });
});
