import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--hide-scrollbars',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-pipe',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

/** A headless Chromium that turns SVG into PNG; it is spoken to over a pipe and opens no port. */
export async function openBrowser(width, height) {
  const profile = mkdtempSync(join(tmpdir(), 'cuewright-samples-'));
  const chromium = spawn(process.env.CHROMIUM ?? 'chromium', [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const waiting = new Map();
  let serial = 0;
  let rest = Buffer.alloc(0);
  chromium.stdio[4].on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = JSON.parse(rest.subarray(0, end).toString());
      rest = rest.subarray(end + 1);
      const answer = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) answer?.reject(new Error(message.error.message));
      else answer?.resolve(message.result);
    }
  });
  const ask = (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      waiting.set(++serial, { resolve, reject });
      chromium.stdio[3].write(`${JSON.stringify({ id: serial, method, params, sessionId })}\0`);
    });
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  await ask('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false }, sessionId);
  const { frameTree } = await ask('Page.getFrameTree', {}, sessionId);
  await ask(
    'Page.setDocumentContent',
    { frameId: frameTree.frame.id, html: '<!doctype html><body style="margin:0">' },
    sessionId,
  );
  return {
    /** Of the whole window, or of so much of it from the top left corner. */
    async png(svg, size) {
      await ask('Runtime.evaluate', { expression: `document.body.innerHTML = ${JSON.stringify(svg)}` }, sessionId);
      const { data } = await ask(
        'Page.captureScreenshot',
        { format: 'png', optimizeForSpeed: true, ...(size ? { clip: { x: 0, y: 0, ...size, scale: 1 } } : {}) },
        sessionId,
      );
      return Buffer.from(data, 'base64');
    },
    async close() {
      await ask('Browser.close').catch(() => {});
      if (chromium.exitCode === null) await new Promise((resolve) => chromium.once('exit', resolve));
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
