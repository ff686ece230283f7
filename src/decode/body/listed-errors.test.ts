import { expect, test } from 'vitest';
import { listedError, listedTexts } from './listed-errors.ts';

function listed(value: unknown) {
  const { field, issue } = listedError({ value, pointer: '' }) ?? {};
  return { field: field?.value, at: field?.pointer, issue: issue?.value };
}

const required = 'The field is required.';

test.each<[string, unknown, string | undefined, string | undefined]>([
  ['details', { details: { field: 'image', issue: 'required' } }, 'image', '/details/field'],
  ['a list of details', { details: [{ loc: ['body', 'image'], msg: 'required' }] }, 'image', '/details/0/loc'],
  ['messages by field', { errors: { ImageData: [required] } }, 'ImageData', '/errors/ImageData'],
  ['messages by a field called name', { errors: { name: [required] } }, 'name', '/errors/name'],
  [
    'messages by path, beside the argument',
    { errors: { request: [required], '$.limit': [required] } },
    'limit',
    '/errors/$.limit',
  ],
  ['messages by no field', { errors: { '': [required] } }, undefined, undefined],
  ['messages of the whole body', { errors: { $: [required] } }, undefined, undefined],
  [
    'a parameter as source',
    { errors: [{ source: { parameter: 'limit' }, title: 'Out of range' }] },
    'limit',
    '/errors/0/source/parameter',
  ],
  [
    'a pointer as source',
    { errors: [{ source: { pointer: '/data/attributes/patient/id' }, detail: 'required' }] },
    'patient.id',
    '/errors/0/source/pointer',
  ],
  ['a source that is the whole body', { errors: [{ source: { pointer: '/data/attributes' } }] }, undefined, undefined],
  ['a header as source', { errors: [{ source: { header: 'X-Neolens-Client' } }] }, undefined, undefined],
  [
    'a name with a complaint',
    { 'invalid-params': [{ name: 'image', reason: 'bad' }] },
    'image',
    '/invalid-params/0/name',
  ],
  ['a pointer of RFC 9457', { errors: [{ pointer: '#/image_data' }] }, 'image_data', '/errors/0/pointer'],
])('the field of %s is found', (_about, body, field, at) => {
  expect(listed(body)).toMatchObject({ field, at });
});

test.each<[string, unknown]>([
  ['members that are no lists', { errors: { allowed: ['CT'], count: 2 } }],
  ['lists that hold no texts', { errors: { allowed: [1, 2] } }],
  ['details, whose lists are values', { details: { allowed: ['CT', 'MRI'] } }],
  ['nothing', { errors: {} }],
  ['a patient who is repeated', { details: { name: 'Mustermann', path: '/x', patient_id: 7 } }],
  ['a patient and what is wrong with them', { errors: [{ name: 'Erika Mustermann', reason: 'duplicate' }] }],
  ['an empty list', { errors: [] }],
])('%s name no field', (_about, body) => {
  expect(listed(body).field).toBeUndefined();
});

test('the issue of a field is the first text on it', () => {
  expect(listed({ errors: { limit: ['at most 100', 'no text'] } }).issue).toBe('at most 100');
  expect(listed({ errors: [{ source: { parameter: 'limit' }, title: 'Out of range' }] }).issue).toBe('Out of range');
  expect(listed({ errors: [{ source: { parameter: 'limit' }, title: 'Bad', detail: 'at most 100' }] }).issue).toBe(
    'at most 100',
  );
});

test('of a list of texts three are read', () => {
  const texts = (errors: unknown) => listedTexts({ value: { errors }, pointer: '' });
  expect(texts(['a is bad', '', 'b is bad', 'c is bad', 'd is bad'])).toEqual({
    value: 'a is bad b is bad',
    pointer: '/errors',
  });
  expect(texts([{}, 7])).toBeUndefined();
  expect(texts('a is bad')).toBeUndefined();
});
