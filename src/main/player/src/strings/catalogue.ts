import { en } from './en.js';

/** Picks the form of a number and puts the number in for `#`. */
export type Plural = (forms: PluralForms) => string;

/** Forms of `Intl.PluralRules`; languages use those they have. */
export type PluralForms = { readonly [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string } & {
  readonly other: string;
};

export type Catalogue = typeof en;

/** All languages the player speaks, by primary subtag. */
const catalogues: Readonly<Record<string, Catalogue>> = { en };

/** Words and number formats of one language. */
export interface Language {
  /** BCP-47 tag of the words, which may differ from the course's. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: Catalogue;
  readonly plural: (count: number) => Plural;
  readonly percent: (share: number) => string;
  readonly number: (value: number) => string;
}

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(primary(tag)) ? 'rtl' : 'ltr';
}

/** The words for a course in that language; English where there are none yet. */
export function languageFor(tag: string): Language {
  const known = catalogues[primary(tag)];
  const spoken = known === undefined ? 'en' : tag;
  const rules = new Intl.PluralRules(spoken);
  const numbers = new Intl.NumberFormat(spoken, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(spoken, { style: 'percent' });
  return {
    tag: spoken,
    direction: directionOf(tag),
    words: known ?? en,
    plural: (count) => (forms) => (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count)),
    // Never 100 % before it is all done.
    percent: (share) => percents.format(Math.floor(share * 100 + 1e-6) / 100),
    number: (value) => numbers.format(value),
  };
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
