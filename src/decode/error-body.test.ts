import { describe, expect, test } from 'vitest';
import { errorBody } from './error-body.ts';
import type { Body } from './exchange.ts';

function read(body: string | object, mediaType?: string) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const given: Body = { state: 'present', text, size: text.length, ...(mediaType ? { mediaType } : {}) };
  const { status, message, detail, field, names, ...rest } = errorBody(given);
  return {
    ...rest,
    status: status?.value,
    message: message?.value,
    detail: detail?.value,
    field: field?.value,
    names: names.map(({ value }) => value),
  };
}

describe('the shapes of the documentation', () => {
  test('an error object with a status as its code, and details', () => {
    const details = { field: 'image_data', issue: 'This field is required.' };
    const body = { error: { code: 400, message: 'Bad Request', details, request_id: 'req-1' } };
    expect(read(body)).toMatchObject({
      form: 'json',
      status: 400,
      message: 'Bad Request',
      field: 'image_data',
      issue: 'This field is required.',
      requestId: 'req-1',
    });
  });

  test('an envelope whose details are a text', () => {
    const body = { status: 'error', error: { code: 403, message: 'Forbidden', details: 'Required scope: read:scans' } };
    expect(read(body)).toMatchObject({ saysError: true, status: 403, detail: 'Required scope: read:scans' });
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['an empty list', []],
    ['a number', 7],
  ])('details that are %s', (_about, details) => {
    expect(read({ error: { code: 401, message: 'No', details } })).toMatchObject({ status: 401, message: 'No' });
  });

  test('a flat one', () => {
    const body = { error: 'Too Many Requests', code: 429, message: 'Rate limit exceeded. Try again in 10 seconds.' };
    expect(read(body)).toMatchObject({
      status: 429,
      message: 'Rate limit exceeded. Try again in 10 seconds.',
      names: ['Too Many Requests'],
    });
    expect(read({ error: 'Unauthorized', message: 'Missing or invalid API key.' })).toMatchObject({ status: 401 });
  });

  test('a bare one', () => {
    expect(read({ error: 'Resource not found' })).toMatchObject({ message: 'Resource not found', saysError: true });
  });

  test.each([
    ['RATE_LIMITED', 429],
    ['INVALID_AUTH', 401],
    ['MODEL_BUSY', 503],
    ['BAD_REQUEST', 400],
    ['LowConfidence', 422],
  ])('the symbolic code %s', (code, status) => {
    expect(read({ error: { code, message: 'x' } })).toMatchObject({ status, names: [code] });
  });

  test('the success envelope says no error', () => {
    const body = { status: 'success', data: { error: 'none' }, meta: { request_id: 'req-2' } };
    expect(read(body)).toMatchObject({ saysError: false, requestId: 'req-2' });
  });

  test('a wait and figures stand among the numbers', () => {
    expect(read({ error: { retry_after: 60, details: { confidence: 0.4 } } }).numbers).toEqual({
      retry_after: 60,
      confidence: 0.4,
    });
  });
});

describe('other forms', () => {
  test('a problem document', () => {
    const body = { type: 'https://x.example/out-of-range', title: 'Out of range', status: 422, detail: 'limit is 500' };
    expect(read(body, 'application/problem+json')).toMatchObject({ status: 422, message: 'limit is 500' });
    expect(read({ title: 'Out of range', status: 422 })).toMatchObject({ message: 'Out of range' });
  });

  test('a problem document of ASP.NET', () => {
    const title = 'One or more validation errors occurred.';
    const errors = { ImageData: ['The ImageData field is required.'] };
    expect(read({ type: 'https://x.example/400', title, status: 400, errors })).toMatchObject({
      status: 400,
      message: 'The ImageData field is required.',
      field: 'ImageData',
      issue: 'The ImageData field is required.',
    });
  });

  test('a list of texts, alone or beside a message', () => {
    const errors = ['image is required', 'modality is invalid'];
    const said = 'image is required modality is invalid';
    expect(read({ errors })).toMatchObject({ message: said, field: undefined });
    expect(read({ error: { message: 'Bad Request', errors } })).toMatchObject({ message: 'Bad Request', detail: said });
  });

  test('JSON:API', () => {
    const error = { status: '422', code: 'OUT_OF_RANGE', title: 'Invalid', detail: 'limit is 500' };
    expect(read({ errors: [{ ...error, source: { parameter: 'limit' } }] })).toMatchObject({
      status: 422,
      names: ['OUT_OF_RANGE', 'Invalid'],
      message: 'limit is 500',
      field: 'limit',
      issue: 'limit is 500',
    });
    expect(read({ errors: [{ title: 'Invalid', code: '404' }] })).toMatchObject({
      status: undefined,
      message: 'Invalid',
    });
  });

  test('the name of a listed error is that of a field', () => {
    expect(read({ errors: [{ name: 'Conflict', message: 'is odd' }] })).toMatchObject({ status: undefined, names: [] });
    expect(read([{ name: 'image', message: 'is required' }])).toMatchObject({ field: 'image' });
  });

  test('XML', () => {
    const xml =
      '<?xml version="1.0"?><error><code>429</code><message>Slow &amp; steady</message><retry_after>5</retry_after></error>';
    expect(read(xml, 'application/xml')).toMatchObject({
      form: 'xml',
      status: 429,
      message: 'Slow & steady',
      numbers: { code: 429, retry_after: 5 },
    });
    expect(read('<e><message><![CDATA[a <b> c]]></message></e>')).toMatchObject({ form: 'xml' });
  });

  test('CSV in columns and in lines', () => {
    expect(read('code,message\r\n401,"Invalid, key"\r\n', 'text/csv')).toMatchObject({
      form: 'csv',
      status: 401,
      message: 'Invalid, key',
    });
    expect(read('code,404\nmessage,Not here', 'text/csv')).toMatchObject({ status: 404, message: 'Not here' });
  });

  test('HTML', () => {
    expect(read('<html><head><title>502 Bad&nbsp;Gateway</title>')).toMatchObject({
      form: 'html',
      message: '502 Bad Gateway',
    });
    expect(read('<!doctype html><h1>Sorry <b>now</b></h1>')).toMatchObject({ message: 'Sorry now' });
  });

  test('plain text, and JSON that is a text', () => {
    expect(read('upstream connect error')).toMatchObject({ form: 'text', message: 'upstream connect error' });
    expect(read('"No such scan"')).toMatchObject({ form: 'json', message: 'No such scan' });
  });

  test('nothing at all', () => {
    expect(read('  \n').form).toBe('empty');
    expect(errorBody(undefined).form).toBe('unseen');
    expect(errorBody({ state: 'unseen', why: 'devtools-closed' }).form).toBe('unseen');
    expect(errorBody({ state: 'present', text: 'AAECAw==', size: 4, encoding: 'base64' }).form).toBe('binary');
  });
});

describe('bodies that are broken or hostile', () => {
  test('JSON that was cut off gives what came before the cut', () => {
    expect(read('{"error":{"code":400,"message":"Missing requi')).toMatchObject({
      form: 'json-cut',
      status: 400,
      message: 'Missing requi',
    });
  });

  test('an error far behind a cap is not looked for, one before it is', () => {
    const filler = 'x'.repeat(2_000_000);
    expect(read({ error: { code: 500, message: 'first' }, filler })).toMatchObject({
      form: 'json-cut',
      message: 'first',
    });
    expect(read({ filler, error: { code: 500, message: 'last' } }).message).toBeUndefined();
  });

  test.each<[string, string, (size: number) => string, number]>([
    ['arrays too deep', 'json-cut', (size) => '['.repeat(size) + ']'.repeat(size), 100_000],
    ['objects too deep', 'json-cut', (size) => '{"error":'.repeat(size), 100_000],
    ['too many digits', 'text', (size) => '1'.repeat(size), 10_000_000],
    ['unclosed tags', 'text', (size) => '<title'.repeat(size), 200_000],
    ['unclosed elements', 'text', (size) => '<message><message '.repeat(size), 100_000],
    ['quotes in CSV', 'csv', (size) => `code,message\n${'"'.repeat(size)}`, 500_000],
    ['blanks', 'json-cut', (size) => `{${' '.repeat(size)}`, 1_000_000],
    ['backslashes', 'json-cut', (size) => `{"error":"${'\\'.repeat(size)}`, 1_000_000],
  ])('%s are read as %s, and from their beginning only: twice as many are the same', (_about, form, of, size) => {
    expect(read(of(size)).form).toBe(form);
    expect(read(of(2 * size))).toEqual(read(of(size)));
  });

  test('a __proto__ member is a member like any other', () => {
    expect(read('{"__proto__":{"message":"polluted"},"error":"real"}')).toMatchObject({ message: 'real' });
    expect(read('{"__proto__":{"x":1},"error":{"message":"cut').message).toBe('cut');
    expect(({} as Record<string, unknown>)['message']).toBeUndefined();
  });

  test('a message keeps no control characters and no key', () => {
    const message = 'bad\u0000 \u202ekey neolens_live_a1b2c3d4e5f6a7b8c9d0e1f2';
    expect(read({ error: { message } }).message).toBe('bad key neolens_live_‹masked›');
  });

  test('a body is parsed once', () => {
    const body: Body = { state: 'present', text: '{"error":"x"}', size: 13 };
    expect(errorBody(body)).toBe(errorBody(body));
  });
});
