import { expect, test } from 'vitest';
import { exchange, type Given } from '../../decode/exchange.fixture.ts';
import { catalogueFor } from '../catalogue/catalogue.ts';
import type { IncidentRow, PanelCall } from '../panel-types.ts';
import { causeOf, incidentText, keyText, retryWords, titleOf } from './row-text.ts';

const words = catalogueFor('en');
const call = (given: Partial<PanelCall>) => ({ diagnosis: { title: 'Key missing', cause: '' }, ...given }) as PanelCall;

test.each<readonly [string, Partial<PanelCall>]>([
  ['Key missing', {}],
  ['Key missing', { outcome: 'warned' }],
  ['No failure', { outcome: 'answered' }],
  ['No answer seen', { outcome: 'unseen' }],
  ['Ended by the page', { outcome: 'aborted' }],
  ['Under way for 9 s, usual 2.8 s', { outcome: 'open', open: { forMs: 9_480, usualMs: 2_800 } }],
  ['Under way for 240 ms', { outcome: 'open', open: { forMs: 240 } }],
])('"%s" is said of %j', (title, given) => {
  expect(titleOf(call(given), 'en', words)).toBe(title);
  expect(causeOf(call(given), 'en', words)).toBe(title);
});

test('a cause is said at length', () => {
  const diagnosis = { title: 'Key missing', cause: 'No key was sent.' } as PanelCall['diagnosis'];
  expect(causeOf(call({ diagnosis }), 'en', words)).toBe('No key was sent.');
});

test('an incident says how often, from when to when, and whether it worked since', () => {
  const at = (seconds: number) => new Date(2025, 5, 15, 18, 2, seconds).getTime();
  const incident: IncidentRow = {
    id: 'x',
    newest: call({}),
    count: 1_400,
    firstAt: at(1),
    lastAt: at(20),
    expanded: false,
  };
  expect(incidentText(incident, 'en-GB', words)).toBe(
    'Key missing, 1,400 calls, 18:02:01 to 18:02:20, no success seen since',
  );
  expect(incidentText({ ...incident, count: 1, firstAt: at(20), recoveredAt: at(30) }, 'en-GB', words)).toBe(
    'Key missing, 1 call, 18:02:20, worked again at 18:02:30',
  );
});

test.each<readonly [string, Given]>([
  ['k3y001', {}],
  ['none', { credentials: 'absent' }],
  ['not seen', { credentials: 'unseen' }],
])('the key is said to be "%s" of %j', (text, given) => {
  expect(keyText(call({ exchange: exchange('GET /v1/me → 401', given) }), words)).toBe(text);
});

test('whether to repeat a call is said in a word or two, with the time where there is one', () => {
  const at = new Date(2025, 5, 15, 18, 2, 9).getTime();
  const said = [{ verdict: 'now' }, { verdict: 'after', at }, { verdict: 'after' }, { verdict: 'never', at }] as const;
  expect(said.map((retry) => retryWords({ why: '', ...retry }, 'en-GB', words))).toEqual([
    'now',
    'at 18:02:09',
    'after a pause',
    'no use',
  ]);
});
