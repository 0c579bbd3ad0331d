import { Unreadable, type BitReader, type BitWriter } from './bits.js';

/** A flag, the length and the text in UTF-8; only the flag when there is none or it is longer than `most` bytes. */
export function writeText(out: BitWriter, text: string | null, most: number): void {
  const bytes = text === null ? [] : utf8(text);
  const kept = text !== null && bytes.length <= most;
  out.flag(kept);
  if (!kept) return;
  out.natural(bytes.length);
  for (const byte of bytes) out.bits(byte, 8);
}

/** What follows the flag. */
export function readText(from: BitReader): string {
  const length = from.natural();
  if (length * 8 > from.left) throw new Unreadable();
  let escaped = '';
  for (let i = 0; i < length; i++) escaped += `%${from.bits(8).toString(16).padStart(2, '0')}`;
  try {
    return decodeURIComponent(escaped);
  } catch {
    throw new Unreadable();
  }
}

/** Lone surrogates, which UTF-8 cannot say, become U+FFFD. */
function utf8(text: string): readonly number[] {
  const sound = Array.from(text, (character) => (/^[\ud800-\udfff]$/.test(character) ? '\ufffd' : character)).join('');
  const bytes: number[] = [];
  for (const [part] of encodeURIComponent(sound).matchAll(/%[\dA-F]{2}|[^%]/g)) {
    bytes.push(part.length === 3 ? parseInt(part.slice(1), 16) : part.charCodeAt(0));
  }
  return bytes;
}
