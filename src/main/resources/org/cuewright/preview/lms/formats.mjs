/**
 * What a value may look like. A format answers 'ok', 'type' (not such a value) or 'range' (such a value, but out of
 * bounds); the data models turn that into the error code of their standard.
 */

const judge = (good) => (good ? 'ok' : 'type');

export const matches = (pattern) => (value) => judge(pattern.test(value));
export const oneOf = (...words) => (value) => judge(words.includes(value));
export const text = (limit) => (value) => judge([...value].length <= limit);
export const either = (...formats) => (value) => {
  const answers = formats.map((format) => format(value));
  return answers.includes('ok') ? 'ok' : answers.includes('range') ? 'range' : 'type';
};

/** A plain decimal, without exponent and with a digit on both sides of the point. */
export const decimal = (min = -Infinity, max = Infinity, places = Infinity) => (value) => {
  const parts = /^-?\d+(?:\.(\d+))?$/.exec(value);
  if (!parts || (parts[1] ?? '').length > places) return 'type';
  return Number(value) >= min && Number(value) <= max ? 'ok' : 'range';
};

export const integer = (min, max) => (value) => {
  if (!/^[+-]?\d+$/.test(value)) return 'type';
  return Number(value) >= min && Number(value) <= max ? 'ok' : 'range';
};

/** A list of `item`s between `delimiter`s; the empty string is the empty list. */
export const list = (item, delimiter, {max = Infinity, unique = false, empty = true} = {}) => (value) => {
  const items = value === '' ? [] : value.split(delimiter);
  if (items.length === 0) return judge(empty);
  if (items.length > max || (unique && new Set(items).size < items.length)) return 'type';
  return judge(items.every((each) => item(each) === 'ok'));
};

export const pair = (left, delimiter, right) => (value) => {
  const at = value.indexOf(delimiter);
  return judge(at >= 0 && left(value.slice(0, at)) === 'ok' && right(value.slice(at + delimiter.length)) === 'ok');
};

/* SCORM 1.2, RTE 3.4.2 data types */

export const cmiBlank = (value) => judge(value === '');
export const cmiIdentifier = matches(/^[\x21-\x7e]{1,255}$/);
export const cmiTimespan = matches(/^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/);
export const cmiTime = matches(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);

/* SCORM 2004, RTE 4.1.1.7 data types */

const URI = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;
const uri = (limit) => (value) =>
  judge(value.length <= limit && URI.test(value) && (!/^urn:/i.test(value) || /^urn:[A-Za-z0-9][A-Za-z0-9-]{0,31}:.+$/i.test(value)));

export const longIdentifier = uri(4000);
export const shortIdentifier = uri(250);
/** What Moodle takes as an identifier inside a response: a stricter reading than the standard's. */
export const moodleIdentifier = matches(/^[A-Za-z0-9_.]{1,250}$/);

const LANGUAGE = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;
export const language = (value) => judge(value === '' || (value.length <= 250 && LANGUAGE.test(value)));
export const localized = (limit) => (value) => {
  const parts = /^\{lang=([^}]*)\}([^]*)$/.exec(value);
  return parts ? judge(LANGUAGE.test(parts[1]) && [...parts[2]].length <= limit) : text(limit)(value);
};

/** timeinterval(second,10,2): at least one number, at most two decimals. */
export const timeinterval = matches(/^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/);

/** time(second,10,0): years 1970 to 2038, at most two decimals, and a zone only behind a fraction. */
export const timestamp = (value) => {
  const parts =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.\d{1,2}(?:Z|[+-]\d\d(?::\d\d)?)?)?)?)?)?)?)?$/.exec(value);
  if (!parts) return 'type';
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const within = (number, low, high) => number === undefined || (number >= low && number <= high);
  const days = month === undefined ? 31 : new Date(Date.UTC(year, month, 0)).getUTCDate();
  return judge(
    within(year, 1970, 2038) && within(month, 1, 12) && within(day, 1, days) && within(hour, 0, 23) && within(minute, 0, 59) && within(second, 0, 59),
  );
};

/* Durations as hundredths of a second, so that sessions add up without rounding. */

export function timespanToHundredths(value) {
  const [hours, minutes, seconds] = value.split(':');
  return (Number(hours) * 60 + Number(minutes)) * 6000 + Math.round(Number(seconds) * 100);
}

export function hundredthsToTimespan(hundredths) {
  const two = (number) => String(number).padStart(2, '0');
  const seconds = Math.floor(hundredths / 100);
  const hours = String(Math.floor(seconds / 3600)).padStart(4, '0');
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}

export function intervalToHundredths(value) {
  const [, years, months, days, hours, minutes, seconds] =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(value);
  const number = (part) => Number(part ?? 0);
  const wholeDays = number(years) * 365 + number(months) * 30 + number(days);
  return ((wholeDays * 24 + number(hours)) * 60 + number(minutes)) * 6000 + Math.round(number(seconds) * 100);
}

export function hundredthsToInterval(hundredths) {
  const hours = Math.floor(hundredths / 360000);
  const minutes = Math.floor(hundredths / 6000) % 60;
  const seconds = (hundredths % 6000) / 100;
  const time = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds || (!hours && !minutes) ? `${seconds}S` : ''}`;
  return `PT${time}`;
}
