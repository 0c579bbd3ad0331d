import { SOUNDS } from './sounds.mjs';
import { speak } from './speech.mjs';
import { mixInto, RATE } from './wav.mjs';

/** A length that is whole in frames (25 a second) and in AAC frames (1,024 of 48,000) alike. */
const WHOLE_MS = 320;
const BETWEEN_SENTENCES = 480;
const AFTER_SOUND = 260;
const AROUND_CUE = 600;

/**
 * Turns a script into sound and times: what is said and heard when, where chapters and cues lie,
 * and the moment of each `{mark}` written before a word.
 */
export function timelineOf(script, { voice, cache, leadMs = 500, tailMs = 1500 }) {
  const made = { speech: [], sounds: [], described: [], chapters: [], cues: [], marks: {} };
  const placed = [];
  let now = leadMs;
  for (const step of script) {
    switch (step.type) {
      case 'say': {
        const spoken = spokenWords(step);
        const who = step.voice ?? voice;
        const line = speak(spoken.text, who, cache);
        placed.push({ samples: line.samples, at: now });
        for (const [name, index] of spoken.marks) made.marks[name] = now + (line.wordStarts[index] ?? 0);
        made.speech.push({
          who: step.who,
          act: step.act,
          from: now,
          to: now + line.lengthMs,
          text: spoken.written,
          said: step.said,
          mouth: mouthOf(line.samples),
        });
        now += line.lengthMs + BETWEEN_SENTENCES;
        break;
      }
      case 'sound': {
        const samples = SOUNDS[step.name]();
        const lengthMs = Math.round((1000 * samples.length) / RATE);
        placed.push({ samples, at: now });
        made.marks[step.name] ??= now;
        if (step.label) made.sounds.push({ from: now, to: now + lengthMs, text: `[${step.label}]` });
        now += (step.advance ?? lengthMs) + AFTER_SOUND;
        break;
      }
      case 'describe':
        made.described.push({ from: made.chapters.at(-1).at, to: now, text: step.text });
        break;
      case 'pause':
        now += step.ms;
        break;
      case 'mark':
        made.marks[step.name] = now;
        break;
      case 'chapter': {
        const at = made.chapters.length === 0 ? 0 : frame(now + 250);
        made.chapters.push({ id: step.id, at, title: step.title });
        made.marks[step.id] = at;
        if (at > 0) {
          placed.push({ samples: SOUNDS.chime(), at: at + 120 });
          now = at + 1250;
        }
        break;
      }
      case 'cue': {
        if (step.fromMark) {
          made.cues.push({ id: step.id, fromMark: step.fromMark, forMs: step.forMs, interaction: step.interaction });
        } else {
          const at = frame(now + AROUND_CUE - BETWEEN_SENTENCES);
          made.cues.push({ id: step.id, from: at, to: at, interaction: step.interaction });
          now = at + AROUND_CUE;
        }
        break;
      }
    }
  }
  const durationMs = Math.ceil((now + tailMs) / WHOLE_MS) * WHOLE_MS;
  const samples = new Float32Array((durationMs * RATE) / 1000);
  for (const { samples: part, at } of placed) mixInto(samples, part, at);
  const cues = made.cues
    .map(({ fromMark, forMs, ...rest }) =>
      fromMark
        ? {
            id: rest.id,
            from: frame(made.marks[fromMark]),
            to: frame(made.marks[fromMark] + forMs),
            interaction: rest.interaction,
          }
        : rest,
    )
    .sort((a, b) => a.from - b.from);
  return { ...made, cues, durationMs, samples };
}

const frame = (ms) => Math.round(ms / 40) * 40;

/** `{name}` before a word marks it; `[written|spoken]` differs on the page and in the mouth. */
function spokenWords({ text }) {
  const written = text.replace(/\{[^}]+\}/g, '').replace(/\[([^|\]]+)\|[^\]]+\]/g, '$1');
  const toSay = text.replace(/\[[^|\]]+\|([^\]]+)\]/g, '$1');
  const marks = [];
  const words = toSay
    .trim()
    .split(/\s+/)
    .map((word, index) =>
      word.replace(/\{([^}]+)\}/g, (_, name) => {
        marks.push([name, index]);
        return '';
      }),
    );
  return { written, text: words.join(' '), marks };
}

/** How far the mouth is open (0, 1 or 2), twelve and a half times a second. */
function mouthOf(samples) {
  const step = (RATE * 80) / 1000;
  return Array.from({ length: Math.floor(samples.length / step) }, (_, i) => {
    const part = samples.subarray(i * step, (i + 1) * step);
    const rms = Math.sqrt(part.reduce((sum, s) => sum + s * s, 0) / part.length);
    return rms < 0.025 ? 0 : rms < 0.085 ? 1 : 2;
  });
}
