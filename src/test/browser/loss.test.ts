import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lastingChromium } from './harness/chromium.js';
import { openFirefox } from './harness/firefox.js';
import { Learner } from './harness/learner.js';
import { patience } from './harness/limits.js';
import { answerRest, asked, made } from './harness/made.js';
import { preview } from './harness/program.js';
import { recordOnce, recordOf, told, type Record } from './harness/record.js';
import type { LastingProfile, Window } from './harness/view.js';

const long = process.env['CUEWRIGHT_LONG'] === 'true';
const browsers = { Chromium: lastingChromium, Firefox: openFirefox } as const;

const moments = ['answer just given', 'midway', 'offline'] as const;
const exits = ['close', 'navigate', 'frame removed', 'popup closed', 'process killed'] as const;
const starts = ['cold', 'warm'] as const;

/** How one learner is cut off: in the middle of what, by what, at the first launch or at a later one. */
interface Cut {
  readonly browser: keyof typeof browsers;
  readonly standard: 'cmi5' | 'scorm12';
  readonly moment: (typeof moments)[number];
  readonly exit: (typeof exits)[number];
  readonly start: (typeof starts)[number];
}

const questions = asked(3, (n) => 800 + 1_700 * n);

describe('O1 nothing that was answered is lost, told twice or told out of order', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await made('loss', 6_000, questions, '--standard', 'all');
  }, 120_000);

  it.concurrent.for(cuts())(
    '$browser, $standard: $moment, $exit, $start',
    // An answer lost once is lost.
    { timeout: 150_000, retry: 0 },
    async ({ browser, standard, moment, exit, start }) => {
      const server = await preview(join(folder, `loss-${standard}.zip`));
      const home = mkdtempSync(join(tmpdir(), 'cuewright-loss-'));
      const where: Window = exit === 'popup closed' ? 'popup' : 'frame';
      let profile: LastingProfile = await browsers[browser](home);
      try {
        if (start === 'warm') {
          const early = await Learner.launch(profile, server.address, where);
          await early.press('Play');
          await early.panel('Question 1');
          await early.leave();
          await recordOnce(server.address, ended);
        }
        const cut = await Learner.launch(profile, server.address, where);
        await cut.press(start === 'warm' ? 'Resume' : 'Play');
        await cut.panel('Question 1');
        if (moment === 'offline') await profile.offline(true);
        await cut.choose('Question 1', 'True');
        if (moment === 'midway') {
          await cut.proceed('Question 1');
          await cut.view.vanishes({ role: 'dialog', name: 'Question 1' });
        }
        if (exit === 'process killed') {
          // Nobody kills a browser before it has drawn what became of the answer.
          if (moment !== 'midway')
            await cut.view.appears({ role: 'button', name: 'Continue', within: 'Question 1' }, patience.step);
          await profile.kill();
          profile = await browsers[browser](home);
        } else {
          if (exit === 'navigate') await cut.view.navigate();
          else if (exit === 'frame removed') await cut.view.remove();
          else await cut.view.close();
          if (moment === 'offline') await profile.offline(false);
        }
        const again = await Learner.launch(profile, server.address, where);
        const left = await answerRest(again, questions);
        await again.leave();
        await recordOnce(server.address, ended);
        expect(left, 'asked after the cut').toEqual(['Question 2', 'Question 3']);
        expect(answers(await recordOf(server.address))).toEqual(['q-1 true', 'q-2 true', 'q-3 true']);
      } finally {
        server.close();
        await profile.close();
      }
    },
  );
});

/** Every way of being cut off, twice over, under `--long`; else ten of them that hold some of each. */
function cuts(): readonly Cut[] {
  const all = (['Chromium', 'Firefox'] as const).flatMap((browser) =>
    (['cmi5', 'scorm12'] as const).flatMap((standard) =>
      moments.flatMap((moment) =>
        exits.flatMap((exit) => starts.map((start) => ({ browser, standard, moment, exit, start }))),
      ),
    ),
  );
  return long ? [...all, ...all] : all.filter((_, n) => n % 13 === 0);
}

function ended(record: Record): boolean {
  return ['finished', 'terminated'].includes(record.sessions.at(-1)?.state ?? '');
}

/** What the LMS holds for answered: by statements, or by interactions. */
function answers({ standard, statements, units }: Record): readonly string[] {
  if (standard === 'cmi5') {
    const lines = statements.map(told).filter((line) => line.startsWith('answered'));
    return lines.map((line) => line.replace(/^answered (\S+) (\S+).*/, '$1 $2'));
  }
  const cmi = units[0]?.cmi ?? {};
  const rows = Array.from({ length: 9 }, (_, n) => [
    cmi[`cmi.interactions.${n}.id`],
    cmi[`cmi.interactions.${n}.student_response`],
  ]);
  return rows.filter(([id]) => id !== undefined).map(([id, given]) => `${id} ${given === 't' ? 'true' : given}`);
}
