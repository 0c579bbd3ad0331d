import type { BrowserContext } from 'playwright-core';

/** Watches a browser; answers the addresses it asked for elsewhere than at `home`, data and blobs aside. */
export function strangers(context: BrowserContext, home: string): () => readonly string[] {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  return () => asked.filter((url) => !url.startsWith(home) && !/^(data|blob|about):/.test(url));
}
