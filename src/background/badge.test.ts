import { expect, test, vi } from 'vitest';
import { badgeText } from './badge.ts';

vi.mock('../browser.ts', () => ({ browser: {} }));

test.each([
  [0, ''],
  [1, '1'],
  [999, '999'],
  [1000, '999+'],
  [123_456, '999+'],
])('%i failures are shown as "%s"', (failures, text) => {
  expect(badgeText(failures)).toBe(text);
});
