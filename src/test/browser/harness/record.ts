import { patience, within } from './limits.js';

/** What the stand-in LMS and LRS of `cuewright preview` have stored, as `<address>record` tells it. */
export interface Record {
  readonly standard: string;
  readonly sessions: readonly { readonly state: string }[];
  readonly units: readonly UnitRecord[];
  readonly statements: readonly Statement[];
  /** Calls and statements that break the standard, and breaches of the content security policy. */
  readonly errors: readonly unknown[];
  /** Files that were asked for and are not in the package. */
  readonly missing: readonly string[];
}

export interface UnitRecord {
  readonly id: string;
  readonly cmi: { readonly [element: string]: string } | null;
}

export interface Statement {
  readonly id: string;
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string };
  readonly result?: {
    readonly success?: boolean;
    readonly completion?: boolean;
    readonly response?: string;
    readonly score?: { readonly scaled?: number };
  };
}

export function recordOf(address: string): Promise<Record> {
  const asked = async (): Promise<Record> => (await (await fetch(`${address}record`)).json()) as Record;
  return within(patience.step, 'the record of the preview', asked());
}

/** Asks for the record until `done` says that it is there; a page that was closed may still be sending. */
export async function recordOnce(address: string, done: (record: Record) => boolean): Promise<Record> {
  for (let tries = 40; tries > 0; tries--) {
    const record = await recordOf(address);
    if (done(record)) return record;
    await new Promise((resume) => setTimeout(resume, 250));
  }
  return recordOf(address);
}

/** Waits until nothing more comes in: a page that was closed may still be sending. */
export async function quiet(address: string): Promise<void> {
  let before = '';
  await recordOnce(address, (record) => {
    const now = JSON.stringify(record);
    const same = now === before;
    before = now;
    return same;
  });
}

const volatile =
  /time|latency|suspend_data$|location$|_count$|learner_(id|name|pref)|student_(id|name|data|pref)|^adl\./;

/** The data model without what differs from run to run: times, places and the coded state. */
export function lasting(unit: UnitRecord | undefined): { readonly [element: string]: string } {
  return Object.fromEntries(Object.entries(unit?.cmi ?? {}).filter(([element]) => !volatile.test(element)));
}

/** A statement in one line: verb, object, and what it says came of it. Ids that the LMS makes up are called `unit`. */
export function told(statement: Statement): string {
  const { result } = statement;
  return [
    statement.verb.id.replace(/.*\//, ''),
    /^https:\/\/lms\.example\/activities\//.test(statement.object.id)
      ? 'unit'
      : statement.object.id.replace(/^.*[#/]/, ''),
    result?.response,
    result?.success === undefined ? undefined : result.success ? 'right' : 'wrong',
    result?.score?.scaled === undefined ? undefined : String(result.score.scaled),
    result?.completion === true ? 'complete' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}
