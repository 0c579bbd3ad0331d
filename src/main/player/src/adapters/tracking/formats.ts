/** ISO 8601 duration in seconds with at most two decimals: 2004's timeinterval(second,10,2) and xAPI alike. */
export function isoDuration(ms: number): string {
  return `PT${decimal(Math.max(0, ms) / 1_000, 2)}S`;
}

/** `HHHH:MM:SS.SS`, CMITimespan of SCORM 1.2. */
export function timespan(ms: number): string {
  const hundredths = Math.floor(Math.max(0, ms) / 10);
  const hours = Math.min(9_999, Math.floor(hundredths / 360_000));
  const minutes = Math.floor(hundredths / 6_000) % 60;
  const seconds = Math.floor(hundredths / 100) % 60;
  return `${padded(hours, 4)}:${padded(minutes, 2)}:${padded(seconds, 2)}.${padded(hundredths % 100, 2)}`;
}

/** `HH:MM:SS`, CMITime of SCORM 1.2: the learner's time of day. */
export function timeOfDay(date: Date): string {
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => padded(part, 2)).join(':');
}

/** time(second,10,0) of SCORM 2004: two digits of fraction at most, and one there must be before the zone. */
export function timestamp2004(date: Date): string {
  return date.toISOString().replace(/(\.\d\d)\dZ$/, '$1Z');
}

/** A number without exponent and without needless zeros, whatever the language of the browser. */
export function decimal(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** One line of at most `most` characters, for fields that take no line breaks. */
export function oneLine(text: string, most: number): string {
  return Array.from(text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .slice(0, most)
    .join('')
    .slice(0, most);
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
