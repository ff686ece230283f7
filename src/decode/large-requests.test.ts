import { expect, test } from 'vitest';
import { decoded } from './decoded.fixture.ts';
import type { Given } from './exchange.fixture.ts';

const json: Given = { requestHeaders: { 'content-type': 'application/json' }, requestType: 'application/json' };
/** 10.5 MB of base64, as of a picture. */
const image_data = `iVBORw0K${'AAAA'.repeat(2_621_440)}`;
const analyze = 'POST /v1/analyze → 400';

function sent(requestBody: object | string): Given {
  return { ...json, requestBody };
}

test('an upload over the documented size is told as too large', () => {
  expect(decoded(analyze, sent({ image_data, modality: 'CT' })).ruleId).toBe('payload-too-large');
});

test('a field that the server misses is told though a picture of 10 MB stands before the others', () => {
  const body = { error: { message: "Missing required field 'image_data'" } };
  const diagnosis = decoded(analyze, { ...sent({ notes: image_data, imageData: 'x' }), body });
  expect(diagnosis).toMatchObject({ ruleId: 'missing-field', certainty: 'certain' });
  expect(diagnosis.cause).toContain('`imageData` was sent instead');
});

test('a value out of range behind a picture of 10 MB is told', () => {
  const body = { error: { details: { field: 'confidence_threshold', issue: 'out of range' } } };
  const diagnosis = decoded(analyze, { ...sent({ image_data, confidence_threshold: 85 }), body });
  expect(diagnosis).toMatchObject({ ruleId: 'invalid-parameter' });
  expect(diagnosis.cause).toContain('(sent: `85`)');
});

test('JSON that breaks off behind a picture of 10 MB is told by its place', () => {
  const requestBody = `${JSON.stringify({ image_data }).slice(0, -1)},}`;
  const diagnosis = decoded('POST /v1/analyze → 422', sent(requestBody));
  expect(diagnosis.ruleId).toBe('malformed-json');
  expect(diagnosis.evidence[0]).toMatchObject({ where: 'request-body', offset: requestBody.length - 1 });
});

test('a picture of another kind is told by its first bytes, whatever its size', () => {
  const gif = btoa('GIF89a0123456789').slice(0, 20) + image_data;
  const diagnosis = decoded('POST /v1/analyze → 422', {
    ...sent({ image_data: gif }),
    body: { error: { code: 'InputFormatError', message: 'Bad input' } },
  });
  expect(diagnosis.ruleId).toBe('unsupported-image');
  expect(diagnosis.evidence).toContainEqual(expect.objectContaining({ pointer: '/image_data', value: 'gif' }));
});
