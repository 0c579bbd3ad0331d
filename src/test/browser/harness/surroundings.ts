import { execFile } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { patience } from './limits.js';
import { tool } from './program.js';

/** What is wrong with a place that a package is put in. */
export interface Surroundings {
  /** No byte ranges: every file is sent whole. */
  readonly noRange?: boolean;
  /** Every file but pages, scripts and styles is said to be this. */
  readonly mime?: string;
  /** Videos are not found. */
  readonly noVideo?: boolean;
  /** Bytes of a video in a second, at most. */
  readonly rate?: number;
  /** Videos with a rate break off, and none begins. */
  readonly cut?: boolean;
  /** Pages to serve beside the package, by path: `lms.html` for example. */
  readonly pages?: { readonly [path: string]: string };
  /** Takes what is posted to a path. */
  readonly posted?: (path: string, body: string) => string;
}

export interface Site {
  /** Ends in a slash; the package lies under `content/`. */
  readonly address: string;
  readonly close: () => void;
  /** Bytes of videos with a rate that have left. */
  readonly sent: () => number;
}

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/** Unpacks a package beside itself, `copy` telling several apart; answers the folder. */
export async function unpacked(zip: string, copy = ''): Promise<string> {
  const folder = zip.replace(/\.zip$/, copy);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await promisify(execFile)(tool('jar'), ['xf', zip], { cwd: folder, timeout: patience.start });
  return folder;
}

/** Serves an unpacked package the way some LMS or web server would. */
export function served(folder: string, wrong: Surroundings): Promise<Site> {
  let sent = 0;
  const counted = (bytes: number): void => void (sent += bytes);
  const server = createServer((request, response) => void answer(folder, wrong, request, response, counted));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      const port = typeof at === 'object' ? (at?.port ?? 0) : 0;
      const close = (): void => {
        server.closeAllConnections();
        server.close();
      };
      resolve({ address: `http://127.0.0.1:${port}/`, close, sent: () => sent });
    });
  });
}

async function answer(
  folder: string,
  wrong: Surroundings,
  request: IncomingMessage,
  response: ServerResponse,
  counted: (bytes: number) => void,
): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname).slice(1);
  if (request.method === 'POST') {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    response.end(wrong.posted?.(path, body) ?? '');
    return;
  }
  const page = wrong.pages?.[path];
  if (page !== undefined) {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    return;
  }
  const file = normalize(join(folder, path.replace(/^content\//, '')));
  const isVideo = extname(file) === '.mp4';
  if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile() || (isVideo && wrong.noVideo)) {
    response.writeHead(404).end();
    return;
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  const own = /html|javascript|css/.test(type);
  const [start, end] = head(
    file,
    own ? type : (wrong.mime ?? type),
    wrong.noRange ? '' : request.headers.range,
    response,
  );
  const bytes = createReadStream(file, { start, end, highWaterMark: 16_384 });
  if (isVideo && wrong.rate !== undefined) await pour(bytes, wrong.rate, response, wrong, counted);
  else bytes.pipe(response);
}

/** As fast as the line is, until it is cut or nobody listens any more. */
async function pour(
  bytes: AsyncIterable<Buffer>,
  rate: number,
  response: ServerResponse,
  wrong: Surroundings,
  counted: (bytes: number) => void,
): Promise<void> {
  for await (const chunk of bytes) {
    if (wrong.cut === true) response.destroy();
    if (response.destroyed) return;
    response.write(chunk);
    counted(chunk.length);
    await setTimeout((chunk.length / rate) * 1_000);
  }
  response.end();
}

/** Writes what stands before the bytes, and answers which they are. */
function head(
  file: string,
  type: string,
  range: string | undefined,
  response: ServerResponse,
): readonly [number, number] {
  const { size } = statSync(file);
  const asked = /^bytes=(\d+)-(\d*)$/.exec(range ?? '');
  if (asked === null) {
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': size });
    return [0, size - 1];
  }
  const start = Number(asked[1]);
  const end = asked[2] ? Math.min(Number(asked[2]), size - 1) : size - 1;
  response.writeHead(206, {
    'Content-Type': type,
    'Content-Length': end - start + 1,
    'Content-Range': `bytes ${start}-${end}/${size}`,
    'Accept-Ranges': 'bytes',
  });
  return [start, end];
}
