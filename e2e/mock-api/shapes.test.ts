import { expect, test } from 'vitest';
import { SHAPES } from './shape-names.ts';
import { developer, mockApi } from './testing.ts';

// The three examples of the API Troubleshooting page, byte for byte.
const SEED_EXAMPLES = {
  401: `{
  "error": {
    "code": 401,
    "message": "Unauthorized: Invalid API key",
    "details": null
  }
}`,
  429: `{
  "error": {
    "code": 429,
    "message": "Too Many Requests: Rate limit exceeded",
    "retry_after": 60
  }
}`,
  400: `{
  "error": {
    "code": 400,
    "message": "Bad Request: Missing required field 'image_data'",
    "details": {
      "field": "image_data",
      "issue": "This field is required."
    }
  }
}`,
};

async function forced(controls: string) {
  const api = await mockApi({ now: () => Date.UTC(2025, 6, 24, 10, 6, 20) });
  const answer = await fetch(`${api.base}/scans?${controls}`, { headers: developer });
  return { status: answer.status, type: answer.headers.get('Content-Type'), text: await answer.text(), answer };
}

test.each(Object.entries(SEED_EXAMPLES))(
  'A forced %s is the example of the documentation.',
  async (status, example) => {
    const { text, type } = await forced(`mock-status=${status}&mock-shape=seed`);
    expect(text).toBe(example);
    expect(type).toBe('application/json');
  },
);

test.each([
  [
    'mock-status=403&mock-shape=envelope',
    {
      status: 'error',
      timestamp: '2025-07-24T10:06:20Z',
      error: { code: 403, message: 'Forbidden: Insufficient scope', details: 'Required scope: read:scans' },
    },
  ],
  ['mock-status=401&mock-shape=flat', { error: 'Unauthorized', message: 'Missing or invalid API key.' }],
  [
    'mock-status=429&mock-shape=flat',
    { error: 'Too Many Requests', code: 429, message: 'Rate limit exceeded. Try again in 10 seconds.' },
  ],
  ['mock-status=404&mock-shape=bare', { error: 'Resource not found' }],
  ['mock-status=400&mock-shape=bare', { error: 'Missing required field: image' }],
  [
    'mock-status=429&mock-shape=symbolic',
    { error: { code: 'RATE_LIMITED', message: 'Too Many Requests: Rate limit exceeded', retry_after: 60 } },
  ],
  [
    'mock-status=401&mock-shape=symbolic',
    { error: { code: 'INVALID_AUTH', message: 'Unauthorized: Invalid API key' } },
  ],
  ['mock-status=503&mock-shape=symbolic', { error: { code: 'MODEL_BUSY' } }],
  ['mock-status=400&mock-shape=symbolic', { error: { code: 'BAD_REQUEST' } }],
  ['mock-status=401&mock-shape=problem', { title: 'Unauthorized', status: 401, detail: 'Invalid API key.' }],
  [
    'mock-error=LowConfidence',
    { error: { code: 422, message: 'LowConfidence: The score is under the accepted threshold' } },
  ],
  ['mock-error=ModelUnavailable&mock-shape=symbolic', { error: { code: 'ModelUnavailable' } }],
  ['mock-error=InputFormatError&mock-shape=flat', { error: 'InputFormatError' }],
])('%s has the members that are documented.', async (controls, body) => {
  expect(JSON.parse((await forced(controls)).text)).toMatchObject(body);
});

test('The body of every shape but the last two names the failure, and the content type says how to read it.', async () => {
  const seen: Record<string, string | null> = {};
  for (const shape of SHAPES) {
    const { status, type, text } = await forced(`mock-status=404&mock-shape=${shape}`);
    expect(status).toBe(404);
    expect(text.includes('Resource not found'), shape).toBe(shape !== 'empty' && shape !== 'cut-json');
    seen[shape] = type;
  }
  expect(seen).toEqual({
    seed: 'application/json',
    'seed-request-id': 'application/json',
    'seed-unknown-fields': 'application/json',
    envelope: 'application/json',
    flat: 'application/json',
    bare: 'application/json',
    symbolic: 'application/json',
    problem: 'application/problem+json',
    csv: 'text/csv; charset=utf-8',
    xml: 'application/xml',
    html: 'text/html; charset=utf-8',
    text: 'text/plain; charset=utf-8',
    empty: null,
    'cut-json': 'application/json',
  });
});

test('The request id of the body is the one in the header.', async () => {
  const { text, answer } = await forced('mock-status=500&mock-shape=seed-request-id');
  expect(JSON.parse(text).error.request_id).toBe(answer.headers.get('X-Request-Id'));
});

test('A cut JSON body is complete as far as HTTP goes, and no JSON.', async () => {
  const { text, answer } = await forced('mock-status=500&mock-shape=cut-json');
  expect(text.startsWith('{\n  "error"')).toBe(true);
  expect(answer.headers.get('Content-Length')).toBe(String(text.length));
  expect(() => JSON.parse(text)).toThrow();
});

test('Details are written as object, as string, as null or not at all.', async () => {
  const details = async (form: string) =>
    JSON.parse((await forced(`mock-status=400&mock-details=${form}`)).text).error.details;
  expect(await details('object')).toEqual({ field: 'image_data', issue: 'This field is required.' });
  expect(await details('string')).toBe('This field is required.');
  expect(await details('null')).toBeNull();
  expect(await details('absent')).toBeUndefined();
});

test('The status line can disagree with the body, also as a 200 that holds an error.', async () => {
  const { status, text } = await forced('mock-status=500&mock-shape=envelope&mock-sent-status=200');
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({ status: 'error', error: { code: 500 } });
});

test('A shape applies to a failure that is not forced, too.', async () => {
  const api = await mockApi();
  const answer = await fetch(`${api.base}/scans?mock-shape=flat`);
  expect([answer.status, await answer.json()]).toEqual([401, { error: 'Unauthorized', message: 'Missing API key.' }]);
});

test('An error comes as CSV or XML to a caller who wants that.', async () => {
  const api = await mockApi();
  const csv = await fetch(`${api.base}/scans?format=csv&limit=0`, { headers: developer });
  expect(await csv.text()).toMatch(
    /^code,message,details,request_id\r\n400,Bad Request: Invalid value for 'limit',Must be/,
  );
  const xml = await fetch(`${api.base}/logs`, { headers: { ...developer, Accept: 'application/xml' } });
  expect(await xml.text()).toContain('<code>403</code><message>Forbidden: Insufficient scope</message>');
});

test('A hostile message stands in the body as it is.', async () => {
  expect((await forced('mock-status=400&mock-hostile=markup&mock-shape=html')).text).toContain(
    '<script>document.title',
  );
  expect(JSON.parse((await forced('mock-status=400&mock-hostile=control')).text).error.message).toContain('\u001b[31m');
  expect(JSON.parse((await forced('mock-status=400&mock-hostile=bidi')).text).error.message).toContain('\u202e');
  expect((await forced('mock-status=400&mock-hostile=long')).text.length).toBeGreaterThan(100_000);
});

test.each(['seed', 'csv', 'html', 'problem'])('A body of the shape %s can be made 5 MB long.', async (shape) => {
  const { text } = await forced(`mock-status=500&mock-shape=${shape}&mock-bytes=5000000`);
  expect(text.length).toBeGreaterThanOrEqual(5_000_000);
  expect(text.length).toBeLessThan(5_001_000);
});
