import type { Launch } from '../../core/session/tracker.js';
import { isJson, type Json } from './statement.js';

/** The five launch parameters. [cmi5 8.1] */
export interface Launched {
  readonly endpoint: string;
  readonly fetch: string;
  readonly actor: Json;
  readonly agent: string;
  readonly registration: string;
  readonly activityId: string;
}

/** What of LMS.LaunchData matters here. [cmi5 10.2] */
export interface LaunchData {
  readonly contextTemplate: Json;
  readonly launchMode: string;
  readonly masteryScore: number | null;
  readonly returnUrl: string | null;
}

export function launchedBy(href: string): Launched | null {
  const query = new URL(href).searchParams;
  const [endpoint, fetch, agent, registration, activityId] = [
    'endpoint',
    'fetch',
    'actor',
    'registration',
    'activityId',
  ].map((name) => query.get(name) ?? '');
  const actor = parsed(agent ?? '');
  if (!endpoint || !fetch || !agent || !registration || !activityId || !isJson(actor)) return null;
  return { endpoint, fetch, agent, actor, registration, activityId };
}

export function launchData(document: unknown): LaunchData | null {
  if (!isJson(document)) return null;
  const { contextTemplate, launchMode, masteryScore, returnURL } = document;
  return {
    contextTemplate: isJson(contextTemplate) ? contextTemplate : {},
    launchMode: typeof launchMode === 'string' ? launchMode : 'Normal',
    masteryScore: typeof masteryScore === 'number' && masteryScore >= 0 && masteryScore <= 1 ? masteryScore : null,
    returnUrl: typeof returnURL === 'string' && /^https?:/i.test(returnURL) ? returnURL : null,
  };
}

/** [cmi5 11] */
export function preferred(document: unknown): Pick<Launch, 'languages' | 'captions' | 'sound'> {
  const { languagePreference, audioPreference } = isJson(document) ? document : ({} as Json);
  const languages =
    typeof languagePreference === 'string' ? languagePreference.split(',').map((tag) => tag.trim()) : [];
  return {
    languages: languages.filter((tag) => tag !== ''),
    captions: null,
    sound: audioPreference === 'off' ? false : audioPreference === 'on' ? true : null,
  };
}

export function parsed(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}
