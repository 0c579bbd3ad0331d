import { Unreadable, type Coder } from './bits.js';

/** A flag, the length and the text in UTF-8; only the flag when there is none or it is longer than `most` bytes. */
export function codeText(coder: Coder, text: string | null, most: number): string | null {
  const bytes = text === null ? [] : utf8(text);
  if (!coder.flag(text !== null && bytes.length <= most)) return null;
  const length = coder.natural(bytes.length);
  let escaped = '';
  for (let i = 0; i < length; i++) {
    const byte = coder.bits(bytes[i] ?? 0, 8);
    escaped += `%${byte.toString(16).padStart(2, '0')}`;
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    throw new Unreadable();
  }
}

/** Lone surrogates, which UTF-8 cannot say, become U+FFFD. */
function utf8(text: string): readonly number[] {
  const escaped = encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'));
  return Array.from(escaped.matchAll(/%(..)|./g), ([part, hex]) =>
    hex === undefined ? part.charCodeAt(0) : parseInt(hex, 16),
  );
}
