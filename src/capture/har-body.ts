import type { Body, HeaderFields } from '../decode/exchange.ts';
import { headerValue } from '../decode/headers.ts';
import { networkKind } from '../decode/network-names.ts';
import { byteLength, type Content, mediaTypeOf, seenBody } from './body.ts';
import { type Fields, fields, finite, text } from './har-entry.ts';

/** The body of a HAR request. `keys`: those that the call carried, which the body may repeat. */
export function requestBody(request: Fields, headers: HeaderFields, keys: readonly string[]): Body {
  const declared = Number(headerValue(headers, 'content-length') ?? finite(request.bodySize) ?? 0);
  const size = Number.isFinite(declared) && declared > 0 ? declared : undefined;
  const posted = fields(request.postData);
  const sent = text(posted.text);
  if (sent === undefined || sent === '') return missingBody(request, headers, size);
  const encoding = text(posted.encoding);
  const about = { mediaType: mediaTypeOf(text(posted.mimeType)), size, keys, whyNot: 'gone' } as const;
  const body = seenBody({ text: sent, ...(encoding ? { encoding } : {}) }, about);
  // Firefox hands over at most 1 MiB of a request body.
  const cut = body.state === 'present' && size !== undefined && sent.length >= 1_048_576 && size > byteLength(sent);
  return cut ? { ...body, cut } : body;
}

/** A body that is not listed was not sent only where all of the request's fields were seen, or its method has none. */
function missingBody(request: Fields, headers: HeaderFields, size: number | undefined): Body {
  if (size !== undefined) return { state: 'unseen', why: 'gone', size };
  const hasNone = headers.complete || /^(?:get|head|options)$/i.test(text(request.method) ?? '');
  return hasNone ? { state: 'absent' } : { state: 'unseen', why: 'gone' };
}

/** The body of a HAR response: what `getContent` gave, where it was asked; else what the entry itself carries. */
export function responseBody(response: Fields, content: Content | undefined, keys: readonly string[]): Body {
  const own = fields(response.content);
  const size = finite(own.size);
  const error = text(response._error);
  // Where the connection broke, nobody has the body.
  const whyNot = error && networkKind(error) !== 'lost' ? 'withheld' : 'gone';
  const about = { mediaType: mediaTypeOf(text(own.mimeType)), size, keys, whyNot } as const;
  // Firefox says in the entry, not in the answer of `getContent`, that a text is base64.
  const encoding = content?.encoding || text(own.encoding);
  const had = content ? content.text : text(own.text);
  if (had === '' && wentToServiceWorker(response)) return { state: 'unseen', why: 'gone' };
  if (had !== undefined) return seenBody({ text: had, ...(encoding ? { encoding } : {}) }, about);
  if (whyNot === 'withheld') return { state: 'unseen', why: 'withheld' };
  return size === 0 ? { state: 'absent' } : { state: 'unseen', why: 'not-read', ...(size ? { size } : {}) };
}

/** What the framing of an empty body takes at most: chunks, or the header of a compressed stream. */
const emptyFraming = 32;

/**
 * Chromium's own entry for the call of a page's service worker has an empty body, though bytes came over the wire: the
 * page's entry has it. Sizes over HTTP/2 are those of frames and tell nothing.
 */
function wentToServiceWorker(response: Fields): boolean {
  const byChromium = finite(response._transferSize) !== undefined;
  const overHttp1 = (finite(response.headersSize) ?? -1) > 0;
  return byChromium && overHttp1 && (finite(response.bodySize) ?? 0) > emptyFraming;
}
