import fc from 'fast-check';
import type { Content } from './body.ts';
import type { HarEntry } from './har-entry.ts';

type Header = { readonly name: string; readonly value: string };
type Request = { readonly url: string; readonly headers: readonly Header[]; readonly [field: string]: unknown };
type Response = { readonly status: number; readonly headers: readonly Header[]; readonly [field: string]: unknown };

/** A call as DevTools tells it, into which keys are put. */
export type Bearer = {
  readonly entry: HarEntry & { readonly request: Request; readonly response: Response };
  readonly content: Content & { readonly text: string };
};

const random = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'),
  minLength: 20,
  maxLength: 20,
});

/** Keys that are made up and say so, well formed or not quite. */
export const mockKeys = fc
  .tuple(
    random,
    fc.constantFrom<(made: string) => string>(
      (made) => `neolens_live_mock${made}`,
      (made) => `neolens_test_mock${made}`,
      (made) => `neolens_live_MOCK${made.toUpperCase()}`,
      (made) => `neolens_live_mock${made.slice(4)}`,
      (made) => `mock${made}4u2`,
      (made) => `sk_mock_${made}4u2`,
      (made) => `eyJhbGciOiJub25lIn0.eyJtb2NrIjoi${made}.4u2${made.slice(5)}`,
    ),
  )
  .map(([made, shape]) => shape(made));

type Write = (key: string) => string;
/** A place where a key may stand, and how it is put there. */
export type Place = { readonly about: string; readonly put: (call: Bearer, key: string) => Bearer };

function inRequest(name: string, write: Write): Place {
  const put: Place['put'] = ({ entry, content }, key) => {
    const { request } = entry;
    const headers = [...request.headers, { name, value: write(key) }];
    return { content, entry: { ...entry, request: { ...request, headers } } };
  };
  return { about: `${name}: ${write('KEY')}`, put };
}

function inResponse(name: string, write: Write): Place {
  const put: Place['put'] = ({ entry, content }, key) => {
    const { response } = entry;
    const headers = [...response.headers, { name, value: write(key) }];
    return { content, entry: { ...entry, response: { ...response, headers } } };
  };
  return { about: `answered ${name}: ${write('KEY')}`, put };
}

function inQuery(name: string): Place {
  const put: Place['put'] = ({ entry, content }, key) => {
    const { url } = entry.request;
    const more = `${url.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(key)}`;
    return { content, entry: { ...entry, request: { ...entry.request, url: url + more } } };
  };
  return { about: `?${name}=`, put };
}

function inBody(write: Write, mimeType = 'application/json'): Place {
  const put: Place['put'] = ({ entry, content }, key) => ({
    content,
    entry: { ...entry, request: { ...entry.request, postData: { mimeType, text: write(key) } } },
  });
  return { about: `body ${write('KEY')}`, put };
}

function inAnswer(write: Write): Place {
  const put: Place['put'] = ({ entry }, key) => ({ entry, content: { text: write(key) } });
  return { about: `answer ${write('KEY')}`, put };
}

/** Where a call sends its key. */
const sent: readonly Place[] = [
  ...['Bearer KEY', 'KEY', 'Bearer Bearer KEY', 'bearer  KEY ', 'Bearer: KEY', 'BearerKEY', '"Bearer KEY"'].map(
    (value) => inRequest('Authorization', (key) => value.replace('KEY', key)),
  ),
  ...['Token KEY', 'Basic KEY', 'Authorization: Bearer KEY', 'Bearer "KEY"', 'Bearer <KEY>', 'Bearer=KEY'].map(
    (value) => inRequest('Authorization', (key) => value.replace('KEY', key)),
  ),
  ...['X-API-Key', 'api-key', 'X-Auth-Token'].map((name) => inRequest(name, (key) => key)),
  inRequest('x-api-key', (key) => ` '${key}'`),
  ...['api_key', 'key', 'token', 'access_token', 'API-KEY', 'auth'].map(inQuery),
];

/** Where a call or its answer repeats the key that it sent. */
const repeated: readonly Place[] = [
  inRequest('Cookie', (key) => `session=${key}`),
  inRequest('Referer', (key) => `https://app.example/?api_key=${key}`),
  inBody((key) => JSON.stringify({ api_key: key, image_data: 'x' })),
  inBody((key) => JSON.stringify({ notes: `used ${key} for it`, headers: { Authorization: `Bearer ${key}` } })),
  inBody((key) => `{"notes":"${key}",}`),
  inBody((key) => `api_key=${key}&x=${key}`, 'application/x-www-form-urlencoded'),
  inAnswer((key) => JSON.stringify({ error: { code: 401, message: `Invalid API key: ${key}` } })),
  inAnswer((key) => JSON.stringify({ error: 'Invalid', details: { api_key: key, received: [`Bearer ${key}`] } })),
  inAnswer((key) => JSON.stringify({ error: { message: 'x', request_id: key, code: key } })),
  inAnswer((key) => `<html><title>Denied ${key}</title></html>`),
  inAnswer((key) => `<error><message>key ${key}</message></error>`),
  inAnswer((key) => `code,message\n401,${key}`),
  inAnswer((key) => `{"error":"key ${key}`),
  inAnswer((key) => `Unknown key '${key}'`),
  inResponse('WWW-Authenticate', (key) => `Bearer error="invalid_token", error_description="${key} is unknown"`),
  inResponse('X-Echo', (key) => key),
  inResponse('X-Request-Id', (key) => key),
  inResponse('Server', (key) => key),
  inResponse('Set-Cookie', (key) => `session=${key}`),
  inResponse('Location', (key) => `/v1/login?token=${key}`),
  {
    about: 'status text and redirect',
    put: ({ entry, content }, key) => ({
      content,
      entry: { ...entry, response: { ...entry.response, statusText: `No ${key}`, redirectURL: `/v1/me?key=${key}` } },
    }),
  },
];

/** A key sent in one or two places, and repeated in some. */
export const placesOfKeys = fc
  .tuple(
    fc.array(fc.constantFrom(...sent), { minLength: 1, maxLength: 2 }),
    fc.array(fc.constantFrom(...repeated), { maxLength: 5 }),
  )
  .map(([first, then]) => [...first, ...then]);
