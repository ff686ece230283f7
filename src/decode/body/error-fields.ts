import { inert, inertId } from '../inert.ts';
import { statusNamed } from '../reason-phrases.ts';
import { firstText, isObject, member, pointerTo } from './json-value.ts';

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

/** A value and the JSON Pointer to it. */
export type Found<T> = { readonly value: T; readonly pointer: string };

type Part = { readonly value: unknown; readonly pointer: string };

const messageNames = ['message', 'detail', 'error_description', 'description', 'reason', 'msg'];
const fieldNames = ['field', 'param', 'parameter', 'property', 'name', 'pointer', 'path', 'loc'];
const issueNames = ['issue', 'message', 'msg', 'reason', 'detail', 'description'];
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
  const items = listed(container) ?? listed(root);
  const message = messageOf(container, root, items);
  const names = namesOf(container, root, message);
  const field = items && fieldOf(items);
  return {
    form,
    saysError: saysError(root.value),
    names,
    numbers: numbersIn([root.value, container.value, items?.value]),
    status: statusOf(container, root, names, message?.value),
    message,
    detail: detailOf(container) ?? detailOf(root),
    field: field ?? fieldOf(container),
    issue: field && textOf(items.value, issueNames),
    requestId: requestIdOf([container.value, root.value, member(root.value, 'meta'), items?.value]),
  };
}

/** `details`, `errors`, RFC 9457's `invalid-params`: an object, or the first object of a list. */
function listed({ value: parent, pointer }: Part): Part | undefined {
  for (const name of ['details', 'errors', 'invalid-params', 'invalid_params', 'detail']) {
    const value = member(parent, name);
    if (isObject(value)) return { value, pointer: pointerTo(pointer, name) };
    const first: unknown = Array.isArray(value) ? value[0] : undefined;
    if (isObject(first)) return { value: first, pointer: pointerTo(pointerTo(pointer, name), 0) };
  }
  return undefined;
}

function messageOf(container: Part, root: Part, items: Part | undefined): Found<string> | undefined {
  if (typeof root.value === 'string') return { value: inert(root.value), pointer: root.pointer };
  for (const [source, names] of [
    [container, messageNames],
    [root, [...messageNames, 'error']],
    [items, ['message', 'detail', 'msg']],
    [container, ['title']],
  ] as const) {
    const found = source && firstText(source.value, names);
    if (found) return { value: inert(found.text), pointer: pointerTo(source.pointer, found.name) };
  }
  return undefined;
}

function namesOf(container: Part, root: Part, message: Found<string> | undefined): readonly Found<string>[] {
  const found: Found<string>[] = [];
  for (const { value, pointer } of container === root ? [root] : [container, root]) {
    for (const name of ['code', 'type', 'name', 'error', 'title']) {
      const text = member(value, name);
      if (typeof text !== 'string' || text.length > 100 || !/\D/.test(text)) continue;
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
  names: readonly Found<string>[],
  message: string | undefined,
): Found<number> | undefined {
  for (const source of [container, root]) {
    for (const name of ['code', 'status', 'status_code', 'statusCode']) {
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

function fieldOf(source: Part): Found<string> | undefined {
  // The container's own `name` and `path` name the error or the URL, not a field.
  const names = source.pointer === '' || source.pointer === '/error' ? ['field', 'param', 'parameter'] : fieldNames;
  for (const name of names) {
    const value = member(source.value, name);
    const text: unknown = Array.isArray(value) ? value.findLast((step) => typeof step === 'string') : value;
    if (typeof text === 'string' && text.trim() !== '') {
      return { value: inert(text.replace(/^#?\//, ''), 60), pointer: pointerTo(source.pointer, name) };
    }
  }
  return undefined;
}

function textOf(value: unknown, names: readonly string[]): string | undefined {
  const found = firstText(value, names);
  return found && inert(found.text);
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
