import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

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

/** Runs a command to its end and answers what it printed. */
export function cuewright(...args: readonly string[]): string {
  return execFileSync(join(jdk, 'bin/java'), [...command, ...args], { cwd: root, encoding: 'utf8' });
}

/** Exports a sample for every standard, once for all tests of a file; answers the folder. */
export function exported(sample: string, ...options: readonly string[]): string {
  const out = join(work, [sample, ...options].join('_').replaceAll(/[^\w-]/g, ''));
  mkdirSync(out, { recursive: true });
  cuewright('export', join('samples', sample), '--standard', 'all', '--out', out, ...options);
  return out;
}

export interface Preview {
  /** Ends in a slash. */
  readonly address: string;
  readonly close: () => void;
}

/** Starts `cuewright preview` for a package and waits until it has printed its address. */
export async function preview(zip: string): Promise<Preview> {
  const server = spawn(join(jdk, 'bin/java'), [...command, 'preview', zip, '--no-browser', '--json'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const started = JSON.parse(await firstObject(server)) as { address: string };
  return { address: started.address, close: () => server.kill() };
}

async function firstObject(server: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of server.stdout ?? []) {
    printed += String(chunk);
    if (/^\}\s*$/m.test(printed)) return printed;
  }
  throw new Error(`preview ended without an address: ${printed}`);
}
