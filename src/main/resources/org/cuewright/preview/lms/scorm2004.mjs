import * as format from './formats.mjs';
import {ApiError, Runtime, arraysOf, lookUp} from './runtime.mjs';
import {learnerResponse, pattern as patternFormat, singlePattern} from './responses2004.mjs';

/* SCORM 2004 4th Edition Run-Time Environment, sections 3 and 4. */

const ERRORS = {
  0: 'No Error',
  101: 'General Exception',
  102: 'General Initialization Failure',
  103: 'Already Initialized',
  104: 'Content Instance Terminated',
  111: 'General Termination Failure',
  112: 'Termination Before Initialization',
  113: 'Termination After Termination',
  122: 'Retrieve Data Before Initialization',
  123: 'Retrieve Data After Termination',
  132: 'Store Data Before Initialization',
  133: 'Store Data After Termination',
  142: 'Commit Before Initialization',
  143: 'Commit After Termination',
  201: 'General Argument Error',
  301: 'General Get Failure',
  351: 'General Set Failure',
  391: 'General Commit Failure',
  401: 'Undefined Data Model Element',
  402: 'Unimplemented Data Model Element',
  403: 'Data Model Element Value Not Initialized',
  404: 'Data Model Element Is Read Only',
  405: 'Data Model Element Is Write Only',
  406: 'Data Model Element Type Mismatch',
  407: 'Data Model Element Value Out Of Range',
  408: 'Data Model Dependency Not Established',
};

const readOnly = {access: 'r'};
const readWrite = (rule) => ({access: 'rw', format: rule});
const writeOnly = (rule) => ({access: 'w', format: rule});
const real = format.decimal(-Infinity, Infinity, 7);
const completion = readWrite(format.oneOf('completed', 'incomplete', 'not attempted', 'unknown'));
const success = readWrite(format.oneOf('passed', 'failed', 'unknown'));
const measure = readWrite(format.decimal(0, 1, 7));
const scores = (parent) => ({
  [`${parent}.scaled`]: readWrite(format.decimal(-1, 1, 7)),
  [`${parent}.raw`]: readWrite(real),
  [`${parent}.min`]: readWrite(real),
  [`${parent}.max`]: readWrite(real),
});

const ELEMENTS = {
  'cmi.comments_from_learner.n.comment': readWrite(format.localized(4000)),
  'cmi.comments_from_learner.n.location': readWrite(format.text(250)),
  'cmi.comments_from_learner.n.timestamp': readWrite(format.timestamp),
  'cmi.comments_from_lms.n.comment': readOnly,
  'cmi.comments_from_lms.n.location': readOnly,
  'cmi.comments_from_lms.n.timestamp': readOnly,
  'cmi.completion_status': completion,
  'cmi.completion_threshold': readOnly,
  'cmi.credit': readOnly,
  'cmi.entry': readOnly,
  'cmi.exit': writeOnly(format.oneOf('time-out', 'suspend', 'logout', 'normal', '')),
  'cmi.interactions.n.id': readWrite(format.longIdentifier),
  'cmi.interactions.n.type': readWrite(
    format.oneOf(
      'true-false', 'choice', 'fill-in', 'long-fill-in', 'likert', 'matching', 'performance', 'sequencing', 'numeric', 'other',
    ),
  ),
  'cmi.interactions.n.objectives.n.id': readWrite(format.longIdentifier),
  'cmi.interactions.n.timestamp': readWrite(format.timestamp),
  'cmi.interactions.n.correct_responses.n.pattern': readWrite(format.text(4000)),
  'cmi.interactions.n.weighting': readWrite(real),
  'cmi.interactions.n.learner_response': readWrite(format.text(4000)),
  'cmi.interactions.n.result': readWrite(
    format.either(format.oneOf('correct', 'incorrect', 'unanticipated', 'neutral'), real),
  ),
  'cmi.interactions.n.latency': readWrite(format.timeinterval),
  'cmi.interactions.n.description': readWrite(format.localized(250)),
  'cmi.launch_data': readOnly,
  'cmi.learner_id': readOnly,
  'cmi.learner_name': readOnly,
  'cmi.learner_preference.audio_level': readWrite(format.decimal(0, Infinity, 7)),
  'cmi.learner_preference.language': readWrite(format.language),
  'cmi.learner_preference.delivery_speed': readWrite(format.decimal(0, Infinity, 7)),
  'cmi.learner_preference.audio_captioning': readWrite(format.oneOf('-1', '0', '1')),
  'cmi.location': readWrite(format.text(1000)),
  'cmi.max_time_allowed': readOnly,
  'cmi.mode': readOnly,
  'cmi.objectives.n.id': readWrite(format.longIdentifier),
  ...scores('cmi.objectives.n.score'),
  'cmi.objectives.n.success_status': success,
  'cmi.objectives.n.completion_status': completion,
  'cmi.objectives.n.progress_measure': measure,
  'cmi.objectives.n.description': readWrite(format.localized(250)),
  'cmi.progress_measure': measure,
  'cmi.scaled_passing_score': readOnly,
  ...scores('cmi.score'),
  'cmi.session_time': writeOnly(format.timeinterval),
  'cmi.success_status': success,
  'cmi.suspend_data': readWrite(format.text(64000)),
  'cmi.time_limit_action': readOnly,
  'cmi.total_time': readOnly,
  'adl.nav.request': readWrite(
    format.either(
      format.oneOf('continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll', '_none_'),
      format.matches(/^\{target=[^}\s]+\}(choice|jump)$/),
    ),
  ),
  'adl.nav.request_valid.continue': readOnly,
  'adl.nav.request_valid.previous': readOnly,
};

const CHILDREN = {
  cmi: '_version,comments_from_learner,comments_from_lms,completion_status,completion_threshold,credit,entry,exit,interactions,launch_data,learner_id,learner_name,learner_preference,location,max_time_allowed,mode,objectives,progress_measure,scaled_passing_score,score,session_time,success_status,suspend_data,time_limit_action,total_time',
  'cmi.comments_from_learner': 'comment,location,timestamp',
  'cmi.comments_from_lms': 'comment,location,timestamp',
  'cmi.interactions':
    'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description',
  'cmi.interactions.n.objectives': 'id',
  'cmi.interactions.n.correct_responses': 'pattern',
  'cmi.learner_preference': 'audio_level,language,delivery_speed,audio_captioning',
  'cmi.objectives': 'id,score,success_status,completion_status,progress_measure,description',
  'cmi.objectives.n.score': 'scaled,raw,min,max',
  'cmi.score': 'scaled,raw,min,max',
  'adl.data': 'id,store',
};

const ARRAYS = [
  'cmi.comments_from_learner',
  'cmi.comments_from_lms',
  'cmi.interactions',
  'cmi.interactions.n.objectives',
  'cmi.interactions.n.correct_responses',
  'cmi.objectives',
  'adl.data',
];

/** Values that belong to the learner or the attempt as a whole and outlive a suspended session. */
const OF_ONE_SESSION = ['cmi.exit', 'cmi.session_time', 'adl.nav.request'];

export class Scorm2004 extends Runtime {
  argumentError = 201;
  /** A first reading of an unset element answers 403: how content learns that there is nothing yet. */
  harmless = [403];

  /** @param stored the elements kept from the last launch, or null when this is the first or a new attempt */
  constructor(unit, settings, stored) {
    super(unit, settings, ERRORS);
    const resumed = stored !== null && isSuspended(stored);
    this.data = {
      'cmi.completion_status': 'unknown',
      'cmi.success_status': 'unknown',
      'cmi.total_time': 'PT0S',
      'cmi.learner_preference.audio_level': '1',
      'cmi.learner_preference.language': '',
      'cmi.learner_preference.delivery_speed': '1',
      'cmi.learner_preference.audio_captioning': '0',
      ...objectivesOf(unit),
      ...(resumed ? stored : {}),
      'cmi.learner_id': settings.learnerId,
      'cmi.learner_name': settings.learnerName,
      'cmi.credit': settings.credit,
      'cmi.mode': settings.mode,
      'cmi.entry': resumed ? 'resume' : 'ab-initio',
      'cmi.time_limit_action': unit.timeLimitAction ?? 'continue,no message',
      'adl.nav.request': '_none_',
      'adl.nav.request_valid.continue': 'unknown',
      'adl.nav.request_valid.previous': 'unknown',
    };
    this.#offer('cmi.launch_data', unit.launchData);
    this.#offer('cmi.max_time_allowed', unit.maxTimeAllowed);
    this.#offer('cmi.completion_threshold', unit.completionThreshold);
    this.#offer('cmi.scaled_passing_score', unit.scaledPassingScore);
    OF_ONE_SESSION.filter((element) => element !== 'adl.nav.request').forEach((element) => delete this.data[element]);
  }

  /** The object content finds as `window.API_1484_11`. */
  api() {
    return {
      Initialize: (...args) => this.call('Initialize', args, 'false', () => this.#initialize(args)),
      Terminate: (...args) => this.call('Terminate', args, 'false', () => this.#terminate(args)),
      GetValue: (...args) => this.call('GetValue', args, '', () => this.#getValue(args)),
      SetValue: (...args) => this.call('SetValue', args, 'false', () => this.#setValue(args)),
      Commit: (...args) => this.call('Commit', args, 'false', () => this.#commit(args)),
      GetLastError: () => this.lastError(),
      GetErrorString: (code) => this.errorString(String(code)),
      GetDiagnostic: (code) => this.diagnostic(String(code)),
    };
  }

  #offer(element, value) {
    if (value === undefined || value === '') delete this.data[element];
    else this.data[element] = value;
  }

  #initialize(args) {
    this.expectEmpty(args, 'Initialize');
    if (this.phase === 'running') throw new ApiError(103, 'Initialize was called before, and once only is allowed');
    if (this.phase === 'over') throw new ApiError(104, 'Initialize was called after Terminate; a new session needs a new launch');
    this.phase = 'running';
    return 'true';
  }

  #terminate(args) {
    this.#expectRunning('Terminate', 112, 113);
    this.expectEmpty(args, 'Terminate');
    this.#judge();
    this.#settleUnsaid();
    const session = this.data['cmi.session_time'];
    if (session !== undefined) {
      const sum = format.intervalToHundredths(this.data['cmi.total_time']) + format.intervalToHundredths(session);
      this.data['cmi.total_time'] = format.hundredthsToInterval(sum);
    }
    this.phase = 'over';
    this.#checkRules('Terminate');
    this.onStore('finish');
    return 'true';
  }

  #commit(args) {
    this.#expectRunning('Commit', 142, 143);
    this.expectEmpty(args, 'Commit');
    this.#judge();
    this.#checkRules('Commit');
    this.onStore('commit');
    return 'true';
  }

  #getValue(args) {
    this.#expectRunning('GetValue', 122, 123);
    this.expectArguments(args, 1, 'GetValue');
    const [element] = args;
    if (element === '') throw new ApiError(301, 'GetValue was given no element');
    if (element === 'cmi._version') return '1.0';
    const keyword = /^(.*)\.(_children|_count|_version)$/.exec(element);
    if (keyword) return this.#keyword(keyword[1], keyword[2]);
    const target = /^adl\.nav\.request_valid\.(choice|jump)\.\{target=[^}\s]+\}$/.test(element);
    if (target) return 'unknown';
    const {pattern, entry} = this.#find(element, 301);
    if (entry.access === 'w') throw new ApiError(405, `${element} is write-only`);
    this.#expectExisting(element);
    this.#judge();
    if (Object.hasOwn(this.data, element)) return this.data[element];
    if (/^cmi\.objectives\.n\.(success|completion)_status$/.test(pattern)) return 'unknown';
    throw new ApiError(403, `${element} has no value yet`);
  }

  #setValue(args) {
    this.#expectRunning('SetValue', 132, 133);
    this.expectArguments(args, 2, 'SetValue');
    const [element, value] = args;
    if (element === '') throw new ApiError(351, 'SetValue was given no element');
    if (/\._(children|count|version)$/.test(element)) throw new ApiError(404, `${element} is a keyword and read-only`);
    if (element.startsWith('adl.nav.request_valid.')) throw new ApiError(404, `${element} is read-only`);
    const {pattern, entry} = this.#find(element, 351);
    if (entry.access === 'r') throw new ApiError(404, `${element} is read-only`);
    this.#expectSequential(element);
    this.#expectDependencies(pattern, element);
    const answer = (this.#responseFormat(pattern, element) ?? entry.format)(value);
    if (answer === 'type') throw new ApiError(406, `${element} cannot be ${JSON.stringify(value.slice(0, 80))}`);
    if (answer === 'range') throw new ApiError(407, `${element} is out of range with ${JSON.stringify(value)}`);
    this.#expectUnique(pattern, element, value);
    if (this.settings.mode !== 'normal' && /_status$|score\.|progress_measure$/.test(element)) {
      this.breach('SetValue', `${element} was set although the mode is ${this.settings.mode}`);
    }
    this.data[element] = value;
    return 'true';
  }

  #keyword(parent, keyword) {
    const {pattern} = lookUp(ELEMENTS, parent);
    if (keyword === '_children' && pattern in CHILDREN) return CHILDREN[pattern];
    if (keyword === '_count' && ARRAYS.includes(pattern)) {
      this.#expectExisting(parent);
      return String(this.count(parent));
    }
    if (!(pattern in ELEMENTS) && !(pattern in CHILDREN)) throw new ApiError(401, `${parent} is no element of the data model`);
    throw new ApiError(301, `${parent} has no ${keyword}`);
  }

  #find(element, general) {
    const found = lookUp(ELEMENTS, element);
    if (found.entry) return found;
    if (found.pattern in CHILDREN) throw new ApiError(general, `${element} is a group of elements and has no value itself`);
    throw new ApiError(401, `${element} is no element of the data model`);
  }

  #expectRunning(name, before, after) {
    if (this.phase === 'new') throw new ApiError(before, `${name} was called before Initialize`);
    if (this.phase === 'over') throw new ApiError(after, `${name} was called after Terminate`);
  }

  #expectExisting(element) {
    for (const {array, index} of arraysOf(element)) {
      const count = this.count(array);
      if (index >= count) throw new ApiError(301, `${array} holds ${count} records, there is no number ${index}`);
    }
  }

  #expectSequential(element) {
    for (const {array, index} of arraysOf(element)) {
      const count = this.count(array);
      if (index > count) throw new ApiError(351, `${array} has ${count} records, so the next one is ${count}, not ${index}`);
    }
  }

  /** An id comes first, and a type before whatever depends on it (RTE 4.2.9.1, 4.2.17.1). */
  #expectDependencies(pattern, element) {
    const record = /^cmi\.(interactions|objectives)\.\d+/.exec(element)?.[0];
    if (record === undefined || element === `${record}.id`) return;
    if (!Object.hasOwn(this.data, `${record}.id`)) throw new ApiError(408, `${element} needs ${record}.id first`);
    if (/learner_response$|pattern$/.test(pattern) && !Object.hasOwn(this.data, `${record}.type`)) {
      throw new ApiError(408, `${element} needs ${record}.type first`);
    }
  }

  /** Identifiers stay as they are; those of objectives and the correct patterns are unique. */
  #expectUnique(pattern, element, value) {
    const fixed = pattern === 'cmi.interactions.n.id' || pattern === 'cmi.objectives.n.id';
    if (fixed && Object.hasOwn(this.data, element) && this.data[element] !== value) {
      throw new ApiError(351, `${element} is ${this.data[element]} and cannot be changed`);
    }
    const unique = ['cmi.objectives.n.id', 'cmi.interactions.n.objectives.n.id', 'cmi.interactions.n.correct_responses.n.pattern'];
    if (!unique.includes(pattern)) return;
    const {array, index} = arraysOf(element).at(-1);
    const leaf = element.slice(element.lastIndexOf('.') + 1);
    for (let other = 0; other < this.count(array); other++) {
      if (other !== index && this.data[`${array}.${other}.${leaf}`] === value) {
        throw new ApiError(351, `${array} has ${JSON.stringify(value)} already, as number ${other}`);
      }
    }
    if (leaf === 'pattern' && index > 0 && singlePattern(this.data[`${array.split('.').slice(0, 3).join('.')}.type`])) {
      throw new ApiError(351, `${array} takes one pattern only for this type`);
    }
  }

  #responseFormat(pattern, element) {
    const type = this.data[`${element.split('.').slice(0, 3).join('.')}.type`];
    if (pattern === 'cmi.interactions.n.learner_response') return learnerResponse(type, this.settings.moodleIds);
    if (pattern === 'cmi.interactions.n.correct_responses.n.pattern') return patternFormat(type, this.settings.moodleIds);
    return undefined;
  }

  /** With a threshold or passing score the LMS decides, over what the SCO said (RTE 4.2.4.1, 4.2.22.1). */
  #judge() {
    const threshold = this.data['cmi.completion_threshold'];
    if (threshold !== undefined) {
      const progress = this.data['cmi.progress_measure'];
      this.data['cmi.completion_status'] =
        progress === undefined ? 'unknown' : Number(progress) >= Number(threshold) ? 'completed' : 'incomplete';
    }
    const passing = this.data['cmi.scaled_passing_score'];
    if (passing !== undefined) {
      const scaled = this.data['cmi.score.scaled'];
      this.data['cmi.success_status'] =
        scaled === undefined ? 'unknown' : Number(scaled) >= Number(passing) ? 'passed' : 'failed';
    }
  }

  /** What an attempt that ends without a word means, unless the manifest leaves it to the content (SN 3.13). */
  #settleUnsaid() {
    if (isSuspended(this.data) || this.settings.mode !== 'normal') return;
    if (!this.unit.completionSetByContent && this.data['cmi.completion_status'] === 'unknown') {
      this.data['cmi.completion_status'] = 'completed';
    }
    if (!this.unit.objectiveSetByContent && this.data['cmi.success_status'] === 'unknown') {
      this.data['cmi.success_status'] = 'passed';
    }
  }

  #checkRules(call) {
    const [raw, min, max] = ['raw', 'min', 'max'].map((name) => this.data[`cmi.score.${name}`]);
    if (raw === undefined) return;
    if ((min !== undefined && Number(raw) < Number(min)) || (max !== undefined && Number(raw) > Number(max))) {
      this.breach(call, `score.raw ${raw} lies outside ${min ?? ''}..${max ?? ''}`);
    }
  }
}

/** Whether the next launch goes on with this attempt: suspended by the SCO, or with the whole course. */
function isSuspended(data) {
  return data['cmi.exit'] === 'suspend' || data['adl.nav.request'] === 'suspendAll';
}

/** Objectives that the manifest declares stand in the array from the start. */
function objectivesOf(unit) {
  return Object.fromEntries((unit.objectives ?? []).map((id, index) => [`cmi.objectives.${index}.id`, id]));
}
