import { neolensBases } from '../api/base.ts';
import type { Call } from './call.ts';
import { isOwnMachine } from './cross-origin.ts';

/** `code` in the running text. */
export function code(text: string): string {
  return `\`${text.replace(/`/g, "'")}\``;
}

/** A text that was cut, without the rest of its last word, or half a character. */
function atWord(text: string): string {
  const end = text.lastIndexOf(' ');
  return (end > text.length - 30 ? text.slice(0, end) : text).replace(/[\uD800-\uDBFF]$/, '');
}

/** The server's own words, at most 200 characters. */
export function quote(text: string): string {
  return `“${text.length > 200 ? `${atWord(text.slice(0, 199))}…` : text}”`;
}

/**
 * ` The server said: “…”`, with the status that the body names where that is another one; or nothing.
 * An HTML page is no word of the API.
 */
export function said({ message, claimed, html }: Partial<Pick<Call, 'message' | 'claimed' | 'html'>>): string {
  if (html)
    return ` An HTML page${message === undefined ? '' : ` titled ${quote(message)}`} came back, not an answer of the API.`;
  const words = message === undefined ? '' : ` The server said: ${quote(message)}`;
  return claimed === undefined ? words : `${words && ended(words)} Its body names status ${claimed} instead.`;
}

/** With a full stop where the quotation at its end has none. */
function ended(words: string): string {
  return /[.!?…]”$/.test(words) ? words : `${words}.`;
}

export function callName({ method, template }: Pick<Call, 'method' | 'template'>): string {
  return `${method} ${template}`;
}

/** `a, b and c` */
export function list(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

export function seconds(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  return ms < 10_000 ? `${(ms / 1_000).toFixed(1)} s` : `${Math.round(ms / 1_000)} s`;
}

/** A wait of whole seconds: `42 s`, `3 min 5 s`, `2 h`, `3 days`. */
export function waitTime(wait: number): string {
  if (wait < 120) return `${wait} s`;
  if (wait >= 172_800) return dayTime(Math.round(wait / 3_600));
  const [hours, minutes, rest] = [Math.floor(wait / 3_600), Math.floor((wait % 3_600) / 60), wait % 60];
  const parts = hours > 0 ? [`${hours} h`, minutes && `${minutes} min`] : [`${minutes} min`, rest && `${rest} s`];
  return parts.filter(Boolean).join(' ');
}

function dayTime(hours: number): string {
  return [counted(Math.floor(hours / 24), 'day'), hours % 24 && `${hours % 24} h`].filter(Boolean).join(' ');
}

/** `1,000`: every count in a text is written so. */
export function figure(count: number): string {
  return Number.isInteger(count) ? String(count).replace(/\B(?=(?:\d{3})+$)/g, ',') : String(count);
}

/** `1 call`, `18 calls`, `1,200 calls` */
export function counted(count: number, noun: string): string {
  return `${figure(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `1st`, `2nd`, `11th` */
export function ordinal(count: number): string {
  const teen = count % 100 >= 11 && count % 100 <= 13;
  return `${count}${(!teen && ['th', 'st', 'nd', 'rd'][count % 10]) || 'th'}`;
}

export function megabytes(bytes: number): string {
  if (bytes < 1_024) return counted(Math.round(bytes), 'byte');
  return bytes < 1_048_576
    ? `${Math.ceil(bytes / 1_024)} kB`
    : `${(bytes / 1_048_576).toFixed(1).replace('.0', '')} MB`;
}

/** Whom to ask, and with what: Neolens of its own hosts only, since it knows nothing of a mock or of another's server. */
export function askSupport({ origin, host, requestId }: Pick<Call, 'origin' | 'host' | 'requestId'>): string {
  const named = requestId === undefined ? 'the time and the error text' : `the request id ${code(requestId)}`;
  if (isNeolens(origin)) return `If it persists, write to support@neolens.ai with ${named}.`;
  return isOwnMachine(origin)
    ? `If it persists, look for ${named} in the log of the server at ${code(host)}.`
    : `If it persists, ask whoever runs ${code(host)}, with ${named}.`;
}

/** Where Neolens tells of `what`; nothing for a host that is not its own. */
export function seeStatus({ origin }: Pick<Call, 'origin'>, what = 'a known incident'): readonly string[] {
  return isNeolens(origin) ? [`See https://status.neolens.ai for ${what}.`] : [];
}

export function isNeolens(origin: string): boolean {
  return neolensBases.some((base) => base.origin === origin);
}

/** `2025-06-15 15:06:40 UTC`, for an instant within this age. */
export function utc(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
