import type { en } from './en.js';

/** Picks the form of a number and puts the number in for `#`. */
export type Plural = (forms: PluralForms) => string;

/** Forms of `Intl.PluralRules`; languages use those they have. */
export type PluralForms = { readonly [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string } & {
  readonly other: string;
};

/** What every language must be able to say. */
export type Catalogue = typeof en;

/** What `player/strings.js` leaves behind for the player: the one language that the packager chose for the course. */
export interface Strings {
  /** Primary subtag of BCP 47. */
  readonly tag: string;
  readonly words: Catalogue;
}

/** Words and number formats of one language. */
export interface Language {
  /** BCP-47 tag of words and numbers: the course's own, or that of the words where they are in another language. */
  readonly tag: string;
  /** Of the course, and thereby of the page. */
  readonly direction: 'ltr' | 'rtl';
  readonly words: Catalogue;
  readonly plural: (count: number) => Plural;
  readonly percent: (share: number) => string;
  readonly number: (value: number) => string;
  /** With two digits at least, as minutes and seconds have. */
  readonly padded: (value: number) => string;
}

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ji', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);
const rightToLeftScripts = new Set(['arab', 'hebr', 'syrc', 'thaa', 'nkoo', 'adlm']);

/** By the script where the tag names one, else by the language. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const script = /^[a-z]{2,3}(?:-[a-z]{3})?-([a-z]{4})(?:-|$)/i.exec(tag)?.[1];
  const mirrored = script === undefined ? rightToLeft.has(primary(tag)) : rightToLeftScripts.has(script.toLowerCase());
  return mirrored ? 'rtl' : 'ltr';
}

/** How the player speaks in a course of that language, with the words that the package brought. */
export function languageFor(course: string, { tag, words }: Strings): Language {
  const spoken = primary(course) === tag ? course : tag;
  const rules = new Intl.PluralRules(spoken);
  const numbers = new Intl.NumberFormat(spoken, { maximumFractionDigits: 2 });
  const pairs = new Intl.NumberFormat(spoken, { minimumIntegerDigits: 2 });
  const percents = new Intl.NumberFormat(spoken, { style: 'percent' });
  return {
    tag: spoken,
    direction: directionOf(course),
    words,
    plural: (count) => (forms) => (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count)),
    // Never 100 % before it is all done.
    percent: (share) => percents.format(Math.floor(share * 100 + 1e-6) / 100),
    number: (value) => numbers.format(value),
    padded: (value) => pairs.format(value),
  };
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
