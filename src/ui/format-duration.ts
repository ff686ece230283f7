import type { Catalogue } from './catalogue/catalogue.ts';
import { formatNumber } from './format.ts';

type Units = Catalogue['units'];

/** How long a call took, `ms` milliseconds: `240 ms`, `2.8 s`, `3 min 05 s`. */
export function formatDuration(ms: number, locale: string, units: Units): string {
  const known = Math.max(0, ms);
  if (known < 999.5) return units.milliseconds(formatNumber(Math.round(known), locale));
  if (known < 59_950) return units.seconds(formatNumber(known / 1000, locale, 1));
  return formatSeconds(Math.round(known / 1000), locale, units);
}

/** Time left until `at`, seen from `now` (epoch ms both), in whole seconds rounded up: `42 s`, `3 min 05 s`. Past: `0 s`. */
export function formatCountdown(at: number, now: number, locale: string, units: Units): string {
  return formatSeconds(Math.max(0, Math.ceil((at - now) / 1000)), locale, units);
}

function formatSeconds(seconds: number, locale: string, units: Units): string {
  if (seconds < 60) return units.seconds(formatNumber(seconds, locale));
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return units.minutesAndSeconds(formatNumber(minutes, locale), twoDigits(seconds % 60, locale));
  return units.hoursAndMinutes(formatNumber(Math.floor(minutes / 60), locale), twoDigits(minutes % 60, locale));
}

function twoDigits(value: number, locale: string): string {
  return formatNumber(value, locale).padStart(2, formatNumber(0, locale));
}
