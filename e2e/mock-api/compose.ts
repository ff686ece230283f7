import type { Api } from './api.ts';
import { corsHeaders } from './cors.ts';
import type { Incoming, Outcome } from './decide.ts';
import { encodeCsv, encodeXml } from './encode.ts';
import type { Failure } from './failure.ts';
import { type Format, mediaTypeOf } from './formats.ts';
import { hostileMessage } from './hostile.ts';
import { rateHeaders } from './rate-headers.ts';
import { retryAfterValue } from './retry-after.ts';
import type { Answer } from './route.ts';
import { type ErrorBody, errorBody } from './shapes.ts';

/** An answer ready to be sent. */
export type Composed = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** Writes the outcome of a call as status, headers and bytes. */
export function compose(api: Api, incoming: Incoming, outcome: Outcome, requestId: string): Composed {
  const { control } = incoming;
  const failure = 'failure' in outcome ? outcome.failure : undefined;
  const answered = 'failure' in outcome ? outcome.failure.status : outcome.answer.status;
  const status = control.sentStatus ?? answered;
  const content =
    'failure' in outcome
      ? failureContent(incoming, outcome.failure, requestId)
      : answerContent(outcome.answer, outcome.format, incoming.now, requestId);
  const bodiless = status === 204 || status === 205 || status === 304;
  const body = bodiless ? Buffer.alloc(0) : content.body;
  return {
    status,
    headers: {
      ...sharedHeaders(api, incoming, failure, requestId),
      ...(content.contentType === undefined || bodiless ? {} : { 'Content-Type': content.contentType }),
      ...(status === 204 || status === 304 ? {} : { 'Content-Length': String(body.length) }),
    },
    body,
  };
}

function sharedHeaders(
  api: Api,
  incoming: Incoming,
  failure: Failure | undefined,
  requestId: string,
): Record<string, string> {
  const { control, now } = incoming;
  const retry = retryAfterHeader(incoming, failure);
  return {
    Date: new Date(now).toUTCString(),
    'Cache-Control': 'no-store',
    'X-Request-Id': requestId,
    ...corsHeaders(control.cors, singleHeader(incoming, 'origin')),
    ...rateHeaders(control.rate, figures(incoming, failure), now, api.windowMs),
    ...(retry === undefined ? {} : { 'Retry-After': retry }),
    ...(control.age === undefined ? {} : { Age: String(control.age) }),
    ...failure?.facts.headers,
  };
}

/** A forced 429 says what a real one would; all other answers say what was counted. */
function figures({ control, spending, now }: Incoming, failure: Failure | undefined) {
  if (control.status !== 429) return spending.figures;
  return { ...spending.figures, remaining: 0, resetAt: now + (failure?.facts.retryAfter ?? 0) * 1000 };
}

function retryAfterHeader({ control, now }: Incoming, failure: Failure | undefined): string | undefined {
  if (failure === undefined) return undefined;
  if (typeof control.retry === 'number') return String(control.retry);
  const seconds = failure.facts.retryAfter;
  if (seconds === undefined || control.rate === 'words' || control.retry === 'none') return undefined;
  return retryAfterValue(control.retry, seconds, now);
}

function failureContent(incoming: Incoming, failure: Failure, requestId: string) {
  const { control, shape } = incoming;
  const seconds = failure.facts.retryAfter;
  const inWords = control.rate === 'words';
  const write = (padding: string): ErrorBody =>
    errorBody(shape, {
      status: failure.status,
      message: hostileMessage(failure.message, control.hostile),
      facts: failure.facts,
      details: control.details,
      retryAfter: inWords ? undefined : seconds,
      tryAgainIn: inWords ? seconds : undefined,
      requestId,
      timestamp: isoSeconds(incoming.now),
      path: incoming.url.pathname,
      padding,
    });
  const plain = write('');
  const lacking = shape === 'empty' ? 0 : control.bytes - Buffer.byteLength(plain.text);
  const { contentType, text } = lacking > 0 ? write('padding '.repeat(Math.ceil(lacking / 8))) : plain;
  return { contentType, body: Buffer.from(text) };
}

function answerContent(answer: Answer, format: Format, now: number, requestId: string) {
  const contentType = mediaTypeOf(format);
  if ('file' in answer) return { contentType, body: answer.file };
  const { data } = answer;
  if (format === 'csv') return { contentType, body: Buffer.from(encodeCsv(rows(data))) };
  const meta = { request_id: requestId, version: 'v1' };
  const document = answer.bare ? data : { status: 'success', timestamp: isoSeconds(now), data, meta };
  const text = format === 'xml' ? encodeXml('response', document) : JSON.stringify(document);
  return { contentType, body: Buffer.from(text) };
}

/** A list in the data is the table; data without one is its only row. */
function rows(data: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
  const list = Object.values(data).find((value) => Array.isArray(value) && value.length > 0);
  return Array.isArray(list) ? list : [data];
}

/** As the documentation writes instants: '2025-07-24T10:06:20Z'. */
function isoSeconds(now: number): string {
  return new Date(now).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function singleHeader({ headers }: Incoming, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}
