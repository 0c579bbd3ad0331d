import { randomOf } from '../interactions/order.js';
import { alphabet } from '../state/bits.js';

/**
 * What a sealed package holds: the revision, a colon, and the course in base64url under a mask that the revision draws.
 * It keeps answers out of View Source, and nothing more. Throws when it is damaged.
 */
export function unsealed(text: string): unknown {
  const colon = text.lastIndexOf(':');
  const random = randomOf(0, text.slice(0, colon));
  let held = 0;
  let bits = 0;
  let escaped = '';
  for (let i = colon + 1; i < text.length; i++) {
    held = ((held << 6) | alphabet.indexOf(text.charAt(i))) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = ((held >> bits) & 0xff) ^ Math.floor(random() * 256);
    escaped += `%${byte.toString(16).padStart(2, '0')}`;
  }
  return JSON.parse(decodeURIComponent(escaped));
}
