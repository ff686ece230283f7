import { inert } from '../inert.ts';
import { statusNamed } from '../reason-phrases.ts';
import { firstText, isObject, member, pointerTo } from './json-value.ts';

/** What an error body says, whatever its shape. All texts are inert. */
export type ErrorFields = {
  /** The envelope itself says that the call failed. */
  readonly saysError: boolean;
  /** The HTTP status that the body names. */
  readonly status?: Found<number>;
  /** Symbolic codes and short names: `RATE_LIMITED`, `ModelUnavailable`, `Too Many Requests`. */
  readonly names: readonly Found<string>[];
  readonly message?: Found<string>;
  /** `details` where it is a text. */
  readonly detail?: Found<string>;
  /** The request field that the body blames, and what it says of it. */
  readonly field?: Found<string>;
  readonly issue?: string;
  readonly requestId?: string;
  /** Numbers that stand beside the message, by name: `confidence`, `threshold`. */
  readonly numbers: Readonly<Record<string, number>>;
};

/** A value and the JSON Pointer to it. */
export type Found<T> = { readonly value: T; readonly pointer: string };

type Part = { readonly value: unknown; readonly pointer: string };

const messageNames = ['message', 'detail', 'error_description', 'description', 'reason', 'msg'];
const fieldNames = ['field', 'param', 'parameter', 'property', 'name', 'pointer', 'path', 'loc'];
const issueNames = ['issue', 'message', 'msg', 'reason', 'detail', 'description'];
const requestIdNames = ['request_id', 'requestId', 'request-id', 'correlation_id', 'trace_id'];
const mentionedNames = /\b(?:ModelUnavailable|LowConfidence|InputFormatError|MODEL_BUSY|RATE_LIMITED)\b/g;
const symbolStatus: Readonly<Record<string, number>> = {
  ratelimited: 429,
  invalidauth: 401,
  modelbusy: 503,
  modelunavailable: 503,
  lowconfidence: 422,
  inputformaterror: 400,
};

export function errorFields(parsed: unknown): ErrorFields {
  const root: Part = { value: Array.isArray(parsed) ? parsed[0] : parsed, pointer: Array.isArray(parsed) ? '/0' : '' };
  const inner = part(root, 'error');
  const container = isObject(inner.value) ? inner : root;
  const items = listed(container) ?? listed(root);
  const message = messageOf(container, root, items);
  const names = namesOf(container, root, message);
  const field = items && fieldOf(items);
  const named = field ?? fieldOf(container);
  return {
    saysError: saysError(root.value),
    names,
    numbers: { ...numbersOf(root.value), ...numbersOf(container.value), ...numbersOf(items?.value) },
    ...optional('status', statusOf(container, root, names, message?.value)),
    ...optional('message', message),
    ...optional('detail', detailOf(container) ?? detailOf(root)),
    ...optional('field', named),
    ...optional('issue', field && textOf(items.value, issueNames)),
    ...optional('requestId', requestIdOf([container.value, root.value, member(root.value, 'meta'), items?.value])),
  };
}

function optional<K extends string, T>(name: K, value: T | undefined): { readonly [P in K]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in K]?: T });
}

function part(parent: Part, name: string): Part {
  return { value: member(parent.value, name), pointer: pointerTo(parent.pointer, name) };
}

/** `details`, `errors`, RFC 9457's `invalid-params`: an object, or the first object of a list. */
function listed(parent: Part): Part | undefined {
  for (const name of ['details', 'errors', 'invalid-params', 'invalid_params', 'detail']) {
    const found = part(parent, name);
    if (isObject(found.value)) return found;
    const first: unknown = Array.isArray(found.value) ? found.value[0] : undefined;
    if (isObject(first)) return { value: first, pointer: pointerTo(found.pointer, 0) };
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
  const places = container === root ? [root] : [container, root];
  const short = places.flatMap(({ value, pointer }) =>
    ['code', 'type', 'name', 'error', 'title'].flatMap((name): Found<string>[] => {
      const text = member(value, name);
      const isName = typeof text === 'string' && text.length <= 100 && /\D/.test(text);
      return isName ? [{ value: inert(text), pointer: pointerTo(pointer, name) }] : [];
    }),
  );
  const mentioned = message?.value.match(mentionedNames) ?? [];
  return [...short, ...mentioned.map((value) => ({ value, pointer: message?.pointer ?? '' }))];
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
    const value = symbolStatus[name.toLowerCase().replace(/[^a-z]/g, '')] ?? statusNamed(name);
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
    const id = textOf(place, requestIdNames);
    if (id !== undefined) return id.slice(0, 128);
  }
  return undefined;
}

/** XML and CSV know only texts: a text that spells a number counts as one. */
function numbersOf(value: unknown): Record<string, number> {
  if (!isObject(value)) return {};
  const numbers = Object.entries(value)
    .slice(0, 50)
    .map(([name, item]) => [name, numberIn(item)] as const);
  return Object.fromEntries(numbers.filter((entry): entry is [string, number] => entry[1] !== undefined));
}

function numberIn(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d{1,9}(?:\.\d{1,9})?$/.test(value) ? Number(value) : undefined;
}

function saysError(root: unknown): boolean {
  const status = member(root, 'status');
  if (typeof status === 'string' && /^(?:error|fail(?:ed|ure)?)$/i.test(status)) return true;
  const error = member(root, 'error');
  const hasError = isObject(error) ? Object.keys(error).length > 0 : typeof error === 'string' && error.trim() !== '';
  return (hasError || member(root, 'success') === false) && member(root, 'data') === undefined;
}
