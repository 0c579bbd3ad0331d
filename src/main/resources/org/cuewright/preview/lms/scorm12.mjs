import * as format from './formats.mjs';
import {ApiError, Runtime, arraysOf, lookUp} from './runtime.mjs';

/* SCORM 1.2 Run-Time Environment, section 3.4: every element is supported, optional ones too. */

const ERRORS = {
  0: 'No error',
  101: 'General exception',
  201: 'Invalid argument error',
  202: 'Element cannot have children',
  203: 'Element not an array. Cannot have count',
  301: 'Not initialized',
  401: 'Not implemented error',
  402: 'Invalid set value, element is a keyword',
  403: 'Element is read only',
  404: 'Element is write only',
  405: 'Incorrect data type',
};

const STATUS = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];
const score = {access: 'rw', format: format.either(format.cmiBlank, format.decimal(0, 100))};
const readOnly = {access: 'r'};
const readWrite = (rule) => ({access: 'rw', format: rule});
const writeOnly = (rule) => ({access: 'w', format: rule});

const ELEMENTS = {
  'cmi.core.student_id': readOnly,
  'cmi.core.student_name': readOnly,
  'cmi.core.lesson_location': readWrite(format.text(255)),
  'cmi.core.credit': readOnly,
  'cmi.core.lesson_status': readWrite(format.oneOf(...STATUS)),
  'cmi.core.entry': readOnly,
  'cmi.core.score.raw': score,
  'cmi.core.score.min': score,
  'cmi.core.score.max': score,
  'cmi.core.total_time': readOnly,
  'cmi.core.lesson_mode': readOnly,
  'cmi.core.exit': writeOnly(format.oneOf('time-out', 'suspend', 'logout', '')),
  'cmi.core.session_time': writeOnly(format.cmiTimespan),
  'cmi.suspend_data': readWrite(format.text(4096)),
  'cmi.launch_data': readOnly,
  'cmi.comments': readWrite(format.text(4096)),
  'cmi.comments_from_lms': readOnly,
  'cmi.objectives.n.id': readWrite(format.cmiIdentifier),
  'cmi.objectives.n.score.raw': score,
  'cmi.objectives.n.score.min': score,
  'cmi.objectives.n.score.max': score,
  'cmi.objectives.n.status': readWrite(format.oneOf(...STATUS, 'not attempted')),
  'cmi.student_data.mastery_score': readOnly,
  'cmi.student_data.max_time_allowed': readOnly,
  'cmi.student_data.time_limit_action': readOnly,
  'cmi.student_preference.audio': readWrite(format.integer(-1, 100)),
  'cmi.student_preference.language': readWrite(format.text(255)),
  'cmi.student_preference.speed': readWrite(format.integer(-100, 100)),
  'cmi.student_preference.text': readWrite(format.integer(-1, 1)),
  'cmi.interactions.n.id': writeOnly(format.cmiIdentifier),
  'cmi.interactions.n.objectives.n.id': writeOnly(format.cmiIdentifier),
  'cmi.interactions.n.time': writeOnly(format.cmiTime),
  'cmi.interactions.n.type': writeOnly(
    format.oneOf('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'),
  ),
  'cmi.interactions.n.correct_responses.n.pattern': writeOnly(format.text(255)),
  'cmi.interactions.n.weighting': writeOnly(format.decimal()),
  'cmi.interactions.n.student_response': writeOnly(format.text(255)),
  'cmi.interactions.n.result': writeOnly(
    format.either(format.oneOf('correct', 'wrong', 'unanticipated', 'neutral'), format.decimal()),
  ),
  'cmi.interactions.n.latency': writeOnly(format.cmiTimespan),
};

const CHILDREN = {
  'cmi.core':
    'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
  'cmi.core.score': 'raw,min,max',
  'cmi.objectives': 'id,score,status',
  'cmi.objectives.n.score': 'raw,min,max',
  'cmi.student_data': 'mastery_score,max_time_allowed,time_limit_action',
  'cmi.student_preference': 'audio,language,speed,text',
  'cmi.interactions': 'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
};

const ARRAYS = ['cmi.objectives', 'cmi.interactions', 'cmi.interactions.n.objectives', 'cmi.interactions.n.correct_responses'];

/* CMIFeedback: the form of a response follows from the interaction's type (RTE 3.4.4, cmi.interactions). */
const one = format.matches(/^[0-9a-z]$/);
const couple = format.matches(/^[0-9a-z]\.[0-9a-z]$/);
const RESPONSES = {
  'true-false': format.matches(/^[01tf]$/),
  choice: format.list(one, ',', {unique: true}),
  'fill-in': format.text(255),
  matching: format.list(couple, ','),
  performance: format.text(255),
  sequencing: format.list(one, ','),
  likert: format.either(format.cmiBlank, one),
  numeric: format.decimal(),
};
const BRACED = ['choice', 'matching'];

export class Scorm12 extends Runtime {
  argumentError = 201;
  harmless = [];

  /** @param stored the elements kept from the last launch, or null at the first one */
  constructor(unit, settings, stored) {
    super(unit, settings, ERRORS);
    const suspended = stored?.['cmi.core.exit'] === 'suspend';
    this.data = {
      'cmi.core.lesson_location': '',
      'cmi.core.lesson_status': 'not attempted',
      'cmi.core.score.raw': '',
      'cmi.core.score.min': '',
      'cmi.core.score.max': '',
      'cmi.core.total_time': '0000:00:00.00',
      'cmi.suspend_data': '',
      'cmi.comments': '',
      'cmi.student_preference.audio': '0',
      'cmi.student_preference.language': '',
      'cmi.student_preference.speed': '0',
      'cmi.student_preference.text': '0',
      ...stored,
      'cmi.core.student_id': settings.learnerId,
      'cmi.core.student_name': settings.learnerName,
      'cmi.core.credit': settings.credit,
      'cmi.core.lesson_mode': settings.mode,
      'cmi.core.entry': stored === null ? 'ab-initio' : suspended ? 'resume' : '',
      'cmi.launch_data': unit.launchData ?? '',
      'cmi.comments_from_lms': '',
      'cmi.student_data.mastery_score': unit.masteryScore ?? '',
      'cmi.student_data.max_time_allowed': unit.maxTimeAllowed ?? '',
      'cmi.student_data.time_limit_action': unit.timeLimitAction ?? '',
    };
    delete this.data['cmi.core.exit'];
    delete this.data['cmi.core.session_time'];
  }

  /** The object content finds as `window.API`. */
  api() {
    return {
      LMSInitialize: (...args) => this.call('LMSInitialize', args, 'false', () => this.#initialize(args)),
      LMSFinish: (...args) => this.call('LMSFinish', args, 'false', () => this.#finish(args)),
      LMSGetValue: (...args) => this.call('LMSGetValue', args, '', () => this.#getValue(args)),
      LMSSetValue: (...args) => this.call('LMSSetValue', args, 'false', () => this.#setValue(args)),
      LMSCommit: (...args) => this.call('LMSCommit', args, 'false', () => this.#commit(args)),
      LMSGetLastError: () => this.lastError(),
      LMSGetErrorString: (code) => this.errorString(String(code)),
      LMSGetDiagnostic: (code) => this.diagnostic(String(code)),
    };
  }

  #initialize(args) {
    this.expectEmpty(args, 'LMSInitialize');
    if (this.phase === 'running') throw new ApiError(101, 'LMSInitialize was called before, and once only is allowed');
    if (this.phase === 'over') throw new ApiError(101, 'LMSInitialize was called after LMSFinish; a new session needs a new launch');
    this.phase = 'running';
    return 'true';
  }

  #finish(args) {
    this.#expectRunning('LMSFinish');
    this.expectEmpty(args, 'LMSFinish');
    this.#settleStatus();
    const session = this.data['cmi.core.session_time'];
    if (session !== undefined) {
      const sum = format.timespanToHundredths(this.data['cmi.core.total_time']) + format.timespanToHundredths(session);
      this.data['cmi.core.total_time'] = format.hundredthsToTimespan(sum);
    }
    this.phase = 'over';
    this.#checkRules('LMSFinish');
    this.onStore('finish');
    return 'true';
  }

  #commit(args) {
    this.#expectRunning('LMSCommit');
    this.expectEmpty(args, 'LMSCommit');
    this.#checkRules('LMSCommit');
    this.onStore('commit');
    return 'true';
  }

  #getValue(args) {
    this.#expectRunning('LMSGetValue');
    this.expectArguments(args, 1, 'LMSGetValue');
    const [element] = args;
    if (element === 'cmi._version') return '3.4';
    const keyword = /^(.*)\.(_children|_count)$/.exec(element);
    if (keyword) return this.#keyword(keyword[1], keyword[2]);
    const {entry} = this.#find(element);
    if (entry.access === 'w') throw new ApiError(404, `${element} is write-only`);
    this.#expectExisting(element);
    return this.data[element] ?? '';
  }

  #setValue(args) {
    this.#expectRunning('LMSSetValue');
    this.expectArguments(args, 2, 'LMSSetValue');
    const [element, value] = args;
    if (/\._(children|count|version)$/.test(element)) throw new ApiError(402, `${element} is a keyword`);
    const {pattern, entry} = this.#find(element);
    if (entry.access === 'r') throw new ApiError(403, `${element} is read-only`);
    this.#expectSequential(element);
    const rule = this.#formatOf(pattern, element) ?? entry.format;
    if (element === 'cmi.comments') return this.#appendComment(value);
    if (rule(value) !== 'ok') throw new ApiError(405, `${element} cannot be ${JSON.stringify(value.slice(0, 80))}`);
    if (this.settings.mode !== 'normal' && /lesson_status|score\./.test(element) && value !== 'browsed') {
      this.breach('LMSSetValue', `${element} was set although the lesson mode is ${this.settings.mode}`);
    }
    this.data[element] = value;
    return 'true';
  }

  #appendComment(value) {
    const whole = this.data['cmi.comments'] + value;
    if (format.text(4096)(whole) !== 'ok') throw new ApiError(405, 'cmi.comments holds 4096 characters at most');
    this.data['cmi.comments'] = whole;
    return 'true';
  }

  #keyword(parent, keyword) {
    const {pattern} = lookUp(ELEMENTS, parent);
    if (keyword === '_children' && pattern in CHILDREN) return CHILDREN[pattern];
    if (keyword === '_count' && ARRAYS.includes(pattern)) {
      this.#expectExisting(parent);
      return String(this.count(parent));
    }
    if (!(pattern in ELEMENTS) && !(pattern in CHILDREN)) throw this.#unknown(parent);
    throw keyword === '_children'
      ? new ApiError(202, `${parent} has no children`)
      : new ApiError(203, `${parent} is not an array`);
  }

  #find(element) {
    const found = lookUp(ELEMENTS, element);
    if (!found.entry) throw this.#unknown(element);
    return found;
  }

  #unknown(element) {
    return element.startsWith('cmi.')
      ? new ApiError(401, `${element} is no element of the data model`)
      : new ApiError(201, `${JSON.stringify(element)} names no data model element`);
  }

  #formatOf(pattern, element) {
    const type = this.data[`${element.split('.').slice(0, 3).join('.')}.type`];
    if (type === undefined) return undefined;
    if (pattern === 'cmi.interactions.n.student_response') return RESPONSES[type];
    if (pattern !== 'cmi.interactions.n.correct_responses.n.pattern') return undefined;
    return BRACED.includes(type)
      ? (value) => RESPONSES[type](value.startsWith('{') && value.endsWith('}') ? value.slice(1, -1) : value)
      : RESPONSES[type];
  }

  #expectRunning(name) {
    if (this.phase === 'new') throw new ApiError(301, `${name} was called before LMSInitialize`);
    if (this.phase === 'over') throw new ApiError(301, `${name} was called after LMSFinish`);
  }

  #expectExisting(element) {
    for (const {array, index} of arraysOf(element)) {
      const count = this.count(array);
      if (index >= count) throw new ApiError(201, `${array} holds ${count} records, there is no number ${index}`);
    }
  }

  #expectSequential(element) {
    for (const {array, index} of arraysOf(element)) {
      const count = this.count(array);
      if (index > count) throw new ApiError(201, `${array} has ${count} records, so the next one is ${count}, not ${index}`);
    }
  }

  /** What the LMS makes of the status at the end of a session (RTE 3.4.4, cmi.core.lesson_status). */
  #settleStatus() {
    const status = this.data['cmi.core.lesson_status'];
    const {mode, credit} = this.settings;
    if (status === 'not attempted') this.data['cmi.core.lesson_status'] = mode === 'browse' ? 'browsed' : 'completed';
    const raw = this.data['cmi.core.score.raw'];
    const mastery = this.unit.masteryScore;
    if (mode === 'normal' && credit === 'credit' && mastery !== undefined && mastery !== '' && raw !== '') {
      this.data['cmi.core.lesson_status'] = Number(raw) >= Number(mastery) ? 'passed' : 'failed';
    }
  }

  #checkRules(call) {
    const [raw, min, max] = ['raw', 'min', 'max'].map((name) => this.data[`cmi.core.score.${name}`]);
    if (raw === '') return;
    if ((min !== '' && Number(raw) < Number(min)) || (max !== '' && Number(raw) > Number(max))) {
      this.breach(call, `score.raw ${raw} lies outside ${min}..${max}`);
    }
  }
}
