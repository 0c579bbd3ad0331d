import type { Catalogue } from '../../../main/player/src/strings/catalogue.js';

/** English with accents, two fifths longer and in brackets: what is cut off or was never translated shows at once. */
export function pseudo(words: Catalogue): Catalogue {
  const accented = (text: string): string => {
    if (text === '') return text;
    const longer = text.replace(
      /[a-z]/gi,
      (letter) => letter + (/[aeiou]/i.test(letter) ? '\u0301'.normalize() + letter : '\u0307'),
    );
    return `[${longer}${'~'.repeat(Math.ceil(text.length / 8))}]`;
  };
  const turned = (value: unknown): unknown => {
    if (typeof value === 'string') return accented(value);
    if (typeof value === 'function') return (...filled: readonly unknown[]) => accented(String(value(...filled)));
    return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, turned(each)]));
  };
  return turned(words) as Catalogue;
}
