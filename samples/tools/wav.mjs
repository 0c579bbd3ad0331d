import { readFileSync, writeFileSync } from 'node:fs';

/** Everything is mixed as mono at this rate. */
export const RATE = 48000;

/** Samples from -1 to 1 of a mono 16-bit WAV file at `RATE`. */
export function readWav(file) {
  const bytes = readFileSync(file);
  let at = 12;
  while (bytes.toString('latin1', at, at + 4) !== 'data') at += 8 + bytes.readUInt32LE(at + 4);
  const count = Math.min(bytes.readUInt32LE(at + 4), bytes.length - at - 8) >> 1;
  return Float32Array.from({ length: count }, (_, i) => bytes.readInt16LE(at + 8 + 2 * i) / 32768);
}

export function writeWav(file, samples) {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + 2 * samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(2 * RATE, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(2 * samples.length, 40);
  const body = Buffer.alloc(2 * samples.length);
  samples.forEach((s, i) => body.writeInt16LE(Math.round(32767 * Math.max(-1, Math.min(1, s))), 2 * i));
  writeFileSync(file, Buffer.concat([head, body]));
}

export function mixInto(target, source, startMs, gain = 1) {
  const start = Math.round((startMs * RATE) / 1000);
  for (let i = 0; i < source.length && start + i < target.length; i++) target[start + i] += gain * source[i];
}
