// Measures Cuewright against cp and zip -0 in the same run, and prints Markdown for docs/benchmarks.md.
//   node src/build/bench.mjs [WORKDIR] [--quick]     needs ./cuewright built, cp, zip; --quick leaves 5 GB out
// Figures are wall time, median of the runs with minimum and maximum, and the highest resident memory of the process.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, homedir, totalmem, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const words = process.argv.slice(2);
const quick = words.includes('--quick');
const work = resolve(words.find((word) => !word.startsWith('--')) ?? join(tmpdir(), 'cuewright-bench'));
const cuewright = join(root, 'cuewright');
const sample = join(root, 'samples/fire-extinguisher/media/fire-extinguisher.mp4');
const GB = 1_000_000_000;

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
must(cuewright, ['version']);

console.log(`Machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / GB)} GB memory, ${readFileSync('/proc/version', 'utf8').split(' ').slice(0, 3).join(' ')}`);
console.log('');

await startUp();
await exports();
await batch();
rmSync(work, { recursive: true, force: true });

async function startUp() {
  const runs = await repeat(10, () => timed(cuewright, ['version']));
  table('Start-up', ['command', 'time', 'peak memory'], [['`cuewright version`', spread(runs), memory(runs)]]);
}

async function exports() {
  const rows = [];
  for (const [name, bytes, times] of [['10 MB', 10_000_000, 5], ['1 GB', GB, 5], ...(quick ? [] : [['5 GB', 5 * GB, 1]])]) {
    const video = join(work, 'video.mp4');
    grow(video, bytes);
    const project = join(work, 'project');
    const made = await timed(cuewright, ['new', project, '--video', video]);
    const media = join(project, 'media/m1.mp4');
    const [copies, zips, packages] = [[], [], []];
    // Peers and subject take turns, so that a slow minute of the machine is everybody's.
    for (let i = 0; i < times; i++) {
      copies.push(await timed('cp', [media, join(work, 'copy.mp4')]));
      rmSync(join(work, 'copy.mp4'));
      zips.push(await timed('zip', ['-0', '-q', '-j', join(work, 'copy.zip'), media]));
      rmSync(join(work, 'copy.zip'));
      packages.push(await timed(cuewright, ['export', project, '--standard', 'scorm12', '--out', join(work, 'out')]));
      rmSync(join(work, 'out'), { recursive: true });
    }
    rows.push([
      name,
      spread(copies),
      spread(zips),
      spread(packages),
      ratio(packages, copies),
      ratio(packages, zips),
      memory(packages),
      `${seconds(made.ms)}, ${memory([made])}`,
    ]);
    rmSync(project, { recursive: true });
    rmSync(video);
  }
  table(
    'Export of one H.264/AAC MP4 to SCORM 1.2',
    ['size', '`cp`', '`zip -0`', '`cuewright export`', '÷ cp', '÷ zip', 'peak memory', '`new` (import)'],
    rows,
  );
}

async function batch() {
  const courses = join(work, 'courses');
  const first = join(work, 'first');
  must(cuewright, ['new', first, '--video', join(root, 'samples/difficult-conversation/media/opening.mp4')]);
  for (let i = 0; i < 200; i++) cpSync(first, join(courses, `course-${String(i).padStart(3, '0')}`), { recursive: true });
  const args = ['batch', courses, '--standard', 'scorm2004', '--out', join(work, 'out'), '--jobs', '2', '--resume'];
  const cold = await timed(cuewright, args);
  const warm = await timed(cuewright, args);
  table('Batch of 200 small projects to SCORM 2004, two at a time', ['run', 'time', 'peak memory'], [
    ['first', `${seconds(cold.ms)} (${(cold.ms / 200).toFixed(0)} ms each)`, memory([cold])],
    ['again with `--resume`, nothing changed', seconds(warm.ms), memory([warm])],
  ]);
}

/** A real film of about `bytes`: the sample's, over and over, copied without encoding. */
function grow(video, bytes) {
  const loops = Math.max(0, Math.round(bytes / statSync(sample).size) - 1);
  must(ffmpeg(), ['-v', 'error', '-y', '-stream_loop', String(loops), '-i', sample, '-c', 'copy', '-movflags', '+faststart', video]);
}

/** The bundled ffmpeg, where an import has unpacked it. */
function ffmpeg() {
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'cuewright');
  if (!existsSync(cache) || found(cache) === undefined) {
    must(cuewright, ['new', join(work, 'unpack'), '--video', sample]);
    rmSync(join(work, 'unpack'), { recursive: true });
  }
  return found(cache);
}

function found(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'ffmpeg')
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))[0];
}

async function repeat(times, measure) {
  const runs = [];
  for (let i = 0; i < times; i++) runs.push(await measure());
  return runs;
}

/** Wall milliseconds of a process and its highest resident set, read every few milliseconds while it lives. */
function timed(command, args) {
  return new Promise((done, failed) => {
    const start = process.hrtime.bigint();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let peak = 0;
    let errors = '';
    child.stderr.on('data', (chunk) => (errors += chunk));
    const watch = setInterval(() => {
      try {
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0));
      } catch {
        // It has ended between two looks.
      }
    }, 5);
    child.on('exit', (code) => {
      clearInterval(watch);
      const ms = Number(process.hrtime.bigint() - start) / 1e6;
      if (code === 0) done({ ms, kB: peak });
      else failed(new Error(`${command} ${args.join(' ')} failed: ${errors}`));
    });
  });
}

function must(command, args) {
  const run = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (run.status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

function median(runs) {
  const sorted = runs.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function spread(runs) {
  const all = runs.map(({ ms }) => ms);
  return runs.length === 1 ? seconds(all[0]) : `${seconds(median(runs))} (${seconds(Math.min(...all))} to ${seconds(Math.max(...all))})`;
}

function ratio(runs, peers) {
  return (median(runs) / median(peers)).toFixed(2);
}

function memory(runs) {
  return `${Math.round(Math.max(...runs.map(({ kB }) => kB)) / 1000)} MB`;
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`;
}

function table(title, head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  console.log(`### ${title}\n\n${line(head)}\n${line(head.map(() => '---'))}\n${rows.map(line).join('\n')}\n`);
}
