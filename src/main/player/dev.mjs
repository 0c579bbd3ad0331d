// Serves the player with a made-up course under the strictest CSP: node dev.mjs MEDIADIR [PORT].
// MEDIADIR holds m1.mp4 to m4.mp4 of 40 seconds; any film will do. Bundles anew at each load of the page.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const [, , mediaDir = '.', port = '8123'] = process.argv;
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; " +
  "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";
const files = {
  '/player/scorm12.js': ['src/entries/scorm12.ts', 'text/javascript'],
  '/player/web.js': ['src/entries/web.ts', 'text/javascript'],
  '/player/player.css': ['src/styles/player.css', 'text/css'],
  '/course.js': ['dev/course.ts', 'text/javascript'],
};

createServer((request, response) => {
  const pathname = (request.url ?? '/').replace(/[?#].*/, '');
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Cache-Control', 'no-store');
  if (pathname.startsWith('/media/')) sendMedia(join(mediaDir, basename(pathname)), request, response);
  else if (pathname in files) void sendBundle(files[pathname], response);
  else if (pathname === '/') {
    const standard = (request.url ?? '').includes('standard=scorm12') ? 'scorm12' : 'web';
    const page = readFileSync(join(here, 'dev', 'index.html'), 'utf8');
    response.setHeader('Content-Type', 'text/html').end(page.replace('player/player.js', `player/${standard}.js`));
  } else response.writeHead(404).end();
}).listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/`));

async function sendBundle([entry, type], response) {
  const { outputFiles } = await build({
    absWorkingDir: here,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: type === 'text/css' ? undefined : 'iife',
    target: type === 'text/css' ? ['chrome90', 'firefox90', 'safari15'] : 'es2020',
    write: false,
  });
  response.setHeader('Content-Type', type).end(outputFiles[0].text);
}

function sendMedia(file, request, response) {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) {
    response.writeHead(404).end();
    return;
  }
  const range = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '');
  const start = Number(range?.[1] ?? 0);
  const end = range?.[2] ? Number(range[2]) : size - 1;
  response.writeHead(range ? 206 : 200, {
    'Content-Type': 'video/mp4',
    'Accept-Ranges': 'bytes',
    'Content-Length': end - start + 1,
    ...(range && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
  });
  createReadStream(file, { start, end }).pipe(response);
}
