import type { Body, Exchange, HeaderFields } from './exchange.ts';
import { datum, key } from './exemplars.fixture.ts';
import { hostileBodies } from './hostile.fixture.ts';
import { otherCredentials } from './other-credentials.fixture.ts';
import { pick } from './pick.fixture.ts';

/** One change to a call, chosen and shaped by a number. */
export type Mutation = (call: Exchange, seed: number) => Exchange;

/** Values of header fields: of those a diagnosis quotes the technical ones. A datum is planted in query, path and body. */
const values = [
  '',
  '0',
  '-1',
  '1e99',
  'NaN',
  '*',
  'null',
  'application/json',
  'text/html',
  '\u202e\u0000\ud800',
  '9'.repeat(400),
  `Bearer ${key}`,
  'x'.repeat(3_000),
];
const texts = [...values, datum];
const bodies = [
  '{"error":{"code":429,"message":"Too Many Requests","retry_after":60}}',
  '{"error":{"code":401,"message":"Unauthorized: Invalid API key","details":null}}',
  `{"error":{"code":400,"message":"Missing required field 'image_data' ${key}","details":{"field":"image_data"}}}`,
  '{"status":"error","error":{"code":403,"message":"x","details":"Required scope: read:scans"}}',
  '{"error":"MODEL_BUSY"}',
  '{"type":"about:blank","title":"Forbidden","status":403,"detail":"Key deactivated"}',
  '<html><title>502</title></html>',
  '<error><code>409</code><message>already exists</message></error>',
  'code,message\n422,low confidence',
  '{"a":{"__proto__":{"error":1}},"error":[{"msg":"field required","loc":["body","image"]}]}',
  ...hostileBodies.map(({ of }) => of(40)),
];

function body(text: string): Body {
  return { state: 'present', text, size: text.length, mediaType: 'application/json' };
}

/** The same text with a piece cut out, doubled or put elsewhere. */
function spliced(text: string, seed: number): string {
  const at = seed % (text.length + 1);
  const piece = pick(
    ['', '"', '{', '}', ',', "'", '\\', '\n', '\ud83d', 'null', '[object Object]', key.slice(0, 9)],
    seed,
  );
  return text.slice(0, at) + piece + text.slice(at + (seed % 7));
}

function altered(headers: HeaderFields, seed: number): HeaderFields {
  const { fields } = headers;
  if (seed % 4 === 0 || fields.length === 0) return { fields: [], complete: seed % 8 === 0 };
  const index = seed % fields.length;
  return {
    ...headers,
    fields: fields.map((field, at) => (at === index ? { ...field, value: pick(values, seed) } : field)),
  };
}

const lengths = ['0', '1', '10485761', '104857601', '-5', '1e3', 'x', '9'.repeat(30)];

/** A declared length of any kind, which the body need not have; or none. */
function withLength(headers: HeaderFields, seed: number): HeaderFields {
  const others = headers.fields.filter(({ name }) => name !== 'content-length');
  const length = seed % 5 === 0 ? [] : [{ name: 'content-length', value: pick(lengths, seed) }];
  return { ...headers, fields: [...others, ...length] };
}

const onRequest: readonly Mutation[] = [
  (call, seed) => ({
    ...call,
    request: { ...call.request, method: pick(['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'X-Y'], seed) },
  }),
  (call, seed) => ({ ...call, request: { ...call.request, headers: altered(call.request.headers, seed) } }),
  (call, seed) => ({
    ...call,
    request: { ...call.request, credentials: otherCredentials(call.request.credentials, seed) },
  }),
  (call, seed) => ({ ...call, request: { ...call.request, headers: withLength(call.request.headers, seed) } }),
  (call, seed) => ({
    ...call,
    request: {
      ...call.request,
      body: pick<Body>([{ state: 'absent' }, { state: 'unseen', why: 'gone' }, body(pick(bodies, seed))], seed),
    },
  }),
  (call, seed) => {
    const { body: old } = call.request;
    return old.state === 'present'
      ? { ...call, request: { ...call.request, body: { ...old, text: spliced(old.text, seed) } } }
      : call;
  },
  (call, seed) => {
    const query = [
      {
        name: pick(['limit', 'sort', 'format', 'x'], seed),
        value: { state: 'present', value: pick(texts, seed) } as const,
      },
    ];
    return { ...call, request: { ...call.request, url: { ...call.request.url, query } } };
  },
];

const onAnswer: readonly Mutation[] = [
  (call, seed) =>
    call.response
      ? {
          ...call,
          response: {
            ...call.response,
            status: pick([200, 204, 304, 400, 401, 403, 404, 409, 422, 429, 500, 503, 0, -1, 999, 4.5], seed),
          },
        }
      : call,
  (call, seed) =>
    call.response ? { ...call, response: { ...call.response, headers: altered(call.response.headers, seed) } } : call,
  (call, seed) =>
    call.response
      ? { ...call, response: { ...call.response, headers: withLength(call.response.headers, seed) } }
      : call,
  (call, seed) => (call.response ? { ...call, response: { ...call.response, body: body(pick(bodies, seed)) } } : call),
  (call, seed) => {
    const old = call.response?.body;
    return call.response && old?.state === 'present'
      ? { ...call, response: { ...call.response, body: { ...old, text: spliced(old.text, seed) } } }
      : call;
  },
  (call) =>
    call.response
      ? { ...call, response: { ...call.response, body: { state: 'unseen', why: 'devtools-closed' } } }
      : call,
  ({ response: _lost, ...call }, seed) => ({
    ...call,
    failure: { name: pick(['net::ERR_FAILED', '', 'NS_ERROR_NET_RESET', `x${key}`], seed) },
  }),
];

const onTimes: readonly Mutation[] = [
  ({ startedAt: _unseen, ...call }) => call,
  ({ endedAt: _unseen, ...call }) => call,
  (call, seed) => ({ ...call, startedAt: pick([Number.NaN, 0, -1, 8.64e15, 1e300], seed) }),
  (call, seed) => ({
    ...call,
    initiator: { origin: pick(['null', 'https://app.example', 'chrome-extension://x'], seed), kind: 'page' },
  }),
];

export const mutations: readonly Mutation[] = [...onRequest, ...onAnswer, ...onTimes];
