import type { StillBrowser } from '../tracking/browser.js';
import { StrictLms } from '../tracking/strict-lms.js';

/** What real LMSs have been seen to do to a SCO. Each may be switched on and off at any time. */
export interface Faults {
  /** Milliseconds until the API is there. */
  lateMs: number;
  /** Where the API is; `foreign` lies in the opener, behind a parent that may not be touched. */
  place: 'window' | 'parent' | 'grandparent' | 'opener' | 'opener-parent' | 'top-opener' | 'foreign' | 'nowhere';
  /** How "true" and "false" are spelled. */
  spelling: (answer: string) => unknown;
  /** What an element without a value reads as. */
  unset: unknown;
  /** Calls that throw, without the `LMS` in front. */
  throws: readonly string[];
  /** "false" with error 0 although the value is taken. */
  falseButDone: boolean;
  /** Says true to Commit and Terminate and stores nothing. */
  lies: boolean;
  /** Answers Commit with this and stores nothing. */
  commitSays: unknown;
  /** Elements whose values are taken and dropped without a word, so often. */
  drops: { readonly name: RegExp; times: number } | null;
  /** What becomes of a value on its way to the disk. */
  mangles: (value: string) => string;
  /** Status reads empty after a commit. */
  clearsStatus: boolean;
  /** The session died: every call does this. */
  dead: null | (() => unknown);
  /** Milliseconds that a commit stalls the page. */
  stallsMs: number;
  /** Optional elements are not implemented. */
  noInteractions: boolean;
  /** Another script has called Initialize before; a second call wipes the memory. */
  running: boolean;
}

const kind: Faults = {
  lateMs: 0,
  place: 'window',
  spelling: (answer) => answer,
  unset: '',
  throws: [],
  falseButDone: false,
  lies: false,
  commitSays: null,
  drops: null,
  mangles: (value) => value,
  clearsStatus: false,
  dead: null,
  stallsMs: 0,
  noInteractions: false,
  running: false,
};

/** An LMS whose database is `stored`, over a strict one that holds the session. */
export class HostileLms {
  readonly version: '1.2' | '2004';
  readonly faults: Faults;
  readonly inner: StrictLms;
  /** The database: what the next sitting will find. */
  stored: Map<string, string>;
  /** Clock at each commit that was asked for. */
  readonly commitsMs: number[] = [];
  readonly opener: Record<string, unknown> = { closed: false };
  initialized = 0;
  terminated = 0;
  readonly #browser: StillBrowser;
  readonly #sinceMs: number;

  constructor(
    version: '1.2' | '2004',
    browser: StillBrowser,
    faults: Partial<Faults> = {},
    stored: ReadonlyMap<string, string> = new Map(),
  ) {
    this.version = version;
    this.faults = { ...kind, ...faults };
    this.#browser = browser;
    this.#sinceMs = browser.nowMs;
    this.stored = new Map(stored);
    this.inner = new StrictLms(version, Object.fromEntries(stored));
  }

  /** The next sitting of the same attempt, with whatever was stored. */
  relaunched(faults: Partial<Faults> = {}): HostileLms {
    return new HostileLms(this.version, this.#browser, faults, this.stored);
  }

  /** The window of the SCO. */
  get window(): object {
    const name = this.version === '1.2' ? 'API' : 'API_1484_11';
    const holder = Object.defineProperty({}, name, {
      get: () => (this.#browser.nowMs - this.#sinceMs >= this.faults.lateMs ? this.#api : undefined),
    });
    const { opener } = this;
    const { place } = this.faults;
    if (place === 'opener' || place === 'foreign' || place === 'top-opener')
      Object.defineProperty(opener, name, { configurable: true, get: () => this.#api });
    if (place === 'opener-parent') opener['parent'] = holder;
    switch (place) {
      case 'window':
        return holder;
      case 'parent':
        return { parent: holder };
      case 'grandparent':
        return { parent: { parent: holder } };
      case 'opener':
      case 'opener-parent':
        return { opener };
      case 'top-opener':
        return { parent: {}, top: { opener } };
      case 'foreign':
        return { parent: untouchable, opener };
      case 'nowhere':
        return {};
    }
  }

  get #api(): object {
    const prefix = this.version === '1.2' ? 'LMS' : '';
    const strict = (this.version === '1.2' ? this.inner.api12 : this.inner.api2004) as Record<
      string,
      (...args: readonly string[]) => string
    >;
    const names = ['Initialize', 'Terminate', 'GetValue', 'SetValue', 'Commit', 'GetLastError'];
    const calls = names.map((name) => {
      const own = prefix + (name === 'Terminate' && prefix !== '' ? 'Finish' : name);
      return [own, (...args: readonly string[]) => this.#call(name, args, (...to) => strict[own]?.(...to) ?? '')];
    });
    return Object.fromEntries(calls) as object;
  }

  #call(name: string, args: readonly string[], strict: (...args: readonly string[]) => string): unknown {
    const { faults } = this;
    if (faults.dead !== null) return faults.dead();
    if (faults.throws.includes(name)) throw new Error(`${name} of the LMS`);
    switch (name) {
      case 'Initialize':
        this.initialized++;
        if (faults.running) strict('');
        return faults.spelling(strict(...args));
      case 'Terminate':
        this.terminated++;
        return faults.spelling(this.#storing(strict(...args)));
      case 'Commit':
        return this.#commit(() => strict(...args));
      case 'GetValue':
        return this.#get(args[0] ?? '', () => strict(...args));
      case 'SetValue':
        return this.#set(args[0] ?? '', () => strict(...args));
      default:
        return faults.falseButDone ? '0' : strict();
    }
  }

  #commit(strict: () => string): unknown {
    this.commitsMs.push(this.#browser.nowMs);
    this.#browser.nowMs += this.faults.stallsMs;
    if (this.faults.commitSays !== null) return this.faults.commitSays;
    const answer = this.#storing(strict());
    if (this.faults.clearsStatus) for (const name of statusNames) this.inner.values.delete(name);
    return this.faults.spelling(answer);
  }

  #storing(answer: string): string {
    if (answer !== 'true' || this.faults.lies) return answer;
    const entries = [...this.inner.values].map(([name, value]) => [name, this.faults.mangles(value)] as const);
    // Cleared in memory only.
    const cleared = statusNames.filter((name) => !this.inner.values.has(name) && this.stored.has(name));
    this.stored = new Map([...entries, ...cleared.map((name) => [name, this.stored.get(name) ?? ''] as const)]);
    return answer;
  }

  #get(name: string, strict: () => string): unknown {
    if (this.faults.noInteractions && name.startsWith('cmi.interactions')) return '';
    const value = strict();
    return value === '' ? this.faults.unset : value;
  }

  #set(name: string, strict: () => string): unknown {
    const { drops, falseButDone, noInteractions, spelling } = this.faults;
    if (noInteractions && name.startsWith('cmi.interactions')) return 'false';
    if (drops !== null && drops.times > 0 && drops.name.test(name)) {
      drops.times--;
      return spelling('true');
    }
    const answer = strict();
    return falseButDone ? 'false' : spelling(answer);
  }
}

const statusNames = ['cmi.core.lesson_status', 'cmi.completion_status', 'cmi.success_status'];

const untouchable = new Proxy(
  {},
  {
    get: () => {
      throw new Error('cross-origin');
    },
  },
);
