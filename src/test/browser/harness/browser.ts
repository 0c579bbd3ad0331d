import { chromium, type Browser } from 'playwright-core';

/** Debian's Chromium without a screen; nothing it does on its own may reach for the network. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CUEWRIGHT_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--autoplay-policy=user-gesture-required',
    ],
  });
}
