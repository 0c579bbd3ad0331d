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
}
