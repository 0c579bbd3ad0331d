import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chromiumProfile, openChromium } from './harness/chromium.js';
import { openFirefox } from './harness/firefox.js';
import { Learner } from './harness/learner.js';
import { asked, made } from './harness/made.js';
import { preview, root } from './harness/program.js';
import type { Profile, View } from './harness/view.js';

const long = process.env['CUEWRIGHT_LONG'] === 'true';

/** Ten cues at times that fall on no frame of the picture in particular. */
const questions = asked(10, (n) => 1_333 + 2_117 * n);

interface Run {
  readonly browser: 'Chromium' | 'Firefox';
  readonly speed: string;
  /** How many times slower the processor is made. */
  readonly slower: number;
}

const runs: readonly Run[] = long
  ? [
      ...(['Chromium', 'Firefox'] as const).flatMap((browser) =>
        ['0.5×', 'Normal', '1.5×', '2×'].map((speed) => ({ browser, speed, slower: 1 })),
      ),
      ...['0.5×', 'Normal', '1.5×', '2×'].map((speed) => ({ browser: 'Chromium', speed, slower: 4 }) as const),
    ]
  : ['Normal', '2×'].map((speed) => ({ browser: 'Chromium', speed, slower: 1 }));

/** A picture further beyond its cue is another picture: it is put back. */
const overrunMs = 40;
/** By then a picture that ran on was put back. */
const restMs = 500;

interface Measured {
  /** Where the picture came to rest beyond each cue. */
  readonly offsets: readonly number[];
  /** The longest task that kept the page from anything else while it played. */
  readonly longestTaskMs: number;
}

describe('C1 stops at every cue, never before it', () => {
  const folder = made('cues', 24_000, questions, '--standard', 'web');

  it.for(runs)('$browser at $speed, $slower times slower', { timeout: 240_000 }, async (run) => {
    const server = await preview(join(await folder, 'cues-web.zip'));
    try {
      const measured = await measure(run, server.address);
      report(run, measured);
      expect(measured.offsets, 'cues stopped at').toHaveLength(questions.length);
      expect(Math.min(...measured.offsets), 'earliest stop').toBeGreaterThanOrEqual(0);
      expect(Math.max(...measured.offsets), 'latest stop').toBeLessThanOrEqual(overrunMs);
    } finally {
      server.close();
    }
  });
});

async function measure({ browser, speed, slower }: Run, address: string): Promise<Measured> {
  if (browser === 'Firefox') {
    const profile = await openFirefox();
    try {
      return await played(profile, address, speed);
    } finally {
      await profile.close();
    }
  }
  const chromium = await openChromium();
  try {
    const profile = await chromiumProfile(chromium);
    return await played(profile, address, speed, async (page) => {
      const session = await profile.context.newCDPSession(page.window);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    });
  } finally {
    await chromium.close();
  }
}

async function played<V extends View>(
  profile: Profile & { launch(address: string, where: 'popup'): Promise<V> },
  address: string,
  speed: string,
  prepared: (view: V) => Promise<void> = () => Promise.resolve(),
): Promise<Measured> {
  const view = await profile.launch(address, 'popup');
  await prepared(view);
  const learner = new Learner(view);
  await learner.press('Play');
  if (speed !== 'Normal') await learner.speed(speed);
  await view.asks(watchTasks);
  const offsets: number[] = [];
  for (const { title, atMs } of questions) {
    await learner.panel(title);
    offsets.push(Math.round((await restingTime(view)) - atMs));
    await learner.choose(title, 'True');
    await learner.proceed(title);
    await view.vanishes({ role: 'dialog', name: title });
  }
  return { offsets, longestTaskMs: Math.round(await view.asks(longestTask)) };
}

/** Media time in milliseconds, once the picture has stood for a while. */
async function restingTime(view: View): Promise<number> {
  for (let before = -1; ;) {
    const now = await view.asks(() => {
      const video = document.querySelector('video')!;
      return video.paused && !video.seeking ? video.currentTime * 1_000 : -1;
    });
    if (now >= 0 && now === before) return now;
    before = now;
    await new Promise((resume) => setTimeout(resume, restMs));
  }
}

interface Watching {
  longestTask?: number;
}

function watchTasks(): void {
  const kept = globalThis as Watching;
  kept.longestTask = 0;
  const watch = (list: PerformanceObserverEntryList): void => {
    const playing = document.querySelector('video')?.paused === false;
    if (!playing) return;
    for (const { duration } of list.getEntries()) kept.longestTask = Math.max(kept.longestTask ?? 0, duration);
  };
  // Firefox knows no long tasks.
  if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
    new PerformanceObserver(watch).observe({ entryTypes: ['longtask'] });
}

function longestTask(): number {
  return (globalThis as Watching).longestTask ?? 0;
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;
}

function report({ browser, speed, slower }: Run, { offsets, longestTaskMs }: Measured): void {
  const line = {
    browser,
    speed,
    slower,
    cues: offsets.length,
    minMs: Math.min(...offsets),
    medianMs: percentile(offsets, 0.5),
    p95Ms: percentile(offsets, 0.95),
    longestTaskMs,
  };
  console.log(JSON.stringify(line));
  const file = join(root, 'target/browser-reports/cues', `${browser}-${speed.replace('×', 'x')}-${slower}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...line, offsets }, null, 2)}\n`);
}
