import { spawnSync } from 'node:child_process';

/** Runs a program to its end and gives what it printed; a failure stops the build with the program's own words. */
export function run(program, args, { input, allow = [0] } = {}) {
  const done = spawnSync(program, args, { input, maxBuffer: 1 << 30 });
  if (done.error) throw done.error;
  if (!allow.includes(done.status)) {
    throw new Error(`${program} ended with ${done.status}\n${done.stderr.toString().slice(-2000)}`);
  }
  return { stdout: done.stdout.toString(), stderr: done.stderr.toString() };
}
