import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.mjs';
import { timelineOf } from './timeline.mjs';

/** Single pictures of a scene for the eye of whoever draws: `preview.mjs SAMPLE SCENE [SECONDS|MARK]…` */
const samples = dirname(dirname(fileURLToPath(import.meta.url)));
const [name, sceneId, ...moments] = process.argv.slice(2);
const { sample } = await import(join(samples, name, 'source', 'sample.mjs'));
const scene = sample.scenes.find(({ id }) => id === sceneId);
const timeline = timelineOf(scene.script, {
  ...scene.timing,
  voice: scene.voice,
  cache: join(samples, 'build', 'speech'),
});
const draw = scene.picture(timeline);
const folder = join(samples, 'build', 'preview');
mkdirSync(folder, { recursive: true });
console.log(timeline.durationMs, timeline.marks);
const browser = await openBrowser(1280, 720);
for (const moment of moments) {
  const ms = moment in timeline.marks ? timeline.marks[moment] + 1200 : 1000 * Number(moment);
  writeFileSync(join(folder, `${sceneId}-${moment}.png`), await browser.png(draw(ms)));
}
await browser.close();
