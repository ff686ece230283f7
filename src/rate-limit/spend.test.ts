import { expect, test } from 'vitest';
import { startOfTests } from '../decode/exchange.fixture.ts';
import { counted, recordOf } from './bucket.fixture.ts';
import { spendSince } from './spend.ts';

const by = (at: number, tabId: number, initiatorOrigin: string) =>
  counted('GET /v1/scans → 200', { at, tabId, initiatorOrigin });

test('a tab has the sites that made its calls, most first; service workers are told apart by site', () => {
  const [bucket] = recordOf([
    by(0, 1, 'https://a.example'),
    by(10, 1, 'https://b.example'),
    by(20, 1, 'https://b.example'),
    by(30, -1, 'https://a.example'),
    by(40, -1, 'https://c.example'),
    by(50, -1, 'https://c.example'),
    by(60, 2, ''),
  ]);
  expect(spendSince(bucket!, startOfTests).tabs).toEqual([
    { tabId: 1, sites: ['https://b.example', 'https://a.example'], calls: 3 },
    { tabId: -1, sites: ['https://c.example'], calls: 2 },
    { tabId: -1, sites: ['https://a.example'], calls: 1 },
    { tabId: 2, sites: [], calls: 1 },
  ]);
});
