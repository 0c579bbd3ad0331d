import type { Language } from '../../strings/catalogue.js';

/** `2:05`, or `1:02:05` from an hour on, in the digits of the language. */
export function clock(ms: number, { number, padded }: Language): string {
  const { hours, minutes, seconds } = parts(ms);
  const rest = hours > 0 ? [padded(minutes), padded(seconds)] : [padded(seconds)];
  return [number(hours > 0 ? hours : minutes), ...rest].join(':');
}

/** `2 minutes 5 seconds`. */
export function spokenTime(ms: number, { tag }: Language): string {
  const { hours, minutes, seconds } = parts(ms);
  const said = Object.entries({ hour: hours, minute: minutes, second: seconds })
    .filter(([unit, count]) => count > 0 || (unit === 'second' && ms < 1000))
    .map(([unit, count]) => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count));
  return new Intl.ListFormat(tag, { type: 'unit', style: 'narrow' }).format(said);
}

function parts(ms: number): { readonly hours: number; readonly minutes: number; readonly seconds: number } {
  const all = Math.floor(Math.max(0, ms) / 1000);
  return { hours: Math.floor(all / 3600), minutes: Math.floor(all / 60) % 60, seconds: all % 60 };
}
