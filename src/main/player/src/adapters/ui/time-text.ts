import type { Language } from '../../strings/catalogue.js';

/** `2:05`, or `1:02:05` from an hour on. */
export function clock(ms: number): string {
  const { hours, minutes, seconds } = parts(ms);
  const padded = String(seconds).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${padded}` : `${minutes}:${padded}`;
}

/** `2 minutes 5 seconds`. */
export function spokenTime(ms: number, { words, plural }: Language): string {
  const { hours, minutes, seconds } = parts(ms);
  const said: string[] = [];
  if (hours > 0) said.push(words.hours(plural(hours)));
  if (minutes > 0) said.push(words.minutes(plural(minutes)));
  if (seconds > 0 || said.length === 0) said.push(words.seconds(plural(seconds)));
  return said.join(' ');
}

function parts(ms: number): { readonly hours: number; readonly minutes: number; readonly seconds: number } {
  const all = Math.floor(Math.max(0, ms) / 1000);
  return { hours: Math.floor(all / 3600), minutes: Math.floor(all / 60) % 60, seconds: all % 60 };
}
