import { soundDelay } from './delay.ts';
import { httpDate } from './http-date.ts';

const epochMilliseconds = 1e12;
const epochSeconds = 1e9;
const duration = /^(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+(?:\.\d+)?)s)?(?:(\d+)ms)?$/;

/**
 * A reset field without a stated unit as milliseconds from the answer: letters mean a date or a duration, then the size
 * of the number decides. An instant that is past counts as now.
 * @param serverNow epoch ms on the server's clock when it answered
 */
export function resetDelay(value: string | undefined, serverNow: number): number | undefined {
  const trimmed = value?.trim() ?? '';
  // A repeated field arrives as '60, 60'; the comma of a date comes after letters.
  const text = /^\d+\s*,/.test(trimmed) ? trimmed.replace(/\s*,.*$/s, '') : trimmed;
  if (/^\d{1,16}(?:\.\d{1,9})?$/.test(text)) return soundDelay(numberDelay(Number(text), serverNow));
  const date = httpDate(text, serverNow) ?? rfc3339(text);
  if (date !== undefined) return soundDelay(date - serverNow);
  const parts = text === '' ? null : duration.exec(text);
  if (!parts) return undefined;
  const [, hours = 0, minutes = 0, whole = 0, milliseconds = 0] = parts;
  return soundDelay(Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(whole) * 1000 + Number(milliseconds));
}

function numberDelay(value: number, serverNow: number): number {
  if (value >= epochMilliseconds) return value - serverNow;
  if (value >= epochSeconds) return value * 1000 - serverNow;
  return value * 1000;
}

function rfc3339(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const parsed = Date.parse(text);
  return Number.isFinite(parsed) ? parsed : undefined;
}
