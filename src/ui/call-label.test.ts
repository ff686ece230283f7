import { expect, test } from 'vitest';
import type { Diagnosis } from '../decode/diagnosis.ts';
import { exchange } from '../decode/exchange.fixture.ts';
import { announcement } from './announcement.ts';
import { callLabel, rowLabel, timeOf } from './call-label.ts';
import type { PanelCall } from './panel-types.ts';

function call(line: string, code: number, title: string): PanelCall {
  const diagnosis: Diagnosis = {
    ruleId: 'unauthorized',
    title,
    status: { code, text: '' },
    cause: '',
    fix: [],
    snippets: [],
    certainty: 'certain',
    evidence: [],
    alternatives: [],
    retry: { verdict: 'never', why: '' },
    docs: [],
  };
  return { id: line, exchange: exchange(line, { startedAt: 5, endedAt: 9 }), diagnosis, provenance: 'live' };
}

test('a row is named by status, method, path template and title', () => {
  expect(rowLabel(call('POST /v1/scans/{id} → 401', 401, 'No key was sent'))).toBe(
    '401 POST /v1/scans/{id} — No key was sent',
  );
});

test('a call without an answer is named NET', () => {
  expect(callLabel(0, 'GET', '/v1/scans')).toBe('NET GET /v1/scans');
});

test('a name holds no character that acts on the text around it', () => {
  expect(callLabel(404, 'GET', '/v1/\u202Esnacs\n')).toBe('404 GET /v1/‹U+202E›snacs‹LF›');
});

test('a call is listed at its start, or at its end where the start was not seen', () => {
  const seen = call('GET /v1/scans → 401', 401, '');
  expect(timeOf(seen)).toBe(5);
  const { startedAt, ...late } = seen.exchange;
  expect(startedAt).toBe(5);
  expect(timeOf({ ...seen, exchange: late })).toBe(9);
});

test('the live region speaks one failure in full and counts several', () => {
  const first = call('GET /v1/scans → 401', 401, 'No key was sent');
  const second = call('DELETE /v1/scans/{id}', 0, 'Host name not found');
  expect(announcement([], 'en')).toBe('');
  expect(announcement([first], 'en')).toBe('Call failed: 401 GET /v1/scans, No key was sent');
  expect(announcement([first, second], 'en')).toBe(
    '2 calls failed, last: NET DELETE /v1/scans/{id}, Host name not found',
  );
});
