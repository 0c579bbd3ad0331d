import * as format from './formats.mjs';

/* SCORM 2004 RTE 4.1.1.6: how responses and correct patterns are written, per interaction type. */

const SINGLE = ['true-false', 'likert', 'numeric', 'other'];
const fillIn = format.localized(250);
const number = format.decimal();

/** Whether a type has one correct pattern at most. */
export const singlePattern = (type) => SINGLE.includes(type);

export function learnerResponse(type, moodleIds) {
  const id = moodleIds ? format.moodleIdentifier : format.shortIdentifier;
  switch (type) {
    case 'true-false':
      return format.oneOf('true', 'false');
    case 'choice':
      return format.list(id, '[,]', {max: 36, unique: true, empty: !moodleIds});
    case 'fill-in':
      return format.list(fillIn, '[,]', {max: 10});
    case 'long-fill-in':
      return format.localized(4000);
    case 'likert':
      return id;
    case 'matching':
      return format.list(format.pair(id, '[.]', id), '[,]', {max: 36, empty: !moodleIds});
    case 'performance':
      return format.list(step(id), '[,]', {max: 250, empty: false});
    case 'sequencing':
      return format.list(id, '[,]', {max: 36, empty: !moodleIds});
    case 'numeric':
      return number;
    default:
      return format.text(4000);
  }
}

export function pattern(type, moodleIds) {
  switch (type) {
    case 'fill-in':
      return prefixed(['case_matters', 'order_matters'], learnerResponse(type, moodleIds));
    case 'long-fill-in':
      return prefixed(['case_matters'], learnerResponse(type, moodleIds));
    case 'performance':
      return prefixed(['order_matters'], learnerResponse(type, moodleIds));
    case 'numeric':
      return range;
    default:
      return learnerResponse(type, moodleIds);
  }
}

/** `step[.]answer`, where one of both may be empty and the answer may be a number or a range of numbers. */
function step(id) {
  const answer = (value) => format.either(format.text(250), range)(value);
  return (value) => {
    if (value === '[.]') return 'type';
    return format.pair(format.either(format.cmiBlank, id), '[.]', answer)(value);
  };
}

/** `min[:]max`; either end may be empty, and the lower one comes first. */
function range(value) {
  const [low, high, ...rest] = value.split('[:]');
  if (high === undefined || rest.length > 0) return 'type';
  const good = (end) => end === '' || number(end) === 'ok';
  return good(low) && good(high) && (low === '' || high === '' || Number(low) <= Number(high)) ? 'ok' : 'type';
}

/** `{case_matters=false}` and the like before the value: each at most once, true or false. */
function prefixed(names, rest) {
  return (value) => {
    let left = value;
    const seen = [];
    for (;;) {
      const found = /^\{(case_matters|order_matters)=([^}]*)\}/.exec(left);
      if (!found || !names.includes(found[1])) return rest(left);
      if (seen.includes(found[1]) || !/^(true|false)$/.test(found[2])) return 'type';
      seen.push(found[1]);
      left = left.slice(found[0].length);
    }
  };
}
