import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { writeWav } from './wav.mjs';

export const FPS = 25;
const LOUDNESS = -17;

/** Draws every frame, but renders each picture only once however long it stays. */
export async function renderFrames(browser, draw, durationMs, folder) {
  mkdirSync(folder, { recursive: true });
  const shots = [];
  for (let frame = 0; frame < (durationMs * FPS) / 1000; frame++) {
    const svg = draw((frame * 1000) / FPS);
    const file = join(folder, `${createHash('sha256').update(svg).digest('hex').slice(0, 24)}.png`);
    if (shots.at(-1)?.file === file) shots.at(-1).frames++;
    else {
      if (!existsSync(file)) writeFileSync(file, await browser.png(svg));
      shots.push({ file, frames: 1 });
    }
  }
  return shots;
}

/** H.264 and AAC in an MP4 without metadata, a key frame every two seconds, the index at the front. */
export function encode({ shots, samples, durationMs, folder, target, crf }) {
  const list = join(folder, 'frames.txt');
  const lines = shots.flatMap(({ file, frames }) => [`file '${file}'`, `duration ${(frames / FPS).toFixed(3)}`]);
  writeFileSync(list, `ffconcat version 1.0\n${lines.join('\n')}\nfile '${shots.at(-1).file}'\n`);
  const wav = join(folder, 'sound.wav');
  writeWav(wav, samples);
  const seconds = (durationMs / 1000).toFixed(3);
  run('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-f',
    'concat',
    '-safe',
    '0',
    '-i',
    list,
    '-i',
    wav,
    '-vf',
    `fps=${FPS},scale=out_color_matrix=bt709:out_range=tv,format=yuv420p`,
    '-af',
    `${gain(wav)},alimiter=limit=0.84:level=0`,
    '-c:v',
    'libx264',
    '-profile:v',
    'high',
    '-preset',
    'slower',
    '-tune',
    'animation',
    '-crf',
    String(crf),
    '-g',
    String(2 * FPS),
    '-keyint_min',
    String(2 * FPS),
    '-sc_threshold',
    '0',
    '-colorspace',
    'bt709',
    '-color_primaries',
    'bt709',
    '-color_trc',
    'bt709',
    '-c:a',
    'aac',
    '-b:a',
    '96k',
    '-ac',
    '1',
    '-t',
    seconds,
    '-map_metadata',
    '-1',
    '-map_chapters',
    '-1',
    '-fflags',
    '+bitexact',
    '-flags:v',
    '+bitexact',
    '-flags:a',
    '+bitexact',
    '-movflags',
    '+faststart',
    target,
  ]);
}

/** The one gain that brings the whole recording to the wanted loudness; pauses stay quiet, times stay exact. */
function gain(wav) {
  const { stderr } = run('ffmpeg', ['-hide_banner', '-i', wav, '-af', 'loudnorm=print_format=json', '-f', 'null', '-']);
  const measured = JSON.parse(stderr.slice(stderr.lastIndexOf('{')));
  return `volume=${(LOUDNESS - Number(measured.input_i)).toFixed(2)}dB`;
}

/** What ffprobe says of a file, in the words of the project format. */
export function factsOf(file) {
  const { stdout } = run('ffprobe', ['-v', 'error', '-print_format', 'json', '-show_format', '-show_streams', file]);
  const probed = JSON.parse(stdout);
  const video = probed.streams.find((s) => s.codec_type === 'video');
  const audio = probed.streams.find((s) => s.codec_type === 'audio');
  const [frames, per] = video.avg_frame_rate.split('/').map(Number);
  return {
    container: 'mp4',
    durationMs: Math.round(1000 * Number(probed.format.duration)),
    fastStart: indexFirst(file),
    video: {
      codec: video.codec_name,
      profile: video.profile,
      pixelFormat: video.pix_fmt,
      width: video.width,
      height: video.height,
      frameRate: frames / per,
      rotation: 0,
    },
    audio: { codec: audio.codec_name, channels: audio.channels, sampleRate: Number(audio.sample_rate) },
  };
}

function indexFirst(file) {
  const { stderr } = run('ffmpeg', ['-hide_banner', '-v', 'trace', '-i', file], { allow: [0, 1] });
  return stderr.indexOf("type:'moov'") < stderr.indexOf("type:'mdat'") && stderr.includes("type:'moov'");
}
