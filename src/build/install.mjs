// Brings a folder's node_modules in line with its lock file, only when they differ.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function install(folder) {
  const lock = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json'))).digest('hex');
  const mark = join(folder, 'node_modules', '.lock-hash');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  if (npm(folder, 'ci') !== 0) {
    console.error(`npm ci failed in ${folder}: it needs its packages once from the network or from npm's cache`);
    process.exit(1);
  }
  writeFileSync(mark, lock);
}

/** npm is a script on Windows, which only a shell can start. */
export function npm(folder, words) {
  return spawnSync(`npm ${words}`, { cwd: folder, stdio: 'inherit', shell: true }).status ?? 1;
}
