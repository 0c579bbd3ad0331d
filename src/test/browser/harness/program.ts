import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { patience, within } from './limits.js';

export const root = resolve(import.meta.dirname, '../../../..');
const work = join(root, 'target/browser');

const jdk = execFileSync('bash', ['-c', 'source src/build/setup.sh; need_jdk; printf %s "$JDK"'], {
  cwd: root,
  encoding: 'utf8',
});

/** The program as the build left it, with the options that ./cuewright gives it. */
const command = [
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '--sun-misc-unsafe-memory-access=allow',
  `--module-path=${join(root, 'target/classes')}:${join(root, 'target/modules')}`,
  '--module=org.cuewright/org.cuewright.Main',
];

/** A tool of the JDK. */
export function tool(name: string): string {
  return join(jdk, 'bin', name);
}

/** Runs a command to its end and answers what it printed. */
export async function cuewright(...args: readonly string[]): Promise<string> {
  const options = { cwd: root, timeout: 2 * patience.start };
  return (await promisify(execFile)(tool('java'), [...command, ...args], options)).stdout;
}

const exports = new Map<string, Promise<string>>();

/** Exports a sample, for every standard unless `options` name one, once for all tests of a file; answers the folder. */
export function exported(sample: string, ...options: readonly string[]): Promise<string> {
  const key = [sample, ...options].join('_').replaceAll(/[^\w-]/g, '');
  const folder = exports.get(key) ?? exportTo(join(work, key), sample, options);
  exports.set(key, folder);
  return folder;
}

async function exportTo(out: string, sample: string, options: readonly string[]): Promise<string> {
  mkdirSync(out, { recursive: true });
  const standards = options.includes('--standard') ? [] : ['--standard', 'all'];
  await cuewright('export', join('samples', sample), ...standards, '--out', out, ...options);
  return out;
}

export interface Preview {
  /** Ends in a slash. */
  readonly address: string;
  readonly close: () => void;
}

/** Starts `cuewright preview` for a package and waits until it has printed its address. */
export async function preview(zip: string, ...options: readonly string[]): Promise<Preview> {
  const server = spawn(tool('java'), [...command, 'preview', zip, '--no-browser', '--json', ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const printed = await within(patience.start, 'the preview to print its address', firstObject(server));
    const started = JSON.parse(printed) as { address: string };
    return { address: started.address, close: () => server.kill() };
  } catch (reason) {
    server.kill();
    throw reason;
  }
}

/** Where a preview will be found and how its LRS is addressed, settled before the package is exported. */
export async function settledPreview(): Promise<{ readonly previewed: string[]; readonly exported: string[] }> {
  const port = await freePort();
  const token = `t${port}`;
  const authorization = `Basic ${Buffer.from(`preview:${token}`).toString('base64')}`;
  return {
    previewed: ['--port', `${port}`, '--token', token],
    exported: ['--lrs', `http://127.0.0.1:${port}/${token}/lrs/`, '--lrs-auth', authorization],
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

async function firstObject(server: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of server.stdout ?? []) {
    printed += String(chunk);
    if (/^\}\s*$/m.test(printed)) return printed;
  }
  throw new Error(`preview ended without an address: ${printed}`);
}
