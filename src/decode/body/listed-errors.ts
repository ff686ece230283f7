import { inert } from '../inert.ts';
import type { Found, Part } from './found.ts';
import { firstText, isObject, member, pointerTo } from './json-value.ts';

/** The first of several errors that a body lists, and the request field that it blames. */
export type ListedError = Part & {
  readonly field?: Found<string> | undefined;
  readonly issue?: Found<string> | undefined;
  /** It stands in a list, so that its code and status are its own. */
  readonly inList: boolean;
};

const lists = ['details', 'errors', 'invalid-params', 'invalid_params', 'detail'];
export const fieldNames = ['field', 'param', 'parameter', 'property', 'name', 'pointer', 'path', 'loc'];
const issueNames = ['issue', 'message', 'msg', 'reason', 'detail', 'description', 'title'];

/** `details`, `errors`, RFC 9457's `invalid-params`: an object, or the first object of a list. */
export function listedError({ value: parent, pointer: place }: Part): ListedError | undefined {
  for (const name of lists) {
    const value = member(parent, name);
    const pointer = pointerTo(place, name);
    if (isObject(value)) return (name === 'errors' && byField(value, pointer)) || blaming(value, pointer, false);
    const first: unknown = Array.isArray(value) ? value[0] : undefined;
    if (isObject(first)) return blaming(first, pointerTo(pointer, 0), true);
  }
  return undefined;
}

function blaming(value: Part['value'], pointer: string, inList: boolean): ListedError {
  const source = member(value, 'source');
  const inSource = isObject(source)
    ? fieldIn({ value: source, pointer: pointerTo(pointer, 'source') }, ['parameter', 'pointer'])
    : undefined;
  const field = inSource ?? fieldIn({ value, pointer }, fieldNames);
  return { value, pointer, inList, field, issue: field && textIn({ value, pointer }, issueNames) };
}

const mostFields = 20;

/** `{"ImageData": ["The ImageData field is required."]}`: of ASP.NET and of Laravel, without any other member. */
function byField(errors: Readonly<Record<string, unknown>>, pointer: string): ListedError | undefined {
  const names: string[] = [];
  for (const name in errors) {
    const texts = errors[name];
    if (!Array.isArray(texts) || typeof texts[0] !== 'string') return undefined;
    if (names.push(name) === mostFields) break;
  }
  // Where JSON could not be read into its type, ASP.NET also blames the argument that it was meant for.
  const name = names.find((each) => each.startsWith('$.')) ?? names.find((each) => /[a-z]/i.test(each)) ?? names[0];
  if (name === undefined) return undefined;
  const at = pointerTo(pointer, name);
  const texts = errors[name];
  const text: unknown = Array.isArray(texts) ? texts[0] : undefined;
  const path = name.replace(/^\$\.?/, '');
  return {
    value: undefined,
    pointer: at,
    inList: false,
    field: path.trim() === '' ? undefined : { value: inert(path, 60), pointer: at },
    issue: typeof text === 'string' ? { value: inert(text), pointer: pointerTo(at, 0) } : undefined,
  };
}

/** Members that a patient has as well: of an answer that repeats what was sent they are no name of a field. */
const ambiguousNames = ['name', 'path'];
const identifier = /^[\w.$#/[\]-]+$/;

/** The request field that one of these members names. */
export function fieldIn({ value: source, pointer }: Part, names: readonly string[]): Found<string> | undefined {
  const isComplaint = firstText(source, issueNames) !== undefined;
  for (const name of names) {
    const value = member(source, name);
    const text: unknown = Array.isArray(value) ? value.findLast((step) => typeof step === 'string') : value;
    if (typeof text === 'string' && text.trim() !== '') {
      if (ambiguousNames.includes(name) && !(isComplaint && identifier.test(text))) continue;
      const path = pathOf(text);
      return path === '' ? undefined : { value: inert(path, 60), pointer: pointerTo(pointer, name) };
    }
  }
  return undefined;
}

/** `#/image_data` → `image_data`, and of JSON:API `/data/attributes/patient/id` → `patient.id`; '' for the whole body. */
function pathOf(name: string): string {
  if (!/^#?\//.test(name)) return name;
  const path = name.slice(0, 200).replace(/^#?\/(?:data\/(?:attributes|relationships)(?:\/|$))?/, '');
  return path.replace(/\//g, '.');
}

/** The first of these members that is a text with something in it. */
export function textIn({ value, pointer }: Part, names: readonly string[]): Found<string> | undefined {
  const found = firstText(value, names);
  return found && { value: inert(found.text), pointer: pointerTo(pointer, found.name) };
}

const mostTexts = 3;

/** What a list of errors says that are texts. */
export function listedTexts({ value: parent, pointer }: Part): Found<string> | undefined {
  for (const name of lists) {
    const value = member(parent, name);
    if (!Array.isArray(value)) continue;
    const texts = value.slice(0, mostTexts).filter((text) => typeof text === 'string' && text.trim() !== '');
    if (texts.length > 0) return { value: inert(texts.join(' ')), pointer: pointerTo(pointer, name) };
  }
  return undefined;
}
