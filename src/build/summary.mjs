// Adds up the reports of all test runners and prints one line: 'N passed, N failed, N skipped'.
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const target = process.argv[2];

/** Counts of JUnit XML: each testsuite's own attributes. */
function junit(folder) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  if (!existsSync(folder)) return sum;
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.xml')) continue;
    for (const [head] of readFileSync(join(folder, name), 'utf8').matchAll(/<testsuite\s[^>]*>/g)) {
      const count = (key) => Number(head.match(new RegExp(`\\s${key}="(\\d+)"`))?.[1] ?? 0);
      const failed = count('failures') + count('errors');
      sum.failed += failed;
      sum.skipped += count('skipped');
      sum.passed += count('tests') - failed - count('skipped');
    }
  }
  return sum;
}

const runs = ['surefire-reports', 'player-reports', 'browser-reports'].map((name) => junit(join(target, name)));
const total = (key) => runs.reduce((sum, run) => sum + run[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
process.exitCode = total('failed') > 0 || total('passed') === 0 ? 1 : 0;
