import { fillInPatterns, optionPatterns, responseText } from './responses.js';
import type { Answered, Answering, Dialect } from './scorm.js';
import { decimal, isoDuration, oneLine, timestamp2004 } from './formats.js';

/**
 * SCORM 2004: completion and success apart, measures beside them, and formats that are checked. Who failed for good and
 * has nothing left to do is told as completed and failed: completion says that the content is done, and an attempt that
 * stays incomplete would wait for ever. [RTE 4th §4.2.4, 4.2.22]
 */
export function scorm2004(): Dialect {
  let completion = '';
  let success = '';
  return {
    apiName: 'API_1484_11',
    calls: {
      initialize: 'Initialize',
      terminate: 'Terminate',
      get: 'GetValue',
      set: 'SetValue',
      commit: 'Commit',
      error: 'GetLastError',
    },
    alreadyRunning: '103',
    suspendLimit: 60_000,
    elements: {
      learnerId: 'cmi.learner_id',
      learnerName: 'cmi.learner_name',
      mode: 'cmi.mode',
      credit: 'cmi.credit',
      location: 'cmi.location',
      exit: 'cmi.exit',
      sessionTime: 'cmi.session_time',
      passMark: 'cmi.scaled_passing_score',
    },
    exitNormal: 'normal',
    sessionTime: isoDuration,
    passScaled: (value) => (/^[01](\.\d+)?$/.test(value) ? Math.min(1, Number(value)) : null),
    preferences: (api) => {
      const language = api.get('cmi.learner_preference.language');
      const captions = api.get('cmi.learner_preference.audio_captioning');
      const level = api.get('cmi.learner_preference.audio_level');
      return {
        languages: language === '' ? [] : [language],
        captions: captions === '1' ? true : captions === '-1' ? false : null,
        sound: level !== '' && Number(level) === 0 ? false : null,
      };
    },
    outcome: (api) => {
      completion = api.get('cmi.completion_status');
      success = api.get('cmi.success_status');
      return {
        completed: completion === 'completed',
        success: success === 'passed' || success === 'failed' ? success : 'unknown',
        begun:
          completion === 'completed' || completion === 'incomplete' || success === 'passed' || success === 'failed',
      };
    },
    begin: (api) => {
      if (completion === 'completed' || completion === 'incomplete') return;
      completion = 'incomplete';
      api.set('cmi.completion_status', completion);
    },
    report: (api, outcome, { watched, finished }) => {
      if (outcome.scaled !== null) {
        // What is scaled the LMS judges by itself, and while it can be taken again nobody has failed. [RTE 4th §4.2.22.1]
        if (outcome.success !== 'unknown') api.set('cmi.score.scaled', decimal(outcome.scaled, 7));
        api.set('cmi.score.min', '0');
        api.set('cmi.score.max', '100');
        api.set('cmi.score.raw', decimal(outcome.scaled * 100, 2));
      }
      const complete = outcome.completed || (outcome.success === 'failed' && finished);
      const done = complete || completion === 'completed';
      // An LMS may judge completion by the measure: never let the two disagree. [RTE 4th §4.2.4]
      api.set('cmi.progress_measure', done ? '1' : decimal(Math.min(0.99, Math.floor(watched * 100) / 100), 2));
      if (complete && completion !== 'completed') {
        if (!api.confirm('cmi.completion_status', 'completed')) return false;
        completion = 'completed';
      }
      if (outcome.success === 'unknown' || success === 'passed' || success === outcome.success) return true;
      if (!api.confirm('cmi.success_status', outcome.success)) return false;
      success = outcome.success;
      return true;
    },
    interaction: (api, index, event, now) => {
      const at = `cmi.interactions.${index}`;
      const { type, patterns } = correct(event);
      api.set(`${at}.id`, event.cue.replace(/[^\w-]/g, '_'));
      api.set(`${at}.type`, type);
      if (now !== null) api.set(`${at}.timestamp`, timestamp2004(now));
      patterns.forEach((each, i) => api.set(`${at}.correct_responses.${i}.pattern`, each));
      if (event.type === 'answered') api.set(`${at}.weighting`, decimal(event.question.points, 7));
      if (event.type === 'chosen') api.set(`${at}.learner_response`, event.option);
      else if (event.answer.type !== 'nothing') api.set(`${at}.learner_response`, response(event));
      api.set(`${at}.result`, event.type === 'chosen' ? 'neutral' : result(event));
      if (now !== null) api.set(`${at}.latency`, isoDuration(event.latencyMs));
      const prompt = plain(event.type === 'chosen' ? event.branch.prompt : event.question.prompt);
      if (prompt !== '') api.set(`${at}.description`, prompt);
    },
  };
}

function correct(event: Answering): { readonly type: string; readonly patterns: readonly string[] } {
  if (event.type === 'chosen') return { type: 'choice', patterns: [] };
  const { question } = event;
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'hotspot':
      return { type: 'choice', patterns: optionPatterns(question) };
    case 'true-false':
      return { type: 'true-false', patterns: [String(question.answer)] };
    case 'fill-in':
      return { type: 'fill-in', patterns: fillInPatterns(question, (text) => plain(text)) };
    case 'numeric':
      return { type: 'numeric', patterns: [`${decimal(question.min, 7)}[:]${decimal(question.max, 7)}`] };
    case 'matching':
      return { type: 'matching', patterns: [question.items.map(({ id, to }) => `${id}[.]${to}`).join('[,]')] };
    case 'sequencing':
      return { type: 'sequencing', patterns: [question.steps.map(({ id }) => id).join('[,]')] };
    case 'likert':
      return { type: 'likert', patterns: [] };
    case 'reflection':
      return { type: 'long-fill-in', patterns: [] };
  }
}

function response({ question, answer }: Answered): string {
  const most = question.type === 'reflection' ? 4_000 : 250;
  return responseText(question, answer, (text) => plain(text, most));
}

/** What is right in parts has a number, its share. [RTE 4th §4.2.9, result: real] */
function result({ verdict, share }: Answered): string {
  return verdict === 'partly' ? decimal(share, 7) : verdict;
}

/** Text that is nothing but text: a brace in front or a delimiter within would be read as syntax. */
function plain(text: string, most = 250): string {
  return oneLine(text.replace(/\[([,.:])\]/g, '($1)').replace(/^\s*\{/, '('), most);
}
