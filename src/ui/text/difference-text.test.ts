import { expect, test } from 'vitest';
import { credential } from '../../decode/exchange.fixture.ts';
import type { Difference, Sent } from '../../journal/difference.ts';
import { en } from '../catalogue/en.ts';
import { differenceText } from './difference-text.ts';

function shown(difference: Difference, showValues = false): readonly [good: string, now: string] {
  const { good, now } = differenceText(difference, showValues, 'en', en);
  return [good, now];
}

const text = (value: string): Sent => ({ kind: 'text', value });
const field = (name: string, good: Sent, now: Sent): Difference => ({ part: 'field', name, good, now });
const number = (value: string): Sent => ({ kind: 'word', value });

test.each<[string, Difference, string, string]>([
  ['a name and a number', field('/patient/age', text('Jane Doe'), number('61')), '‹string, 8 characters›', '‹number›'],
  ['a switch', field('/urgent', number('true'), { kind: 'nothing' }), 'true', 'not sent'],
  ['a documented word', field('/modality', text('CT'), text('Jane')), 'CT', '‹string, 4 characters›'],
  ['a documented number', { part: 'query', name: 'limit', good: text('5'), now: text('500') }, '5', '500'],
  ['an empty text', field('a', text(''), text('x')), '‹string, 0 characters›', '‹string, 1 character›'],
  [
    'lists and objects',
    field('/a', { kind: 'list', count: 1 }, { kind: 'object', count: 2 }),
    '‹list, 1 item›',
    '‹object, 2 members›',
  ],
  [
    'a file',
    field('f', { kind: 'file', type: 'image/png', size: 4 }, { kind: 'something' }),
    '‹file, image/png, 4 bytes›',
    'sent',
  ],
  [
    'a technical header',
    { part: 'header', name: 'accept', good: text('*/*'), now: text('a\u202eb') },
    '*/*',
    'a‹U+202E›b',
  ],
  [
    'the path',
    { part: 'path', good: '/v1/scans/Jane', now: '/v1/scans/7' },
    '‹string, 14 characters›',
    '‹string, 11 characters›',
  ],
  ['the body', { part: 'body', good: 'json', now: 'none' }, 'JSON', 'no body'],
  ['a size', { part: 'size', good: 12, now: 5_000_000 }, '12 bytes', '5.0 MB'],
  ['a time', { part: 'took', good: 120, now: 30_000 }, '120 ms', '30 s'],
  [
    'a key',
    {
      part: 'key',
      good: credential(),
      now: credential({ where: 'query', name: 'key', shape: 'empty', fingerprint: '', length: 0 }),
    },
    'authorization: Bearer Neolens key, key k3y001, 37 characters',
    '?key= Bearer nothing, 0 characters',
  ],
])('%s is shown without what may be a person’s', (_what, difference, good, now) => {
  expect(shown(difference)).toEqual([good, now]);
});

test('a person who asks for values sees them, and reads of no other value where both differ for the eye', () => {
  const difference = field('/name', text('Jane Doe'), text('John Doe'));
  expect(differenceText(difference, false, 'en', en).isAlike).toBe(true);
  expect(shown(difference, true)).toEqual(['Jane Doe', 'John Doe']);
  expect(differenceText(difference, true, 'en', en).isAlike).toBe(false);
});
