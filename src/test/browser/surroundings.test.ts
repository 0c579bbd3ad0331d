import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumProfile, openChromium, type ChromiumProfile, type ChromiumView } from './harness/chromium.js';
import { Learner } from './harness/learner.js';
import { answerRest, asked, made } from './harness/made.js';
import { exported, preview } from './harness/program.js';
import { recordOnce, told } from './harness/record.js';
import { served, unpacked, type Site, type Surroundings } from './harness/surroundings.js';

const questions = asked(3, (n) => 800 + 1_700 * n);

/** Answers every question and sees that it counts. */
async function walk(view: ChromiumView): Promise<void> {
  expect(await answerRest(new Learner(view), questions)).toEqual(questions.map(({ title }) => title));
}

/** The same of a lesson that stands at its first question. */
async function walkFrom(view: ChromiumView): Promise<void> {
  const learner = new Learner(view);
  for (const { title } of questions) {
    await learner.choose(title, 'True');
    await learner.proceed(title);
  }
  await learner.sees(/passed/i);
}

describe.concurrent('in bad surroundings', () => {
  let browser: Browser;
  let packages: string;
  let web: string;
  beforeAll(async () => {
    packages = await made('surroundings', 6_000, questions, '--standard', 'all');
    web = await unpacked(join(packages, 'surroundings-web.zip'));
    browser = await openChromium();
  }, 120_000);
  afterAll(() => browser.close(), 30_000);

  const options = { timeout: 150_000 };

  async function inside(
    wrong: Surroundings,
    look: (profile: ChromiumProfile, site: Site) => Promise<void>,
  ): Promise<void> {
    const site = await served(web, wrong);
    const profile = await chromiumProfile(browser);
    try {
      await look(profile, site);
    } finally {
      site.close();
      await profile.close();
    }
  }

  it('O5 plays from a server that knows no byte ranges', options, () =>
    inside({ noRange: true }, async (profile, { address }) => walk(await profile.open(`${address}content/index.html`))),
  );

  it('O5 plays what a server calls octet-stream', options, () =>
    inside({ mime: 'application/octet-stream' }, async (profile, { address }) =>
      walk(await profile.open(`${address}content/index.html`)),
    ),
  );

  it('O5 plays from a folder, without any server', options, async () => {
    const profile = await chromiumProfile(browser);
    await walk(await profile.open(`file://${web}/index.html`));
    await profile.close();
  });

  it('O4 plays in a frame that is sandboxed and may store nothing', options, () => {
    const page =
      '<!doctype html><iframe sandbox="allow-scripts" width="1200" height="800" src="content/index.html"></iframe>';
    return inside({ pages: { 'lms.html': page } }, async (profile, { address }) =>
      walk(await profile.framed(`${address}lms.html`)),
    );
  });

  it('O4 tells once that the browser refuses storage, and records all the same', options, async () => {
    const server = await preview(join(packages, 'surroundings-cmi5.zip'));
    const profile = await chromiumProfile(browser);
    await profile.context.addInitScript(() => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        });
    });
    try {
      const view = await profile.launch(server.address, 'frame');
      await view.says(/This browser allows no storage/, 10_000);
      expect(await view.count(/This browser allows no storage/)).toBe(1);
      await walk(view);
      await new Learner(view).leave();
      const { statements } = await recordOnce(server.address, (r) => r.sessions.at(-1)?.state === 'terminated');
      const lines = statements.map(told).filter((line) => line.startsWith('answered'));
      expect(lines).toEqual(['answered q-1 true right', 'answered q-2 true right', 'answered q-3 true right']);
    } finally {
      server.close();
      await profile.close();
    }
  });

  it('X3 neither heeds what other windows say nor says anything to them', options, () => {
    const page = `<!doctype html><iframe width="900" height="640" src="content/index.html"></iframe>
      <script>
        const heard = [];
        addEventListener('message', ({ data }) => heard.push(data));
        const words = ['exit', 'play', 'seek', 'continue', 'submit', 'complete', 'cuewright'];
        const speak = () => words.forEach((type) => {
          for (const data of [type, { type }, JSON.stringify({ type, toMs: 5000 }), { type, toMs: 5000, option: 'o1' }])
            frames[0].postMessage(data, '*');
        });
      </script>`;
    return inside({ pages: { 'lms.html': page } }, async (profile, { address }) => {
      const view = await profile.framed(`${address}lms.html`);
      const learner = new Learner(view);
      const spoken = (): Promise<unknown> =>
        view.window.evaluate('speak(); new Promise((done) => setTimeout(done, 300))');
      await view.appears({ role: 'button', name: 'Play' }, 10_000);
      await spoken();
      expect(await view.asks(() => document.querySelector('video')?.currentTime)).toBe(0);
      await learner.press('Play');
      await learner.panel('Question 1');
      await spoken();
      expect(await view.shows({ role: 'button', name: 'Submit', within: 'Question 1' })).toBe(true);
      await walkFrom(view);
      expect(await view.window.evaluate('heard')).toEqual([]);
    });
  });

  it('P8 tells that the video is not there, and plays it from there once it is', options, () => {
    const wrong = { noVideo: true };
    return inside(wrong, async (profile, { address }) => {
      const view = await profile.open(`${address}content/index.html`);
      const learner = new Learner(view);
      await learner.press('Play');
      await learner.sees(/The video could not be loaded/);
      wrong.noVideo = false;
      await learner.press('Load again');
      await learner.choose('Question 1', 'True');
    });
  });

  it('P9 shows the transcript of a video that is not there', options, async () => {
    const sample = join(await exported('fire-extinguisher'), 'fire-extinguisher-web.zip');
    const site = await served(await unpacked(sample), { noVideo: true });
    const profile = await chromiumProfile(browser);
    try {
      const view = await profile.open(`${site.address}content/index.html`);
      const learner = new Learner(view);
      await learner.press('Play');
      await learner.sees(/The video could not be loaded/);
      await learner.press('Transcript');
      await view.appears({ role: 'searchbox', name: 'Search the transcript' }, 10_000);
    } finally {
      site.close();
      await profile.close();
    }
  });

  it('L4 warns within three seconds that the window of the LMS was closed, and goes on', options, async () => {
    const server = await preview(join(packages, 'surroundings-scorm12.zip'));
    const profile = await chromiumProfile(browser);
    try {
      const view = await profile.launch(server.address, 'popup');
      await new Learner(view).press('Play');
      await view.closeLms();
      const since = Date.now();
      await view.says(/The window of your learning platform was closed/, 10_000);
      expect(Date.now() - since, 'milliseconds until told').toBeLessThanOrEqual(3_500);
      await new Learner(view).choose('Question 1', 'True');
      await new Learner(view).proceed('Question 1');
      expect(await view.count(/The window of your learning platform was closed/)).toBe(1);
    } finally {
      server.close();
      await profile.close();
    }
  });

  it.for(['close', 'navigate', 'remove'] as const)(
    'L7 loses no answer to %s where the LMS sends by synchronous requests alone',
    options,
    async (exit) => {
      const folder = await unpacked(join(packages, 'surroundings-scorm12.zip'), exit);
      let stored = '{}';
      const posted = (path: string, body: string): string => (path === 'load' ? stored : ((stored = body), ''));
      const site = await served(folder, { pages: { 'lms.html': synchronousLms }, posted });
      const profile = await chromiumProfile(browser);
      try {
        const cut = await profile.framed(`${site.address}lms.html`);
        await new Learner(cut).press('Play');
        await new Learner(cut).choose('Question 1', 'True');
        await cut.appears({ role: 'button', name: 'Continue', within: 'Question 1' }, 10_000);
        await cut[exit]();
        const again = await profile.framed(`${site.address}lms.html`);
        expect(await answerRest(new Learner(again), questions)).toEqual(['Question 2', 'Question 3']);
        expect(interactions(stored)).toEqual(['q-1 t', 'q-2 t', 'q-3 t']);
      } finally {
        site.close();
        await profile.close();
      }
    },
  );
});

/** An LMS of the old kind: each commit is a synchronous request, which browsers refuse while a page goes. */
const synchronousLms = `<!doctype html>
<body>
<script>
  const post = (path, body) => {
    const request = new XMLHttpRequest();
    request.open('POST', path, false);
    request.send(body);
    return request.responseText;
  };
  const data = JSON.parse(post('load', ''));
  const count = () => Object.keys(data).filter((key) => /^cmi\\.interactions\\.\\d+\\.id$/.test(key)).length;
  const commit = () => {
    post('commit', JSON.stringify(data));
    return 'true';
  };
  window.API = {
    LMSInitialize: () => 'true',
    LMSFinish: commit,
    LMSCommit: commit,
    LMSGetValue: (key) => (key === 'cmi.interactions._count' ? String(count()) : data[key] ?? ''),
    LMSSetValue: (key, value) => {
      data[key] = value;
      return 'true';
    },
    LMSGetLastError: () => '0',
    LMSGetErrorString: () => '',
    LMSGetDiagnostic: () => '',
  };
  const frame = document.createElement('iframe');
  frame.width = 960;
  frame.height = 640;
  frame.src = 'content/index.html';
  document.body.append(frame);
</script>`;

function interactions(stored: string): readonly string[] {
  const cmi = JSON.parse(stored) as { readonly [element: string]: string };
  const at = (n: number, what: string): string | undefined => cmi[`cmi.interactions.${n}.${what}`];
  return Array.from({ length: 9 }, (_, n) => n)
    .filter((n) => at(n, 'id') !== undefined)
    .map((n) => `${at(n, 'id')} ${at(n, 'student_response')}`);
}
