/** The part of WebVTT's markup that captions may use; everything else is dropped, its text kept. */
export type CaptionNode =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'tag';
      readonly tag: CaptionTag;
      readonly classes: readonly string[];
      /** The speaker of `v`, the language of `lang`. */
      readonly note: string;
      readonly children: CaptionNode[];
    };

const tags = ['b', 'i', 'u', 'c', 'v', 'lang', 'ruby', 'rt'] as const;
type CaptionTag = (typeof tags)[number];

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};

/** Reads a caption's text as WebVTT does: unknown tags vanish, what is left open ends with the caption. */
export function parseCaption(text: string): readonly CaptionNode[] {
  const root: CaptionNode[] = [];
  /** Where what comes next belongs, outermost first. */
  const open: { readonly tag: CaptionTag | null; readonly children: CaptionNode[] }[] = [{ tag: null, children: root }];
  for (const [, closing, name = '', classText = '', note = '', plain] of text.matchAll(token)) {
    const inner = open[open.length - 1]?.children ?? root;
    const tag = tags.find((each) => each === name);
    if (plain !== undefined) inner.push({ type: 'text', text: unescaped(plain) });
    else if (tag === undefined) continue;
    else if (closing === '/') {
      const at = open.map((each) => each.tag).lastIndexOf(tag);
      if (at >= 0) open.length = at;
    } else {
      const classes = classText.split('.').filter(Boolean);
      const children: CaptionNode[] = [];
      const node = { type: 'tag', tag, classes, note: unescaped(note.trim()), children } as const;
      inner.push(node);
      open.push(node);
    }
  }
  return root;
}

/** `<`, `/`, name, `.classes`, annotation, `>`; or a run of text. A lone `<` swallows the rest, as the standard says. */
const token = /<(\/?)([a-z]*)((?:\.[^\s.>]+)*)[^\S>]*([^>]*)>?|([^<]+)/g;

/** Nodes made by hand, so that no caption can bring markup of its own. */
export function renderCaption(nodes: readonly CaptionNode[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of nodes) {
    if (node.type === 'text') {
      fragment.append(node.text);
      continue;
    }
    const element = document.createElement(
      node.tag === 'c' || node.tag === 'v' || node.tag === 'lang' ? 'span' : node.tag,
    );
    if (node.tag === 'lang') element.lang = node.note;
    if (node.tag === 'v' && node.note !== '') element.title = node.note;
    for (const name of node.classes) if (colours.has(name)) element.classList.add(`cw-vtt-${name}`);
    element.append(renderCaption(node.children));
    fragment.append(element);
  }
  return fragment;
}

/** WebVTT's own colour classes. */
const colours = new Set(['white', 'lime', 'cyan', 'red', 'yellow', 'magenta', 'blue', 'black']);

/** The bare words on one line, for transcript and search. */
export function captionWords(nodes: readonly CaptionNode[]): string {
  return flat(nodes).replace(/\s+/g, ' ').trim();
}

/** Who speaks first, if the caption says so. */
export function speakerOf(nodes: readonly CaptionNode[]): string {
  for (const node of nodes) {
    if (node.type !== 'tag') continue;
    const speaker = node.tag === 'v' ? node.note : speakerOf(node.children);
    if (speaker !== '') return speaker;
  }
  return '';
}

function flat(nodes: readonly CaptionNode[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.text : node.tag === 'rt' ? '' : flat(node.children)))
    .join('');
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return entities[name] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
