import { readCsv } from './body/csv.ts';
import { type BodyForm, type ErrorFields, errorFields } from './body/error-fields.ts';
import { isTooDeep } from './body/json-depth.ts';
import { readHtml, readXml } from './body/markup.ts';
import { parsePartialJson } from './body/partial-json.ts';
import type { Body } from './exchange.ts';
import { inert } from './inert.ts';
import { isLarge, type PresentBody } from './present-body.ts';
import { remembered } from './remembered.ts';

export type ErrorBody = ErrorFields;

/** JSON above this size (characters), which no documented error comes near, is read from its beginning only. */
const longestParsed = 262_144;
const longestScanned = 65_536;

const read = remembered(parse, isLarge);

/** What a response body says went wrong. Never throws; all texts are inert; parsed once however many rules ask. */
export function errorBody(body: Body | undefined): ErrorBody {
  return body?.state === 'present' ? read(body) : nothing(body?.state === 'absent' ? 'empty' : 'unseen');
}

function nothing(form: BodyForm): ErrorBody {
  return { form, saysError: false, names: [], numbers: {} };
}

function parse(body: PresentBody): ErrorBody {
  if (body.encoding === 'base64') return nothing('binary');
  const start = body.text.slice(0, longestScanned).trimStart();
  if (start === '') return nothing('empty');
  const type = body.mediaType ?? '';
  return (
    (type.includes('json') || /^[[{"]/.test(start) ? fromJson(body.text) : undefined) ??
    (/html/.test(type) || /^<(?:!doctype html|html)/i.test(start) ? fromHtml(start) : undefined) ??
    (/xml/.test(type) || start.startsWith('<') ? fromXml(start) : undefined) ??
    fromCsv(start, type) ??
    errorFields(start.slice(0, 4_000), 'text')
  );
}

function fromJson(text: string): ErrorBody | undefined {
  const whole = text.length <= longestParsed && !isTooDeep(text) ? parseJson(text) : undefined;
  if (whole) return errorFields(whole.value, 'json');
  const partial = parsePartialJson(text);
  return partial === undefined ? undefined : errorFields(partial, 'json-cut');
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function fromXml(text: string): ErrorBody | undefined {
  const found = readXml(text);
  return Object.keys(found).length === 0 ? undefined : errorFields(found, 'xml');
}

function fromHtml(text: string): ErrorBody {
  const title = readHtml(text);
  const empty = nothing('html');
  return title === undefined ? empty : { ...empty, message: { value: inert(title), pointer: '' } };
}

function fromCsv(text: string, type: string): ErrorBody | undefined {
  const found = type.includes('csv') || /^"?(?:code|status|error|message)"?,/i.test(text) ? readCsv(text) : undefined;
  return found && errorFields(found, 'csv');
}
