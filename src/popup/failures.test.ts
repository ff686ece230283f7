import { expect, test } from 'vitest';
import { startOfTests } from '../decode/exchange.fixture.ts';
import { told } from '../journal/call.fixture.ts';
import { createJournal } from '../journal/journal.ts';
import { callsIn, failuresIn } from './failures.ts';

const failed = (index: number) => told(`web:${index}`, 'POST /v1/scans → 401', { at: index * 5000 });

test('the last five failures are listed, newest first, each with its cause in short', () => {
  const calls = [
    ...Array.from({ length: 7 }, (_, index) => failed(index)),
    told('web:9', 'GET /v1/me → 200', { at: 90_000 }),
  ];
  const listed = failuresIn(calls, startOfTests, 'en');
  expect(listed.map(({ id }) => id)).toEqual(['web:6', 'web:5', 'web:4', 'web:3', 'web:2']);
  expect(listed[0]).toMatchObject({ label: '401 POST /v1/scans', at: startOfTests + 30_000 });
  expect(listed[0]?.title).not.toBe('');
});

test('the cause that a body told counts though the body is not stored', () => {
  const call = told('web:1', 'POST /v1/scans → 403', { body: 'unseen' });
  const [plain] = failuresIn([call], startOfTests, 'en');
  const [known] = failuresIn([{ ...call, ruleId: 'missing-scope' }], startOfTests, 'en');
  expect(known?.title).not.toBe('');
  expect(known?.title).not.toBe(plain?.title);
});

test('a cause of an unknown id, as another version would store it, falls back to what can be seen', () => {
  const call = { ...failed(1), ruleId: 'of-another-version' };
  expect(failuresIn([call], startOfTests, 'en')[0]?.title).not.toBe('');
});

test('calls are read from the stored segments, and all else that is stored is passed over', () => {
  const journal = createJournal();
  journal.record(failed(1));
  expect(callsIn({ ...journal.takeChanges().set, salt: { version: 1, value: 'x' } })).toHaveLength(1);
});
