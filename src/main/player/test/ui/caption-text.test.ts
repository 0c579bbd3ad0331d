// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionWords, parseCaption, renderCaption, speakerOf } from '../../src/adapters/ui/caption-text.js';
import { captionsAt, placementOf } from '../../src/adapters/ui/caption-layer.js';

const html = (text: string): string => {
  const host = document.createElement('p');
  host.append(renderCaption(parseCaption(text)));
  return host.innerHTML;
};

describe('renderCaption', () => {
  it('T3 keeps the marks WebVTT knows', () => {
    expect(html('a <b>b</b> <i>i</i> <u>u</u>')).toBe('a <b>b</b> <i>i</i> <u>u</u>');
    expect(html('<ruby>漢<rt>kan</rt></ruby>')).toBe('<ruby>漢<rt>kan</rt></ruby>');
    expect(html('<lang fr>oui</lang>')).toBe('<span lang="fr">oui</span>');
    expect(html('<c.yellow.evil>x</c>')).toBe('<span class="cw-vtt-yellow">x</span>');
  });

  it('T3 shows no markup of its own', () => {
    expect(html('<img src=x onerror=alert(1)>hello <script>x</script>')).toBe('hello x');
    expect(html('&lt;b&gt; &amp; &quot;')).toBe('&lt;b&gt; &amp; "');
  });

  it('drops time marks and closes what was left open', () => {
    expect(html('one <00:00:02.000>two <b>three <i>four</b> five')).toBe('one two <b>three <i>four</i></b> five');
  });

  it('reads entities by name and number', () => {
    expect(captionWords(parseCaption('caf&#233;&nbsp;&#x2713; &unknown;'))).toBe('café ✓ &unknown;');
  });

  it('makes nothing but the elements it knows, whatever it is given', () => {
    const known = new Set(['B', 'I', 'U', 'SPAN', 'RUBY', 'RT']);
    const piece = fc.constantFrom(
      '<b>',
      '</b>',
      '<v Bob>',
      '</v>',
      '<',
      '>',
      '</',
      '<svg onload=x>',
      '&lt;',
      'a',
      ' ',
      '<rt>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const host = document.createElement('p');
        host.append(renderCaption(parseCaption(pieces.join(''))));
        return [...host.querySelectorAll('*')].every((element) => known.has(element.tagName));
      }),
    );
  });
});

describe('speakerOf', () => {
  it('is the voice that comes first', () => {
    expect(speakerOf(parseCaption('<b><v.loud Mara Klein>Hello</v></b>'))).toBe('Mara Klein');
    expect(speakerOf(parseCaption('Hello'))).toBe('');
  });
});

describe('captionsAt', () => {
  it('ends a caption where the next begins', () => {
    const captions = [
      { fromMs: 0, toMs: 1000, text: 'a', settings: '' },
      { fromMs: 1000, toMs: 2000, text: 'b', settings: '' },
    ];
    expect(captionsAt(captions, 999).map(({ text }) => text)).toEqual(['a']);
    expect(captionsAt(captions, 1000).map(({ text }) => text)).toEqual(['b']);
    expect(captionsAt(captions, 2000)).toEqual([]);
  });
});

describe('placementOf', () => {
  it('reads line and alignment', () => {
    expect(placementOf('')).toEqual({ top: false, align: 'center' });
    expect(placementOf('line:5% align:left')).toEqual({ top: true, align: 'start' });
    expect(placementOf('line:-1 align:end')).toEqual({ top: false, align: 'end' });
    expect(placementOf('position:10% line:0')).toEqual({ top: true, align: 'center' });
  });
});
