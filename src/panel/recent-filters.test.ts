import { expect, test } from 'vitest';
import { createRecentFilters } from './recent-filters.ts';

function open() {
  const stored: (readonly string[])[] = [];
  return { recent: createRecentFilters((texts) => stored.push(texts)), stored };
}

test('filters are kept once, the last one first, as they are written', () => {
  const { recent, stored } = open();
  for (const text of ['status:4xx', ' METHOD:post ', 'status:4XX']) recent.keep(text);
  expect(recent.texts()).toEqual(['status:4xx', 'method:POST']);
  expect(stored.at(-1)).toEqual(['status:4xx', 'method:POST']);
});

test('what may name a patient is kept by this panel and never stored', () => {
  const { recent, stored } = open();
  recent.keep('is:failed');
  for (const text of ['mustermann', 'path:/v1/patients/mustermann', 'is:failed or /muster/', 'host:muster.example']) {
    recent.keep(text);
  }
  recent.keep('status:404');
  expect(recent.texts()).toHaveLength(6);
  expect(stored).toEqual([['is:failed'], ['status:404', 'is:failed']]);
});

test.each(['', '  ', 'status:abc', 'status:4xx or'])('%j asks for nothing that could be asked again', (text) => {
  const { recent, stored } = open();
  recent.keep(text);
  expect([recent.texts(), stored]).toEqual([[], []]);
});

test('ten are kept, and those of earlier panels come after', () => {
  const { recent } = open();
  recent.keep('is:failed');
  recent.useStored(['status:500', 'mustermann', 'is:failed']);
  expect(recent.texts()).toEqual(['is:failed', 'status:500']);
  for (let status = 400; status < 412; status++) recent.keep(`status:${status}`);
  expect(recent.texts()).toHaveLength(10);
  expect(recent.texts()[0]).toBe('status:411');
});
