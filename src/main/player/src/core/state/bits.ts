export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Goes over values in their order, to write them or to read them. Every method takes the value to write and gives back
 * the value coded: a writer that of its argument, a reader, which ignores it, the one it found. So each thing is laid
 * out once, for both ways. Nonsense throws `Unreadable`, which the codec alone catches.
 */
export abstract class Coder {
  protected abstract bit(value: number): number;

  bits(value: number, width: number): number {
    let coded = 0;
    for (let i = width - 1; i >= 0; i--) coded = coded * 2 + this.bit(Math.floor(value / 2 ** i) % 2);
    return coded;
  }

  flag(value: boolean): boolean {
    return this.bit(value ? 1 : 0) === 1;
  }

  /** Exp-Golomb: small naturals in few bits, 0 in one. */
  natural(value: number): number {
    let width = 0;
    while (!this.flag(value + 1 < 2 ** (width + 1))) if (++width > 52) throw new Unreadable();
    return 2 ** width + this.bits(value + 1, width) - 1;
  }

  /** Rice: `value >> k` in ones, then `k` bits. */
  rice(value: number, k: number): number {
    let high = 0;
    while (this.flag(high < Math.floor(value / 2 ** k))) high++;
    return high * 2 ** k + this.bits(value, k);
  }

  /** A flag, and the value if there is one. */
  maybe<T>(value: T | undefined, code: (value?: T) => T): T | undefined {
    return this.flag(value !== undefined) ? code(value) : undefined;
  }

  /** A natural below `count`. */
  below(count: number, value: number): number {
    const coded = this.bits(value, widthFor(count));
    if (coded >= count) throw new Unreadable();
    return coded;
  }

  /** One of several, by its place. */
  one<T>(among: readonly T[], value?: T): T {
    const found =
      among[
        this.bits(
          among.findIndex((each) => each === value),
          widthFor(among.length),
        )
      ];
    if (found === undefined) throw new Unreadable();
    return found;
  }

  /** One of several or none. */
  maybeOne<T>(among: readonly T[], value?: T): T | undefined {
    return this.maybe(
      among.find((each) => each === value),
      (each) => this.one(among, each),
    );
  }
}

/** Bits into six-bit characters: letters, digits, `-` and `_` alone come through every LMS unharmed. */
export class BitWriter extends Coder {
  #text = '';
  #held = 0;
  #count = 0;

  protected override bit(value: number): number {
    this.#held = this.#held * 2 + value;
    if (++this.#count === 6) {
      this.#text += alphabet.charAt(this.#held);
      this.#held = 0;
      this.#count = 0;
    }
    return value;
  }

  override toString(): string {
    return this.#count === 0 ? this.#text : this.#text + alphabet.charAt(this.#held << (6 - this.#count));
  }
}

/** The way back. Reading past the end is nonsense too. */
export class BitReader extends Coder {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  protected override bit(): number {
    if (this.#at >= this.#text.length * 6) throw new Unreadable();
    const six = alphabet.indexOf(this.#text.charAt(Math.floor(this.#at / 6)));
    return (six >> (5 - (this.#at++ % 6))) & 1;
  }
}

export class Unreadable extends Error {}

/** Bits that tell `count` things apart. */
export function widthFor(count: number): number {
  return count <= 1 ? 0 : (count - 1).toString(2).length;
}

/** Four characters that tell a damaged text from a sound one: CRC-24 as OpenPGP has it. */
export function checksum(text: string): string {
  let crc = 0xb704ce;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i) << 16;
    for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc & 0x800000 ? 0x1864cfb : 0);
  }
  const out = new BitWriter();
  out.bits(crc & 0xffffff, 24);
  return out.toString();
}
