import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';
import { factsOf } from './video.mjs';

const RATE = 16000;
const MOST_BYTES = 4_000_000;
const samples = dirname(dirname(fileURLToPath(import.meta.url)));
const faults = [];
const claim = (holds, words) => holds || faults.push(words);

/** Looks at what was built as a stranger would: files against the project, captions against the sound. */
function check(name) {
  const home = join(samples, name);
  const project = JSON.parse(readFileSync(join(home, `${name}.cuew`), 'utf8'));
  const scenes = project.lessons.flatMap((lesson) => lesson.scenes);
  for (const medium of project.media)
    checkMedium(
      home,
      medium,
      scenes.filter((s) => s.clip.media === medium.id),
    );
  for (const picture of project.pictures ?? []) checkPicture(home, picture);
  checkWays(project.lessons, name);
  const bytes = ['media', 'captions', ...(project.pictures ? ['pictures'] : [])]
    .flatMap((folder) => readdirSync(join(home, folder)).map((f) => statSync(join(home, folder, f)).size))
    .reduce((a, b) => a + b, statSync(join(home, `${name}.cuew`)).size);
  claim(bytes <= MOST_BYTES, `${name}: ${bytes} bytes`);
  console.log(`${name}: ${(bytes / 1e6).toFixed(2)} MB, ${scenes.length} scenes`);
}

/** A PNG says how large it is in its first chunk. */
function checkPicture(home, { file, sha256, width, height }) {
  const bytes = readFileSync(join(home, file));
  claim(createHash('sha256').update(bytes).digest('hex') === sha256, `${file}: hash`);
  claim(bytes.readUInt32BE(16) === width && bytes.readUInt32BE(20) === height, `${file}: size`);
}

function checkMedium(home, medium, scenes) {
  const file = join(home, medium.file);
  const where = medium.file;
  claim(createHash('sha256').update(readFileSync(file)).digest('hex') === medium.sha256, `${where}: hash`);
  const facts = factsOf(file);
  claim(JSON.stringify(facts) === JSON.stringify(medium.facts), `${where}: facts ${JSON.stringify(facts)}`);
  const captions = readCaptions(join(home, 'captions', `${medium.id}.en.vtt`));
  for (const scene of scenes) checkTimes(scene, facts.durationMs, captions, where);
  checkForm(captions, facts.durationMs, where);
  checkSound(
    file,
    captions,
    scenes.flatMap((s) => s.chapters),
    where,
  );
  checkKeyFrames(file, where);
}

function checkTimes(scene, durationMs, captions, where) {
  for (const { from, to } of scene.clip.keep) claim(from === 0 && to === durationMs, `${where}: kept range`);
  for (const chapter of scene.chapters) claim(chapter.at < durationMs, `${where}: ${chapter.id}`);
  for (const cue of scene.cues) {
    claim(cue.from <= cue.to && cue.to <= durationMs - 200, `${where}: ${cue.id} at ${cue.from}`);
    if (cue.interaction.type !== 'note') {
      claim(!captions.some((c) => c.from <= cue.from && cue.from < c.to), `${where}: ${cue.id} interrupts a sentence`);
    }
  }
}

function checkForm(captions, durationMs, where) {
  let last = 0;
  for (const { from, to, lines } of captions) {
    const place = `${where} ${from} “${lines.join(' ')}”`;
    const seconds = (to - from) / 1000;
    const letters = lines.join(' ').length;
    claim(from >= last && to <= durationMs, `${place}: order`);
    claim(seconds >= 1 && seconds <= 7, `${place}: ${seconds} s`);
    claim(letters / seconds <= 17.5, `${place}: ${(letters / seconds).toFixed(1)} characters a second`);
    claim(lines.length <= 2 && lines.every((line) => line.length <= 42), `${place}: lines`);
    last = to;
  }
}

/** Each caption must begin where sound begins, and no sound but chimes may lie outside the captions. */
function checkSound(file, captions, chapters, where) {
  const pcm = pcmOf(file);
  const level = (from, to) => {
    const part = pcm.subarray(Math.max(0, (from * RATE) / 1000), (to * RATE) / 1000);
    return 20 * Math.log10(Math.sqrt(part.reduce((sum, s) => sum + (s / 32768) ** 2, 0) / part.length) + 1e-6);
  };
  for (const [i, { from, lines }] of captions.entries()) {
    if (i > 0 && captions[i - 1].lines[0].startsWith('[') && from - captions[i - 1].to < 200) continue;
    const step = level(from, from + 250) - level(from - 130, from - 15);
    claim(step > 8, `${where} ${from} “${lines[0]}”: sound rises by ${step.toFixed(1)} dB only`);
  }
  const lengthMs = (1000 * pcm.length) / RATE;
  for (let at = 0; at + 100 <= lengthMs; at += 100) {
    const covered = captions.some(({ from, to }) => at + 100 > from - 60 && at < to + 60);
    const chime = chapters.some((chapter) => chapter.at > 0 && at + 100 > chapter.at && at < chapter.at + 1900);
    if (!covered && !chime)
      claim(level(at, at + 100) < -40, `${where} ${at}: sound without caption, ${level(at, at + 100).toFixed(1)} dB`);
  }
  const { stderr } = run('ffmpeg', ['-hide_banner', '-nostats', '-i', file, '-af', 'ebur128', '-f', 'null', '-']);
  const loudness = Number(/I:\s+(-[\d.]+) LUFS\s+Threshold/.exec(stderr.slice(stderr.lastIndexOf('Integrated')))[1]);
  claim(loudness >= -18.5 && loudness <= -15.5, `${where}: ${loudness} LUFS`);
  console.log(`${where}: ${captions.length} captions, ${loudness} LUFS`);
}

function checkKeyFrames(file, where) {
  const { stdout } = run('ffprobe', [
    '-v',
    'error',
    '-select_streams',
    'v',
    '-skip_frame',
    'nokey',
    '-show_entries',
    'frame=pts_time',
    '-of',
    'csv=p=0',
    file,
  ]);
  const times = stdout
    .split('\n')
    .map((line) => Number.parseFloat(line))
    .filter((time) => !Number.isNaN(time));
  claim(
    times.every((time, i) => Math.abs(time - 2 * i) < 0.001),
    `${where}: key frames`,
  );
  const { stdout: tags } = run('ffprobe', [
    '-v',
    'error',
    '-show_entries',
    'format_tags:stream_tags=encoder,title',
    '-of',
    'json',
    file,
  ]);
  claim(!/"(title|comment|artist|creation_time)"/.test(tags), `${where}: metadata ${tags}`);
}

/** Every scene can be reached, every way on exists, and two scenes or one end the lesson. */
function checkWays(lessons, name) {
  for (const { start, scenes } of lessons) {
    const ways = new Map(
      scenes.map((scene) => [
        scene.id,
        [
          ...(scene.next ? [scene.next] : []),
          ...scene.cues.flatMap(({ interaction }) =>
            interaction.type === 'branch' ? interaction.options.map(({ to }) => to) : [],
          ),
        ],
      ]),
    );
    const reached = new Set([start]);
    for (const id of reached) for (const to of ways.get(id) ?? []) reached.add(to);
    claim(
      reached.size === scenes.length && [...reached].every((id) => ways.has(id)),
      `${name}: scenes reached ${[...reached]}`,
    );
  }
}

function readCaptions(file) {
  const text = readFileSync(file, 'utf8');
  const ms = (stamp) =>
    stamp.split(/[:.]/).reduce((sum, part, i) => sum + Number(part) * [3600000, 60000, 1000, 1][i], 0);
  return text
    .split('\n\n')
    .slice(1)
    .map((block) => {
      const [times, ...lines] = block.trim().split('\n');
      const [from, to] = times.split(' --> ').map(ms);
      return { from, to, lines: lines.map((line) => line.replace(/<[^>]+>/g, '')) };
    });
}

function pcmOf(file) {
  const done = spawnSync('ffmpeg', ['-v', 'error', '-i', file, '-ac', '1', '-ar', String(RATE), '-f', 's16le', '-'], {
    maxBuffer: 1 << 30,
  });
  return new Int16Array(done.stdout.buffer, done.stdout.byteOffset, done.stdout.length >> 1);
}

for (const name of process.argv.slice(2)) check(name);
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'nothing found' : `${faults.length} found`);
process.exitCode = faults.length === 0 ? 0 : 1;
