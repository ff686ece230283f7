import { expect, test } from 'vitest';
import { admin, developer, formPost, jsonPost, mockApi, png } from '../testing.ts';

const IMAGE = Buffer.from(png()).toString('base64');
const bytes = (text: string) => new TextEncoder().encode(text);

/** Calls that the documentation forbids: what the body names as the field and as the issue. */
const REFUSED: readonly [call: string, path: string, init: RequestInit, field: string | undefined, issue: string][] = [
  ['limit above 100', '/scans?limit=101', {}, 'limit', 'Must be a whole number from 1 to 100.'],
  ['limit in words', '/scans?limit=ten', {}, 'limit', 'Must be a whole number from 1 to 100.'],
  ['negative offset', '/scans?offset=-1', {}, 'offset', 'Must be a whole number from 0 to 1000000.'],
  ['sort without direction', '/scans?sort=size', {}, 'sort', 'Must be field:asc or field:desc'],
  ['unknown format', '/scans?format=yaml', {}, 'format', 'Must be one of json, csv, xml.'],
  ['no file', '/scans', formPost('image', png()), 'file', 'This field is required.'],
  ['malformed JSON', '/analyze', jsonPost('{"image_data": "a",'), undefined, 'The body is not valid JSON.'],
  ['JSON that is no object', '/analyze', jsonPost('[]'), 'body', 'Must be a JSON object.'],
  ['no image_data', '/analyze', jsonPost({}), 'image_data', 'This field is required.'],
  ['image_data that is no text', '/analyze', jsonPost({ image_data: 5 }), 'image_data', 'Must be a string.'],
  ['image_data that is no base64', '/analyze', jsonPost({ image_data: 'a-b' }), 'image_data', 'Must be base64.'],
  ['no image in a form', '/analyze', formPost('picture', png()), 'image', 'This field is required.'],
  [
    'confidence_threshold above 1',
    '/analyze',
    formPost('image', png(), { confidence_threshold: '95' }),
    'confidence_threshold',
    'Must be a number from 0 to 1.',
  ],
  [
    'confidence_min as a string',
    '/analyze',
    jsonPost({ image_data: IMAGE, confidence_min: '0.5' }),
    'confidence_min',
    'Must be a number from 0 to 1.',
  ],
  [
    'unknown modality',
    '/analyze',
    jsonPost({ image_data: IMAGE, modality: 'EEG' }),
    'modality',
    'Must be one of CT, MRI',
  ],
  [
    'tags that are no list',
    '/analyze',
    jsonPost({ image_data: IMAGE, tags: 'a' }),
    'tags',
    'Must be a list of strings.',
  ],
  [
    'fraction as min_area',
    '/detection',
    jsonPost({ image: IMAGE, min_area: 1.5 }),
    'min_area',
    'Must be a whole number',
  ],
  ['no structure', '/measurement', jsonPost({}), 'structure', 'This field is required.'],
  ['no analysis_id', '/export', {}, 'analysis_id', 'This field is required.'],
  [
    'flag in words',
    '/export?analysis_id=analysis_00000001&include_images=yes',
    {},
    'include_images',
    'Must be true or false.',
  ],
  [
    'unknown depth',
    '/config/validate',
    jsonPost({ depth: 'abyss' }),
    'depth',
    'Must be one of shallow, standard, deep.',
  ],
];

test.each(REFUSED)('%s is answered 400 with the field and the issue.', async (_, path, init, field, issue) => {
  const api = await mockApi();
  const answer = await fetch(api.base + path, { headers: developer, ...init });
  expect(answer.status).toBe(400);
  const { details } = (await answer.json()).error;
  expect(details.field).toBe(field);
  expect(details.issue).toContain(issue);
});

test('Bytes that are no image are an InputFormatError, in a form and in JSON.', async () => {
  const api = await mockApi();
  const calls = [
    formPost('image', bytes('GIF89a')),
    jsonPost({ image_data: Buffer.from('not an image').toString('base64') }),
  ];
  for (const init of calls) {
    const answer = await fetch(`${api.base}/analyze`, init);
    const { message } = (await answer.json()).error;
    expect([answer.status, message]).toEqual([400, 'InputFormatError: The image format is unsupported or corrupted']);
  }
});

test('A threshold above the score of the model is LowConfidence.', async () => {
  const api = await mockApi();
  const answer = await fetch(`${api.base}/analyze`, formPost('image', png(), { confidence_threshold: '0.99' }));
  expect(answer.status).toBe(422);
  expect((await answer.json()).error).toMatchObject({
    message: 'LowConfidence: The score is under the accepted threshold',
    details: { issue: 'The score 0.91 is under the accepted threshold 0.99.' },
  });
});

test('A key that asks for the experimental model gets ModelUnavailable until it asks for another.', async () => {
  const api = await mockApi();
  const choose = (model: string) =>
    fetch(`${api.base}/config`, { ...jsonPost({ model_version: model }), method: 'PUT' });
  const measure = async (headers: Record<string, string>) =>
    (await fetch(`${api.base}/measurement`, jsonPost({ structure: 'femur' }, headers))).status;
  await choose('experimental');
  expect([await measure(developer), await measure(admin)]).toEqual([503, 200]);
  await choose('v3.1.5');
  expect(await measure(developer)).toBe(200);
});

test('A second identical upload is a conflict, and a deleted scan is gone.', async () => {
  const api = await mockApi();
  const upload = () => fetch(`${api.base}/scans`, formPost('file', png('same')));
  const { id } = (await (await upload()).json()).data;
  const second = await upload();
  expect(second.status).toBe(409);
  expect((await second.json()).error.details.issue).toBe(`'${id}' has the same content.`);
  const read = async () => (await fetch(`${api.base}/scans/${id}`, { headers: admin })).status;
  expect(await read()).toBe(200);
  await fetch(`${api.base}/scans/${id}`, { method: 'DELETE', headers: admin });
  expect(await read()).toBe(404);
  expect((await upload()).status).toBe(201);
});

test('What is too large, of the wrong type, or wanted in no format there is, gets its own status.', async () => {
  const api = await mockApi();
  const call = async (path: string, init: RequestInit) => {
    const answer = await fetch(api.base + path, { headers: developer, ...init });
    return [answer.status, answer.headers.get('Allow')];
  };
  expect(await call('/analyze?mock-max-bytes=10', jsonPost({ image_data: IMAGE }))).toEqual([413, null]);
  expect(await call('/scans', jsonPost({}))).toEqual([415, null]);
  expect(await call('/analyze', { method: 'POST', body: '{}' })).toEqual([415, null]);
  expect(await call('/scans', { headers: { ...developer, Accept: 'image/png' } })).toEqual([406, null]);
  expect(await call('/scans', { method: 'PUT' })).toEqual([405, 'GET, POST']);
  expect(await call('/scanz', {})).toEqual([404, null]);
});

test('image_data above 10 MB is too large.', async () => {
  const api = await mockApi();
  const call = async (size: number) => {
    const image = Buffer.concat([png(), Buffer.alloc(size - png().length)]);
    return (await fetch(`${api.base}/analyze`, jsonPost({ image_data: image.toString('base64') }))).status;
  };
  expect(await call(10_485_760)).toBe(200);
  expect(await call(10_485_761)).toBe(413);
});

test('A form that ends in the middle is a malformed body.', async () => {
  const api = await mockApi();
  const headers = { ...developer, 'Content-Type': 'multipart/form-data; boundary=x' };
  const body = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nabc';
  const answer = await fetch(`${api.base}/scans`, { method: 'POST', headers, body });
  expect([answer.status, (await answer.json()).error.message]).toEqual([400, 'Bad Request: Malformed multipart body']);
});
