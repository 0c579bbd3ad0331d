import { claim } from './claim.js';

/** What tracking needs of the browser, so that tests can stand in for it. */
export interface Environment {
  /** The page's window, from which SCORM's API is looked for. */
  readonly window: unknown;
  /** The page's own address, with its query. */
  readonly href: string;
  readonly fetch: typeof fetch;
  /** Storage may be refused altogether: then null. */
  readonly local: Storage | null;
  readonly tab: Storage | null;
  readonly indexedDb: IDBFactory | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Version 4 UUID. */
  readonly uuid: () => string;
  /** 0 ≤ n < 1. */
  readonly random: () => number;
  /** Calls back once; gives the way to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Calls when the line or the page is back, which is the time to try again. */
  readonly whenBack: (run: () => void) => void;
  /** Claims a name among the pages of this browser: the way to let go, or null when another page has it. */
  readonly claim: (name: string) => Promise<(() => void) | null>;
  /** How the video is being shown, for whoever wants to know; null when nothing is shown. */
  readonly picture: () => Picture | null;
}

/** Sizes in CSS pixels; `volume` 0..1, muted is 0. */
export interface Picture {
  readonly userAgent: string;
  readonly screen: Size;
  readonly video: Size;
  readonly full: boolean;
  readonly volume: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The browser itself. */
export function browserEnvironment(window: Window & typeof globalThis): Environment {
  return {
    window,
    href: window.location.href,
    fetch: (input, init) => window.fetch(input, init),
    local: allowed(() => window.localStorage),
    tab: allowed(() => window.sessionStorage),
    indexedDb: allowed(() => window.indexedDB),
    now: () => Date.now(),
    uuid: () => uuid4(window.crypto),
    random: () => Math.random(),
    after: (ms, run) => {
      const timer = window.setTimeout(run, ms);
      return () => {
        window.clearTimeout(timer);
      };
    },
    whenBack: (run) => {
      window.addEventListener('online', run);
      window.addEventListener('pageshow', run);
      window.document.addEventListener('visibilitychange', () => {
        if (window.document.visibilityState === 'visible') run();
      });
    },
    claim: (name) => claim(window, name),
    picture: () => pictured(window),
  };
}

function pictured({ document, navigator, screen }: Window): Picture | null {
  const video = document.querySelector('video');
  if (video === null) return null;
  return {
    userAgent: navigator.userAgent,
    screen,
    video: { width: video.clientWidth, height: video.clientHeight },
    full: document.fullscreenElement !== null,
    volume: video.muted ? 0 : video.volume,
  };
}

/** Browsers throw at the mere touch of storage they refuse. */
function allowed<T>(touch: () => T | null | undefined): T | null {
  try {
    return touch() ?? null;
  } catch {
    return null;
  }
}

/** `crypto.randomUUID` is missing on plain http, where many an LMS still lives. */
function uuid4(crypto: Crypto): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
