import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PluralForms } from '../../src/strings/catalogue.js';
import { languages } from '../../src/strings/languages.js';

/** Words that are the same in English and that language. */
const cognates: Readonly<Record<string, readonly string[]>> = {
  de: ['Pause', 'Video', 'Normal', 'Position', 'Cyan'],
  es: ['Normal'],
  fr: [
    'Pause',
    'Volume',
    'Position',
    'Cyan',
    'Question',
    'Score',
    '⟨#⟩ question|⟨#⟩ questions',
    '⟨#⟩ point|⟨#⟩ points',
  ],
  it: ['Volume', 'Video'],
  nl: ['Volume', 'Transcript', 'Video', 'Score'],
  pt: ['Volume', 'Normal'],
};
const ownScript: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  zh: /\p{Script=Han}/u,
};

/** One saying of a catalogue, its placeholders filled with `⟨0⟩`, `⟨1⟩` …; plural forms stand side by side. */
interface Saying {
  readonly text: string;
  readonly placeholders: number;
  readonly forms: readonly PluralForms[];
}

/** All sayings by their path; those of nested groups as `group.key`. */
function sayings(words: object, path = ''): ReadonlyMap<string, Saying> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, Saying][] => {
      if (typeof value === 'string') return [[path + key, { text: value, placeholders: 0, forms: [] }]];
      if (typeof value !== 'function') return [...sayings(value as object, `${path}${key}.`)];
      const say = value as (...filled: readonly unknown[]) => string;
      const forms: PluralForms[] = [];
      return [[path + key, { text: say(...placeholders(say.length, forms)), placeholders: say.length, forms }]];
    }),
  );
}

/** Each may be used as a text and as a number to be declined. */
function placeholders(count: number, seen: PluralForms[]): readonly unknown[] {
  return Array.from({ length: count }, (_, at) => {
    const decline = (forms: PluralForms): string => {
      seen.push(forms);
      return Object.values(forms).join('|').replaceAll('#', '⟨#⟩');
    };
    return Object.assign(decline, { toString: () => `⟨${at}⟩` });
  });
}

/** Whole numbers of each plural category, as far as courses count. */
function numbersOf(tag: string): ReadonlyMap<string, number> {
  const rules = new Intl.PluralRules(tag);
  const found = new Map<string, number>();
  for (let n = 0; n <= 300; n++) found.set(rules.select(n), (found.get(rules.select(n)) ?? 0) + 1);
  return found;
}

const english = sayings(languages.en);

describe.each(Object.entries(languages))('I1 the words in %s', (tag, words) => {
  const own = sayings(words);

  it('say everything that English says, and nothing else', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    const empty = [...own].filter(([, { text }]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual(['leftText.review']);
  });

  it('use every placeholder of English', () => {
    for (const [key, { text, placeholders: count, forms }] of own) {
      expect(count, key).toBe(english.get(key)?.placeholders);
      if (forms.length > 0) continue;
      for (let at = 0; at < count; at++) expect(text, key).toContain(`⟨${at}⟩`);
    }
  });

  it('have every plural form of the language, with the number wherever a form stands for several', () => {
    const needed = numbersOf(tag);
    for (const [key, { forms }] of own) {
      expect(forms.length, key).toBe(english.get(key)?.forms.length);
      for (const form of forms) {
        expect(Object.keys(form).sort(), key).toEqual([...new Set([...needed.keys(), 'other'])].sort());
        for (const [category, text] of Object.entries(form)) {
          if ((needed.get(category) ?? 2) > 1) expect(text, `${key}.${category}`).toContain('#');
        }
      }
    }
  });

  it.skipIf(tag === 'en')('leave no English behind', () => {
    const known = cognates[tag] ?? [];
    for (const [key, { text }] of own) {
      // Letters on keys are the same everywhere.
      const bare = text.replace(/⟨[#\d]⟩|\b[A-Z]\b/g, '');
      if (!/\p{L}/u.test(bare)) continue;
      if (text === english.get(key)?.text) expect(known, `${key}: ${text}`).toContain(text);
      const script = ownScript[tag];
      if (script === undefined) continue;
      expect(bare, key).toMatch(script);
      expect(bare, key).not.toMatch(/[A-Za-z]/);
    }
    expect(known.filter((text) => ![...own.values()].some((saying) => saying.text === text))).toEqual([]);
  });
});

describe('I1 the list of languages', () => {
  it('names every file that holds words', () => {
    const files = readdirSync(join(import.meta.dirname, '../../src/strings'));
    const tags = files.flatMap((name) => /^([a-z]{2})\.ts$/.exec(name)?.slice(1) ?? []);
    expect(Object.keys(languages).sort()).toEqual(tags.sort());
  });
});
