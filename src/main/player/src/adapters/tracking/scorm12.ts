import type { Answer } from '../../core/interactions/answer.js';
import type { Question } from '../../core/course/course.js';
import type { Answering, Dialect } from './scorm.js';
import { decimal, oneLine, timeOfDay, timespan } from './formats.js';

type Status = 'incomplete' | 'failed' | 'completed' | 'passed';
const ranks: readonly string[] = ['incomplete', 'failed', 'completed', 'passed'] satisfies readonly Status[];

/** Options are single characters in SCORM 1.2. [RTE 1.2 §3.4.7.1, CMIFeedback] */
const characters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * SCORM 1.2: one field for completion and success, and scores that an LMS may judge anew. The export decides what the
 * field tells: a course with a pass mark says passed or failed, any other completed. `failed` is told when no attempt
 * is left. [RTE 1.2 §3.4.4]
 */
export function scorm12(): Dialect {
  let status: string = '';
  return {
    apiName: 'API',
    calls: {
      initialize: 'LMSInitialize',
      terminate: 'LMSFinish',
      get: 'LMSGetValue',
      set: 'LMSSetValue',
      commit: 'LMSCommit',
      error: 'LMSGetLastError',
    },
    alreadyRunning: '101',
    suspendLimit: 4_000,
    elements: {
      learnerId: 'cmi.core.student_id',
      learnerName: 'cmi.core.student_name',
      mode: 'cmi.core.lesson_mode',
      credit: 'cmi.core.credit',
      location: 'cmi.core.lesson_location',
      exit: 'cmi.core.exit',
      sessionTime: 'cmi.core.session_time',
      passMark: 'cmi.student_data.mastery_score',
    },
    exitNormal: '',
    sessionTime: timespan,
    passScaled: (value) => (/^\d{1,3}(\.\d+)?$/.test(value) ? Math.min(1, Number(value) / 100) : null),
    preferences: (api) => {
      const language = api.get('cmi.student_preference.language');
      const text = api.get('cmi.student_preference.text');
      const audio = Number(api.get('cmi.student_preference.audio') || '0');
      return {
        languages: language === '' ? [] : [language],
        captions: text === '1' ? true : text === '-1' ? false : null,
        sound: audio < 0 ? false : null,
      };
    },
    outcome: (api) => {
      status = api.get('cmi.core.lesson_status');
      const success = status === 'passed' || status === 'failed' ? status : 'unknown';
      const completed = status === 'completed' || status === 'passed';
      return { completed, success, begun: ranks.includes(status) };
    },
    begin: (api) => {
      if (ranks.includes(status)) return;
      status = 'incomplete';
      api.set('cmi.core.lesson_status', status);
    },
    report: (api, { completed, success, scaled }) => {
      // A pass is told once the course is complete too: to an LMS "passed" means that nothing is left to do.
      // Before the last time the score would be judged by the LMS as if it were that.
      if (scaled !== null && success !== 'unknown' && (completed || success === 'failed')) {
        // Score before status: some LMSs report 0 otherwise.
        api.set('cmi.core.score.min', '0');
        api.set('cmi.core.score.max', '100');
        api.set('cmi.core.score.raw', decimal(scaled * 100, 2));
      }
      const next: Status =
        success === 'failed' ? 'failed' : !completed ? 'incomplete' : success === 'passed' ? 'passed' : 'completed';
      if (ranks.indexOf(next) <= ranks.indexOf(status)) return true;
      // With a pass mark of its own the LMS may have judged already.
      const told = api.confirm('cmi.core.lesson_status', next, (kept) => ranks.indexOf(kept) >= ranks.indexOf(next));
      if (told) status = next;
      return told;
    },
    interaction: (api, index, event, now) => {
      const at = `cmi.interactions.${index}`;
      const { type, pattern, response } = inWords(event);
      api.set(`${at}.id`, event.cue.replace(/[^\w-]/g, '_').slice(0, 255));
      api.set(`${at}.type`, type);
      if (now !== null) api.set(`${at}.time`, timeOfDay(now));
      pattern.forEach((each, i) => api.set(`${at}.correct_responses.${i}.pattern`, each));
      if (event.type === 'answered') api.set(`${at}.weighting`, decimal(event.question.points, 2));
      if (response !== null) api.set(`${at}.student_response`, response);
      api.set(`${at}.result`, resultOf(event));
      if (now !== null) api.set(`${at}.latency`, timespan(event.latencyMs));
    },
  };
}

/** What is right in parts has a number, its share. [RTE 1.2 §3.4.7, result: CMIDecimal] */
function resultOf(event: Answering): string {
  if (event.type === 'chosen') return 'neutral';
  const { verdict, share } = event;
  return verdict === 'incorrect' ? 'wrong' : verdict === 'partly' ? decimal(share, 2) : verdict;
}

interface Words {
  readonly type: 'choice' | 'true-false' | 'fill-in' | 'numeric' | 'matching' | 'sequencing' | 'likert';
  readonly pattern: readonly string[];
  /** Null where time ran out over nothing. */
  readonly response: string | null;
}

function inWords(event: Answering): Words {
  if (event.type === 'chosen') {
    return { type: 'choice', pattern: [], response: letters(idsOf(event.branch.options), [event.option]) };
  }
  const { question, answer } = event;
  const response = answer.type === 'nothing' ? null : responseTo(question, answer);
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'hotspot': {
      const all = question.type === 'multiple-choice' || (question.type === 'hotspot' && question.several);
      const ids = idsOf(question.options);
      const right = idsOf(question.options.filter(({ correct }) => correct));
      const pattern = all ? [`{${letters(ids, right)}}`] : right.map((id) => letters(ids, [id]));
      return { type: 'choice', pattern, response };
    }
    case 'true-false':
      return { type: 'true-false', pattern: [question.answer ? 't' : 'f'], response };
    case 'fill-in': {
      const [first, ...others] = question.blanks;
      const texts =
        others.length === 0 ? (first?.accepted ?? []) : [joined(question.blanks.map(({ accepted }) => accepted[0]))];
      return { type: 'fill-in', pattern: texts.map((each) => oneLine(each, 255)), response };
    }
    case 'numeric':
      // A decimal is all that a pattern can say here: no range.
      return { type: 'numeric', pattern: question.min === question.max ? [decimal(question.min, 7)] : [], response };
    case 'matching': {
      const right = question.items.map(({ to }) => to);
      return { type: 'matching', pattern: [responseTo(question, { type: 'pairs', targets: right })], response };
    }
    case 'sequencing': {
      const right = idsOf(question.steps);
      return { type: 'sequencing', pattern: [responseTo(question, { type: 'options', options: right })], response };
    }
    case 'likert':
      return { type: 'likert', pattern: [], response };
    case 'reflection':
      return { type: 'fill-in', pattern: [], response };
  }
}

function responseTo(question: Question, answer: Answer): string {
  switch (answer.type) {
    case 'options':
      // In the learner's order where that is the answer, otherwise in that of the course.
      if (question.type === 'sequencing') {
        return answer.options.map((id) => letters(idsOf(question.steps), [id])).join(',');
      }
      return 'options' in question ? letters(idsOf(question.options), answer.options) : '';
    case 'flag':
      return answer.value ? 't' : 'f';
    case 'text':
      return oneLine(answer.text, 255);
    case 'texts':
      return oneLine(joined(answer.texts), 255);
    case 'number':
      return decimal(answer.value, 7);
    case 'pairs':
      return question.type === 'matching'
        ? question.items
            .map(({ id }, i) => {
              const target = letters(idsOf(question.targets), [answer.targets[i] ?? '']);
              return `${letters(idsOf(question.items), [id])}.${target}`;
            })
            .join(',')
        : '';
    case 'nothing':
      return '';
  }
}

function joined(texts: readonly (string | undefined)[]): string {
  return texts.join(', ');
}

function letters(all: readonly string[], ids: readonly string[]): string {
  return all
    .map((id, index) => (ids.includes(id) ? characters.charAt(index) : ''))
    .filter((letter) => letter !== '')
    .join(',');
}

function idsOf(named: readonly { readonly id: string }[]): readonly string[] {
  return named.map(({ id }) => id);
}
