import type { Body } from '../exchange.ts';
import { isLarge, type PresentBody } from '../present-body.ts';
import { remembered } from '../remembered.ts';

/** What a request body is by its own looks, whatever it declares. */
export type RequestBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'broken-json'; readonly text: string }
  | { readonly kind: 'form'; readonly names: readonly string[] }
  | { readonly kind: 'multipart'; readonly parts: readonly Part[] }
  | { readonly kind: 'other' | 'absent' | 'unseen' };

/** A part of a multipart body; `type` as it declares, in lower case. */
export type Part = { readonly name: string; readonly file: boolean; readonly type?: string };

/** Longest body looked into, characters: beyond it only the declared type counts. */
const longest = 4_194_304;
const longestScanned = 65_536;

const read = remembered(parse, isLarge);

export function requestBody(body: Body): RequestBody {
  return body.state === 'present' ? read(body) : { kind: body.state };
}

function parse(body: PresentBody): RequestBody {
  if (body.encoding === 'base64') return { kind: 'other' };
  const { text, mediaType = '' } = body;
  if (text.trim() === '') return { kind: 'absent' };
  const start = text.slice(0, longestScanned);
  if (/^--[^\r\n]{1,100}\r?\n(?:content-)/i.test(start)) return { kind: 'multipart', parts: parts(start) };
  if (mediaType.includes('json') || /^\s*[[{"]/.test(start)) return json(text, body.cut === true);
  const form = /^[\w.%[\]-]{1,100}=[^\s{]*$/.test(start) ? formNames(start) : undefined;
  return form ? { kind: 'form', names: form } : { kind: 'other' };
}

function json(text: string, cut: boolean): RequestBody {
  if (cut || text.length > longest) return { kind: 'other' };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'broken-json', text };
  }
}

function parts(text: string): readonly Part[] {
  const dispositions = text.matchAll(
    /content-disposition:\s{0,5}form-data;([^\r\n]{0,500})(?:\r?\ncontent-type:[ \t]{0,5}([\w.+/-]{1,100}))?/gi,
  );
  return [...dispositions].map(([, parameters = '', type]) => ({
    name: /(?:^|[;\s])name="([^"]{0,100})"/i.exec(parameters)?.[1] ?? '',
    file: /filename\*?=/i.test(parameters),
    ...(type ? { type: type.toLowerCase() } : {}),
  }));
}

function formNames(text: string): readonly string[] {
  return text.split('&', 100).map((pair) => pair.split('=', 1)[0] ?? '');
}

/** Names of the fields at the top of a request body; undefined where they cannot be read. */
export function fieldNames(body: RequestBody): readonly string[] | undefined {
  if (body.kind === 'json') {
    const { value } = body;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : undefined;
  }
  if (body.kind === 'form') return body.names;
  return body.kind === 'multipart' ? body.parts.map((part) => part.name) : undefined;
}
