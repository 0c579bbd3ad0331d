import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { RATE, readWav } from './wav.mjs';

const SPEECH_RMS = 0.1;
const FILTER =
  'highpass=f=85,acompressor=threshold=-20dB:ratio=2:attack=8:release=120,' +
  'equalizer=f=3200:t=q:w=1.2:g=2,aecho=0.9:0.6:17|29:0.05|0.03';

/** Who can speak: the engine, its voice, and how much slower than its own pace. */
export const VOICES = {
  slt: { engine: 'festival', voice: 'cmu_us_slt_arctic_hts', stretch: 1.06 },
  rms: { engine: 'flite', voice: 'rms', stretch: 1.0 },
  awb: { engine: 'flite', voice: 'awb', stretch: 1.08 },
};

/**
 * Speaks one sentence and gives its samples, cut to the first and last sound,
 * with the millisecond at which each word of the spoken text starts.
 */
export function speak(text, voiceName, cache) {
  const voice = VOICES[voiceName];
  const key = createHash('sha256')
    .update(JSON.stringify([voice, FILTER, text]))
    .digest('hex')
    .slice(0, 20);
  const wav = join(cache, `${key}.wav`);
  const notes = join(cache, `${key}.json`);
  if (!existsSync(notes)) {
    mkdirSync(cache, { recursive: true });
    const raw = join(cache, `${key}.raw.wav`);
    const starts = voice.engine === 'festival' ? festival(text, voice, raw) : flite(text, voice, raw);
    run('ffmpeg', ['-v', 'error', '-y', '-i', raw, '-af', FILTER, '-ac', '1', '-ar', String(RATE), wav]);
    writeFileSync(notes, JSON.stringify(starts));
  }
  return trimmed(level(readWav(wav)), JSON.parse(readFileSync(notes, 'utf8')), text);
}

function festival(text, voice, file) {
  const quoted = JSON.stringify(text);
  const program = `(voice_${voice.voice})
    (set! hts_engine_params (cons (list "-r" ${1 / voice.stretch}) hts_engine_params))
    (set! u (utt.synth (Utterance Text ${quoted})))
    (utt.save.wave u ${JSON.stringify(file)} 'riff)
    (mapcar (lambda (w) (format t "%s\\t%f\\n" (item.name w) (item.feat w 'word_start))) (utt.relation.items u 'Word))`;
  const { stdout } = run('festival', ['--pipe'], { input: program });
  return stdout
    .trim()
    .split('\n')
    .map((line) => Math.round(1000 * Number(line.split('\t')[1])));
}

function flite(text, voice, file) {
  run('flite', ['-voice', voice.voice, '--setf', `duration_stretch=${voice.stretch}`, '-t', text, '-o', file]);
  return [];
}

function level(samples) {
  const loud = samples.filter((s) => Math.abs(s) > 0.02);
  const rms = Math.sqrt(loud.reduce((sum, s) => sum + s * s, 0) / Math.max(1, loud.length));
  return samples.map((s) => (s * SPEECH_RMS) / rms);
}

function trimmed(samples, starts, text) {
  const loud = (s) => Math.abs(s) > 0.006;
  const first = Math.max(0, samples.findIndex(loud) - RATE * 0.01);
  const last = Math.min(samples.length, samples.findLastIndex(loud) + RATE * 0.04);
  const cut = samples.slice(first, last);
  fade(cut);
  const lengthMs = Math.round((1000 * cut.length) / RATE);
  const words = text.trim().split(/\s+/);
  const wordStarts =
    starts.length === words.length
      ? starts.map((ms) => Math.max(0, ms - Math.round((1000 * first) / RATE)))
      : byLength(words, lengthMs);
  return { samples: cut, lengthMs, wordStarts };
}

/** Where the engine tells no word times, or splits words otherwise than we do: in proportion to letters. */
function byLength(words, lengthMs) {
  const total = words.reduce((sum, word) => sum + word.length + 1, 0);
  let passed = 0;
  return words.map((word) => {
    const at = Math.round((lengthMs * passed) / total);
    passed += word.length + 1;
    return at;
  });
}

function fade(samples) {
  const length = Math.min(samples.length >> 1, RATE * 0.008);
  for (let i = 0; i < length; i++) {
    samples[i] *= i / length;
    samples[samples.length - 1 - i] *= i / length;
  }
}
