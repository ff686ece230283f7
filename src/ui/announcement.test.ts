import { expect, test } from 'vitest';
import type { KeyWarning } from '../journal/key-warnings.ts';
import { row } from '../panel/row.fixture.ts';
import { announcement } from './announcement.ts';

function warning(site: string): KeyWarning {
  const title = 'Key exposed to visitors';
  const words = { ruleId: 'exposed-key', title, cause: '', fix: [], evidence: [] };
  return { ...words, id: `${site} k3y001`, site, fingerprint: 'k3y001' };
}

test('the live region speaks one warning with its site and counts several', () => {
  const [first, second] = [warning('https://app.example'), warning('https://shop.example')];
  expect(announcement([], 'en', [first])).toBe('Warning: Key exposed to visitors, https://app.example');
  expect(announcement([], 'en', [first, second])).toBe(
    '2 warnings, last: Key exposed to visitors, https://shop.example',
  );
});

test('a warning and a failure that came at once are both spoken', () => {
  expect(announcement([row('har:0', 0)], 'en', [warning('https://app.example')])).toMatch(
    /^Warning: Key exposed to visitors, https:\/\/app\.example\. Call failed: 401 GET \/v1\/scans, /,
  );
});
