import { inert, inertId } from '../inert.ts';
import { statusNamed } from '../reason-phrases.ts';
import type { Found, Part } from './found.ts';
import { firstText, isObject, member, pointerTo } from './json-value.ts';
import { fieldIn, fieldNames, type ListedError, listedError, listedTexts, textIn } from './listed-errors.ts';

/** What a body turned out to be. */
export type BodyForm = 'json' | 'json-cut' | 'xml' | 'html' | 'csv' | 'text' | 'binary' | 'empty' | 'unseen';

/** What an error body says, whatever its shape. All texts are inert. */
export type ErrorFields = {
  readonly form: BodyForm;
  /** The envelope itself says that the call failed. */
  readonly saysError: boolean;
  /** The HTTP status that the body names. */
  readonly status?: Found<number> | undefined;
  /** Symbolic codes and short names: `RATE_LIMITED`, `ModelUnavailable`, `Too Many Requests`. */
  readonly names: readonly Found<string>[];
  readonly message?: Found<string> | undefined;
  /** `details` where it is a text. */
  readonly detail?: Found<string> | undefined;
  /** The request field that the body blames, and what it says of it. */
  readonly field?: Found<string> | undefined;
  readonly issue?: string | undefined;
  readonly requestId?: string | undefined;
  /** Numbers that stand beside the message, by name: `confidence`, `threshold`. */
  readonly numbers: Readonly<Record<string, number>>;
};

const messageNames = ['message', 'detail', 'error_description', 'description', 'reason', 'msg'];
const requestIdNames = [
  'request_id',
  'requestId',
  'request-id',
  'correlation_id',
  'correlationId',
  'trace_id',
  'traceId',
];
const mentionedNames = /\b(?:ModelUnavailable|LowConfidence|InputFormatError|MODEL_BUSY|RATE_LIMITED)\b/g;
const symbolStatus = new Map(
  Object.entries({
    ratelimited: 429,
    invalidauth: 401,
    modelbusy: 503,
    modelunavailable: 503,
    lowconfidence: 422,
    inputformaterror: 400,
  }),
);

export function errorFields(parsed: unknown, form: BodyForm): ErrorFields {
  const root: Part = Array.isArray(parsed) ? { value: parsed[0], pointer: '/0' } : { value: parsed, pointer: '' };
  const error = member(root.value, 'error');
  const container = isObject(error) ? { value: error, pointer: `${root.pointer}/error` } : root;
  const item = listedError(container) ?? listedError(root);
  const texts = listedTexts(container) ?? listedTexts(root);
  const message = messageOf(container, root, item, texts);
  const listed = item?.inList ? item : undefined;
  const names = namesOf(container, root, listed, message);
  return {
    form,
    saysError: saysError(root.value),
    names,
    numbers: { ...waitsBelow([root.value, container.value]), ...numbersIn([root.value, container.value, item?.value]) },
    status: statusOf(container, root, listed, names, message?.value),
    message,
    detail: detailOf(container) ?? detailOf(root) ?? texts,
    // The container's own `name` and `path` name the error or the URL, not a field.
    field: item?.field ?? fieldIn(container, Array.isArray(parsed) ? fieldNames : fieldNames.slice(0, 3)),
    issue: item?.field && item.issue?.value,
    requestId: requestIdOf([container.value, root.value, member(root.value, 'meta'), item?.value]),
  };
}

function messageOf(
  container: Part,
  root: Part,
  item: ListedError | undefined,
  texts: Found<string> | undefined,
): Found<string> | undefined {
  if (typeof root.value === 'string') return { value: inert(root.value), pointer: root.pointer };
  for (const [source, names] of [
    [container, messageNames],
    [root, [...messageNames, 'error']],
    [item, ['message', 'detail', 'msg']],
  ] as const) {
    const found = source && textIn(source, names);
    if (found) return found;
  }
  return item?.issue ?? texts ?? textIn(container, ['title']) ?? (item && textIn(item, ['title']));
}

function namesOf(
  container: Part,
  root: Part,
  listed: Part | undefined,
  message: Found<string> | undefined,
): readonly Found<string>[] {
  const found: Found<string>[] = [];
  for (const { value, pointer } of new Set([container, root, ...(listed ? [listed] : [])])) {
    for (const name of ['code', 'type', 'name', 'error', 'title']) {
      const text = member(value, name);
      if (typeof text !== 'string' || text.length > 100 || !/\D/.test(text)) continue;
      // What a listed error calls a name is that of a field.
      if (name === 'name' && value === listed?.value) continue;
      // A problem type of RFC 9457 is a URI: its last part is the name.
      const end = name === 'type' ? (/[^/#:]+$/.exec(text)?.[0] ?? text) : text;
      found.push({ value: inert(end), pointer: pointerTo(pointer, name) });
    }
  }
  if (message)
    for (const [value] of message.value.slice(0, 300).matchAll(mentionedNames)) found.push({ ...message, value });
  return found;
}

function statusOf(
  container: Part,
  root: Part,
  listed: Part | undefined,
  names: readonly Found<string>[],
  message: string | undefined,
): Found<number> | undefined {
  for (const source of [container, root, listed]) {
    for (const name of ['code', 'status', 'status_code', 'statusCode']) {
      // A listed error's code is one of the application.
      if (!source || (source === listed && name === 'code')) continue;
      const value = numberIn(member(source.value, name));
      if (value !== undefined && Number.isInteger(value) && value >= 400 && value <= 599) {
        return { value, pointer: pointerTo(source.pointer, name) };
      }
    }
  }
  const lead = { value: message?.slice(0, 60).split(':')[0] ?? '', pointer: container.pointer };
  for (const { value: name, pointer } of [...names, lead]) {
    const value = symbolStatus.get(name.toLowerCase().replace(/[^a-z]/g, '')) ?? statusNamed(name);
    if (value !== undefined) return { value, pointer };
  }
  return undefined;
}

function detailOf(container: Part): Found<string> | undefined {
  const details = firstText(container.value, ['details']);
  return details && { value: inert(details.text), pointer: pointerTo(container.pointer, details.name) };
}

function requestIdOf(places: readonly unknown[]): string | undefined {
  for (const place of places) {
    const found = firstText(place, requestIdNames);
    if (found) return inertId(found.text);
  }
  return undefined;
}

const mostNumbers = 50;

/** XML and CSV know only texts: a text that spells a number counts as one. */
function numbersIn(places: readonly unknown[]): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const [index, place] of places.entries()) {
    if (!isObject(place) || places.indexOf(place) !== index) continue;
    let left = mostNumbers;
    for (const name in place) {
      if (left-- === 0) break;
      const number = numberIn(place[name]);
      if (number !== undefined && name !== '__proto__') numbers[name] = number;
    }
  }
  return numbers;
}

/** Members in which an envelope puts what belongs to the error. */
const carriers = ['details', 'meta', 'data', 'info', 'extensions'];

/** Of them the wait alone: their other numbers may be anything. */
function waitsBelow(places: readonly unknown[]): Record<string, number> {
  const waits: Record<string, number> = {};
  for (const place of places) {
    for (const carrier of carriers) {
      for (const name of ['retry_after', 'retryAfter']) {
        const number = numberIn(member(member(place, carrier), name));
        if (number !== undefined) waits[name] = number;
      }
    }
  }
  return waits;
}

function numberIn(value: unknown): number | undefined {
  // 1e999 parses as Infinity.
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' && /^\d{1,9}(?:\.\d{1,9})?$/.test(value) ? Number(value) : undefined;
}

function saysError(root: unknown): boolean {
  const status = member(root, 'status');
  if (typeof status === 'string' && /^(?:error|fail)$/i.test(status)) return true;
  const error = member(root, 'error');
  const hasError = isObject(error) ? Object.keys(error).length > 0 : typeof error === 'string' && error.trim() !== '';
  // A job that failed is no failed call: of a call nobody says so without an error beside it.
  if (hasError && typeof status === 'string' && /^fail(?:ed|ure)$/i.test(status)) return true;
  return (hasError || member(root, 'success') === false) && member(root, 'data') === undefined;
}
