import type { Body } from '../exchange.ts';
import { isLarge, type PresentBody } from '../present-body.ts';
import { remembered } from '../remembered.ts';
import { isTooDeep } from './json-depth.ts';
import { type JsonFault, jsonFault } from './json-fault.ts';
import { readLargeJson } from './large-json.ts';

/** What a request body is by its own looks, whatever it declares. One that is not `whole` has more fields, maybe. */
export type RequestBody =
  | { readonly kind: 'json'; readonly value: unknown; readonly whole: boolean }
  | { readonly kind: 'broken-json'; readonly fault: JsonFault }
  | {
      readonly kind: 'form';
      readonly fields: readonly (readonly [name: string, value: string])[];
      readonly whole: boolean;
    }
  | { readonly kind: 'multipart'; readonly parts: readonly Part[]; readonly whole: boolean }
  | { readonly kind: 'other' | 'absent' | 'unseen' };

/** A part of a multipart body; `type` as it declares, in lower case. */
export type Part = {
  readonly name: string;
  readonly file: boolean;
  readonly type?: string;
  /** The beginning of its content, as far as it was seen; '' for none. */
  readonly head: string;
};

/** Longest body looked into, characters, over that of the largest documented image: beyond it only the declared type counts. */
const longest = 16_777_216;
/** Longest JSON that is built in memory as it is, characters; of a longer one only what is asked for. */
const longestBuilt = 262_144;
const longestScanned = 65_536;
const mostFields = 100;
/** DICOM names itself 128 bytes behind the beginning. */
const longestHead = 200;

const read = remembered(parse, isLarge);

export function requestBody(body: Body): RequestBody {
  return body.state === 'present' ? read(body) : { kind: body.state };
}

function parse(body: PresentBody): RequestBody {
  if (body.encoding === 'base64') return { kind: 'other' };
  const { text, mediaType = '' } = body;
  if (text.trim() === '') return { kind: 'absent' };
  const start = text.slice(0, longestScanned);
  const whole = start.length === text.length && body.cut !== true;
  if (/^--[^\r\n]{1,100}\r?\n(?:content-)/i.test(start)) return { kind: 'multipart', parts: parts(start), whole };
  if (mediaType.includes('json') || /^\s*[[{"]/.test(start)) return json(text, body.cut === true);
  const isForm = /^[\w.%[\]-]{1,100}=[^\s{]*$/.test(start);
  if (!isForm) return { kind: 'other' };
  const fields = formFields(start);
  return { kind: 'form', fields, whole: whole && fields.length < mostFields };
}

function json(text: string, cut: boolean): RequestBody {
  if (cut || text.length > longest) return { kind: 'other' };
  const isLong = text.length > longestBuilt || isTooDeep(text);
  if (!isLong) {
    try {
      return { kind: 'json', value: JSON.parse(text), whole: true };
    } catch {
      // What is wrong is told below.
    }
  }
  const fault = jsonFault(text);
  if (fault) return { kind: 'broken-json', fault };
  return isLong ? { kind: 'json', ...readLargeJson(text) } : { kind: 'other' };
}

function parts(text: string): readonly Part[] {
  const dispositions = text.matchAll(
    /content-disposition:\s{0,5}form-data;([^\r\n]{0,500})(?:\r?\ncontent-type:[ \t]{0,5}([\w.+/-]{1,100}))?/gi,
  );
  return [...dispositions].map(({ 0: lines, 1: parameters = '', 2: type, index }) => ({
    name: /(?:^|[;\s])name="([^"]{0,100})"/i.exec(parameters)?.[1] ?? '',
    file: /filename\*?=/i.test(parameters),
    head: headAt(text, index + lines.length),
    ...(type ? { type: type.toLowerCase() } : {}),
  }));
}

/** The content begins after the first empty line and ends at the next delimiter. */
function headAt(text: string, end: number): string {
  const after = text.slice(end, end + 1_000);
  const start = /\r?\n\r?\n/.exec(after);
  return start ? (after.slice(start.index + start[0].length).split(/\r?\n--/, 1)[0] ?? '').slice(0, longestHead) : '';
}

function formFields(text: string): readonly (readonly [string, string])[] {
  return text.split('&', mostFields).map((pair) => {
    const [name = '', value = ''] = pair.split('=', 2);
    return [name, plain(value.slice(0, longestHead))] as const;
  });
}

function plain(value: string): string {
  try {
    return decodeURIComponent(value.replace(/\+/g, ' '));
  } catch {
    return value;
  }
}

/** Whether all fields at the top of a body were seen: then a name that is not there was not sent. */
export function isWhole(body: RequestBody): boolean {
  return 'whole' in body ? body.whole : true;
}

/** Names of the fields at the top of a request body, as far as it was seen; undefined where they cannot be read. */
export function fieldNames(body: RequestBody): readonly string[] | undefined {
  if (body.kind === 'json') {
    const { value } = body;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : undefined;
  }
  if (body.kind === 'form') return body.fields.map(([name]) => name);
  return body.kind === 'multipart' ? body.parts.map((part) => part.name) : undefined;
}
