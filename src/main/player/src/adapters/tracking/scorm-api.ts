/** SCORM's API object as an LMS offers it; nothing of it may be trusted. */
export type ScormObject = Readonly<Record<string, unknown>>;

export interface Found {
  readonly api: ScormObject;
  /** The window opener that holds it, whose closing cuts us off; null when found among parents. */
  readonly opener: unknown;
}

/** Looks in the window, its parents, then its opener and theirs. Foreign frames throw at the touch. [RTE 1.2 §3.3, IEEE 1484.11.2] */
export function findApi(window: unknown, name: string): Found | null {
  const near = amongParents(window, name);
  if (near !== null) return { api: near, opener: null };
  for (const opener of [property(window, 'opener'), property(property(window, 'top'), 'opener')]) {
    const far = amongParents(opener, name);
    if (far !== null) return { api: far, opener };
  }
  return null;
}

function amongParents(start: unknown, name: string): ScormObject | null {
  let window = start;
  for (let hops = 0; hops < 500 && isObject(window); hops++) {
    const api = property(window, name);
    if (isObject(api)) return api;
    const parent = property(window, 'parent');
    if (parent === window) return null;
    window = parent;
  }
  return null;
}

/** Whether a window is gone; one we may not look into counts as open. */
export function isClosed(window: unknown): boolean {
  return property(window, 'closed') === true;
}

function property(object: unknown, name: string): unknown {
  try {
    return isObject(object) ? object[name] : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is ScormObject {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** Names of the calls in one version of SCORM. */
export interface Calls {
  readonly initialize: string;
  readonly terminate: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly error: string;
}

/** Calls that never throw: everything goes in as text and comes back as text. */
export class ScormApi {
  readonly #api: ScormObject;
  readonly #calls: Calls;

  constructor(api: ScormObject, calls: Calls) {
    this.#api = api;
    this.#calls = calls;
  }

  /** `already` is the error code by which the LMS says that it is running: asking again would wipe its memory. */
  initialize(already: string): boolean {
    return this.#done(this.#call(this.#calls.initialize, '')) || this.#error() === already;
  }

  terminate(): boolean {
    return this.#done(this.#call(this.#calls.terminate, ''));
  }

  commit(): boolean {
    return this.#done(this.#call(this.#calls.commit, ''));
  }

  /** Empty for what is unset, unknown or refused. */
  get(element: string): string {
    const value = this.#call(this.#calls.get, element) ?? '';
    return /^(null|undefined|\[object])$/.test(value) ? '' : value;
  }

  /** A refusal without error code is a success that some LMSs fail to spell. */
  set(element: string, value: string): boolean {
    const answer = this.#call(this.#calls.set, element, value);
    return this.#done(answer) || (answer !== null && this.#error() === '0');
  }

  /**
   * Sets what must not be lost and reads it back at once, since after a commit some LMSs show an empty one. One that
   * holds something else is asked once more.
   */
  confirm(element: string, value: string, holds = (kept: string): boolean => kept === value): boolean {
    for (let tries = 0; tries < 2; tries++) {
      if (!this.set(element, value)) continue;
      const kept = this.get(element);
      if (kept === '' || holds(kept)) return true;
    }
    return false;
  }

  /** Some say 1 for true, some nothing at all; then the error code decides. */
  #done(answer: string | null): boolean {
    return answer === 'true' || answer === '1' || (answer === '' && this.#error() === '0');
  }

  #error(): string {
    return this.#call(this.#calls.error) ?? '';
  }

  /** Null when there is no such call or it threw. */
  #call(name: string, ...values: readonly string[]): string | null {
    try {
      // Called on the API object: many rely on `this`.
      const call = this.#api[name];
      if (typeof call !== 'function') return null;
      const result: unknown = Reflect.apply(call, this.#api, values);
      if (typeof result === 'string') return result;
      if (typeof result === 'boolean' || typeof result === 'number') return String(result);
      return result === undefined || result === null ? '' : '[object]';
    } catch {
      return null;
    }
  }
}
