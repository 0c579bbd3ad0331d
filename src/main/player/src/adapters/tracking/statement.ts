/** What a statement says, before who, when and in which sitting are added. */
export interface Draft {
  readonly verb: Verb;
  readonly object: Activity;
  readonly result?: Json;
  readonly context?: Json;
}

export interface Activity {
  readonly id: string;
  readonly definition?: Json;
}

export interface Verb {
  readonly id: string;
  readonly display: { readonly en: string };
}

export type Json = { readonly [key: string]: unknown };

/** Who is launched into what: the same for every statement of a sitting. */
export interface XapiLaunch {
  /** Verbatim as the launch gave it. */
  readonly actor: Json;
  readonly activityId: string;
  readonly registration: string;
  /** Merged into every context, nothing of it altered. [cmi5 10.2.1] */
  readonly contextTemplate: Json;
}

export interface Statement {
  readonly id: string;
  readonly timestamp: string;
  readonly actor: Json;
  readonly verb: Verb;
  readonly object: Json;
  readonly context: Json;
  readonly result?: Json;
}

const adl = 'http://adlnet.gov/expapi/verbs/';
const video = 'https://w3id.org/xapi/video/verbs/';

export const verbs = {
  initialized: verb(adl, 'initialized'),
  terminated: verb(adl, 'terminated'),
  completed: verb(adl, 'completed'),
  passed: verb(adl, 'passed'),
  failed: verb(adl, 'failed'),
  scored: verb(adl, 'scored'),
  answered: verb(adl, 'answered'),
  responded: verb(adl, 'responded'),
  interacted: verb(adl, 'interacted'),
  played: verb(video, 'played'),
  paused: verb(video, 'paused'),
  seeked: verb(video, 'seeked'),
} as const;

/** The whole statement. Pure: id and time come from outside, so that a retry is the same to the byte. */
export function statement(
  draft: Draft,
  launch: XapiLaunch,
  revision: string,
  { id, timestamp }: { readonly id: string; readonly timestamp: string },
): Statement {
  const own = merged({ registration: launch.registration, revision }, draft.context ?? {});
  return {
    id,
    timestamp,
    actor: launch.actor,
    verb: draft.verb,
    object: { objectType: 'Activity', ...draft.object },
    context: merged(launch.contextTemplate, own),
    ...(draft.result === undefined ? {} : { result: draft.result }),
  };
}

/** Both contexts in one: lists are joined, objects united, and where both say something the first is right. */
function merged(first: Json, second: Json): Json {
  const all: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const given = first[key];
    if (given === undefined) all[key] = value;
    else if (Array.isArray(value))
      all[key] = [...(Array.isArray(given) ? (given as unknown[]) : [given]), ...(value as unknown[])];
    else if (isJson(given) && isJson(value)) all[key] = merged(given, value);
  }
  return all;
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function verb(base: string, name: string): Verb {
  return { id: base + name, display: { en: name } };
}
