import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.mjs';
import { trackText } from './captions.mjs';
import { projectOf, projectText, tracksOf } from './project.mjs';
import { timelineOf } from './timeline.mjs';
import { encode, factsOf, renderFrames } from './video.mjs';

const samples = dirname(dirname(fileURLToPath(import.meta.url)));
const work = join(samples, 'build');

/** Makes one sample's media, captions and project file anew from its source. */
async function build(name) {
  const { sample } = await import(join(samples, name, 'source', 'sample.mjs'));
  const home = join(samples, name);
  for (const folder of ['media', 'captions', 'pictures']) {
    rmSync(join(home, folder), { recursive: true, force: true });
    if (folder !== 'pictures' || sample.pictures) mkdirSync(join(home, folder), { recursive: true });
  }
  const browser = await openBrowser(1280, 720);
  const produced = [];
  const pictures = [];
  try {
    for (const picture of sample.pictures ?? []) pictures.push(await still(picture, home, browser));
    for (const scene of sample.scenes) produced.push(await film(scene, sample.course, home, join(work, name, scene.id), browser));
  } finally {
    await browser.close();
  }
  writeFileSync(join(home, `${name}.cuew`), projectText(projectOf(sample.course, produced, pictures)));
}

async function still({ id, svg, width, height }, home, browser) {
  const file = `pictures/${id}.png`;
  const png = await browser.png(svg, { width, height });
  writeFileSync(join(home, file), png);
  return { id, file, sha256: createHash('sha256').update(png).digest('hex'), width, height };
}

async function film(scene, course, home, folder, browser) {
  const timeline = timelineOf(scene.script, { ...scene.timing, voice: scene.voice, cache: join(work, 'speech') });
  const shots = await renderFrames(browser, scene.picture(timeline), timeline.durationMs, folder);
  const file = `media/${scene.file}.mp4`;
  const target = join(home, file);
  encode({ shots, samples: timeline.samples, durationMs: timeline.durationMs, folder, target, crf: scene.crf });
  for (const track of tracksOf(course)) {
    writeFileSync(join(home, 'captions', `${scene.media}.${track.id}.vtt`), trackText(timeline, track));
  }
  const sha256 = createHash('sha256').update(readFileSync(target)).digest('hex');
  const facts = factsOf(target);
  console.log(`${scene.id}: ${facts.durationMs / 1000} s, ${shots.length} pictures`);
  return { scene, file, sha256, facts, timeline };
}

for (const name of process.argv.slice(2)) await build(name);
