/**
 * What both SCORM versions share: one launch of one SCO, its log of calls, and the faults found in it.
 * A runtime knows no page and no network, so it runs under any JavaScript engine.
 */
export class Runtime {
  /** 'new', 'running' or 'over'. */
  phase = 'new';
  /** Element name to value, flat: `cmi.interactions.0.id` → `q1`. */
  data = {};
  calls = [];
  faults = [];
  /** Told after each call; set by whoever shows or stores the record. */
  onCall = () => {};
  /** Told on every Commit and on the last call: 'commit' or 'finish'. */
  onStore = () => {};

  #lastError = 0;
  #diagnostic = '';

  /**
   * @param unit what the manifest says about this SCO
   * @param settings mode, credit, learnerId, learnerName, moodleIds
   * @param texts error number → text, of this standard
   */
  constructor(unit, settings, texts) {
    this.unit = unit;
    this.settings = settings;
    this.texts = texts;
  }

  /** Runs one API call: `body` answers the result, or throws an ApiError. */
  call(name, args, failed, body) {
    let result = failed;
    let code = 0;
    this.#diagnostic = '';
    try {
      const wrong = args.find((arg) => typeof arg !== 'string');
      if (wrong !== undefined) throw new ApiError(this.argumentError, `${name} was given a ${typeof wrong}; all arguments are strings`);
      result = body(...args);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      code = error.code;
      this.#diagnostic = error.message;
    }
    this.#lastError = code;
    this.#log(name, args, result, code);
    return result;
  }

  lastError() {
    return String(this.#lastError);
  }

  errorString(code) {
    return this.texts[code] ?? '';
  }

  diagnostic(code) {
    return code === '' || code === String(this.#lastError) ? this.#diagnostic || this.errorString(this.lastError()) : this.errorString(code);
  }

  /** A rule of the standard that has no error code, because an LMS cannot refuse what breaks it. */
  breach(name, text) {
    this.faults.push({call: name, code: 'rule', text});
  }

  expectArguments(args, count, name) {
    if (args.length !== count) throw new ApiError(this.argumentError, `${name} takes ${count} argument${count === 1 ? '' : 's'}, was given ${args.length}`);
  }

  expectEmpty(args, name) {
    this.expectArguments(args, 1, name);
    if (args[0] !== '') throw new ApiError(this.argumentError, `${name} takes the empty string only`);
  }

  /** How many records an array of elements holds, `cmi.interactions` for example. */
  count(array) {
    const indices = Object.keys(this.data)
      .filter((name) => name.startsWith(`${array}.`))
      .map((name) => Number.parseInt(name.slice(array.length + 1), 10));
    return indices.length === 0 ? 0 : Math.max(...indices) + 1;
  }

  #log(name, args, result, code) {
    const call = {name, args: args.map(String), result, code};
    this.calls.push(call);
    if (code !== 0 && !this.harmless.includes(code)) {
      this.faults.push({call: `${name}(${call.args.map((arg) => JSON.stringify(shorten(arg))).join(', ')})`, code, text: this.#diagnostic});
    }
    this.onCall(call);
  }
}

export class ApiError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** The table's entry for a concrete element, and the indices in its name: `cmi.objectives.3.id` → `cmi.objectives.n.id`, [3]. */
export function lookUp(table, element) {
  const indices = [];
  const pattern = element.replace(/\.(0|[1-9]\d*)(?=\.|$)/g, (_, index) => {
    indices.push(Number(index));
    return '.n';
  });
  const known = Object.hasOwn(table, pattern) && !/\.n(?=\.|$)/.test(element);
  return {pattern, indices, entry: known ? table[pattern] : undefined};
}

/** The arrays an element lies in, outermost first, each with the index asked for. */
export function arraysOf(element) {
  return [...element.matchAll(/\.(0|[1-9]\d*)(?=\.|$)/g)].map((match) => ({
    array: element.slice(0, match.index),
    index: Number(match[1]),
  }));
}

export function shorten(value, limit = 60) {
  return value.length > limit ? `${value.slice(0, limit - 1)}…` : value;
}
