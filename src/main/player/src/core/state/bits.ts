export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bits into six-bit characters: letters, digits, `-` and `_` alone come through every LMS unharmed. */
export class BitWriter {
  #text = '';
  #held = 0;
  #count = 0;

  bits(value: number, width: number): this {
    for (let i = width - 1; i >= 0; i--) {
      this.#held = (this.#held << 1) | (Math.floor(value / 2 ** i) % 2);
      if (++this.#count === 6) {
        this.#text += alphabet.charAt(this.#held);
        this.#held = 0;
        this.#count = 0;
      }
    }
    return this;
  }

  flag(value: boolean): this {
    return this.bits(value ? 1 : 0, 1);
  }

  /** Exp-Golomb: small naturals in few bits, 0 in one. */
  natural(value: number): this {
    const width = widthOf(value + 1);
    return this.bits(0, width - 1).bits(value + 1, width);
  }

  /** Rice: `value >> k` in ones, then `k` bits. */
  rice(value: number, k: number): this {
    for (let i = Math.floor(value / 2 ** k); i > 0; i--) this.bits(1, 1);
    return this.bits(0, 1).bits(value % 2 ** k, k);
  }

  toString(): string {
    return this.#count === 0 ? this.#text : this.#text + alphabet.charAt(this.#held << (6 - this.#count));
  }
}

/** The way back. Reading past the end or nonsense throws `Unreadable`, which the codec alone catches. */
export class BitReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get left(): number {
    return this.#text.length * 6 - this.#at;
  }

  bits(width: number): number {
    if (width > this.left) throw new Unreadable();
    let value = 0;
    for (let i = 0; i < width; i++, this.#at++) {
      const six = alphabet.indexOf(this.#text.charAt(Math.floor(this.#at / 6)));
      value = value * 2 + ((six >> (5 - (this.#at % 6))) & 1);
    }
    return value;
  }

  flag(): boolean {
    return this.bits(1) === 1;
  }

  natural(): number {
    let zeros = 0;
    while (this.bits(1) === 0) if (++zeros > 52) throw new Unreadable();
    return 2 ** zeros + this.bits(zeros) - 1;
  }

  rice(k: number): number {
    let high = 0;
    while (this.flag()) high++;
    return high * 2 ** k + this.bits(k);
  }
}

export class Unreadable extends Error {}

/** Bits that tell `count` things apart. */
export function widthFor(count: number): number {
  return count <= 1 ? 0 : widthOf(count - 1);
}

/** Bits of a natural written in binary. */
function widthOf(value: number): number {
  return value.toString(2).length;
}

/** Four characters that tell a damaged text from a sound one: CRC-24 as OpenPGP has it. */
export function checksum(text: string): string {
  let crc = 0xb704ce;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i) << 16;
    for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc & 0x800000 ? 0x1864cfb : 0);
  }
  return new BitWriter().bits(crc & 0xffffff, 24).toString();
}
