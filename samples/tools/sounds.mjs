import { RATE } from './wav.mjs';

const TAU = 2 * Math.PI;

function tone(lengthMs, sampleAt) {
  return Float32Array.from({ length: Math.round((lengthMs * RATE) / 1000) }, (_, i) => sampleAt(i / RATE));
}

/** Noise that is the same on every machine and run. */
function noise(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2147483648 - 1;
  };
}

function bell(t, hz, decay) {
  return (Math.sin(TAU * hz * t) + 0.35 * Math.sin(TAU * 2.01 * hz * t) * Math.exp(-3 * t)) * Math.exp(-t / decay);
}

/** Two soft bells, a fifth apart: a new chapter. */
function chime() {
  const soft = (t) => Math.min(1, t / 0.012);
  return tone(
    1500,
    (t) =>
      0.055 * soft(t) * bell(t, 659.26, 0.42) + (t < 0.16 ? 0 : 0.05 * soft(t - 0.16) * bell(t - 0.16, 987.77, 0.45)),
  );
}

/** The temporal-three pattern of smoke alarms: half a second on, half a second off, three times. */
function alarm() {
  return tone(2600, (t) => {
    const within = t % 1;
    const edge = Math.min(1, within / 0.01, Math.max(0, (0.5 - within) / 0.01));
    return within < 0.5 ? 0.11 * edge * (Math.sin(TAU * 2960 * t) + 0.25 * Math.sin(TAU * 5920 * t)) : 0;
  });
}

/** Powder leaving a nozzle: bright noise that swells and dies. */
function hiss() {
  const next = noise(7);
  let low = 0;
  let last = 0;
  return tone(2400, (t) => {
    const white = next();
    low += 0.75 * (white - low);
    const bright = low - 0.6 * last;
    last = low;
    const swell = Math.min(1, t / 0.09) * Math.min(1, (2.4 - t) / 0.7) * (0.85 + 0.15 * Math.sin(TAU * 3.1 * t));
    return 0.16 * swell * bright;
  });
}

/** A latch and the panel behind it: a door falls shut. */
function door() {
  const next = noise(21);
  let low = 0;
  return tone(1100, (t) => {
    low += 0.035 * (next() - low);
    const thump =
      t < 0.13
        ? 0
        : Math.exp(-(t - 0.13) / 0.085) * (3.2 * low + 0.4 * Math.sin(TAU * 72 * t)) * Math.min(1, (t - 0.13) / 0.004);
    const latch = (at) => (t < at ? 0 : 0.25 * next() * Math.exp(-(t - at) / 0.006));
    return 0.55 * (thump + latch(0.05) + latch(0.3));
  });
}

/** Unhurried typing in the same room. */
function typing() {
  const next = noise(5);
  const strokes = [0, 0.14, 0.25, 0.43, 0.52, 0.68, 0.95, 1.07, 1.16, 1.33, 1.49, 1.58, 1.74, 2.02, 2.11, 2.27];
  return tone(2600, (t) =>
    strokes.reduce((sum, at, i) => {
      const since = t - at - 0.05;
      return since < 0 || since > 0.06
        ? sum
        : sum +
            (0.14 + 0.05 * (i % 3)) *
              Math.exp(-since / 0.009) *
              (0.6 * next() + Math.sin(TAU * (900 + 170 * (i % 4)) * since));
    }, 0),
  );
}

export const SOUNDS = { chime, alarm, hiss, door, typing };
